import type { SheetGrid } from './sheet-grid';

/** The grid as if these 1-based columns were empty: helper columns of ours are no part of a ledger. A table ends before them. */
export function withoutColumns(grid: SheetGrid, columns: ReadonlySet<number>): SheetGrid {
  if (columns.size === 0) return grid;
  const blank = <T>(rows: readonly (readonly T[])[], empty: T): T[][] =>
    rows.map((row) => row.map((cell, index) => (columns.has(grid.firstColumn + index) ? empty : cell)));
  return {
    ...grid,
    values: blank(grid.values, ''),
    texts: blank(grid.texts, ''),
    formulas: grid.formulas && blank(grid.formulas, null),
    tables: grid.tables.map((table) => {
      let right = table.block.right;
      while (right > table.block.left && columns.has(right)) right -= 1;
      return { ...table, block: { ...table.block, right } };
    }),
  };
}
