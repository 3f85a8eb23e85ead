import { cellAddress, columnNumber } from '../ledger/columns/a1';
import { FIELDS, type Field } from '../ledger/columns/fields';
import { ledgerContext } from '../ledger/columns/ledger-context';
import { findLedgers } from '../ledger/columns/find-ledgers';
import type { FieldCell } from '../ledger/entry';
import { entryEdits, type FieldChanges } from '../ledger/entry-edits';
import { planInsertion, type InsertionPlace } from '../ledger/insertion';
import type { CellValue } from '../ledger/columns/sheet-grid';
import { WorkbookError } from '../workbook/errors';
import { insertEntry, type InsertedRow, type NewCell } from '../workbook/insert-entry';
import { removeEntry } from '../workbook/remove-entry';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';
import type { LedgerReading } from './read-workbook';

/** Below which row (null: at the ledger's end); `area` alone: below that area's last task. */
export interface EntryPlace {
  readonly after: number | null;
  readonly area?: string;
}

export interface AddedEntry {
  /** 1-based row of the new task. */
  readonly row: number;
  /** Numbers further down are out of order now. */
  readonly needsRenumbering: boolean;
  /** For `takeBackEntry`. */
  readonly inserted: InsertedRow;
}

/**
 * Adds a task with what was typed into its form. Number and area follow from the place where they were not typed.
 * @throws WorkbookError `errors.rowGone` when the sheet changed since it was read, `errors.protectedSheet`
 */
export async function addEntry(
  ledger: LedgerReading,
  place: EntryPlace,
  typed: FieldChanges,
  options: ActionOptions,
): Promise<AddedEntry> {
  options.onProgress?.('pane.progress.writing');
  const { grid, layout, entries } = ledger;
  const plan = planInsertion(grid, layout, entries, placeOf(place), findLedgers(grid).ledgers);
  if (!plan) throw new WorkbookError('errors.rowGone', { sheet: layout.sheet, row: place.after ?? layout.lastRow });
  const blank = { sheet: layout.sheet, cells: blankCells(ledger, plan.row, plan.model) };
  const edits = entryEdits(blank, typed, ledgerContext(layout, { reference: options.asOf }));
  const cells = new Map<number, NewCell>();
  for (const [field, value] of Object.entries(plan.given) as [Field, CellValue][]) {
    const column = columnNumber(layout.columns[field] ?? '');
    if (column > 0) cells.set(column, { column, value });
  }
  for (const edit of edits) {
    const column = columnNumber(edit.cell.replace(/\d+$/, ''));
    cells.set(column, { column, value: edit.after, ...(edit.numberFormat ? { numberFormat: edit.numberFormat } : {}) });
  }
  const inserted = await runExcel((context) => insertEntry(context, plan, [...cells.values()]));
  return { row: inserted.row, needsRenumbering: plan.needsRenumbering, inserted };
}

/**
 * Takes an added task away again, while nobody has changed it.
 * @throws WorkbookError `errors.rowChanged` when its row is no longer as it was added, `errors.protectedSheet`
 */
export async function takeBackEntry(inserted: InsertedRow, options: ActionOptions): Promise<void> {
  options.onProgress?.('pane.progress.writing');
  await runExcel((context) => removeEntry(context, inserted));
}

function placeOf({ after, area }: EntryPlace): InsertionPlace {
  if (after !== null) return { at: 'row', row: after };
  return area === undefined ? { at: 'end' } : { at: 'area', area };
}

/** The cells of a task of which nothing is filled in yet, with the formats of the row that it takes after. */
function blankCells({ layout, grid }: LedgerReading, row: number, model: number): Partial<Record<Field, FieldCell>> {
  const cells: Partial<Record<Field, FieldCell>> = {};
  for (const field of FIELDS) {
    const column = columnNumber(layout.columns[field] ?? '');
    if (column === 0) continue;
    const numberFormat = grid.numberFormats[model - grid.firstRow]?.[column - grid.firstColumn] ?? 'General';
    cells[field] = {
      address: cellAddress(row, column),
      value: '',
      text: '',
      formula: null,
      numberFormat,
      inherited: false,
    };
  }
  return cells;
}
