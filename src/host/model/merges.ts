/** Merged cells. */
import { overlaps } from './a1';
import { cellsIn, getCell, setValue } from './cells';
import type { Block, SheetModel, WorkbookModel } from './workbook-model';

/** The merged area a cell belongs to. */
export function mergeAt(sheet: SheetModel, row: number, column: number): Block | undefined {
  return sheet.merges.find(
    (block) => block.top <= row && row <= block.bottom && block.left <= column && column <= block.right,
  );
}

/**
 * Merges the block (each row by itself with `across`). Merges inside it are joined; as in Excel only the upper left cell
 * keeps its value (where it is empty, the first value found takes its place).
 */
export function mergeBlock(model: WorkbookModel, sheet: SheetModel, block: Block, across = false): void {
  const parts: Block[] = across
    ? Array.from({ length: block.bottom - block.top + 1 }, (_, index) => ({
        ...block,
        top: block.top + index,
        bottom: block.top + index,
      }))
    : [block];
  unmergeBlock(sheet, block);
  for (const part of parts) {
    if (part.top === part.bottom && part.left === part.right) continue;
    const filled = cellsIn(sheet, part).filter(({ cell }) => cell.value !== null || cell.formula !== undefined);
    const first = getCell(sheet, part.top, part.left);
    if (filled[0] && (!first || (first.value === null && first.formula === undefined))) {
      setValue(model, sheet, part.top, part.left, filled[0].cell.value);
    }
    for (const { row, column } of filled)
      if (row !== part.top || column !== part.left) setValue(model, sheet, row, column, null);
    sheet.merges.push({ top: part.top, left: part.left, bottom: part.bottom, right: part.right });
  }
  sheet.dirty.add('merges');
}

/** Undoes every merge that touches the block. */
export function unmergeBlock(sheet: SheetModel, block: Block): void {
  // Looked for first: most blocks have none, and a list of thousands need not be copied for that.
  if (!sheet.merges.some((merge) => overlaps(merge, block))) return;
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, block));
  sheet.dirty.add('merges');
}
