import { at, isVacant, ownCell, type RuleCell } from './cells';
import { isClosed } from './closed';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, type FindingDraft } from './rule';

/** Share of the done rows with a remark from which on a done row without one stands out, where remarks are all there is. */
const REMARKS_IN_USE = 0.5;

/** So few done rows tell no habit. */
const FEW = 4;

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
      const draft: FindingDraft = { ...at(evidence), messageKey: 'rules.done-without-evidence.message' };
      return [isUsual(context.facts) ? draft : { ...draft, note: true }];
    }
    if (remarks === null || !isRemarked(context.facts)) return [];
    return [{ ...at(remarks), messageKey: 'rules.done-without-evidence.remarks', note: true }];
  },
});

function isFilled(cell: RuleCell | null): boolean {
  return cell !== null && !isVacant(cell);
}

function isRemarked(facts: LedgerFacts): boolean {
  return facts.concluded('done rows are remarked', () => {
    const done = facts.count('done', isClosed);
    const remarked = facts.count('done and remarked', (entry) => isClosed(entry) && entry.remarks !== '');
    return done > 0 && remarked >= done * REMARKS_IN_USE;
  });
}

/** Most done rows show their evidence, or there are too few to tell. */
function isUsual(facts: LedgerFacts): boolean {
  return facts.concluded('done rows show evidence', () => {
    const done = facts.count('done', isClosed);
    const shown = facts.count(
      'done and shown',
      (entry) => isClosed(entry) && (entry.evidence !== '' || entry.remarks !== ''),
    );
    return done < FEW || shown * 2 >= done;
  });
}
