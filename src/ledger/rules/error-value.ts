import { isErrorText } from '../columns/cell-reading';
import { columnLetters } from '../columns/a1';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { SheetGrid } from '../columns/sheet-grid';
import { at, gridCell } from './cells';
import { defineLedgerRule, type FindingDraft } from './rule';

/** A formula that failed, anywhere in the ledger: in rows, totals, and columns that we do not know. */
export const errorValue = defineLedgerRule({
  meta: { id: 'error-value', severity: 'error', group: 'sheet', fixable: null, scope: 'sheet' },
  looksAt: ({ row }, { grid, layout }) =>
    JSON.stringify(
      errorsIn(row, grid, layout).map((column) => [
        column,
        grid.values[row - grid.firstRow]?.[column - grid.firstColumn],
      ]),
    ),
  check: ({ grid, layout }) => {
    const found: FindingDraft[] = [];
    for (let row = layout.headerRows[0] ?? layout.firstRow; row <= layout.endRow; row++) {
      for (const column of errorsIn(row, grid, layout)) {
        const cell = gridCell(grid, row, column);
        const data = { error: String(cell.value), column: columnLetters(column) };
        found.push({ ...at(cell), messageKey: 'rules.error-value.message', data });
      }
    }
    return found;
  },
});

/** Columns of a row in which a formula failed. */
function errorsIn(row: number, grid: SheetGrid, { left, right }: LedgerLayout): number[] {
  const values = grid.values[row - grid.firstRow] ?? [];
  const columns: number[] = [];
  for (let column = left; column <= right; column++) {
    const value = values[column - grid.firstColumn];
    if (typeof value === 'string' && value.startsWith('#') && isErrorText(value)) columns.push(column);
  }
  return columns;
}
