import { Temporal } from 'temporal-polyfill';
import { at } from './cells';
import { defineEntryRule } from './rule';
import { scheduleCell } from './schedule-cell';

/** A period that ends before it starts, within the schedule or against the column of the start. */
export const scheduleReversed = defineEntryRule({
  meta: { id: 'schedule-reversed', severity: 'error', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = scheduleCell(entry, context);
    const { start, due, implied } = entry.schedule;
    if (cell === null || due === null) return [];
    const begin = start !== null && !implied.includes('start') ? start : null;
    if (begin !== null && Temporal.PlainDate.compare(begin, due) > 0) {
      const data = { start: begin.toString(), due: due.toString() };
      return [{ ...at(cell, 'schedule'), messageKey: 'rules.schedule-reversed.message', data }];
    }
    if (entry.startedOn === null || Temporal.PlainDate.compare(entry.startedOn, due) <= 0) return [];
    const data = { start: entry.startedOn.toString(), due: due.toString() };
    return [{ ...at(cell, 'schedule'), messageKey: 'rules.schedule-reversed.column', data }];
  },
});
