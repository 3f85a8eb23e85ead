import { at, isVacant, ownCell } from './cells';
import { DAY_FIELDS, dayInText, isPlainWord } from './date-cells';
import { defineEntryRule, type FindingDraft } from './rule';

/** A column for days in which something else stands, or a day that does not exist. */
export const dateUnreadable = defineEntryRule({
  meta: { id: 'date-unreadable', severity: 'warning', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) =>
    DAY_FIELDS.flatMap((field): FindingDraft[] => {
      const cell = ownCell(entry, field, context);
      if (cell === null || isVacant(cell) || entry[field] !== null || typeof cell.value !== 'string') return [];
      if (dayInText(cell.value) !== null || isPlainWord(cell.value)) return [];
      const data = { text: cell.text.trim() };
      return [{ ...at(cell), messageKey: 'rules.date-unreadable.message', data }];
    }),
});
