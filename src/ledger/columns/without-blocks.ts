import type { CellBlock, SheetGrid } from './sheet-grid';

/** Each block with the filled cells right below it: rows that were added at the end copied what stands above them. */
export function filledDown<B extends CellBlock>(grid: SheetGrid, blocks: readonly B[]): readonly B[] {
  const isFilled = (row: number, column: number): boolean =>
    (grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? '') !== '';
  return blocks.map((block) => {
    let { bottom } = block;
    while (isFilled(bottom + 1, block.left)) bottom += 1;
    return { ...block, bottom };
  });
}

/** Whether a cell, by 1-based row and column, lies in one of the blocks. */
export function isInside(blocks: readonly CellBlock[], row: number, column: number): boolean {
  return blocks.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** The grid as if the cells of these blocks were empty: helper columns of ours are no part of a ledger. A table ends before them. */
export function withoutBlocks(grid: SheetGrid, blocks: readonly CellBlock[]): SheetGrid {
  if (blocks.length === 0) return grid;
  const { firstRow, firstColumn } = grid;
  const blank = <T>(rows: readonly (readonly T[])[], empty: T): (readonly T[])[] => {
    const result = [...rows];
    for (const { top, left, bottom, right } of blocks)
      for (let at = Math.max(0, top - firstRow); at <= Math.min(bottom - firstRow, rows.length - 1); at++)
        result[at] = result[at]!.map((cell, index) =>
          firstColumn + index >= left && firstColumn + index <= right ? empty : cell,
        );
    return result;
  };
  return {
    ...grid,
    values: blank(grid.values, ''),
    texts: blank(grid.texts, ''),
    formulas: grid.formulas && blank(grid.formulas, null),
    tables: grid.tables.map((table) => {
      const { top, left } = table.block;
      let { right } = table.block;
      while (right > left && isInside(blocks, top, right)) right -= 1;
      return { ...table, block: { ...table.block, right } };
    }),
  };
}
