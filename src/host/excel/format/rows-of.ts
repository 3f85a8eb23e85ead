/** Rows and columns of blocks; of whole columns and rows only those that differ from the default are walked, and one that does not. */
import type { Block, SheetModel } from '../../model/workbook-model';
import { isWholeColumns, isWholeRows } from '../cells/block-styles';

export function eachRow(sheet: SheetModel, block: Block, visit: (row: number) => void): void {
  if (!isWholeColumns(block)) {
    for (let row = block.top; row <= block.bottom; row++) visit(row);
    return;
  }
  const known = new Set([...sheet.rows.keys(), ...sheet.cells.keys()]);
  for (const row of known) visit(row);
  visit(known.size === 0 ? 1 : Math.max(...known) + 1);
}

export function eachColumn(sheet: SheetModel, block: Block, visit: (column: number) => void): void {
  const last = isWholeRows(block) ? Math.max(1, ...sheet.columns.map((span) => span.min + 1)) : block.right;
  for (let column = block.left; column <= last; column++) visit(column);
}

/** The value that all rows (or columns) share, null when they differ. */
export function uniform<T>(
  blocks: readonly Block[],
  walk: (block: Block, visit: (index: number) => void) => void,
  read: (index: number) => T,
): T | null {
  let shared: T | undefined;
  let differs = false;
  for (const block of blocks) {
    walk(block, (index) => {
      const value = read(index);
      if (shared === undefined) shared = value;
      else if (shared !== value) differs = true;
    });
  }
  return differs ? null : (shared ?? null);
}
