import { at, fixCell, ownCell, ownFieldCell, plainText } from './cells';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule } from './rule';

/** A number stored as text among real numbers: it sorts after them and no formula counts it. A column all of text is consistent. */
export const numberAsText = defineEntryRule({
  meta: { id: 'number-as-text', severity: 'warning', group: 'numbering', fixable: 'fix', scope: 'entry' },
  check: (entry, context) => {
    const cell = ownCell(entry, 'number', context);
    const text = plainText(cell)?.trim() ?? '';
    if (cell === null || !/^[1-9]\d{0,5}$/.test(text) || !mostlyNumbers(context.facts)) return [];
    const format = cell.numberFormat === '@' ? 'General' : undefined;
    return [
      {
        ...at(cell),
        messageKey: 'rules.number-as-text.message',
        data: { number: text },
        fix: fixCell(cell, Number(text), format),
      },
    ];
  },
});

/** Whether the column's plain numbers are numbers, most of them. Fixes of other rules write numbers as the column does, so that none turns it. */
export function mostlyNumbers({ concluded, tally }: LedgerFacts): boolean {
  return concluded('numbers are numeric', () => {
    const kinds = tally('kinds of plain numbers', (entry) => {
      const value = ownFieldCell(entry, 'number')?.value;
      return /^\s*\d+\s*$/.test(String(value)) ? [typeof value] : [];
    });
    return (kinds.get('number') ?? 0) > (kinds.get('string') ?? 0);
  });
}
