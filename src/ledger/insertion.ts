import { columnNumber } from './columns/a1';
import type { Field } from './columns/fields';
import { viewOf, type GridView } from './columns/grid-view';
import type { LedgerLayout } from './columns/ledger-layout';
import { isRowNumber } from './columns/row-texts';
import type { CellBlock, CellValue, SheetGrid } from './columns/sheet-grid';
import type { LedgerEntry } from './entry';

/** Where a new task goes and what has to grow with it. Rows and columns are 1-based. */
export interface Insertion {
  readonly sheet: string;
  readonly table: string | null;
  /** The row that the new task will stand in. */
  readonly row: number;
  /** The row is there already and empty (a template's); nothing is inserted. */
  readonly isPrepared: boolean;
  /** Row whose formats and validations the new one takes over. */
  readonly model: number;
  readonly left: number;
  readonly right: number;
  /** Other ledgers stand beside this one: only its own columns move down. */
  readonly onlyOwnColumns: boolean;
  /** Merged areas that end above the new row and reach down into it afterwards. */
  readonly growing: readonly CellBlock[];
  /** Values that follow from the place: number, and the area where it is not taken over from above. */
  readonly given: Readonly<Partial<Record<Field, CellValue>>>;
  /** The numbers below are no longer in order; renumbering mends them. */
  readonly needsRenumbering: boolean;
  /** What the model row held when it was read: number and texts, compared before anything is inserted. */
  readonly expected: readonly { readonly column: number; readonly value: CellValue }[];
}

/** Where to add a task: at the end, below an area's last task, or right below a row. */
export type InsertionPlace =
  | { readonly at: 'end' }
  | { readonly at: 'area'; readonly area: string }
  | { readonly at: 'row'; readonly row: number };

/**
 * Plans a new row. `others` are the layouts of the same sheet. Returns null when the area or row is not in the ledger.
 * An area that stands merged or only in its first row grows; one that is repeated in every row is written again.
 */
export function planInsertion(
  grid: SheetGrid,
  layout: LedgerLayout,
  entries: readonly LedgerEntry[],
  place: InsertionPlace,
  others: readonly LedgerLayout[] = [],
): Insertion | null {
  const view = viewOf(grid);
  const after = anchorOf(entries, place);
  if (after === undefined && place.at !== 'end') return null;
  const model = after?.row ?? layout.firstRow;
  const row = after?.row ? after.row + 1 : layout.firstRow;
  const isLast = !after || after === entries[entries.length - 1];
  const isPrepared = isLast && isPreparedRow(view, layout, row);
  const areaColumn = layout.columns.area ? columnNumber(layout.columns.area) : 0;
  const growing = after && areaColumn > 0 && place.at !== 'end' ? areaMerge(view, areaColumn, model) : [];
  const given: Partial<Record<Field, CellValue>> = {};
  const number = nextNumber(entries, after);
  if (number !== null && layout.columns.number) given.number = number;
  const isMerged = areaColumn > 0 && view.merge(model, areaColumn) !== undefined;
  if (areaColumn > 0 && after && place.at !== 'end' && !isMerged && !layout.fillDown.includes('area')) {
    given.area = after.area;
  }
  return {
    sheet: layout.sheet,
    table: layout.table,
    row,
    isPrepared,
    model,
    left: layout.left,
    right: layout.right,
    onlyOwnColumns: others.some((other) => standsBeside(other, layout)),
    growing: isPrepared ? [] : growing,
    given,
    needsRenumbering: !isLast && number !== null,
    expected: after ? expectedCells(view, layout, model) : [],
  };
}

function anchorOf(entries: readonly LedgerEntry[], place: InsertionPlace): LedgerEntry | undefined {
  if (place.at === 'row') return entries.find(({ row }) => row === place.row);
  if (place.at === 'area')
    return [...entries].reverse().find(({ area, section }) => area === place.area || section.includes(place.area));
  return entries[entries.length - 1];
}

/** An empty row inside the ledger's own frame: of a table, or formatted and empty above the totals. */
export function isPreparedRow(view: GridView, layout: LedgerLayout, row: number): boolean {
  const totals = view.grid.tables.find(({ name, hasTotals }) => hasTotals && name === layout.table);
  if (row > layout.endRow || row === totals?.block.bottom) return false;
  const number = columnNumber(layout.columns.number ?? '');
  for (let column = layout.left; column <= layout.right; column++) {
    const text = view.shownText(row, column);
    // A label in the column of numbers (合计) is no number that was typed ahead.
    if (text !== '' && (column !== number || !isRowNumber(text))) return false;
    if (view.merge(row, column)) return false;
  }
  return true;
}

function areaMerge(view: GridView, column: number, row: number): CellBlock[] {
  const block = view.merge(row, column);
  return block && block.bottom === row && block.bottom > block.top ? [block] : [];
}

/** The number after `after`, in its own form; null where the ledger has none or it is no plain number. */
export function nextNumber(entries: readonly LedgerEntry[], after: LedgerEntry | undefined): CellValue | null {
  if (!after) return entries.length === 0 ? 1 : null;
  const parts = /^(.*?)(\d{1,9})(\D{0,2})$/.exec(after.number);
  if (!parts) return null;
  const next = Number(parts[2]) + 1;
  const value = after.cells.number?.value;
  return typeof value === 'number'
    ? next
    : `${parts[1]}${String(next).padStart((parts[2] ?? '').length, '0')}${parts[3]}`;
}

function standsBeside(other: LedgerLayout, layout: LedgerLayout): boolean {
  const apart = other.right < layout.left || other.left > layout.right;
  return apart && (other.headerRows[0] ?? 0) <= layout.endRow + 1 && other.endRow >= (layout.headerRows[0] ?? 0);
}

function expectedCells(view: GridView, layout: LedgerLayout, row: number): Insertion['expected'] {
  return (['number', 'task', 'measures', 'problem'] as const).flatMap((field) => {
    const letters = layout.columns[field];
    const column = letters ? columnNumber(letters) : 0;
    return column === 0 || view.merge(row, column) ? [] : [{ column, value: view.value(row, column) }];
  });
}
