import { at } from './cells';
import { defineEntryRule, NOTHING } from './rule';
import { scheduleCell } from './schedule-cell';

/** A date with characters taken out, such as `20**年` or `x月`. */
export const scheduleMasked = defineEntryRule({
  meta: { id: 'schedule-masked', severity: 'warning', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (entry.schedule.reason !== 'masked') return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null) return NOTHING;
    const data = { text: cell.text.trim() };
    return [{ ...at(cell), messageKey: 'rules.schedule-masked.message', data }];
  },
});
