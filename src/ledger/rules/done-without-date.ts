import { at, isVacant, ownCell } from './cells';
import { isClosed } from './closed';
import { isPlainWord } from './date-cells';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, type FindingDraft } from './rule';

/** So few done rows tell no habit. */
const FEW = 4;

/** Called done, but no day of completion in the column for it: nothing, or only a word (`已办`). */
export const doneWithoutDate = defineEntryRule({
  meta: { id: 'done-without-date', severity: 'warning', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (!isClosed(entry) || !context.facts.has('completedOn')) return [];
    const cell = ownCell(entry, 'completedOn', context);
    if (cell === null || entry.completedOn !== null || !(isVacant(cell) || isPlainWord(cell.text))) return [];
    const draft: FindingDraft = { ...at(cell), messageKey: 'rules.done-without-date.message' };
    return [isUsual(context.facts) ? draft : { ...draft, note: true }];
  },
});

/** Most done rows are dated, or there are too few to tell; otherwise the office does not use the column much. */
function isUsual(facts: LedgerFacts): boolean {
  return facts.concluded('done rows are dated', () => {
    const done = facts.count('done', isClosed);
    const dated = facts.count(
      'done and dated',
      (entry) => isClosed(entry) && /\d/.test(entry.cells.completedOn?.text ?? ''),
    );
    return done < FEW || dated * 2 >= done;
  });
}
