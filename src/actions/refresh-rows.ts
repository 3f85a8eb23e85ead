import { parseBlock } from '../ledger/columns/a1';
import { staysInRow } from '../ledger/columns/formula-reach';
import { viewOf } from '../ledger/columns/grid-view';
import { isInside } from '../ledger/columns/without-blocks';
import type { CellBlock, SheetGrid } from '../ledger/columns/sheet-grid';
import type { LedgerEntry } from '../ledger/entry';
import { rowReader } from '../ledger/reread-row';
import { readRows, type RowReading } from '../workbook/read-rows';
import { runExcel } from '../workbook/run-excel';
import type { SheetChange } from '../workbook/watch';
import type { ActionOptions } from './options';
import { withReadDues } from './written-dues';
import { readWorkbook, unitsOfLedgers, withOverrides, type LedgerReading, type WorkbookReading } from './read-workbook';

/** Of more changed rows than this, reading the whole sheet costs no more. */
const MOST_ROWS = 200;

/**
 * The reading brought up to date after cells changed, by reading no more than the changed rows: one round trip, however large the
 * ledger. Entries that did not change are the same objects.
 * @returns null where the change may be more than that (rows or columns came or went, a header, an area, a total, a unit
 * directory, far-reaching formulas, very many rows): read the workbook again then.
 */
export async function refreshRows(
  reading: WorkbookReading,
  changes: readonly SheetChange[],
  options: ActionOptions,
): Promise<WorkbookReading | null> {
  const bySheet = new Map<string, SheetChange[]>();
  for (const change of changes) bySheet.set(change.sheet, [...(bySheet.get(change.sheet) ?? []), change]);
  const plans: { ledgers: readonly LedgerReading[]; grid: SheetGrid; rows: readonly number[] }[] = [];
  for (const [sheet, list] of bySheet) {
    const ledgers = reading.ledgers.filter(({ layout }) => layout.sheet === sheet);
    const grid = ledgers[0]?.grid;
    if (grid === undefined) {
      if (await mayMatter(sheet, reading, options)) return null;
      continue;
    }
    const rows = rowsToRead(list, ledgers, grid);
    if (rows === null) return null;
    plans.push({ ledgers, grid, rows });
  }
  if (plans.length === 0) return reading;
  if (reading.ledgers.some(({ grid }) => looksAtOtherSheets(grid))) return null;
  const read = await runExcel((context) =>
    readRows(
      context,
      plans.map(({ grid, rows }) => ({ sheet: grid.sheet, grid, rows })),
    ),
  );
  const renewed = new Map<LedgerReading, LedgerReading>();
  for (const [index, { ledgers, grid }] of plans.entries()) {
    const rows = read[index];
    if (!rows) return null;
    const patched = withRows(grid, rows, ledgers[0]?.helperBlocks ?? []);
    for (const ledger of ledgers) {
      const fresh = withFreshRows(ledger, patched, rows, reading, options);
      if (fresh === null) return null;
      renewed.set(ledger, fresh);
    }
  }
  const ledgers = reading.ledgers.map((ledger) => renewed.get(ledger) ?? ledger);
  const units = sameUnits(reading.ledgers, ledgers) ? reading.units : unitsOfLedgers(ledgers, reading);
  return { ...reading, ledgers, units };
}

/** A sheet that holds no ledger may have become one, or is the directory of units; our own sheets never are. */
async function mayMatter(sheet: string, reading: WorkbookReading, options: ActionOptions): Promise<boolean> {
  const skipped = reading.skipped.find((other) => other.sheet === sheet);
  if (skipped === undefined) return true;
  if (skipped.reason === 'our-sheet') return false;
  if (skipped.reason === 'unit-directory') return true;
  const now = await readWorkbook({ ...options, onProgress: undefined }, { sheet });
  return now.ledgers.length > 0 || now.skipped.some(({ reason }) => reason === 'unit-directory');
}

/** The changed rows and those whose formulas may have changed with them; null where one of them is no task. */
function rowsToRead(
  changes: readonly SheetChange[],
  ledgers: readonly LedgerReading[],
  grid: SheetGrid,
): readonly number[] | null {
  const tasks = new Set(ledgers.flatMap(({ entries }) => entries.map(({ row }) => row)));
  const rows = new Set<number>();
  const lastColumn = grid.firstColumn + (grid.values[0]?.length ?? 0) - 1;
  for (const { address, structure } of changes) {
    if (structure) return null;
    for (const part of address.split(',')) {
      const block = parseBlock(part);
      if (block === null || block.bottom - block.top >= MOST_ROWS) return null;
      // Beside the ledger: a column may begin there.
      if (block.left < grid.firstColumn || block.right > lastColumn) return null;
      for (let row = block.top; row <= block.bottom; row += 1) {
        if (!tasks.has(row)) return null;
        rows.add(row);
      }
    }
  }
  for (const row of farReachingRows(grid)) rows.add(row);
  return rows.size <= MOST_ROWS ? [...rows] : null;
}

const farReaching = new WeakMap<object, readonly number[]>();

/** Rows with a formula that looks beyond its row, such as totals. */
function farReachingRows({ formulas, firstRow }: SheetGrid): readonly number[] {
  if (formulas === null) return [];
  const known = farReaching.get(formulas);
  if (known !== undefined) return known;
  const rows = formulas.flatMap((cells, index) =>
    cells.some((formula) => formula !== null && !staysInRow(formula, firstRow + index)) ? [firstRow + index] : [],
  );
  farReaching.set(formulas, rows);
  return rows;
}

function looksAtOtherSheets(grid: SheetGrid): boolean {
  return farReachingRows(grid).some((row) =>
    grid.formulas?.[row - grid.firstRow]?.some((formula) => formula !== null && /[![]/.test(formula)),
  );
}

function withRows(grid: SheetGrid, rows: readonly RowReading[], helpers: readonly CellBlock[]): SheetGrid {
  const values = [...grid.values];
  const texts = [...grid.texts];
  const numberFormats = [...grid.numberFormats];
  const isNew = rows.some(({ formulas }) => formulas.some((formula) => formula !== null));
  const formulas =
    grid.formulas === null && isNew
      ? grid.values.map((row) => row.map(() => null))
      : grid.formulas && [...grid.formulas];
  const hiddenRows = new Set(grid.hiddenRows);
  const without = <T>(row: number, cells: readonly T[], empty: T): readonly T[] =>
    helpers.length === 0
      ? cells
      : cells.map((cell, index) => (isInside(helpers, row, grid.firstColumn + index) ? empty : cell));
  for (const reading of rows) {
    const index = reading.row - grid.firstRow;
    values[index] = without(reading.row, reading.values, '');
    texts[index] = without(reading.row, reading.texts, '');
    numberFormats[index] = reading.numberFormats;
    if (formulas !== null) formulas[index] = without(reading.row, reading.formulas, null);
    if (reading.hidden) hiddenRows.add(reading.row);
    else hiddenRows.delete(reading.row);
  }
  return { ...grid, values, texts, numberFormats, formulas, hiddenRows };
}

/** The ledger with its changed entries read anew; null where the change reaches beyond them. */
function withFreshRows(
  ledger: LedgerReading,
  grid: SheetGrid,
  rows: readonly RowReading[],
  { settings }: WorkbookReading,
  { asOf }: ActionOptions,
): LedgerReading | null {
  const [old, view] = [viewOf(ledger.grid), viewOf(grid)];
  const changed = new Map(rows.map((reading) => [reading.row, reading]));
  const reread = rowReader(old, view, ledger.layout, { reference: asOf });
  const fresh = new Map<LedgerEntry, LedgerEntry>();
  for (const entry of ledger.entries) {
    const { row } = entry;
    const reading = row === null ? undefined : changed.get(row);
    if (row === null || reading === undefined) continue;
    const now = reread({ ...entry, row, hidden: reading.hidden });
    if (now === null) return null;
    const [overridden = now] = withOverrides([now], settings);
    fresh.set(entry, overridden);
  }
  const dues = withReadDues(ledger.writtenDues, grid, ledger.helperBlocks ?? [], rows);
  return { ...ledger, grid, entries: ledger.entries.map((entry) => fresh.get(entry) ?? entry), writtenDues: dues };
}

function sameUnits(before: readonly LedgerReading[], after: readonly LedgerReading[]): boolean {
  return before.every((ledger, at) =>
    ledger.entries.every((entry, index) => {
      const now = after[at]?.entries[index];
      return (
        now === entry ||
        (now?.leadUnits.join('\n') === entry.leadUnits.join('\n') &&
          now.cooperatingUnits.join('\n') === entry.cooperatingUnits.join('\n'))
      );
    }),
  );
}
