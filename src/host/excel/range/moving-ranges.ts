/** Ranges that the client holds follow inserted and deleted cells; the selection stays where it is on screen. */
import { type StructureChange, shiftBlock } from '../../model/shift-references';
import type { SheetModel } from '../../model/workbook-model';
import type { ExcelSession } from '../session';
import type { AreasTarget, RangeTarget } from '../targets';

export function moveRanges(session: ExcelSession, sheet: SheetModel, change: StructureChange): void {
  const moved = new Set<unknown>();
  for (const { type, self } of [...session.references.all(), ...session.liveRanges]) {
    if (moved.has(self)) continue;
    moved.add(self);
    if (type.name === 'Range') moveRange(self as RangeTarget, sheet, change);
    if (type.name === 'RangeAreas') moveAreas(self as AreasTarget, sheet, change);
  }
}

function moveRange(range: RangeTarget, sheet: SheetModel, change: StructureChange): void {
  if (range.sheet !== sheet || !range.block) return;
  const parts = shiftBlock(range.block, change);
  range.block = parts.length === 1 ? parts[0]! : parts.length === 0 ? null : range.block;
}

function moveAreas(areas: AreasTarget, sheet: SheetModel, change: StructureChange): void {
  if (areas.sheet === sheet) areas.blocks = areas.blocks.flatMap((block) => shiftBlock(block, change));
}
