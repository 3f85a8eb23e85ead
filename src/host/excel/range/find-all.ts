/** `Worksheet.findAll`: every cell that matches, runs of a row joined. */
import { usedBlock } from '../../model/cells';
import type { Block, SheetModel } from '../../model/workbook-model';
import type { ExcelSession } from '../session';
import { type FindCriteria, matchingCells } from './find';

export function findAllCells(
  session: ExcelSession,
  sheet: SheetModel,
  wanted: string,
  criteria: FindCriteria,
): Block[] {
  const used = usedBlock(sheet, true);
  if (!used) return [];
  const joined: Block[] = [];
  for (const cell of matchingCells(session, sheet, used, wanted, criteria)) {
    const last = joined.at(-1);
    if (last && last.top === cell.top && last.right === cell.left - 1) last.right = cell.right;
    else joined.push({ ...cell });
  }
  return joined;
}
