import { quarterlyFigures, yearlyFigures, type PeriodFigures } from '../ledger/summary/period-figures';
import { WorkbookError } from '../workbook/errors';
import { runExcel } from '../workbook/run-excel';
import { writePage } from '../workbook/write-page';
import type { ActionOptions } from './options';
import { periodPage } from './pages/period-page';
import type { WorkbookReading } from './read-workbook';
import { titleOf } from './summarize-month';

/** A quarter of a calendar year, or the whole year. */
export interface Period {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4 | null;
}

/** Figures of a quarter or a year from the snapshots that the monthly summaries kept. Pure: nothing is written. */
export function figuresOfPeriod(reading: WorkbookReading, { year, quarter }: Period): PeriodFigures {
  const { history } = reading.settings;
  return quarter === null ? yearlyFigures(history, year) : quarterlyFigures(history, year, quarter);
}

/**
 * Writes the quarterly or yearly summary (季报 2026-Q4, 年报 2026); one of the same period is replaced.
 * @throws WorkbookError `summary.error.noMonths` when none of its months was summarised, and those of `writePage`.
 */
export async function summarizePeriod(
  reading: WorkbookReading,
  period: Period,
  options: ActionOptions,
): Promise<{ readonly sheet: string; readonly figures: PeriodFigures }> {
  options.onProgress?.('pane.progress.summarizing');
  const figures = figuresOfPeriod(reading, period);
  if (figures.months.length === 0) throw new WorkbookError('summary.error.noMonths', { period: figures.period });
  const page = periodPage({ figures, ledgerTitle: titleOf(reading, options), ...period }, options.t);
  await runExcel((context) => writePage(context, page));
  return { sheet: page.name, figures };
}
