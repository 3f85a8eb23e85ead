import { at, isVacant, ownCell } from './cells';
import { isClosed } from './closed';
import { defineEntryRule } from './rule';

/** Called done, but no day of completion in the column for it. */
export const doneWithoutDate = defineEntryRule({
  meta: { id: 'done-without-date', severity: 'warning', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (!isClosed(entry) || !context.facts.has('completedOn')) return [];
    const cell = ownCell(entry, 'completedOn', context);
    return cell !== null && isVacant(cell)
      ? [{ ...at(cell, 'completedOn'), messageKey: 'rules.done-without-date.message' }]
      : [];
  },
});
