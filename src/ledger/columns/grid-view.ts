import type { CellBlock, CellValue, SheetGrid } from './sheet-grid';

/** Reads of a grid by 1-based sheet row and column; outside the grid every cell is empty. */
export interface GridView {
  readonly grid: SheetGrid;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  value(row: number, column: number): CellValue;
  /** Displayed text, trimmed; the plain value where the column is too narrow to show it (`####`). */
  text(row: number, column: number): string;
  formula(row: number, column: number): string | null;
  numberFormat(row: number, column: number): string;
  /** The merged area that covers the cell. */
  merge(row: number, column: number): CellBlock | undefined;
  /** Text standing in this very cell: '' for a cell that a merge only covers. */
  ownText(row: number, column: number): string;
  /** Text of the cell, or of the merged area that covers it. */
  shownText(row: number, column: number): string;
  /** First 1-based row and column of the merged area that covers the cell, or the cell itself. */
  origin(row: number, column: number): { row: number; column: number };
}

const SPACE = /[\s\u200b\ufeff]/;

/** Trims every kind of space, the full-width and the zero-width too. Looks at every character once, however many spaces there are. */
export function trimText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const MERGE_KEY = 16384;

/** Wraps a grid for reading. Merges are indexed once, so that each look-up takes constant time. */
export function viewOf(grid: SheetGrid): GridView {
  const { firstRow, firstColumn } = grid;
  const lastRow = firstRow + grid.values.length - 1;
  const lastColumn = firstColumn + grid.values.reduce((width, row) => Math.max(width, row.length), 0) - 1;
  const merges = new Map<number, CellBlock>();
  for (const block of grid.merges) {
    for (let row = Math.max(block.top, firstRow); row <= Math.min(block.bottom, lastRow); row++) {
      for (let column = Math.max(block.left, firstColumn); column <= Math.min(block.right, lastColumn); column++) {
        merges.set(row * MERGE_KEY + column, block);
      }
    }
  }
  const value = (row: number, column: number): CellValue => grid.values[row - firstRow]?.[column - firstColumn] ?? '';
  const merge = (row: number, column: number) => merges.get(row * MERGE_KEY + column);
  const origin = (row: number, column: number) => {
    const block = merge(row, column);
    return block ? { row: block.top, column: block.left } : { row, column };
  };
  const text = (row: number, column: number): string => {
    const shown = trimText(grid.texts[row - firstRow]?.[column - firstColumn] ?? '');
    const raw = value(row, column);
    if (shown === '' || /^#+$/.test(shown)) return typeof raw === 'string' ? trimText(raw) : String(raw);
    return shown;
  };
  const shownText = (row: number, column: number): string => {
    const from = origin(row, column);
    return text(from.row, from.column);
  };
  return {
    grid,
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
    value,
    text,
    merge,
    origin,
    shownText,
    formula: (row, column) => grid.formulas?.[row - firstRow]?.[column - firstColumn] ?? null,
    numberFormat: (row, column) => grid.numberFormats[row - firstRow]?.[column - firstColumn] ?? 'General',
    ownText: (row, column) => {
      const from = origin(row, column);
      return from.row === row && from.column === column ? text(row, column) : '';
    },
  };
}

/** The cells of a column that hold a text of their own, from `firstRow` to `lastRow`, 1-based. */
export function filledCells(
  view: GridView,
  column: number,
  firstRow: number,
  lastRow: number,
): readonly { readonly row: number; readonly text: string }[] {
  const cells: { row: number; text: string }[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const text = view.ownText(row, column);
    if (text !== '') cells.push({ row, text });
  }
  return cells;
}

/** Joins the lines of a heading that was broken to fit its cell: no space between Chinese characters, one between words. */
export function joinLines(text: string): string {
  if (!/[\r\n]/.test(text)) return trimText(text);
  return text
    .split(/[\r\n]+/)
    .map(trimText)
    .filter((line) => line !== '')
    .reduce((whole, line) => (/[\w,.;:)]$/.test(whole) && /^[\w(]/.test(line) ? `${whole} ${line}` : whole + line), '');
}
