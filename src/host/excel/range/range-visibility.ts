/** Hidden rows and columns. */
import { changeColumns, changeRow, columnAt } from '../../model/rows-columns';
import type { Block, SheetModel } from '../../model/workbook-model';
import { membersOf } from '../../protocol/host-class';
import { formatBlock } from '../../model/a1';
import { flag } from '../../protocol/value-types';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import { eachColumn, eachRow, uniform } from '../format/rows-of';
import { requireAllowed } from '../guards';
import type { ExcelSession } from '../session';
import { type RangeTarget, blockOf } from '../targets';

const { property } = membersOf<RangeTarget>();

const isRowHidden = (sheet: SheetModel, row: number): boolean => {
  const own = sheet.rows.get(row);
  return (own?.hidden ?? false) || (own?.filtered ?? false);
};
const isColumnHidden = (sheet: SheetModel, column: number): boolean => columnAt(sheet, column)?.hidden ?? false;

const rowsHidden = (sheet: SheetModel, block: Block): boolean | null =>
  uniform(
    [block],
    (one, visit) => eachRow(sheet, one, visit),
    (row) => isRowHidden(sheet, row),
  );
const columnsHidden = (sheet: SheetModel, block: Block): boolean | null =>
  uniform(
    [block],
    (one, visit) => eachColumn(sheet, one, visit),
    (column) => isColumnHidden(sheet, column),
  );

export const isCellHidden = (sheet: SheetModel, row: number, column: number): boolean =>
  isRowHidden(sheet, row) || isColumnHidden(sheet, column);

export { isRowHidden };

function announceRows(session: ExcelSession, sheet: SheetModel, block: Block, isHidden: boolean): void {
  const args = {
    address: formatBlock(block),
    changeType: isHidden ? 'Hidden' : 'Unhidden',
    source: 'Local',
    worksheetId: sheet.id,
  };
  session.emit(EventType.worksheetRowHiddenChanged, sheet.id, args);
  session.emit(EventType.worksheetRowHiddenChanged, WORKBOOK_TARGET, args);
}

export const rangeVisibilityProperties = {
  columnHidden: property(
    2,
    flag,
    (range, session) => columnsHidden(range.sheet, blockOf(range, session)),
    (range, hidden, session) => {
      requireAllowed(range.sheet, 'allowFormatColumns');
      const { left, right } = blockOf(range, session);
      changeColumns(range.sheet, left, right, (column) => ({ ...column, hidden }));
    },
  ),
  rowHidden: property(
    2,
    flag,
    (range, session) => rowsHidden(range.sheet, blockOf(range, session)),
    (range, hidden, session) => {
      requireAllowed(range.sheet, 'allowFormatRows');
      const block = blockOf(range, session);
      eachRow(range.sheet, block, (row) => changeRow(range.sheet, row, { hidden, filtered: false }));
      announceRows(session, range.sheet, block, hidden);
    },
  ),
  /** All of it hidden: true; nothing: false; some: null. */
  hidden: property(2, flag, (range, session) => {
    const block = blockOf(range, session);
    const rows = rowsHidden(range.sheet, block);
    const columns = columnsHidden(range.sheet, block);
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }),
};
