import { bulletinOf, bulletinText } from '../ledger/summary/bulletin';
import type { MonthlyFigures } from '../ledger/summary/figures';
import { judgeAll, type Judged } from '../ledger/summary/judged';
import { figuresOfJudged } from '../ledger/summary/monthly-figures';
import { trendOf } from '../ledger/summary/period-figures';
import { packHistory } from '../ledger/summary/pack-history';
import { snapshotBefore, snapshotOfJudged, withSnapshot } from '../ledger/summary/snapshot';
import type { LedgerEntry } from '../ledger/entry';
import { bandOptions, type BandOptions } from '../ledger/progress/band-options';
import { canonicalUnit } from '../ledger/units/match-unit';
import { writePayload } from '../workbook/history-store';
import { runExcel } from '../workbook/run-excel';
import { writePage } from '../workbook/write-page';
import { saveSetting } from './ledger-settings';
import type { ActionOptions } from './options';
import { namesOf } from './pages/page-frame';
import { summaryPage } from './pages/summary-page';
import type { WorkbookReading } from './read-workbook';

export interface SummaryOutcome {
  readonly figures: MonthlyFigures;
  readonly bulletin: string;
  /** Name of the sheet that was written. */
  readonly sheet: string;
  /** A summary of the same month was there and was replaced. */
  readonly replaced: boolean;
}

/** A summary of this month was made before: writing it again replaces it, so people are asked first. */
export function monthAlreadyThere(reading: WorkbookReading, month: string): boolean {
  return reading.settings.history.some((snapshot) => snapshot.month === month);
}

/** The name of the month's summary sheet, in whatever language, where the workbook has one: writing the summary again empties it first. */
export function summarySheetOf({ sheetNames }: Pick<WorkbookReading, 'sheetNames'>, month: string): string | null {
  const names = namesOf((t) => t('summary.sheet.monthly', { month })).map((name) => name.toLowerCase());
  return sheetNames.find((one) => names.includes(one.toLowerCase())) ?? null;
}

/** The figures of a month over all ledgers that were read, compared with the month before. Pure: nothing is written. */
export function figuresOfMonth(
  reading: WorkbookReading,
  month: string,
  options: Pick<ActionOptions, 'asOf' | 't'>,
): { figures: MonthlyFigures; bulletin: string; judged: readonly Judged[] } {
  const { asOf } = options;
  const bands = bandsOf(reading);
  const judged = judgeAll(
    reading.ledgers.flatMap(({ entries }) => entries),
    asOf,
    bands,
  );
  const previous = snapshotBefore(reading.settings.history, month);
  const figures = figuresOfJudged(judged, { month, asOf, bands, previous, canonicalUnit: canonicalBy(reading) });
  const bulletin = bulletinText(bulletinOf(figures, options.t, { ledgerTitle: titleOf(reading, options) }));
  return { figures, bulletin, judged };
}

/** Writes the monthly summary sheet and keeps the month's snapshot in the workbook. Running it again replaces that month. */
export async function summarizeMonth(
  reading: WorkbookReading,
  { month }: { readonly month: string },
  options: ActionOptions,
): Promise<SummaryOutcome> {
  options.onProgress?.('pane.progress.summarizing');
  const { figures, bulletin, judged } = figuresOfMonth(reading, month, options);
  const snapshot = snapshotOfJudged(judged, { month, asOf: options.asOf });
  const history = withSnapshot(reading.settings.history, snapshot);
  const page = summaryPage(
    {
      figures,
      ledgerTitle: titleOf(reading, options),
      trend: trendOf(history).filter((point) => point.month <= month),
      limits: bandOptions(reading.settings.bands),
    },
    options.t,
  );
  await runExcel(async (context) => {
    await writePage(context, page);
    await writePayload(context, page.name, packHistory([snapshot]));
    await saveSetting(context, 'history', history);
  });
  return { figures, bulletin, sheet: page.name, replaced: monthAlreadyThere(reading, month) };
}

/** Limits are the workbook's; each entry is judged with the plan's period of its own ledger, as highlighting does. */
function bandsOf(reading: WorkbookReading): (entry: LedgerEntry) => Partial<BandOptions> {
  const byEntry = new Map(reading.ledgers.flatMap(({ entries, bands }) => entries.map((entry) => [entry, bands])));
  return (entry) => byEntry.get(entry) ?? reading.settings.bands;
}

/** The name under which a unit is counted: by the workbook's directory and the names confirmed by the user. */
export function canonicalBy({ units }: Pick<WorkbookReading, 'units'>): (name: string) => string {
  return (name) => canonicalUnit(name, units);
}

/** The title that all ledgers share, or the word for them. */
export function titleOf(reading: WorkbookReading, { t }: Pick<ActionOptions, 't'>): string {
  const titles = new Set(reading.ledgers.map(({ layout }) => layout.title).filter((title) => title !== ''));
  return titles.size === 1 ? [...titles][0]! : t('summary.bulletin.theLedger');
}
