/** Heights, widths and visibility of rows and columns, and where they lie on the page (points from the top left). */
import { MAX_COLUMN, MAX_ROW } from './a1';
import type { ColumnModel, RowModel, SheetModel } from './workbook-model';

/** Pixels of one digit of the default font at 96 dpi; Calibri/等线 11. */
const DIGIT_PIXELS = 7;

/** Width in characters as stored in a file (it includes 5 pixels of padding) → points. ECMA-376 18.3.1.13. */
export function widthToPoints(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * 0.75;
}

/** Points → width in characters as stored in a file. */
export function pointsToWidth(points: number): number {
  return Math.round((points / 0.75 / DIGIT_PIXELS) * 256) / 256;
}

/** The span holding the column, or undefined where it is as the sheet's default. */
export function columnAt(sheet: SheetModel, column: number): ColumnModel | undefined {
  return sheet.columns.find((span) => span.min <= column && column <= span.max);
}

/** Width in points; 0 when hidden. */
export function columnPoints(sheet: SheetModel, column: number): number {
  const span = columnAt(sheet, column);
  if (span?.hidden) return 0;
  return widthToPoints(span?.width ?? sheet.defaultColumnWidth);
}

/** Height in points; 0 when hidden. */
export function rowPoints(sheet: SheetModel, row: number): number {
  const own = sheet.rows.get(row);
  if (own?.hidden) return 0;
  return own?.height ?? sheet.defaultRowHeight;
}

/** Distance of the column's left edge from the sheet's left edge. */
export function columnLeft(sheet: SheetModel, column: number): number {
  let left = (column - 1) * widthToPoints(sheet.defaultColumnWidth);
  for (const span of sheet.columns) {
    if (span.min >= column) continue;
    const count = Math.min(span.max, column - 1) - span.min + 1;
    left += count * (columnPoints(sheet, span.min) - widthToPoints(sheet.defaultColumnWidth));
  }
  return left;
}

/** Distance of the row's top edge from the sheet's top. */
export function rowTop(sheet: SheetModel, row: number): number {
  let top = (row - 1) * sheet.defaultRowHeight;
  for (const at of sheet.rows.keys()) if (at < row) top += rowPoints(sheet, at) - sheet.defaultRowHeight;
  return top;
}

/** The cell under a point of the sheet (points from the top left), and the distance of the point from that cell's corner. */
export function cellAtPoint(
  sheet: SheetModel,
  left: number,
  top: number,
): { row: number; column: number; right: number; down: number } {
  let row = 1;
  let down = top;
  for (let height = rowPoints(sheet, row); row < MAX_ROW && down >= height; height = rowPoints(sheet, row)) {
    down -= height;
    row++;
  }
  let column = 1;
  let right = left;
  for (
    let width = columnPoints(sheet, column);
    column < MAX_COLUMN && right >= width;
    width = columnPoints(sheet, column)
  ) {
    right -= width;
    column++;
  }
  return { row, column, right, down };
}

/** Sets properties of one row. A height of undefined means the default (automatic) one. */
export function changeRow(sheet: SheetModel, row: number, patch: Partial<Omit<RowModel, 'source'>>): void {
  const next: RowModel = { ...sheet.rows.get(row), ...patch };
  const keys = Object.keys(next) as (keyof RowModel)[];
  if (keys.every((key) => next[key] === undefined || next[key] === false)) sheet.rows.delete(row);
  else sheet.rows.set(row, next);
  sheet.dirty.add('cells');
}

/** Changes the columns `first..last`; spans are split and joined as needed, and kept in order. */
export function changeColumns(
  sheet: SheetModel,
  first: number,
  last: number,
  change: (column: ColumnModel) => ColumnModel,
): void {
  const end = Math.min(last, MAX_COLUMN);
  const result: ColumnModel[] = [];
  let at = first;
  for (const span of [...sheet.columns].sort((a, b) => a.min - b.min)) {
    if (span.max < first || span.min > end) {
      result.push(span);
      continue;
    }
    if (span.min < first) result.push({ ...span, max: first - 1 });
    if (span.min > at) result.push(change({ min: at, max: span.min - 1 }));
    const from = Math.max(span.min, first);
    const to = Math.min(span.max, end);
    result.push(change({ ...span, min: from, max: to }));
    at = to + 1;
    if (span.max > end) result.push({ ...span, min: end + 1 });
  }
  if (at <= end) result.push(change({ min: at, max: end }));
  sheet.columns = result
    .filter((span) => span.width !== undefined || span.hidden || span.style || span.source !== undefined)
    .sort((a, b) => a.min - b.min);
  sheet.dirty.add('columns');
}

/** Width in points; also shows the columns when they were hidden and the width is not 0. */
export function setColumnWidth(sheet: SheetModel, first: number, last: number, points: number): void {
  changeColumns(sheet, first, last, (column) => ({ ...column, width: pointsToWidth(points), hidden: points === 0 }));
}
