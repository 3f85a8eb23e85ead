import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../schedule/working-days';
import { at } from './cells';
import { isClosed } from './closed';
import { remembering } from './remembering';
import { defineEntryRule, NOTHING } from './rule';
import { scheduleCell } from './schedule-cell';

/** Few days stand in many cells. */
const works = remembering((day: string) => (isWorkingDay(Temporal.PlainDate.from(day)) === false ? 'no' : 'yes'));

/** A due day, written out as a day, on a weekend or public holiday. Month ends and the like are not meant to the day. */
export const dueOnDayOff = defineEntryRule({
  meta: { id: 'due-on-day-off', severity: 'info', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const { due, precision } = entry.schedule;
    if (due === null || precision !== 'day' || isClosed(entry)) return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null) return NOTHING;
    const day = due.toString();
    if (works(day) !== 'no') return NOTHING;
    return [{ ...at(cell), messageKey: 'rules.due-on-day-off.message', data: { due: day } }];
  },
});
