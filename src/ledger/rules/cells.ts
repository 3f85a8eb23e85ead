import { cellAddress, columnNumber } from '../columns/a1';
import type { Field } from '../columns/fields';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { CellValue, SheetGrid } from '../columns/sheet-grid';
import type { CellEdit } from '../edit';
import type { FieldCell } from '../entry';
import type { Fix, PlacedEntry, RuleContext } from './rule';

/** A cell as rules see it, whether it came with the entry or was looked up on the grid. */
export interface RuleCell {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly value: CellValue;
  readonly text: string;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** The cell at a 1-based row and column; outside the grid it is empty. */
export function gridCell(grid: SheetGrid, row: number, column: number, address = cellAddress(row, column)): RuleCell {
  const r = row - grid.firstRow;
  const c = column - grid.firstColumn;
  const value = grid.values[r]?.[c] ?? '';
  return {
    sheet: grid.sheet,
    address,
    row,
    value,
    text: shownText(grid, row, column),
    formula: grid.formulas?.[r]?.[c] ?? null,
    numberFormat: grid.numberFormats[r]?.[c] ?? 'General',
  };
}

/** What a cell shows; its value where the column is too narrow for the number and shows ####. */
export function shownText(grid: SheetGrid, row: number, column: number): string {
  const r = row - grid.firstRow;
  const c = column - grid.firstColumn;
  const shown = grid.texts[r]?.[c];
  return shown === undefined || (shown.startsWith('#') && /^#+$/.test(shown))
    ? String(grid.values[r]?.[c] ?? '')
    : shown;
}

interface Place {
  readonly grid: SheetGrid;
  readonly layout: LedgerLayout;
}

interface PlaceOfColumns {
  readonly grid: SheetGrid;
  /** 1-based columns by field. */
  readonly columns: Partial<Record<Field, number>>;
}

/**
 * The entry's own cell in a column: null where the ledger has no such column, or where the value belongs to a row
 * above (vertical merge) and is judged there.
 */
export function ownCell(entry: PlacedEntry, field: Field, context: RuleContext): RuleCell | null {
  const { cells } = context.facts.row(entry);
  const known = cells[field];
  if (known !== undefined) return known;
  const cell = lookUpOwnCell(entry, field, context);
  cells[field] = cell;
  return cell;
}

/** The entry's own cell as it was read, without spaces around its text: for figures about whole columns. */
export function ownFieldCell(entry: PlacedEntry, field: Field): FieldCell | null {
  const cell = entry.cells[field];
  return cell === undefined || cell.inherited ? null : cell;
}

/** `ownCell` without remembering it. */
function lookUpOwnCell(entry: PlacedEntry, field: Field, place: PlaceOfColumns): RuleCell | null {
  const column = place.columns[field];
  if (column === undefined || entry.cells[field]?.inherited) return null;
  return gridCell(place.grid, entry.row, column, entry.cells[field]?.address);
}

/** Last row of the header: where a finding about a whole column points. */
export function headerCell(letters: string, place: Place): RuleCell {
  const row = place.layout.headerRows.at(-1) ?? Math.max(1, place.layout.firstRow - 1);
  return gridCell(place.grid, row, columnNumber(letters));
}

/** Nothing in it but spaces. */
export function isEmpty(cell: Pick<RuleCell, 'value'>): boolean {
  return typeof cell.value === 'string' && cell.value.trim() === '';
}

/** Empty, or a stroke that people put where there is nothing: `—`, `/`. */
export function isVacant({ value }: RuleCell): boolean {
  return typeof value === 'string' && !isHan(value.charCodeAt(0)) && /^[\s\u200b\ufeff\-—–―_/\\]*$/.test(value);
}

/** Most cells begin with a Chinese character: that is seen faster than by a pattern. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** The cell's text when it holds text, else null: numbers, booleans and formula results are not edited as text. */
export function plainText(cell: RuleCell | null): string | null {
  return cell !== null && typeof cell.value === 'string' && cell.formula === null && cell.value !== ''
    ? cell.value
    : null;
}

export function editCell(cell: RuleCell, after: CellValue, numberFormat?: string): CellEdit {
  const edit = { sheet: cell.sheet, cell: cell.address, before: cell.value, after };
  return numberFormat === undefined ? edit : { ...edit, numberFormat };
}

/** A fix of one cell; nothing for a formula cell, which is not overwritten unasked. */
export function fixCell(cell: RuleCell, after: CellValue, numberFormat?: string): Fix | undefined {
  return cell.formula === null ? { edits: [editCell(cell, after, numberFormat)] } : undefined;
}

/** The place and value of a finding at a cell. */
export function at({ address, row, value }: RuleCell): { cell: string; row: number; value: CellValue } {
  return { cell: address, row, value };
}
