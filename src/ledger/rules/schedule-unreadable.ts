import { at } from './cells';
import { strayYear } from './date-cells';
import { defineEntryRule, NOTHING } from './rule';
import { scheduleCell } from './schedule-cell';

/** A piece left over that was meant as a time, such as the fifth quarter. */
const TIME = /[\d一二三四五六七八九十]+\s*(?:季度|月|日|号|旬)/;

/** A text in the schedule column that gives no time to judge by. */
export const scheduleUnreadable = defineEntryRule({
  meta: { id: 'schedule-unreadable', severity: 'warning', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const { rest } = entry.schedule;
    if (entry.schedule.kind !== 'none' && rest === '') return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null) return NOTHING;
    const year = strayYear(rest);
    if (year !== null) {
      const data = { text: cell.text.trim(), year };
      return [{ ...at(cell), messageKey: 'rules.schedule-unreadable.year', data }];
    }
    if (entry.schedule.kind !== 'none') {
      const data = { text: cell.text.trim(), rest };
      return TIME.test(rest) ? [{ ...at(cell), messageKey: 'rules.schedule-unreadable.partly', data, note: true }] : [];
    }
    const found = { ...at(cell), data: { text: cell.text.trim() } };
    const { reason } = entry.schedule;
    if (reason === 'unreadable' || (reason === 'not-a-schedule' && !isPromise(cell.text))) {
      return [{ ...found, messageKey: 'rules.schedule-unreadable.message' }];
    }
    if (reason !== 'not-a-schedule') return [];
    return [{ ...found, messageKey: 'rules.schedule-unreadable.no-time', note: true }];
  },
});

/** `及时更新`, `适时`: words that plans use, though nothing can be judged by them. Open ends and bare signs or figures are slips. */
function isPromise(text: string): boolean {
  return /[\u4e00-\u9fff]{2}/.test(text) && !/\d|待定|待|未定|另行|不详|不明/.test(text);
}
