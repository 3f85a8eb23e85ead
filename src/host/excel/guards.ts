/** What Excel refuses: protected sheets and workbooks, read-only files. */
import { effectiveStyle } from '../model/cells';
import type { Block, SheetModel } from '../model/workbook-model';
import { fail } from '../protocol/errors';
import type { ExcelSession } from './session';
import { eachStyle } from './cells/block-styles';

/** Contents of cells: allowed on a protected sheet only where every cell is unlocked. */
export function requireUnlocked(session: ExcelSession, sheet: SheetModel, block: Block): void {
  if (!sheet.protection.protected) return;
  const single = block.top === block.bottom && block.left === block.right;
  const styles = single ? [effectiveStyle(sheet, block.top, block.left)] : eachStyle(sheet, block);
  for (const index of styles) {
    if (session.model.styles[index]?.locked ?? true) fail('AccessDenied', `${sheet.name} is protected`);
  }
}

/** Anything else on a protected sheet needs its option (`allowFormatCells` …), or is denied when there is none. */
export function requireAllowed(sheet: SheetModel, option?: string): void {
  if (!sheet.protection.protected) return;
  if (!option || sheet.protection.options[option] !== true) fail('AccessDenied', `${sheet.name} is protected`);
}

/** Sheets cannot be added, removed, renamed or moved while the structure is protected. */
export function requireStructure(session: ExcelSession): void {
  if (session.model.structureProtected) fail('AccessDenied', 'the workbook structure is protected');
}
