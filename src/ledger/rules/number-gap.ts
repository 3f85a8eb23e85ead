import { at } from './cells';
import { numberingFaults, numberText } from './numbering';
import { defineLedgerRule } from './rule';

/** Numbers are left out: a row may have been lost. */
export const numberGap = defineLedgerRule({
  meta: { id: 'number-gap', severity: 'warning', group: 'numbering', fixable: null, scope: 'ledger' },
  looksAt: numberText,
  check: (context) =>
    numberingFaults(context)
      .filter((fault) => fault.kind === 'gap')
      .map(({ at: { cell, ordinal }, expected }) => ({
        ...at(cell),
        messageKey: 'rules.number-gap.message',
        data: { number: cell.text.trim(), expected, missing: (ordinal?.value ?? expected) - expected },
      })),
});
