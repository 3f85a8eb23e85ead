/** A table by id; columns by their own ids; rows by index. */
import { findTable, tableBody } from '../../model/tables';
import type { Block, SheetModel, TableModel, WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';

export interface TableTarget {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

export interface TablesTarget {
  workbook: WorkbookModel;
  /** null = the tables of all sheets. */
  sheet: SheetModel | null;
}

export interface ColumnTarget extends TableTarget {
  columnId: number;
}

export interface RowTarget extends TableTarget {
  index: number;
}

/** The model replaces a table's object when cells move, so it is looked up by id each time. */
export function tableTarget(sheet: SheetModel, { id, name }: TableModel): TableTarget {
  return {
    sheet,
    get table() {
      return sheet.tables.find((one) => one.id === id) ?? fail('ItemNotFound', `table ${name} was deleted`);
    },
  };
}

export const columnTarget = (target: TableTarget, columnId: number): ColumnTarget =>
  Object.assign(Object.create(target) as TableTarget, { columnId });
export const rowTarget = (target: TableTarget, index: number): RowTarget =>
  Object.assign(Object.create(target) as TableTarget, { index });

export function requireTable<T extends TableTarget>(target: T): T {
  return target.table && target;
}

export const tablesOf = ({ workbook, sheet }: TablesTarget): TableTarget[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((one) => one.tables.map((table) => tableTarget(one, table)));

/** By name (whatever its case) or id. */
export function tableByKey(tables: TablesTarget, key: string): TableTarget | null {
  const found = findTable(tables.workbook, key);
  return found && (!tables.sheet || found.sheet === tables.sheet) ? tableTarget(found.sheet, found.table) : null;
}

/** Offset of the column within the table. */
export function columnOffset({ table, columnId }: ColumnTarget): number {
  const at = table.columns.findIndex((column) => column.id === columnId);
  return at < 0 ? fail('ItemNotFound', 'the table column was deleted') : at;
}

/** One column of a block. */
export function columnOf(block: Block, offset: number): Block {
  return { ...block, left: block.left + offset, right: block.left + offset };
}

export const bodyOf = ({ table }: TableTarget): Block => tableBody(table);
export const rowCount = (target: TableTarget): number => Math.max(0, bodyOf(target).bottom - bodyOf(target).top + 1);

export function headerOf({ table }: TableTarget): Block {
  return table.showHeaders
    ? { ...table.block, bottom: table.block.top }
    : fail('ItemNotFound', 'the table has no header row');
}

export function totalsOf({ table }: TableTarget): Block {
  return table.showTotals
    ? { ...table.block, top: table.block.bottom }
    : fail('ItemNotFound', 'the table has no totals row');
}
