import { at, isVacant, ownCell } from './cells';
import { isClosed } from './closed';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, type FindingDraft } from './rule';

/** Called done, but no day of completion in the column for it. */
export const doneWithoutDate = defineEntryRule({
  meta: { id: 'done-without-date', severity: 'warning', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (!isClosed(entry) || !context.facts.has('completedOn')) return [];
    const cell = ownCell(entry, 'completedOn', context);
    if (cell === null || !isVacant(cell)) return [];
    const draft: FindingDraft = { ...at(cell, 'completedOn'), messageKey: 'rules.done-without-date.message' };
    return [isUsual(context.facts) ? draft : { ...draft, note: true }];
  },
});

/** Most done rows are dated, or there are too few to tell; otherwise the office does not use the column much. */
function isUsual(facts: LedgerFacts): boolean {
  return facts.once('done rows are dated', () => {
    const done = facts.placed.filter(isClosed);
    const dated = done.filter((entry) => (entry.cells.completedOn?.text ?? '') !== '');
    return done.length < 4 || dated.length * 2 >= done.length;
  });
}
