/** Cells that a format object speaks for: a range or several areas. */
import { restyleBlock, type StylePatch } from '../../model/styles';
import type { Block, CellStyle, SheetModel } from '../../model/workbook-model';
import { sharedStyle } from '../cells/block-styles';
import { recordFormatChange } from '../events/format-changes';
import { requireAllowed } from '../guards';
import type { ExcelSession } from '../session';

export interface CellsTarget {
  sheet: SheetModel;
  blocks(): Block[];
}

/** The value all cells share, null when they differ. */
export function shared<T>(cells: CellsTarget, session: ExcelSession, pick: (style: CellStyle) => T): T | null {
  return sharedStyle(session.model, cells.sheet, cells.blocks(), pick);
}

export function restyleCells(cells: CellsTarget, session: ExcelSession, patch: StylePatch): void {
  requireAllowed(cells.sheet, 'allowFormatCells');
  for (const block of cells.blocks()) {
    restyleBlock(session.model, cells.sheet, block, patch);
    recordFormatChange(session, cells.sheet, block);
  }
}
