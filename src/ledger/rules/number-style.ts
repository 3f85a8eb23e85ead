import { at, fixCell } from './cells';
import { mostlyNumbers } from './number-as-text';
import { numbersOf, numberText, type Numbered } from './numbering';
import { formatOrdinal, type OrdinalStyle } from './ordinal';
import { defineLedgerRule } from './rule';

/** Above this share a second style is a level of its own (一、 over 1. 2. 3.), not a slip. */
const SLIP_SHARE = 0.25;

/** Few numbers written in another style than the rest of the column. */
export const numberStyle = defineLedgerRule({
  meta: { id: 'number-style', severity: 'warning', group: 'numbering', fixable: 'fix', scope: 'ledger' },
  looksAt: numberText,
  check: (context) => {
    const numbers = numbersOf(context).filter(({ ordinal }) => ordinal !== null);
    const usual = mostUsed(numbers);
    const others = numbers.filter(({ ordinal }) => ordinal?.style !== usual);
    if (usual === null || others.length > numbers.length * SLIP_SHARE) return [];
    const asText = !mostlyNumbers(context.facts);
    return others.map(({ cell, ordinal }) => {
      const written = ordinal === null || ordinal.prefix !== '' ? null : formatOrdinal(ordinal.value, usual);
      const rewritten = typeof written === 'number' && asText ? String(written) : written;
      return {
        ...at(cell),
        messageKey: 'rules.number-style.message',
        data: { number: cell.text.trim(), example: exampleOf(numbers, usual) },
        fix: rewritten === null ? undefined : fixCell(cell, rewritten),
      };
    });
  },
});

function mostUsed(numbers: readonly Numbered[]): OrdinalStyle | null {
  const counts = new Map<OrdinalStyle, number>();
  for (const { ordinal } of numbers)
    if (ordinal !== null) counts.set(ordinal.style, (counts.get(ordinal.style) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function exampleOf(numbers: readonly Numbered[], style: OrdinalStyle): string {
  return numbers.find(({ ordinal }) => ordinal?.style === style)?.cell.text.trim() ?? '';
}
