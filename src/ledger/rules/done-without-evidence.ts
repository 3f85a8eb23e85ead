import { at, isVacant, ownCell, type RuleCell } from './cells';
import { isClosed } from './closed';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, type FindingDraft } from './rule';

/** Share of the done rows with a remark from which on a done row without one stands out, where remarks are all there is. */
const REMARKS_IN_USE = 0.5;

/** Called done, with nothing that shows it: no evidence, and no remark in its stead. */
export const doneWithoutEvidence = defineEntryRule({
  meta: { id: 'done-without-evidence', severity: 'warning', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (!isClosed(entry)) return [];
    const remarks = ownCell(entry, 'remarks', context);
    const evidence = ownCell(entry, 'evidence', context);
    if (isFilled(remarks) || isFilled(evidence)) return [];
    if (context.facts.has('evidence')) {
      if (evidence === null) return [];
      const draft: FindingDraft = { ...at(evidence, 'evidence'), messageKey: 'rules.done-without-evidence.message' };
      return [isUsual(context.facts) ? draft : { ...draft, note: true }];
    }
    if (remarks === null || remarkedShare(context.facts) < REMARKS_IN_USE) return [];
    return [{ ...at(remarks, 'remarks'), messageKey: 'rules.done-without-evidence.remarks', note: true }];
  },
});

function isFilled(cell: RuleCell | null): boolean {
  return cell !== null && !isVacant(cell);
}

function remarkedShare(facts: LedgerFacts): number {
  return facts.once('done with remarks', () => {
    const done = facts.placed.filter(isClosed);
    return done.length === 0 ? 0 : done.filter((entry) => entry.remarks !== '').length / done.length;
  });
}

/** Most done rows show their evidence, or there are too few to tell. */
function isUsual(facts: LedgerFacts): boolean {
  return facts.once('done rows show evidence', () => {
    const done = facts.placed.filter(isClosed);
    const shown = done.filter(({ evidence, remarks }) => evidence !== '' || remarks !== '');
    return done.length < 4 || shown.length * 2 >= done.length;
  });
}
