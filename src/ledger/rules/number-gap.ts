import { at } from './cells';
import { numberingFaults, numberText } from './numbering';
import { defineLedgerRule, type FindingDraft } from './rule';

/** Numbers are left out: a row may have been lost. */
export const numberGap = defineLedgerRule({
  meta: { id: 'number-gap', severity: 'warning', group: 'numbering', fixable: null, scope: 'ledger' },
  looksAt: numberText,
  check: (context) =>
    numberingFaults(context).flatMap(({ kind, at: { cell, ordinal }, expected }): FindingDraft[] => {
      if (kind !== 'gap' || ordinal === null || expected === null) return [];
      const data = { number: cell.text.trim(), expected, missing: ordinal.value - expected };
      return [{ ...at(cell), messageKey: 'rules.number-gap.message', data }];
    }),
});
