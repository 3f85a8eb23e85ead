import { at, isVacant, ownCell } from './cells';
import { dayFields, dayInText, isPlainWord, strayYear } from './date-cells';
import { defineEntryRule, draftsOf } from './rule';

/** When work begins is often told by the month; when it ended must be a day, or no month's figures hold it. */
const MONTH = /^20\d\d(?:\s*年\s*|[-./])(?:0?[1-9]|1[0-2])\s*月?份?$/;

/** A column for days in which something else stands, or a day that does not exist. */
export const dateUnreadable = defineEntryRule({
  meta: { id: 'date-unreadable', severity: 'warning', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) =>
    draftsOf(dayFields(context), (field) => {
      if (entry[field] !== null) return null;
      const cell = ownCell(entry, field, context);
      if (cell === null || typeof cell.value !== 'string' || isVacant(cell)) return null;
      if (dayInText(cell.value) !== null || isPlainWord(cell.value)) return null;
      if (field === 'startedOn' && MONTH.test(cell.value.normalize('NFKC').trim())) return null;
      const found = { ...at(cell), data: { text: cell.text.trim() } };
      const year = strayYear(found.data.text);
      return year === null
        ? { ...found, messageKey: 'rules.date-unreadable.message' }
        : { ...found, messageKey: 'rules.date-unreadable.year', data: { ...found.data, year } };
    }),
});
