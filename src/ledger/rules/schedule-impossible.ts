import { at } from './cells';
import { reversedPeriod } from './reversed-period';
import { defineEntryRule, NOTHING } from './rule';
import { scheduleCell } from './schedule-cell';

/** A day that the calendar does not have, such as 31 September. A period the wrong way round: see `schedule-reversed`. */
export const scheduleImpossible = defineEntryRule({
  meta: { id: 'schedule-impossible', severity: 'error', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (entry.schedule.reason !== 'impossible-date') return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null || reversedPeriod(cell.text, context.asOf) !== null) return NOTHING;
    const data = { text: cell.text.trim() };
    return [{ ...at(cell), messageKey: 'rules.schedule-impossible.message', data }];
  },
});
