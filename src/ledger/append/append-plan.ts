import { columnNumber } from '../columns/a1';
import type { Field } from '../columns/fields';
import { viewOf, type GridView } from '../columns/grid-view';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { CellBlock, CellValue, SheetGrid } from '../columns/sheet-grid';
import type { LedgerEntry } from '../entry';
import { isPreparedRow, planInsertion, type Insertion } from '../insertion';
import { areaCells, type AreaStyle } from './area-cells';
import { numbersFrom } from './numbers-from';

/** A cell of a new row by 1-based column, with the number format that it will have. */
export interface AppendCell {
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** Several new tasks at the end of a ledger, and what has to grow with them. Rows and columns are 1-based. */
export interface AppendPlan {
  readonly sheet: string;
  readonly table: string | null;
  /** Row of the first new task. */
  readonly row: number;
  /** So many empty rows are there already, from `row` on; they are filled first. */
  readonly prepared: number;
  /** So many rows are inserted below those. */
  readonly inserted: number;
  /** Row whose formats, drop-downs and formulas the inserted rows take over, as it stands after inserting. */
  readonly model: number;
  /** The row taken after is no task (the ledger has none): looks are made, not only taken over. */
  readonly isFirst: boolean;
  readonly left: number;
  readonly right: number;
  /** Other ledgers stand beside this one: only its own columns move down. */
  readonly onlyOwnColumns: boolean;
  /** Cells of each new row. */
  readonly rows: readonly (readonly AppendCell[])[];
  /** Areas that span several rows; `before` is what was merged there when it was read. */
  readonly merges: readonly { readonly before: CellBlock | null; readonly after: CellBlock }[];
  /** Columns that are merged in the model row: their cells are not copied. */
  readonly covered: readonly number[];
  /** Columns in which the model row calculates and the new rows are given nothing: they calculate too. */
  readonly calculated: readonly number[];
  /** The model row is hidden (filtered); the new ones must not be. */
  readonly modelIsHidden: boolean;
  /** What stood in the header, in the last task and right below it when it was read: compared before anything is written. */
  readonly expected: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
}

/** What the new tasks put into the cells; number and area follow from the place. */
export interface NewTask {
  readonly area: string;
  readonly cells: Readonly<Partial<Record<Field, CellValue>>>;
}

/**
 * Plans new tasks below the last one of a ledger, or in one that has none yet. Totals and notes stay below. Empty rows are filled
 * where they were prepared for tasks: in an Excel Table, in a ledger without tasks, or where they are numbered already; in any other
 * ledger rows are inserted above them. `others` are the layouts of the same sheet.
 */
export function planAppend(
  grid: SheetGrid,
  layout: LedgerLayout,
  entries: readonly LedgerEntry[],
  tasks: readonly NewTask[],
  others: readonly LedgerLayout[] = [],
): AppendPlan | null {
  const view = viewOf(grid);
  const insertion = planInsertion(grid, layout, entries, { at: 'end' }, others);
  if (!insertion) return null;
  const last = entries.at(-1);
  const areaColumn = columnNumber(layout.columns.area ?? '');
  const style = areaStyle(view, areaColumn, layout, entries);
  const prepared = style === 'merged' ? 0 : preparedRows(view, layout, insertion, last, tasks.length);
  const inserted = tasks.length - prepared;
  const isFirst = last === undefined && prepared === 0;
  const model = isFirst ? insertion.row + inserted : last ? insertion.model : insertion.row;
  const readModel = isFirst ? insertion.row : model;
  const numbers = layout.columns.number ? numbersFrom(entries, tasks, insertion.given.number) : [];
  const areas = areaCells(style, tasks, last?.area ?? null, {
    row: insertion.row,
    column: areaColumn,
    block: areaColumn > 0 && last ? (view.merge(insertion.model, areaColumn) ?? null) : null,
  });
  const formatAt = (index: number, column: number): string =>
    view.numberFormat(index < prepared ? insertion.row + index : readModel, column);
  const rows = tasks.map((task, index) => {
    const cells: AppendCell[] = [];
    const put = (field: Field, value: CellValue | undefined): void => {
      const column = columnNumber(layout.columns[field] ?? '');
      if (column > 0 && value !== undefined && value !== '')
        cells.push({ column, value, numberFormat: formatAt(index, column) });
    };
    const numberIsFormula = isFormula(view, layout, 'number', index < prepared ? insertion.row + index : readModel);
    for (const [field, value] of Object.entries(task.cells) as [Field, CellValue][])
      if (field !== 'number' && field !== 'area') put(field, value);
    put('area', areas.cells[index]);
    if (!numberIsFormula) put('number', numbers[index]);
    return cells;
  });
  const given = new Set(rows.flatMap((cells) => cells.map(({ column }) => column)));
  const columns = Array.from({ length: layout.right - layout.left + 1 }, (_, index) => layout.left + index);
  return {
    sheet: layout.sheet,
    table: layout.table,
    row: insertion.row,
    prepared,
    inserted,
    model,
    isFirst,
    left: layout.left,
    right: layout.right,
    onlyOwnColumns: insertion.onlyOwnColumns,
    rows,
    merges: areas.merges,
    covered: columns.filter((column) => view.merge(readModel, column) !== undefined),
    calculated: columns.filter((column) => !given.has(column) && view.formula(readModel, column) !== null),
    modelIsHidden: grid.hiddenRows.has(readModel),
    expected: expectedCells(view, layout, [
      ...layout.headerRows,
      ...(last ? [insertion.model] : []),
      ...Array.from({ length: prepared + 1 }, (_, index) => insertion.row + index),
    ]),
  };
}

function isFormula(view: GridView, layout: LedgerLayout, field: Field, row: number): boolean {
  const column = columnNumber(layout.columns[field] ?? '');
  return column > 0 && view.formula(row, column) !== null;
}

/** How many empty rows below the last task are filled before any is inserted. */
function preparedRows(
  view: GridView,
  layout: LedgerLayout,
  { row, isPrepared }: Insertion,
  last: LedgerEntry | undefined,
  most: number,
): number {
  if (!isPrepared) return 0;
  const number = columnNumber(layout.columns.number ?? '');
  const isNumbered = (at: number): boolean => number > 0 && view.shownText(at, number) !== '';
  let count = 0;
  while (count < most && isPreparedRow(view, layout, row + count)) {
    if (layout.table === null && last && !isNumbered(row + count)) break;
    count += 1;
  }
  return count;
}

function areaStyle(
  view: GridView,
  column: number,
  { firstRow, lastRow }: LedgerLayout,
  entries: readonly LedgerEntry[],
): AreaStyle {
  if (column === 0) return 'none';
  for (let row = firstRow; row <= lastRow; row++) {
    const block = view.merge(row, column);
    if (block && block.bottom > block.top && block.left === block.right) return 'merged';
  }
  return entries.some(({ cells }) => cells.area?.inherited) ? 'first' : 'every';
}

function expectedCells(view: GridView, layout: LedgerLayout, rows: readonly number[]): AppendPlan['expected'] {
  const columns = Object.keys(layout.headers).map(columnNumber);
  return [...new Set(rows)].flatMap((row) =>
    columns
      .filter((column) => view.formula(row, column) === null)
      .map((column) => ({ row, column, value: view.value(row, column) })),
  );
}
