/** Header and totals row of a table coming and going, rows and columns being added. */
import { effectiveStyle, getCell, setFormula, setStyle, setValue, usedBlock } from '../../model/cells';
import { deleteCells, insertCells } from '../../model/structure';
import { resizeTable, syncHeaderNames } from '../../model/tables';
import type { Block, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { enterCell } from '../cells/write-cells';
import { recordChange } from '../events/cell-changes';
import { requireAllowed } from '../guards';
import { asExcel } from '../model-errors';
import { moveRanges } from '../range/moving-ranges';
import type { ExcelSession } from '../session';
import { type TableTarget, bodyOf } from './target';

export function setShowTotals(session: ExcelSession, target: TableTarget, isShown: boolean): void {
  const { sheet } = target;
  requireAllowed(sheet);
  if (target.table.showTotals === isShown) return;
  const { left, right, bottom } = target.table.block;
  if (isShown) {
    makeRoom(session, sheet, { left, right, top: bottom + 1, bottom: bottom + 1 });
    const first = target.table.columns[0];
    setValue(session.model, sheet, bottom + 1, left, first?.totalsLabel ?? '汇总');
    if (first) first.totalsLabel ??= '汇总';
  } else {
    for (let column = left; column <= right; column++) setValue(session.model, sheet, bottom, column, null);
  }
  setBottom(target, isShown ? bottom + 1 : bottom - 1);
  target.table.showTotals = isShown;
  session.touchValues();
}

function setBottom({ sheet, table }: TableTarget, bottom: number): void {
  table.block = { ...table.block, bottom };
  sheet.dirty.add('tables');
}

export function setShowHeaders(session: ExcelSession, { sheet, table }: TableTarget, isShown: boolean): void {
  requireAllowed(sheet);
  if (table.showHeaders === isShown) return;
  const { left, right } = table.block;
  const top = isShown ? table.block.top - 1 : table.block.top;
  if (top < 1) fail('InvalidOperation', 'no row above the table');
  session.settle();
  for (let column = left; column <= right; column++) {
    if (isShown && (getCell(sheet, top, column)?.value ?? null) !== null)
      fail('InvalidOperation', 'the row above the table is not empty');
    setValue(session.model, sheet, top, column, isShown ? (table.columns[column - left]?.name ?? null) : null);
  }
  table.block = { ...table.block, top: isShown ? top : top + 1 };
  table.showHeaders = isShown;
  sheet.dirty.add('tables');
  session.touchValues();
}

/** Cells below are pushed down only where there are any. */
function makeRoom(session: ExcelSession, sheet: SheetModel, block: Block): void {
  const used = usedBlock(sheet);
  if (used && used.bottom >= block.top) insertRoom(session, sheet, block);
}

function insertRoom(session: ExcelSession, sheet: SheetModel, block: Block): void {
  asExcel(() => insertCells(session.model, sheet, block, 'Down'));
  moveRanges(session, sheet, { sheet: sheet.name, kind: 'insert', direction: 'row', block });
}

/** New body rows before `index` (null = at the end), styled like the row above, with the formulas of calculated columns. */
export function addRows(session: ExcelSession, target: TableTarget, index: number | null, values: unknown): number {
  const { sheet } = target;
  requireAllowed(sheet, 'allowInsertRows');
  const rows = readRows(values, target.table.columns.length);
  const body = bodyOf(target);
  const existing = body.bottom - body.top + 1;
  const at = index === null || index === -1 ? existing : index;
  if (at > existing || at < 0) fail('InvalidArgument', `row ${at} of ${existing}`);
  const block: Block = { ...body, top: body.top + at, bottom: body.top + at + rows.length - 1 };
  const { bottom } = target.table.block;
  if (at === existing && !target.table.showTotals) makeRoom(session, sheet, block);
  else insertRoom(session, sheet, block);
  setBottom(target, bottom + rows.length);
  const done = recordChange(session, sheet, block, 'RowInserted');
  fillRows(session, target, block, rows, at > 0 ? block.top - 1 : block.bottom + 1);
  session.touchValues();
  done();
  return at;
}

function fillRows(
  session: ExcelSession,
  { sheet, table }: TableTarget,
  block: Block,
  rows: unknown[][],
  likeRow: number,
): void {
  rows.forEach((row, down) =>
    row.forEach((value, right) => {
      const place = { row: block.top + down, column: block.left + right };
      if (likeRow <= table.block.bottom)
        setStyle(sheet, place.row, place.column, effectiveStyle(sheet, likeRow, place.column));
      const calculated = table.columns[right]?.calculatedFormula;
      if (value !== null && value !== undefined) enterCell(session, sheet, place.row, place.column, value);
      else if (calculated !== undefined) setFormula(session.model, sheet, place.row, place.column, calculated);
    }),
  );
}

function readRows(values: unknown, columns: number): unknown[][] {
  if (values === null || values === undefined) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values)];
  const rows = values as unknown[];
  if (rows.length === 0) fail('InvalidArgument', 'no rows');
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== columns) fail('InvalidArgument', `rows of ${columns} values expected`);
  }
  return rows as unknown[][];
}

export function deleteRow(session: ExcelSession, target: TableTarget, index: number): void {
  const { sheet } = target;
  requireAllowed(sheet, 'allowDeleteRows');
  const body = bodyOf(target);
  const block = { ...body, top: body.top + index, bottom: body.top + index };
  if (body.top === body.bottom) {
    // A table keeps one body row.
    for (let column = body.left; column <= body.right; column++) setValue(session.model, sheet, body.top, column, null);
  } else {
    const { bottom } = target.table.block;
    asExcel(() => deleteCells(session.model, sheet, block, 'Up'));
    moveRanges(session, sheet, { sheet: sheet.name, kind: 'delete', direction: 'row', block });
    setBottom(target, bottom - 1);
  }
  recordChange(session, sheet, block, 'RowDeleted')();
  session.touchValues();
}

/** A new column before `index` (null = at the right), with values for header, body and totals if given. Returns its id. */
export function addColumn(
  session: ExcelSession,
  target: TableTarget,
  index: number | null,
  values: unknown,
  name: string | undefined,
): number {
  const { sheet } = target;
  requireAllowed(sheet, 'allowInsertColumns');
  const { block, columns } = target.table;
  const at = index === null || index === -1 ? columns.length : index;
  if (at > columns.length || at < 0) fail('InvalidArgument', `column ${at} of ${columns.length}`);
  const room = { ...block, left: block.left + at, right: block.left + at };
  const height = block.bottom - block.top + 1;
  if (Array.isArray(values) && values.length !== height) fail('InvalidArgument', `${height} values expected`);
  if (at < columns.length || isOccupied(sheet, room)) {
    asExcel(() => insertCells(session.model, sheet, room, 'Right'));
    moveRanges(session, sheet, { sheet: sheet.name, kind: 'insert', direction: 'column', block: room });
  }
  if (target.table.columns.length === columns.length)
    resizeTable(session.model, sheet, target.table, { ...block, right: block.right + 1 });
  const added = target.table.columns[at] ?? fail('GeneralException', 'no new table column');
  for (let row = block.top; row <= block.bottom; row++) {
    setStyle(sheet, row, room.left, effectiveStyle(sheet, row, at > 0 ? room.left - 1 : room.left + 1));
  }
  if (Array.isArray(values)) {
    (values as unknown[]).forEach((row, down) => {
      const value: unknown = Array.isArray(row) ? (row as unknown[])[0] : row;
      if (value !== null && value !== undefined) enterCell(session, sheet, block.top + down, room.left, value);
    });
    syncHeaderNames(session.model, sheet, { ...room, bottom: room.top });
  }
  if (name !== undefined) renameColumn(session, target, at, name);
  sheet.dirty.add('tables');
  session.touchValues();
  return added.id;
}

const isOccupied = (sheet: SheetModel, block: Block): boolean => {
  for (let row = block.top; row <= block.bottom; row++) if (getCell(sheet, row, block.left)) return true;
  return false;
};

export function renameColumn(session: ExcelSession, { sheet, table }: TableTarget, offset: number, name: string): void {
  const isTaken = table.columns.some((column, at) => at !== offset && column.name.toLowerCase() === name.toLowerCase());
  if (name === '' || isTaken) fail('InvalidArgument', `column name ${name}`);
  table.columns[offset]!.name = name;
  if (table.showHeaders) setValue(session.model, sheet, table.block.top, table.block.left + offset, name);
  sheet.dirty.add('tables');
  session.touchValues();
}
