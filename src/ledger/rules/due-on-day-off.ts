import { isWorkingDay } from '../schedule/working-days';
import { at } from './cells';
import { defineEntryRule } from './rule';
import { scheduleCell } from './schedule-cell';

/** A due day, written out as a day, on a weekend or public holiday. Month ends and the like are not meant to the day. */
export const dueOnDayOff = defineEntryRule({
  meta: { id: 'due-on-day-off', severity: 'info', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = scheduleCell(entry, context);
    const { due, precision } = entry.schedule;
    if (cell === null || due === null || precision !== 'day') return [];
    if (isWorkingDay(due) !== false) return [];
    return [{ ...at(cell, 'schedule'), messageKey: 'rules.due-on-day-off.message', data: { due: due.toString() } }];
  },
});
