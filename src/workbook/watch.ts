import { runExcel } from './run-excel';

/** A cell or the top left of what is selected; 1-based. */
export interface SelectedPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SheetChange {
  readonly sheet: string;
  /** A1 address of what changed. */
  readonly address: string;
  /** Made by this add-in on this machine. */
  readonly ours: boolean;
  /** Rows, columns or cells came or went, or Excel does not say what happened. */
  readonly structure: boolean;
}

/** Ends a watch. */
export type StopWatching = () => Promise<void>;

/** Selects a cell and brings its sheet to the front. */
export async function selectCell(sheetName: string, address: string): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}

/** Where the user is now. */
export async function selectedPlace(): Promise<SelectedPlace> {
  return runExcel(async (context) => {
    const range = context.workbook.getSelectedRange().load('rowIndex,columnIndex');
    const sheet = range.worksheet.load('name');
    await context.sync();
    return { sheet: sheet.name, row: range.rowIndex + 1, column: range.columnIndex + 1 };
  });
}

/** Tells whenever another cell is selected, on whichever sheet. */
export async function onSelectionChanged(handler: (place: SelectedPlace) => void): Promise<StopWatching> {
  return watch((context) => [
    context.workbook.worksheets.onSelectionChanged.add(async () => {
      handler(await selectedPlace());
    }),
  ]);
}

/** Tells of every change of cells, own ones included. */
export async function onCellsChanged(handler: (change: SheetChange) => void): Promise<StopWatching> {
  return watch((context) => [
    context.workbook.worksheets.onChanged.add(async (event) => {
      const name = await runExcel(async (inner) => {
        const sheet = inner.workbook.worksheets.getItemOrNullObject(event.worksheetId).load('name');
        await inner.sync();
        return sheet.isNullObject ? null : sheet.name;
      });
      if (name === null) return;
      const ours = event.triggerSource === 'ThisLocalAddin';
      handler({ sheet: name, address: event.address, ours, structure: event.changeType !== 'RangeEdited' });
    }),
  ]);
}

/** Tells when a sheet came or went. */
export async function onSheetsChanged(handler: () => void): Promise<StopWatching> {
  const told = async (): Promise<void> => handler();
  return watch(({ workbook: { worksheets } }) => [worksheets.onAdded.add(told), worksheets.onDeleted.add(told)]);
}

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove'>;

/** Event handlers live as long as the context they were added in. */
async function watch(add: (context: Excel.RequestContext) => readonly Handler[]): Promise<StopWatching> {
  const { context, handlers } = await runExcel(async (inner) => {
    const added = add(inner);
    await inner.sync();
    return { context: inner, handlers: added };
  });
  return async () => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  };
}
