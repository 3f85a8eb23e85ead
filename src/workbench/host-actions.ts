/** What the person at the grid does, handed to the stand-in for Excel. */
import { formatBlocks, formatCell, formatCellBlock } from '../host/model/a1';
import type { Block, SheetModel, WorkbookModel } from '../host/model/workbook-model';
import type { ExcelHost } from '../host/excel/excel-host';
import { ExcelError } from '../host/protocol/errors';
import type { MessageKey } from '../i18n/translate';
import type { Entry } from './grid/sheet-grid';

export const activeSheetOf = (model: WorkbookModel): SheetModel | undefined =>
  model.sheets.find(({ id }) => id === model.activeSheetId) ?? model.sheets[0];

const A1: Block = { top: 1, left: 1, bottom: 1, right: 1 };

export function selectionOf(model: WorkbookModel): readonly Block[] {
  const blocks = model.selections.get(model.activeSheetId);
  return blocks && blocks.length > 0 ? blocks : [A1];
}

export function selectCells(host: ExcelHost, blocks: readonly Block[]): void {
  const sheet = activeSheetOf(host.model);
  if (sheet) host.userSelect(sheet.name, formatBlocks(blocks).replaceAll(' ', ','));
}

/** A person's change that can be taken back: what stood in the cells before. */
export interface Undo {
  readonly sheetId: string;
  readonly entries: readonly Entry[];
}

/**
 * Enters what was typed, pasted or cleared: a full rectangle as one change, else cell by cell.
 * @returns how to take it back
 */
export function enterCells(
  host: ExcelHost,
  entries: readonly Entry[],
  sheetId = host.model.activeSheetId,
): Undo | undefined {
  const sheet = host.model.sheets.find(({ id }) => id === sheetId);
  if (!sheet || entries.length === 0) return undefined;
  const before = entries.map(({ row, column }) => ({ row, column, input: enteredAs(sheet, row, column) }));
  const block: Block = {
    top: Math.min(...entries.map(({ row }) => row)),
    left: Math.min(...entries.map(({ column }) => column)),
    bottom: Math.max(...entries.map(({ row }) => row)),
    right: Math.max(...entries.map(({ column }) => column)),
  };
  const width = block.right - block.left + 1;
  const height = block.bottom - block.top + 1;
  if (width * height === entries.length) {
    const rows = Array.from({ length: height }, () => new Array<Entry['input']>(width).fill(''));
    for (const { row, column, input } of entries) {
      const line = rows[row - block.top];
      if (line) line[column - block.left] = input ?? '';
    }
    host.userEdit(sheet.name, formatCellBlock(block), rows);
  } else for (const { row, column, input } of entries) host.userEdit(sheet.name, formatCell(row, column), input ?? '');
  return { sheetId: sheet.id, entries: before };
}

/** What to enter to get the cell's present content again; text is marked as such, so that `001` stays text. */
function enteredAs(sheet: SheetModel, row: number, column: number): Entry['input'] {
  const cell = sheet.cells.get(row)?.get(column);
  if (cell?.formula === undefined && typeof cell?.value === 'string') return cell.value === '' ? '' : `'${cell.value}`;
  return typeof cell?.value === 'number' && cell.formula === undefined ? cell.value : cellInput(sheet, row, column);
}

/** What the formula line shows of a cell. */
export function cellInput(sheet: SheetModel, row: number, column: number): string {
  const cell = sheet.cells.get(row)?.get(column);
  if (!cell) return '';
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Which sentence says why a person's change was not taken. */
export function editProblem(problem: unknown): MessageKey {
  const code = problem instanceof ExcelError ? problem.code : '';
  return code === 'AccessDenied' ? 'workbench.error.protected' : 'workbench.error.edit';
}

/** Names and order of the sheets, to be compared with later ones. */
export const sheetList = ({ sheets }: WorkbookModel): string =>
  JSON.stringify(sheets.map(({ id, name }) => [id, name]));

/** Whether the workbook differs from the opened file in more than what is selected and calculated. */
export function isEdited(model: WorkbookModel, sheetsWhenOpened: string): boolean {
  const parts = model.sheets.flatMap(({ dirty }) => [...dirty]);
  const kept = new Set(['names', 'settings', 'customXmlParts', 'properties']);
  return (
    parts.some((part) => part !== 'view') ||
    [...model.dirty].some((part) => kept.has(part)) ||
    sheetList(model) !== sheetsWhenOpened
  );
}
