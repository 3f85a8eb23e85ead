import { runExcel } from '../workbook/run-excel';
import { writePage } from '../workbook/write-page';
import type { CheckOutcome } from './check-ledgers';
import type { ActionOptions } from './options';
import { reportPage } from './pages/report-page';
import type { WorkbookReading } from './read-workbook';

/** Writes the report sheet of a check; a report of ours that is there already is replaced. */
export async function writeReport(
  reading: WorkbookReading,
  outcome: CheckOutcome,
  options: ActionOptions,
): Promise<{ readonly sheet: string }> {
  options.onProgress?.('pane.progress.writing');
  const page = reportPage(reading, outcome, options.asOf.toString(), options.t);
  await runExcel((context) => writePage(context, page));
  return { sheet: page.name };
}
