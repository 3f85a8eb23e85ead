import { countsInPercent, plainShare } from '../progress/progress-value';
import { at, ownCell, ownFieldCell, type RuleCell } from './cells';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule } from './rule';

/** A share of the work that is below nothing or above all of it. */
export const progressOutOfRange = defineEntryRule({
  meta: { id: 'progress-out-of-range', severity: 'error', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = ownCell(entry, 'progress', context);
    const percent = cell === null ? null : percentOf(cell, context.facts);
    if (cell === null || percent === null || (percent >= 0 && percent <= 100)) return [];
    return [{ ...at(cell), messageKey: 'rules.progress-out-of-range.message', data: { percent } }];
  },
});

function percentOf(cell: RuleCell, facts: LedgerFacts): number | null {
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  if (typeof cell.value === 'number') {
    const share = cell.numberFormat.includes('%') || !inPercent(facts);
    return rounded(share ? cell.value * 100 : cell.value);
  }
  const match = /^\s*(-?\d{1,5}(?:\.\d{1,4})?)\s*[%％]\s*$/.exec(String(cell.value));
  return match === null ? null : rounded(Number(match[1]));
}

function inPercent({ concluded, tally }: LedgerFacts): boolean {
  return concluded('progress in percent', () => {
    const sizes = tally('plain shares', (entry) => {
      const cell = ownFieldCell(entry, 'progress');
      const size = cell && plainShare(cell.value, cell.numberFormat);
      return size ? [size] : [];
    });
    return countsInPercent(sizes.get('large') ?? 0, sizes.get('small') ?? 0);
  });
}
