/** What the grid shows of a sheet: plain data made from the workbook in memory. */
import { CellValueType, HorizontalAlign, type ICellData, type IRange, type IWorksheetData } from '@univerjs/core';
import type { Temporal } from 'temporal-polyfill';
import { conditionalStyles } from '../../host/calc/conditional-styles';
import { overlaps } from '../../host/model/a1';
import { isError } from '../../host/model/cells';
import { columnPoints } from '../../host/model/rows-columns';
import type { Block, CellModel, DifferentialStyle, SheetModel, WorkbookModel } from '../../host/model/workbook-model';
import { gridStyle } from './cell-style';
import { tableStyles } from './table-style';

const PIXELS_PER_POINT = 96 / 72;
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/** Row → column → cell, 0-based as the grid counts. */
export type ViewCells = Map<number, Map<number, ICellData>>;

export interface SheetView {
  readonly cells: ViewCells;
  /** Everything but the cells: when this differs the grid is built anew. */
  readonly frame: Omit<Partial<IWorksheetData>, 'cellData'>;
  /** Rows (0-based) whose height follows their content, as far as they hold any. */
  readonly automaticRows: readonly number[];
}

export const toRange = ({ top, left, bottom, right }: Block): IRange => ({
  startRow: top - 1,
  startColumn: left - 1,
  endRow: bottom - 1,
  endColumn: right - 1,
});

function valueOf(cell: CellModel | undefined): Pick<ICellData, 'v' | 't'> {
  const value = cell?.value ?? null;
  if (value === null) return { v: null, t: null };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

function generalAlignment(cell: CellModel | undefined): HorizontalAlign {
  const value = cell?.value ?? null;
  if (typeof value === 'number') return HorizontalAlign.RIGHT;
  return typeof value === 'boolean' || isError(value) ? HorizontalAlign.CENTER : HorizontalAlign.LEFT;
}

function viewCells(model: WorkbookModel, sheet: SheetModel, today: Temporal.PlainDate): ViewCells {
  const conditional = conditionalStyles(model, sheet, today);
  const tables = tableStyles(sheet);
  const cells: ViewCells = new Map();
  const put = (row: number, column: number, cell: CellModel | undefined, over: DifferentialStyle | undefined): void => {
    const style = model.styles[cell?.style ?? 0];
    const data: ICellData = { ...valueOf(cell), s: style ? gridStyle(style, over, generalAlignment(cell)) : null };
    let line = cells.get(row - 1);
    if (!line) cells.set(row - 1, (line = new Map()));
    line.set(column - 1, data);
  };
  const overlay = (row: number, column: number, cell: CellModel | undefined): DifferentialStyle | undefined => {
    const byRule = conditional.get(row)?.get(column);
    const byTable = tables(row, column, model.styles[cell?.style ?? 0]);
    return byRule || byTable ? { ...byTable, ...byRule } : undefined;
  };
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) put(row, column, cell, overlay(row, column, cell));
  for (const [row, line] of conditional)
    for (const column of line.keys())
      if (!sheet.cells.get(row)?.has(column)) put(row, column, undefined, overlay(row, column, undefined));
  return cells;
}

const hasAutomaticHeight = ({ rows }: SheetModel, row: number): boolean =>
  rows.get(row)?.height === undefined && !rows.get(row)?.hidden;

/** Text centred across a selection is shown as if merged: the cell that holds it and the empty ones beside it of that alignment. */
function centredAcross(model: WorkbookModel, sheet: SheetModel): Block[] {
  const blocks: Block[] = [];
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.value === null || !isCentredAcross(model, cell)) continue;
      let right = column;
      for (
        let next = line.get(right + 1);
        next?.value === null && isCentredAcross(model, next);
        next = line.get(right + 1)
      )
        right += 1;
      const block = { top: row, bottom: row, left: column, right };
      if (right > column && !sheet.merges.some((merge) => overlaps(merge, block))) blocks.push(block);
    }
  }
  return blocks;
}

const isCentredAcross = (model: WorkbookModel, { style }: CellModel): boolean =>
  model.styles[style]?.horizontal === 'CenterAcrossSelection';

/** Rows (1-based) that hold nothing but one merged title: as high as its font needs, since merged cells are not measured. */
function titleHeights(model: WorkbookModel, sheet: SheetModel): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { top, left, bottom } of sheet.merges) {
    const line = sheet.cells.get(top);
    const title = line?.get(left);
    if (top !== bottom || !line || !title || !hasAutomaticHeight(sheet, top)) continue;
    const alone = [...line].every(([column, { value }]) => column === left || value === null);
    const points = (model.styles[title.style]?.font.size ?? 11) * 1.35 + 2;
    if (alone) heights.set(top, Math.max(points, sheet.defaultRowHeight) * PIXELS_PER_POINT);
  }
  return heights;
}

/** The grid's view of a sheet on a day (conditional formats depend on it). */
export function sheetView(model: WorkbookModel, sheet: SheetModel, today: Temporal.PlainDate): SheetView {
  const cells = viewCells(model, sheet, today);
  const lastRow = Math.max(0, ...cells.keys()) + 1;
  let lastColumn = 1;
  for (const line of cells.values()) for (const column of line.keys()) lastColumn = Math.max(lastColumn, column + 1);
  const columnCount = Math.max(LEAST_COLUMNS, lastColumn + SPARE_COLUMNS);
  const rowData: Record<number, { h?: number; hd?: 0 | 1; ia?: 0 | 1 }> = {};
  for (const [row, { height, hidden }] of sheet.rows) {
    const given = height === undefined ? { ia: 1 as const } : { h: height * PIXELS_PER_POINT, ia: 0 as const };
    rowData[row - 1] = { ...given, hd: hidden ? 1 : 0 };
  }
  const columnData: Record<number, { w: number; hd: 0 | 1 }> = {};
  for (const { min, max, hidden } of sheet.columns) {
    for (let column = min; column <= Math.min(max, columnCount); column += 1)
      columnData[column - 1] = { w: Math.max(columnPoints(sheet, column) * PIXELS_PER_POINT, 8), hd: hidden ? 1 : 0 };
  }
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen;
  const titles = titleHeights(model, sheet);
  for (const [row, height] of titles) rowData[row - 1] = { ...rowData[row - 1], h: height, ia: 0 };
  const automaticRows = [...sheet.cells.keys()]
    .filter((row) => hasAutomaticHeight(sheet, row) && !titles.has(row))
    .sort((a, b) => a - b)
    .map((row) => row - 1);
  return {
    cells,
    automaticRows,
    frame: {
      id: sheet.id,
      name: sheet.name,
      rowCount: Math.max(LEAST_ROWS, Math.ceil((lastRow + SPARE_ROWS) / 50) * 50),
      columnCount,
      defaultColumnWidth: columnPoints({ ...sheet, columns: [] }, 1) * PIXELS_PER_POINT,
      defaultRowHeight: sheet.defaultRowHeight * PIXELS_PER_POINT,
      showGridlines: sheet.showGridlines ? 1 : 0,
      mergeData: [...sheet.merges, ...centredAcross(model, sheet)].map(toRange),
      rowData,
      columnData,
      freeze: {
        startRow: frozenRows > 0 ? frozenRows : -1,
        startColumn: frozenColumns > 0 ? frozenColumns : -1,
        ySplit: frozenRows,
        xSplit: frozenColumns,
      },
    },
  };
}

/** Position of a cell as a key, 0-based. */
export const cellKey = (row: number, column: number): string => `${row},${column}`;

/**
 * The cells that differ between two views, in the grid's matrix; what is gone is emptied. Cells in `touched` (a person
 * changed them in the grid itself) are set whatever the views say.
 */
export function changedCells(
  before: ViewCells,
  after: ViewCells,
  touched: ReadonlySet<string>,
): Record<number, Record<number, ICellData>> {
  const changes: Record<number, Record<number, ICellData>> = {};
  const note = (row: number, column: number, data: ICellData): void => {
    // The grid merges into what is there: a formula or rich text that was typed has to be taken out by name.
    (changes[row] ??= {})[column] = { ...data, f: null, si: null, p: null };
  };
  for (const [row, line] of after)
    for (const [column, data] of line)
      if (touched.has(cellKey(row, column)) || !same(before.get(row)?.get(column), data)) note(row, column, data);
  const gone = (row: number, column: number): void => {
    if (!after.get(row)?.has(column)) note(row, column, { v: null, t: null, s: null });
  };
  for (const [row, line] of before) for (const column of line.keys()) gone(row, column);
  for (const key of touched) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    gone(row, column);
  }
  return changes;
}

function same(a: ICellData | undefined, b: ICellData): boolean {
  return a !== undefined && a.v === b.v && a.t === b.t && JSON.stringify(a.s) === JSON.stringify(b.s);
}
