/** Excel tables (list objects). */
import { overlaps } from './a1';
import { getCell, getValue, isError, setValue } from './cells';
import { freeColumnName } from './table-shift';
import { insertRows } from './structure';
import type { Block, SheetModel, TableModel, WorkbookModel } from './workbook-model';

export class TableError extends Error {
  /** `overlap`: another table or a merged area is in the way; `name`: not a valid or free name; `small`: no room for header and one row. */
  constructor(readonly code: 'overlap' | 'name' | 'small') {
    super(`Table: ${code}`);
    this.name = 'TableError';
  }
}

/** By name (case does not matter) or id, over all sheets. */
export function findTable(
  model: WorkbookModel,
  nameOrId: string,
): { sheet: SheetModel; table: TableModel } | undefined {
  const wanted = nameOrId.toLowerCase();
  for (const sheet of model.sheets) {
    const table = sheet.tables.find(
      (candidate) => candidate.name.toLowerCase() === wanted || candidate.id === nameOrId,
    );
    if (table) return { sheet, table };
  }
  return undefined;
}

/** Letters, digits, `_`, `.`; begins with a letter, `_` or `\`; no cell address; at most 255 characters. Applies to names too. */
export function isValidName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}[0-9]{1,7}$/.test(name) &&
    !/^[rRcC]$/.test(name) &&
    !/^[rR][0-9]*[cC][0-9]*$/.test(name)
  );
}

function isFree(model: WorkbookModel, name: string): boolean {
  return !findTable(model, name) && !model.names.some((item) => item.name.toLowerCase() === name.toLowerCase());
}

/**
 * Makes a table of the block. With `hasHeaders` the first row gives the column names (empty or repeated ones get a name and
 * are written into the cells, numbers become text); without it a header row is inserted above. Throws `TableError`.
 */
export function addTable(
  model: WorkbookModel,
  sheet: SheetModel,
  block: Block,
  hasHeaders: boolean,
  name?: string,
): TableModel {
  if (
    sheet.tables.some((table) => overlaps(table.block, block)) ||
    sheet.merges.some((merge) => overlaps(merge, block))
  )
    throw new TableError('overlap');
  let number = model.sheets.reduce((count, each) => count + each.tables.length, 0) + 1;
  while (name === undefined && !isFree(model, `表${number}`)) number++;
  const given = name ?? `表${number}`;
  if (!isValidName(given) || !isFree(model, given)) throw new TableError('name');
  const ids = new Set(model.sheets.flatMap((each) => each.tables.map((table) => table.id)));
  let id = 1;
  while (ids.has(String(id))) id++;
  let area = { ...block };
  if (!hasHeaders) {
    insertRows(model, sheet, block.top, 1);
    area = { ...block, bottom: block.bottom + 1 };
  } else if (area.top === area.bottom) {
    area.bottom++;
  }
  const taken = new Set<string>();
  const columns: TableModel['columns'] = [];
  for (let column = area.left; column <= area.right; column++) {
    const label = headerName(sheet, area.top, column, taken);
    taken.add(label.toLowerCase());
    columns.push({ id: column - area.left + 1, name: label });
    if (getValue(sheet, area.top, column) !== label || getCell(sheet, area.top, column)?.formula !== undefined)
      setValue(model, sheet, area.top, column, label);
  }
  const table: TableModel = {
    id: String(id),
    name: given,
    block: area,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    columns,
  };
  sheet.tables.push(table);
  sheet.dirty.add('tables');
  return table;
}

function headerName(sheet: SheetModel, row: number, column: number, taken: ReadonlySet<string>): string {
  const value = getValue(sheet, row, column);
  const text = value === null ? '' : isError(value) ? value.error : String(value);
  if (text === '') return freeColumnName(taken);
  let name = text;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${text}${n}`;
  return name;
}

/** Gives the table another block with the same header row; columns are added or dropped at the right. Throws `TableError`. */
export function resizeTable(model: WorkbookModel, sheet: SheetModel, table: TableModel, block: Block): void {
  if (block.bottom - block.top < (table.showHeaders ? 1 : 0)) throw new TableError('small');
  if (sheet.tables.some((other) => other !== table && overlaps(other.block, block))) throw new TableError('overlap');
  const taken = new Set<string>();
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  const columns: TableModel['columns'] = [];
  for (let column = block.left; column <= block.right; column++) {
    const present = table.columns[column - table.block.left];
    if (present) taken.add(present.name.toLowerCase());
    const name = present?.name ?? headerName(sheet, block.top, column, taken);
    taken.add(name.toLowerCase());
    columns.push(present ?? { id: ++id, name });
    if (!present && table.showHeaders && getValue(sheet, block.top, column) !== name)
      setValue(model, sheet, block.top, column, name);
  }
  table.columns = columns;
  table.block = { ...block };
  sheet.dirty.add('tables');
}

/** Renames a table; structured references in formulas are not rewritten, so only tables no formula names should be renamed. Throws `TableError`. */
export function renameTable(model: WorkbookModel, sheet: SheetModel, table: TableModel, name: string): void {
  if (table.name === name) return;
  if (!isValidName(name) || (table.name.toLowerCase() !== name.toLowerCase() && !isFree(model, name)))
    throw new TableError('name');
  table.name = name;
  sheet.dirty.add('tables');
}

/** Takes the table away; the cells stay. */
export function removeTable(sheet: SheetModel, table: TableModel): void {
  sheet.tables = sheet.tables.filter((other) => other !== table);
  sheet.dirty.add('tables');
}

/** Body rows of a table (without header and totals). */
export function tableBody(table: TableModel): Block {
  return {
    ...table.block,
    top: table.block.top + (table.showHeaders ? 1 : 0),
    bottom: table.block.bottom - (table.showTotals ? 1 : 0),
  };
}

/** A header cell was edited: the column's name follows, as in Excel. Call after changing cells of a header row. */
export function syncHeaderNames(model: WorkbookModel, sheet: SheetModel, block: Block): void {
  for (const table of sheet.tables) {
    const header = { ...table.block, bottom: table.block.top };
    if (!table.showHeaders || !overlaps(header, block)) continue;
    const taken = new Set<string>();
    table.columns.forEach((column, index) => {
      const name = headerName(sheet, header.top, header.left + index, taken);
      taken.add(name.toLowerCase());
      if (getValue(sheet, header.top, header.left + index) !== name)
        setValue(model, sheet, header.top, header.left + index, name);
      if (column.name === name) return;
      column.name = name;
      sheet.dirty.add('tables');
    });
  }
}
