/** The events of changed cells, as Excel sends them to the sheet's, the workbook's and the table's listeners. */
import { formatBlock, overlaps } from '../../model/a1';
import { getCell } from '../../model/cells';
import type { Block, SheetModel } from '../../model/workbook-model';
import { valueOf, valueTypeOf } from '../cells/display';
import type { ExcelSession } from '../session';
import { rangeOf } from '../targets';
import { EventType, WORKBOOK_TARGET } from './event-types';

/** Excel.DataChangeType */
export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'
  | 'Unknown';

const SHIFTS: Partial<Record<ChangeType, Record<string, string>>> = {
  CellInserted: { Down: 'ShiftCellDown', Right: 'ShiftCellRight' },
  CellDeleted: { Up: 'ShiftCellUp', Left: 'ShiftCellLeft' },
};

/** Call before the change; call what it returns after it. For a single cell the event tells value and type before and after. */
export function recordChange(
  session: ExcelSession,
  sheet: SheetModel,
  block: Block,
  changeType: ChangeType,
  shift = '',
): () => void {
  if (!session.hears('onChanged')) return () => undefined;
  const isSingle = changeType === 'RangeEdited' && block.top === block.bottom && block.left === block.right;
  if (isSingle) session.settle();
  const before = isSingle ? snapshot(sheet, block) : null;
  const { origin } = session;
  return () => {
    if (isSingle) session.settle();
    const after = before ? snapshot(sheet, block) : null;
    const args = {
      changeType,
      source: 'Local',
      worksheetId: sheet.id,
      address: formatBlock(block),
      triggerSource: origin,
      shiftDirection: SHIFTS[changeType]?.[shift] ?? 'None',
      referenceId: session.references.keep({ type: session.classNamed('Range'), self: rangeOf(sheet, { ...block }) }),
      ...(before && after
        ? {
            valueBefore: before.value,
            valueAfter: after.value,
            valueTypeBefore: before.type,
            valueTypeAfter: after.type,
          }
        : {}),
    };
    session.emit(EventType.worksheetChanged, sheet.id, args);
    session.emit(EventType.worksheetChanged, WORKBOOK_TARGET, args);
    for (const table of sheet.tables.filter((one) => overlaps(one.block, block))) {
      const ofTable = { ...args, tableId: table.id };
      for (const target of [table.id, sheet.id, WORKBOOK_TARGET]) session.emit(EventType.tableChanged, target, ofTable);
    }
  };
}

function snapshot(sheet: SheetModel, block: Block): { value: string | number | boolean; type: string } {
  const cell = getCell(sheet, block.top, block.left);
  return { value: valueOf(cell), type: valueTypeOf(cell) };
}
