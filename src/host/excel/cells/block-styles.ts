/** Styles of blocks: which indexes occur, and the value that all of them share. */
import { MAX_COLUMN, MAX_ROW } from '../../model/a1';
import { cellsIn, effectiveStyle } from '../../model/cells';
import type { Block, CellStyle, SheetModel, WorkbookModel } from '../../model/workbook-model';

/** Style indexes that occur in the block. Blocks larger than what is stored are read from what is stored. */
export function eachStyle(sheet: SheetModel, block: Block): Set<number> {
  const found = new Set<number>();
  const size = (block.bottom - block.top + 1) * (block.right - block.left + 1);
  if (size <= 200_000) {
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) found.add(effectiveStyle(sheet, row, column));
    }
    return found;
  }
  const stored = cellsIn(sheet, block);
  for (const { cell } of stored) found.add(cell.style);
  if (stored.length < size) addDefaults(sheet, block, found);
  return found;
}

function addDefaults(sheet: SheetModel, block: Block, found: Set<number>): void {
  const covered = sheet.columns.filter((span) => span.min <= block.right && span.max >= block.left);
  for (const span of covered) found.add(span.style ?? 0);
  const width = covered.reduce(
    (sum, span) => sum + Math.min(span.max, block.right) - Math.max(span.min, block.left) + 1,
    0,
  );
  if (width < block.right - block.left + 1) found.add(0);
  for (const [row, { style }] of sheet.rows) {
    if (style !== undefined && row >= block.top && row <= block.bottom) found.add(style);
  }
}

/** The value that the styles of all blocks have in common, null when they differ. */
export function sharedStyle<T>(
  model: WorkbookModel,
  sheet: SheetModel,
  blocks: readonly Block[],
  pick: (style: CellStyle) => T,
): T | null {
  let shared: T | undefined;
  let isFirst = true;
  for (const block of blocks) {
    for (const index of eachStyle(sheet, block)) {
      const value = pick(model.styles[index] ?? model.styles[0]!);
      if (isFirst) shared = value;
      else if (shared !== value) return null;
      isFirst = false;
    }
  }
  return shared ?? null;
}

export const isWholeColumns = (block: Block): boolean => block.top === 1 && block.bottom === MAX_ROW;
export const isWholeRows = (block: Block): boolean => block.left === 1 && block.right === MAX_COLUMN;
/** Cell-level properties of whole columns and rows are answered with null. */
export const isUnbounded = (block: Block): boolean => isWholeColumns(block) || isWholeRows(block);
export const height = (block: Block): number => block.bottom - block.top + 1;
export const width = (block: Block): number => block.right - block.left + 1;
export const size = (block: Block): number => height(block) * width(block);
