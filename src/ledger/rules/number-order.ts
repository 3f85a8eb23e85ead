import { at } from './cells';
import { numberingFaults, numberText } from './numbering';
import { defineLedgerRule, type FindingDraft } from './rule';

/** A number that does not follow the one before it. */
export const numberOrder = defineLedgerRule({
  meta: { id: 'number-order', severity: 'warning', group: 'numbering', fixable: null, scope: 'ledger' },
  looksAt: numberText,
  check: (context) =>
    numberingFaults(context).flatMap(({ kind, at: { cell }, expected }): FindingDraft[] => {
      if (kind !== 'order' || expected === null) return [];
      return [{ ...at(cell), messageKey: 'rules.number-order.message', data: { number: cell.text.trim(), expected } }];
    }),
});
