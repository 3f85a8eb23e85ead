import { columnNumber } from '../columns/a1';
import type { Field } from '../columns/fields';
import type { GridView } from '../columns/grid-view';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { CellValue } from '../columns/sheet-grid';
import type { LedgerEntry } from '../entry';
import { isPreparedRow, type Insertion } from '../insertion';
import type { AppendPlace } from './append-places';
import type { AppendBlock, AppendCell, NewTask } from './append-plan';
import { areaCells, type AreaStyle } from './area-cells';
import { headingCells } from './heading-cells';

/** A block as far as it can be said without the others. */
export type BlockDraft = Omit<AppendBlock, 'at' | 'model' | 'rows'> & {
  /** Row that the tasks take after, as it was read. */
  readonly readModel: number;
  readonly rows: readonly { readonly cells: readonly AppendCell[]; readonly heading: number | null }[];
  /** Rows that must still be as they were read. */
  readonly compared: readonly number[];
};

/** The rows of one place. */
export function blockOf(
  view: GridView,
  layout: LedgerLayout,
  entries: readonly LedgerEntry[],
  tasks: readonly NewTask[],
  numbers: readonly (CellValue | undefined)[],
  { row, under, steps }: AppendPlace,
  insertion: Insertion,
): BlockDraft {
  const last = entries.filter((entry) => (entry.row ?? 0) < row).at(-1);
  const model = last ?? entries[0];
  const areaColumn = columnNumber(layout.columns.area ?? '');
  const style = areaStyle(view, areaColumn, layout, entries);
  const isEnd = row === insertion.row || entries.length === 0;
  const canFill = isEnd && style !== 'merged' && steps.every((step) => 'task' in step);
  const prepared = canFill ? preparedRows(view, layout, row, last, steps.length) : 0;
  const isFirst = model === undefined && prepared === 0;
  const readModel = model?.row ?? row;
  const own = steps.flatMap((step) => ('task' in step ? [tasks[step.task]!] : []));
  const areas = areaCells(style, own, last?.area ?? null, {
    row,
    column: areaColumn,
    block: areaColumn > 0 && last?.row ? (view.merge(last.row, areaColumn) ?? null) : null,
  });
  const rows = steps.map((step, index) => {
    if ('heading' in step) return { cells: headingCells(view, layout, step.heading), heading: step.heading.model };
    const from = index < prepared ? row + index : readModel;
    const cells: AppendCell[] = [];
    const put = (field: Field, value: CellValue | undefined): void => {
      const column = columnNumber(layout.columns[field] ?? '');
      if (column > 0 && value !== undefined && value !== '')
        cells.push({ column, value, numberFormat: view.numberFormat(from, column) });
    };
    for (const [field, value] of Object.entries(tasks[step.task]!.cells) as [Field, CellValue][])
      if (field !== 'number' && field !== 'area') put(field, value);
    put('area', areas.cells[own.indexOf(tasks[step.task]!)]);
    if (!isFormula(view, layout, 'number', from)) put('number', numbers[step.task]);
    return { cells, heading: null };
  });
  const given = new Set(
    rows.flatMap(({ cells, heading }) => (heading === null ? cells.map(({ column }) => column) : [])),
  );
  const columns = Array.from({ length: layout.right - layout.left + 1 }, (_, index) => layout.left + index);
  return {
    row,
    prepared,
    inserted: steps.length - prepared,
    isFirst,
    readModel,
    rows,
    merges: areas.merges,
    covered: columns.filter((column) => view.merge(readModel, column) !== undefined),
    calculated: columns.filter((column) => !given.has(column) && view.formula(readModel, column) !== null),
    modelIsHidden: view.grid.hiddenRows.has(readModel),
    compared: [
      ...(model?.row ? [model.row] : []),
      ...(under?.row ? [under.row] : []),
      ...rows.flatMap(({ heading }) => heading ?? []),
      ...Array.from({ length: prepared + 1 }, (_, index) => row + index),
    ],
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
  row: number,
  last: LedgerEntry | undefined,
  most: number,
): number {
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
