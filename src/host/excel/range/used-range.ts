/** Used cells, the way Excel counts them. */
import { overlaps } from '../../model/a1';
import { cellsIn, getCell, usedBlock } from '../../model/cells';
import type { Block, SheetModel } from '../../model/workbook-model';

/** Smallest block around the used cells of `block`. Formatted cells count unless `valuesOnly`. */
export function usedWithin(sheet: SheetModel, block: Block, valuesOnly: boolean): Block | null {
  let found: Block | null = null;
  for (const { row, column, cell } of cellsIn(sheet, block)) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    found ??= { top: row, bottom: row, left: column, right: column };
    found.bottom = row;
    if (column < found.left) found.left = column;
    if (column > found.right) found.right = column;
  }
  return found;
}

/** The region around a block that empty rows and columns bound (Ctrl+*). */
export function surroundingBlock(sheet: SheetModel, start: Block): Block {
  const used = usedBlock(sheet, true);
  if (!used) return start;
  let block = { ...start };
  for (;;) {
    const grown = grow(sheet, block, used);
    if (
      grown.top === block.top &&
      grown.bottom === block.bottom &&
      grown.left === block.left &&
      grown.right === block.right
    )
      return block;
    block = grown;
  }
}

function grow(sheet: SheetModel, block: Block, used: Block): Block {
  const ring: Block = {
    top: Math.max(block.top - 1, used.top),
    left: Math.max(block.left - 1, used.left),
    bottom: Math.min(block.bottom + 1, used.bottom),
    right: Math.min(block.right + 1, used.right),
  };
  if (!overlaps(ring, block) && ring.top > ring.bottom) return block;
  const hasContent = (part: Block): boolean => {
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const cell = getCell(sheet, row, column);
        if (cell && (cell.value !== null || cell.formula !== undefined)) return true;
      }
    }
    return false;
  };
  const next = { ...block };
  const { left, right, top, bottom } = ring;
  if (top < block.top && hasContent({ top, bottom: top, left, right })) next.top = top;
  if (bottom > block.bottom && hasContent({ top: bottom, bottom, left, right })) next.bottom = bottom;
  if (left < block.left && hasContent({ top, bottom, left, right: left })) next.left = left;
  if (right > block.right && hasContent({ top, bottom, left: right, right })) next.right = right;
  return next;
}
