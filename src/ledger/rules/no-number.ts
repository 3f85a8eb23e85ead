import { at, editCell, isVacant } from './cells';
import { numbersOf, numberText } from './numbering';
import { formatOrdinal } from './ordinal';
import { defineLedgerRule } from './rule';

/** Below this share of numbered rows the column is not used for counting rows. */
const COLUMN_IN_USE = 0.5;

/** A row without a number. Where the numbers around it leave just one, that one is offered. */
export const noNumber = defineLedgerRule({
  meta: { id: 'no-number', severity: 'warning', group: 'completeness', fixable: 'suggestion', scope: 'ledger' },
  looksAt: numberText,
  check: (context) => {
    if (!context.facts.inUse('number', COLUMN_IN_USE)) return [];
    const numbers = numbersOf(context);
    return numbers.flatMap(({ cell }, index) => {
      if (!isVacant(cell) || cell.formula !== null) return [];
      const before = numbers[index - 1]?.ordinal;
      const after = numbers[index + 1]?.ordinal;
      const fits = before?.prefix === '' && (after === undefined || after?.value === before.value + 2);
      const number = fits ? formatOrdinal(before.value + 1, before.style) : null;
      const found = { ...at(cell), messageKey: 'rules.no-number.message' as const };
      if (number === null) return [found];
      const edits = [editCell(cell, number)];
      return [{ ...found, suggestions: [{ labelKey: 'rules.no-number.use' as const, data: { number }, edits }] }];
    });
  },
});
