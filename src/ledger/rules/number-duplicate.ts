import { at, editCell } from './cells';
import { numberingFaults, numberText } from './numbering';
import { formatOrdinal } from './ordinal';
import { defineLedgerRule } from './rule';

/** A number given twice in one series. */
export const numberDuplicate = defineLedgerRule({
  meta: { id: 'number-duplicate', severity: 'error', group: 'numbering', fixable: 'suggestion', scope: 'ledger' },
  looksAt: numberText,
  check: (context) =>
    numberingFaults(context)
      .filter((fault) => fault.kind === 'duplicate')
      .map(({ at: { cell, ordinal }, expected, other }) => {
        const fits = expected !== null && ordinal?.prefix === '' && cell.formula === null;
        const number = fits ? formatOrdinal(expected, ordinal.style) : null;
        return {
          ...at(cell),
          messageKey: 'rules.number-duplicate.message',
          data: { number: cell.text.trim(), row: other ?? 0 },
          suggestions:
            number === null
              ? []
              : [{ labelKey: 'rules.number-duplicate.use', data: { number }, edits: [editCell(cell, number)] }],
        };
      }),
});
