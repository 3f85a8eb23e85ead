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

/** Enters what was typed, pasted or cleared: a full rectangle as one change, else cell by cell. */
export function enterCells(host: ExcelHost, entries: readonly Entry[]): void {
  const sheet = activeSheetOf(host.model);
  if (!sheet || entries.length === 0) return;
  const block: Block = {
    top: Math.min(...entries.map(({ row }) => row)),
    left: Math.min(...entries.map(({ column }) => column)),
    bottom: Math.max(...entries.map(({ row }) => row)),
    right: Math.max(...entries.map(({ column }) => column)),
  };
  const width = block.right - block.left + 1;
  const rows = Array.from({ length: block.bottom - block.top + 1 }, () => new Array<Entry['input']>(width).fill(null));
  for (const { row, column, input } of entries) {
    const line = rows[row - block.top];
    if (line) line[column - block.left] = input ?? '';
  }
  if (rows.length * width === entries.length) host.userEdit(sheet.name, formatCellBlock(block), rows);
  else for (const { row, column, input } of entries) host.userEdit(sheet.name, formatCell(row, column), input ?? '');
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
