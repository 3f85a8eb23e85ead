/**
 * Reading and changing cells. Every function marks what it touched, so that saving writes exactly that anew. Rows and
 * columns are 1-based. A cell that ends up empty and unstyled is dropped from the map.
 *
 * `source` of a cell holds what the file had beyond the model (rich text, shared formula, metadata); it is dropped as soon as
 * value or formula change, and kept when only the style does.
 */
import type { Block, CellError, CellModel, CellStyle, Scalar, SheetModel, WorkbookModel } from './workbook-model';

export type CellValue = Scalar | CellError;

/** The cell, or undefined where nothing is stored. */
export function getCell(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** Cached or entered value; null where empty. */
export function getValue(sheet: SheetModel, row: number, column: number): CellValue {
  return getCell(sheet, row, column)?.value ?? null;
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Style index a cell shows with: its own, else its row's, else its column's, else the default. */
export function effectiveStyle(sheet: SheetModel, row: number, column: number): number {
  const cell = getCell(sheet, row, column);
  if (cell) return cell.style;
  const ofRow = sheet.rows.get(row)?.style;
  if (ofRow !== undefined) return ofRow;
  return sheet.columns.find((span) => span.min <= column && column <= span.max)?.style ?? 0;
}

/** The resolved style of a cell. */
export function cellStyle(model: WorkbookModel, sheet: SheetModel, row: number, column: number): CellStyle {
  return model.styles[effectiveStyle(sheet, row, column)] ?? model.styles[0]!;
}

/** The cell to be changed; made with the style of its row or column where there was none. */
function cellAt(sheet: SheetModel, row: number, column: number): CellModel {
  let cells = sheet.cells.get(row);
  if (!cells) {
    cells = new Map();
    sheet.cells.set(row, cells);
  }
  let cell = cells.get(column);
  if (!cell) {
    cell = { value: null, style: effectiveStyle(sheet, row, column) };
    cells.set(column, cell);
  }
  return cell;
}

function dropIfBare(sheet: SheetModel, row: number, column: number): void {
  const cells = sheet.cells.get(row);
  const cell = cells?.get(column);
  if (!cells || !cell || cell.value !== null || cell.formula !== undefined) return;
  cells.delete(column);
  const inherited = effectiveStyle(sheet, row, column);
  if (cell.style !== inherited) cells.set(column, cell);
  else if (cells.size === 0) sheet.cells.delete(row);
}

/** Enters a constant (null empties the cell); a formula there is replaced. The style stays. */
export function setValue(model: WorkbookModel, sheet: SheetModel, row: number, column: number, value: CellValue): void {
  const present = getCell(sheet, row, column);
  if (!present && value === null) return;
  const cell = present ?? cellAt(sheet, row, column);
  if (cell.formula !== undefined) model.dirty.add('formulas');
  delete cell.formula;
  delete cell.arrayBlock;
  delete cell.source;
  cell.value = value;
  dropIfBare(sheet, row, column);
  sheet.dirty.add('cells');
  model.dirty.add('calculation');
}

/** Enters a formula, given without `=`, with its value if already known. */
export function setFormula(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  formula: string,
  value: CellValue = null,
): void {
  const cell = cellAt(sheet, row, column);
  delete cell.arrayBlock;
  delete cell.source;
  cell.formula = formula;
  cell.value = value;
  sheet.dirty.add('cells');
  model.dirty.add('calculation').add('formulas');
}

/** Stores a calculated value beside a formula; formula and its source stay. Nothing is marked when the value is the same. */
export function setCachedValue(sheet: SheetModel, row: number, column: number, value: CellValue): void {
  const cell = getCell(sheet, row, column);
  if (!cell) return;
  const same = isError(value) ? isError(cell.value) && cell.value.error === value.error : cell.value === value;
  if (same) return;
  // Saving compares with the value the source was read with, so the source may stay.
  cell.value = value;
  sheet.dirty.add('cells');
}

/** Gives the cell a style index (see `styles.ts`); value and formula stay. */
export function setStyle(sheet: SheetModel, row: number, column: number, style: number): void {
  if (effectiveStyle(sheet, row, column) === style) return;
  cellAt(sheet, row, column).style = style;
  dropIfBare(sheet, row, column);
  sheet.dirty.add('cells');
}

/** `All` also resets the style to the default; merges, formats and notes are not touched here. */
export function clearCells(
  model: WorkbookModel,
  sheet: SheetModel,
  block: Block,
  what: 'All' | 'Contents' | 'Formats',
): void {
  for (const { row, column } of cellsIn(sheet, block)) {
    if (what !== 'Formats') setValue(model, sheet, row, column, null);
    if (what !== 'Contents') setStyle(sheet, row, column, 0);
  }
}

export interface PlacedCell {
  row: number;
  column: number;
  cell: CellModel;
}

/** The stored cells of a block in reading order; safe against changes while it is walked. */
export function cellsIn(sheet: SheetModel, block: Block): PlacedCell[] {
  const found: PlacedCell[] = [];
  const tall = block.bottom - block.top + 1 > sheet.cells.size;
  const rows = tall
    ? [...sheet.cells.keys()].filter((row) => row >= block.top && row <= block.bottom).sort((a, b) => a - b)
    : Array.from({ length: block.bottom - block.top + 1 }, (_, index) => block.top + index);
  for (const row of rows) {
    const cells = sheet.cells.get(row);
    if (!cells) continue;
    const from = found.length;
    if (block.right - block.left + 1 > cells.size) {
      for (const [column, cell] of cells)
        if (column >= block.left && column <= block.right) found.push({ row, column, cell });
    } else {
      for (let column = block.left; column <= block.right; column++) {
        const cell = cells.get(column);
        if (cell) found.push({ row, column, cell });
      }
    }
    sortColumns(found, from);
  }
  return found;
}

/** Cells come nearly always in order already; insertion sort keeps that case free. */
function sortColumns(found: PlacedCell[], from: number): void {
  for (let index = from + 1; index < found.length; index++) {
    const placed = found[index]!;
    let to = index;
    while (to > from && found[to - 1]!.column > placed.column) {
      found[to] = found[to - 1]!;
      to--;
    }
    found[to] = placed;
  }
}

/** Smallest block holding all stored cells, null for an empty sheet. `valuesOnly` leaves out cells that only have a style. */
export function usedBlock(sheet: SheetModel, valuesOnly = false): Block | null {
  let top = Infinity;
  let bottom = 0;
  let left = Infinity;
  let right = 0;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom === 0 ? null : { top, left, bottom, right };
}
