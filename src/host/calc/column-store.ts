/** Column-wise view of the sheets for one recalculation, so that a range is read without a look-up per cell. */
import type { CellModel, SheetModel } from '../model/workbook-model';
import { equalityKey } from './criteria';
import type { Value } from './value';

export interface ColumnData {
  /** Row → cell, sparse, index = row number. */
  readonly cells: (CellModel | undefined)[];
  /** Rows that hold a formula still to be evaluated, ascending. */
  pending: number[];
  /** Rows by equality key, built on demand once nothing is pending. */
  index?: Map<string, number[]>;
}

export interface SheetData {
  readonly columns: ReadonlyMap<number, ColumnData>;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const EMPTY: ColumnData = { cells: [], pending: [] };

/** Reads a sheet into columns. `isPending` names the formula cells that this run evaluates. */
export function readColumns(sheet: SheetModel, isPending: (cell: CellModel) => boolean): SheetData {
  const columns = new Map<number, ColumnData>();
  let lastRow = 0;
  let lastColumn = 0;
  const rows = [...sheet.cells.keys()].sort((a, b) => a - b);
  for (const row of rows) {
    for (const [column, cell] of sheet.cells.get(row) ?? []) {
      if (cell.value === null && cell.formula === undefined) continue;
      let data = columns.get(column);
      if (!data) columns.set(column, (data = { cells: [], pending: [] }));
      data.cells[row] = cell;
      if (isPending(cell)) data.pending.push(row);
      lastRow = row;
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return { columns, lastRow, lastColumn };
}

export const columnOf = (sheet: SheetData, column: number): ColumnData => sheet.columns.get(column) ?? EMPTY;

/** Rows of a column whose value meets an equality key; undefined while formulas of the column are still pending. */
export function rowsByKey(column: ColumnData, key: string): readonly number[] | undefined {
  if (column.pending.length > 0) return undefined;
  if (!column.index) {
    const index = new Map<string, number[]>();
    column.cells.forEach((cell, row) => {
      const entry = cell && equalityKey(cell.value);
      if (entry === undefined) return;
      const list = index.get(entry);
      if (list) list.push(row);
      else index.set(entry, [row]);
    });
    column.index = index;
  }
  return column.index.get(key) ?? [];
}

export const valueAt = (column: ColumnData, row: number): Value => column.cells[row]?.value ?? null;

/** Index of the first row number not below `wanted` in an ascending list. */
export function firstAtLeast(rows: readonly number[], wanted: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
