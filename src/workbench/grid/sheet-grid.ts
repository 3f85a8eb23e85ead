/**
 * The grid as a view of one sheet. `show` brings it in line with the workbook in memory: single cells where only cells
 * changed, else the sheet is laid out anew with the place kept. What the user types, pastes or clears is handed out as
 * entries and not kept: the grid shows again what the workbook then holds.
 */
import type { ICellData, IRange } from '@univerjs/core';
import type { Temporal } from 'temporal-polyfill';
import { formatBlocks } from '../../host/model/a1';
import type { Block, SheetModel, WorkbookModel } from '../../host/model/workbook-model';
import { cellKey, changedCells, sheetView, toRange, type SheetView } from './sheet-view';
import type { StartedUniver } from './univer';

/** What a person entered into a cell; null clears it. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean | null;
}

export interface GridListener {
  entered(entries: Entry[]): void;
  selected(blocks: Block[]): void;
  /** A cell that the grid itself cannot edit (a formula): the formula line takes over. Return true to do so. */
  editsElsewhere(row: number, column: number): boolean;
  /** The grid is drawn and hears the mouse. */
  ready(): void;
  /** Typing into a cell began or ended. */
  editing(active: boolean): void;
}

export interface SheetGrid {
  show(model: WorkbookModel, sheet: SheetModel, selection: readonly Block[], today: Temporal.PlainDate): void;
  focus(): void;
  dispose(): void;
}

const UNIT = 'workbook';
const MOST_FITTED_ROWS = 1000;
const SET_VALUES = 'sheet.mutation.set-range-values';
/** What a person could do to the sheet's layout; undone by laying it out anew. */
const LAYOUT = /^sheet\.mutation\.(move-|insert-|remove-|add-worksheet-merge|reorder-range|copy-worksheet)/;

type CellMatrix = Record<number, Record<number, ICellData | null | undefined> | undefined>;
interface SetValues {
  cellValue?: CellMatrix;
}

export function createSheetGrid({ univer, api }: StartedUniver, listener: GridListener): SheetGrid {
  let shown:
    | { model: WorkbookModel; sheetId: string; view: SheetView; frame: string; again: (anew: boolean) => void }
    | undefined;
  let applying = 0;
  let typed: { row: number; column: number; text: string } | undefined;
  let lastSelection = '';
  const touched = new Set<string>();

  const quietly = (work: () => void): void => {
    applying += 1;
    try {
      work();
    } finally {
      applying -= 1;
    }
  };
  const worksheet = () => api.getActiveWorkbook()?.getActiveSheet();

  const scrollPlace = (): { row: number; column: number } | undefined => {
    try {
      const state = worksheet()?.getScrollState();
      return state && { row: state.sheetViewStartRow, column: state.sheetViewStartColumn };
    } catch {
      // The sheet has not been drawn yet: there is no place to keep.
      return undefined;
    }
  };

  const build = (view: SheetView, keepPlace: boolean): void => {
    const place = keepPlace ? scrollPlace() : undefined;
    if (api.getActiveWorkbook()) api.disposeUnit(UNIT);
    const cellData: CellMatrix = {};
    for (const [row, line] of view.cells) cellData[row] = Object.fromEntries(line);
    api.createWorkbook({
      id: UNIT,
      name: 'workbook',
      sheetOrder: [view.frame.id ?? ''],
      sheets: { [view.frame.id ?? '']: { ...view.frame, cellData: cellData as never } },
    });
    fitRows(view.automaticRows);
    if (place) worksheet()?.scrollToCell(place.row, place.column);
  };

  /** Heights by content, for the first rows: measuring text is slow. */
  const fitRows = (rows: readonly number[]): void => {
    const ranges: IRange[] = [];
    for (const row of rows.slice(0, MOST_FITTED_ROWS)) {
      const last = ranges.at(-1);
      if (last && last.endRow === row - 1) last.endRow = row;
      else
        ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: (worksheet()?.getMaxColumns() ?? 1) - 1 });
    }
    if (ranges.length > 0) worksheet()?.setRangesAutoHeight(ranges);
  };

  const select = (blocks: readonly Block[]): void => {
    const sheet = worksheet();
    const [first] = blocks;
    if (!sheet || !first) return;
    const key = formatBlocks(blocks);
    if (key === lastSelection) return;
    lastSelection = key;
    const { startRow, startColumn, endRow, endColumn } = toRange(first);
    const [maxRow, maxColumn] = [sheet.getMaxRows() - 1, sheet.getMaxColumns() - 1];
    const [row, column] = [Math.min(startRow, maxRow), Math.min(startColumn, maxColumn)];
    sheet
      .getRange(row, column, Math.min(endRow, maxRow) - row + 1, Math.min(endColumn, maxColumn) - column + 1)
      .activate();
    reveal(row, column);
  };

  const reveal = (row: number, column: number): void => {
    const sheet = worksheet();
    const visible = sheet?.getVisibleRange();
    if (!sheet || !visible) return;
    const { startRow, endRow, startColumn, endColumn } = visible;
    const inColumns = column >= startColumn && column < endColumn;
    if (row >= startRow && row < endRow - 1 && inColumns) return;
    sheet.scrollToCell(Math.max(0, row - 1), inColumns ? startColumn : Math.max(0, column - 2));
  };

  const commands = api.onCommandExecuted((command, options) => {
    if (applying > 0 || options?.fromFormula) return;
    if (command.id === SET_VALUES) takeEntries((command.params as SetValues | undefined)?.cellValue ?? {});
    else if (LAYOUT.test(command.id)) queueMicrotask(() => shown?.again(true));
  });

  function takeEntries(matrix: CellMatrix): void {
    const entries: Entry[] = [];
    for (const [row, line] of Object.entries(matrix)) {
      for (const [column, data] of Object.entries(line ?? {})) {
        const at = { row: Number(row) + 1, column: Number(column) + 1 };
        touched.add(cellKey(Number(row), Number(column)));
        const wasTyped = typed?.row === at.row && typed.column === at.column;
        if (wasTyped) entries.push({ ...at, input: typed?.text ?? null });
        else if (!data || 'v' in data || data.f || data.p) entries.push({ ...at, input: entryOf(data) });
      }
    }
    typed = undefined;
    // The grid is in the middle of its own command: what follows from the entry waits until that has ended.
    queueMicrotask(() => {
      if (entries.length > 0) listener.entered(entries);
      shown?.again(false);
    });
  }

  /** The grid tells of selections only when it has long been steady; one made before is told then. */
  const report = (ranges: readonly IRange[]): void => {
    if (applying > 0 || ranges.length === 0) return;
    const blocks = ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow + 1,
      left: startColumn + 1,
      bottom: endRow + 1,
      right: endColumn + 1,
    }));
    lastSelection = formatBlocks(blocks);
    listener.selected(blocks);
  };

  let disposed = false;
  const subscriptions = [
    commands,
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === api.Enum.LifecycleStages.Steady)
        report(
          worksheet()
            ?.getSelection()
            ?.getActiveRangeList()
            .map((range) => range.getRange()) ?? [],
        );
      if (stage !== api.Enum.LifecycleStages.Rendered) return;
      // Text is measured by what draws it, and that takes up its work when this event is over: the first rows had to wait.
      setTimeout(() => {
        if (disposed) return;
        if (shown) quietly(() => fitRows(shown?.view.automaticRows ?? []));
        listener.ready();
      });
    }),
    api.addEvent(api.Event.BeforeSheetEditStart, (params) => {
      if (listener.editsElsewhere(params.row + 1, params.column + 1)) params.cancel = true;
    }),
    api.addEvent(api.Event.SheetEditStarted, () => listener.editing(true)),
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      typed = isConfirm
        ? { row: row + 1, column: column + 1, text: value.toPlainText().replace(/\r?\n$/, '') }
        : undefined;
    }),
    api.addEvent(api.Event.SheetEditEnded, () => listener.editing(false)),
    api.addEvent(api.Event.SelectionChanged, ({ selections }) => report(selections)),
  ];

  const apply = (sheetId: string, cellValue: Record<number, unknown>, automaticRows: readonly number[]): void => {
    api.syncExecuteCommand(SET_VALUES, { unitId: UNIT, subUnitId: sheetId, cellValue });
    fitRows(automaticRows.filter((row) => row in cellValue));
  };

  const show: SheetGrid['show'] = (model, sheet, selection, today) =>
    quietly(() => {
      const view = sheetView(model, sheet, today);
      const frame = JSON.stringify(view.frame);
      const again = (anew: boolean): void => {
        if (shown && anew) shown = { ...shown, frame: '' };
        show(model, sheet, selection, today);
      };
      const sameSheet = shown?.model === model && shown.sheetId === sheet.id;
      if (shown && sameSheet && shown.frame === frame) {
        const cellValue = changedCells(shown.view.cells, view.cells, touched);
        if (Object.keys(cellValue).length > 0) apply(sheet.id, cellValue, view.automaticRows);
      } else {
        lastSelection = '';
        build(view, sameSheet);
      }
      touched.clear();
      shown = { model, sheetId: sheet.id, view, frame, again };
      select(selection);
    });

  return {
    show,
    focus: () => worksheet()?.getActiveRange()?.activate(),
    dispose: () => {
      disposed = true;
      for (const subscription of subscriptions) subscription.dispose();
      univer.dispose();
    },
  };
}

function entryOf(data: ICellData | null | undefined): Entry['input'] {
  if (!data) return null;
  if (data.f) return data.f;
  if (data.p?.body?.dataStream) return data.p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  return data.v ?? null;
}
