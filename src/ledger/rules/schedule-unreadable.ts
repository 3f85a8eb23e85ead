import { at } from './cells';
import { defineEntryRule } from './rule';
import { scheduleCell } from './schedule-cell';

/** A text in the schedule column that gives no time to judge by. */
export const scheduleUnreadable = defineEntryRule({
  meta: { id: 'schedule-unreadable', severity: 'warning', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = scheduleCell(entry, context);
    if (cell === null || entry.schedule.kind !== 'none') return [];
    const found = { ...at(cell, 'schedule'), data: { text: cell.text.trim() } };
    if (entry.schedule.reason === 'unreadable') return [{ ...found, messageKey: 'rules.schedule-unreadable.message' }];
    if (entry.schedule.reason !== 'not-a-schedule') return [];
    return [{ ...found, messageKey: 'rules.schedule-unreadable.no-time', note: true }];
  },
});
