import { Temporal } from 'temporal-polyfill';
import { at } from './cells';
import { reversedPeriod } from './reversed-period';
import { defineEntryRule, NOTHING } from './rule';
import { scheduleCell } from './schedule-cell';

/** A period that ends before it starts, within the schedule or against the column of the start. */
export const scheduleReversed = defineEntryRule({
  meta: { id: 'schedule-reversed', severity: 'error', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const { due, reason } = entry.schedule;
    if (reason !== 'impossible-date' && (due === null || entry.startedOn === null)) return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null) return NOTHING;
    const written = reason === 'impossible-date' ? reversedPeriod(cell.text, context.asOf) : null;
    if (written !== null) {
      const data = { start: written.start, due: written.end };
      return [{ ...at(cell), messageKey: 'rules.schedule-reversed.message', data }];
    }
    if (due === null || entry.startedOn === null || Temporal.PlainDate.compare(entry.startedOn, due) <= 0) return [];
    const data = { start: entry.startedOn.toString(), due: due.toString() };
    return [{ ...at(cell), messageKey: 'rules.schedule-reversed.column', data }];
  },
});
