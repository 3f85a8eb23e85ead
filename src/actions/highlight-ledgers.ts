import { highlightPlan, type HighlightPlan } from '../ledger/progress/highlight-plan';
import { boardCoverage, rememberCoverage } from '../workbook/board-coverage';
import { WorkbookError } from '../workbook/errors';
import type { HighlightPlace } from '../workbook/highlight-place';
import { writeHighlight } from '../workbook/live-columns';
import { removeHighlight } from '../workbook/remove-highlight';
import { runExcel } from '../workbook/run-excel';
import { writeStaticHighlight } from '../workbook/static-highlight';
import { writePage } from '../workbook/write-page';
import { boardOf } from './board-of';
import type { ActionOptions } from './options';
import { judgeLedgers, type BandOutcome } from './judge-ledgers';
import { legendPage } from './pages/legend-page';
import { readWorkbook, type LedgerReading, type WorkbookReading } from './read-workbook';
import { canonicalBy, titleOf } from './summarize-month';

/**
 * `live`: helper columns and colours that follow TODAY(). `static`: colours of the day alone, for ledgers whose columns must not grow,
 * and a sheet that says in words what is marked and when.
 */
export type HighlightMode = 'live' | 'static';

/**
 * Highlights every ledger. Marks of an earlier run are replaced, the user's own formats are left as they are. Where there is a live
 * board, the columns that it counts in are written along and the board is made again.
 * @throws WorkbookError `errors.noRoom`, `errors.protectedSheet`, `summary.error.boardNeedsColumns`
 */
export async function highlightLedgers(
  reading: WorkbookReading,
  options: ActionOptions,
  { mode = 'live' }: { readonly mode?: HighlightMode } = {},
): Promise<BandOutcome> {
  options.onProgress?.('pane.progress.highlighting');
  const covered = await runExcel(boardCoverage);
  if (mode === 'live') await markLive(await completed(reading, covered, options), covered, options);
  else await markStatic(reading, covered, options);
  return judgeLedgers(reading, options);
}

/**
 * Live marks, where nobody is there to be asked: where something stands to the right of a ledger, all are marked for the day alone, and
 * `onStatic` is told the sheet.
 */
export async function highlightAnyway(
  reading: WorkbookReading,
  options: ActionOptions,
  onStatic: (sheet: string) => void,
): Promise<BandOutcome> {
  try {
    return await highlightLedgers(reading, options);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.key !== 'errors.noRoom') throw error;
    onStatic(String(error.params.sheet));
    return highlightLedgers(reading, options, { mode: 'static' });
  }
}

/** The reading with the ledgers that the board counts and this run was not asked for: their columns are renewed together. */
async function completed(
  reading: WorkbookReading,
  covered: readonly string[],
  options: ActionOptions,
): Promise<WorkbookReading> {
  const present = new Set(reading.ledgers.map(({ layout }) => layout.sheet));
  if (covered.every((sheet) => present.has(sheet))) return reading;
  const all = await readWorkbook(options);
  const others = all.ledgers.filter(({ layout }) => !present.has(layout.sheet) && covered.includes(layout.sheet));
  return { ...reading, ledgers: [...reading.ledgers, ...others] };
}

/** Writes live marks; `covered` names the sheets whose ledgers the live board counts, [] for no board. */
export async function markLive(
  reading: WorkbookReading,
  covered: readonly string[],
  options: ActionOptions,
): Promise<void> {
  const planned = reading.ledgers
    .filter(({ entries }) => entries.length > 0)
    .map((ledger) => ({ ledger, plan: planOf(ledger, reading, covered.includes(ledger.layout.sheet), options) }));
  await runExcel(async (context) => {
    await removeHighlight(context, sheetsOf(context, planned));
    for (const { ledger, plan } of planned) await writeHighlight(context, placeOf(ledger), plan);
    if (covered.length === 0) return;
    const counted = planned.filter(({ ledger }) => covered.includes(ledger.layout.sheet));
    const board = boardOf(reading, counted, options);
    await writePage(context, board);
    await rememberCoverage(context, board.name, [...new Set(counted.map(({ ledger }) => ledger.layout.sheet))]);
  });
}

async function markStatic(reading: WorkbookReading, covered: readonly string[], options: ActionOptions): Promise<void> {
  const filled = reading.ledgers.filter(({ entries }) => entries.length > 0).map((ledger) => ({ ledger }));
  if (filled.some(({ ledger }) => covered.includes(ledger.layout.sheet)))
    throw new WorkbookError('summary.error.boardNeedsColumns');
  const { asOf, t } = options;
  await runExcel(async (context) => {
    await removeHighlight(context, sheetsOf(context, filled));
    for (const { ledger } of filled) {
      const { rows } = judgeLedgers({ ledgers: [ledger] }, options);
      await writeStaticHighlight(context, placeOf(ledger), rows, asOf.toString());
    }
    const outcome = judgeLedgers(reading, options);
    const page = legendPage(
      outcome,
      { asOf, ledgerTitle: titleOf(reading, options), bands: reading.settings.bands },
      t,
    );
    await writePage(context, page);
  });
}

function planOf(
  { layout, entries, bands }: LedgerReading,
  reading: WorkbookReading,
  board: boolean,
  { asOf, t }: ActionOptions,
): HighlightPlan {
  const { firstRow, lastRow, columns, right } = layout;
  const canonicalUnit = canonicalBy(reading);
  return highlightPlan(
    { entries, firstRow, lastRow, columns, firstHelperColumn: right + 1, asOf, options: bands, board, canonicalUnit },
    t,
  );
}

function sheetsOf(context: Excel.RequestContext, ledgers: readonly { readonly ledger: LedgerReading }[]) {
  const names = [...new Set(ledgers.map(({ ledger }) => ledger.layout.sheet))];
  return names.map((name) => context.workbook.worksheets.getItem(name));
}

/** Where a ledger stands on its sheet. */
export function placeOf({ layout }: LedgerReading): HighlightPlace {
  const { sheet, table, headerRows, firstRow, lastRow, left, right } = layout;
  return { sheet, table, headerRow: headerRows.at(-1) ?? firstRow - 1, firstRow, lastRow, left, right };
}
