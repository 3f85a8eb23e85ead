import { supervisionNotices, type SupervisionNotice } from '../ledger/summary/supervision';
import { runExcel } from '../workbook/run-excel';
import { writePage } from '../workbook/write-page';
import { judgeLedgers } from './judge-ledgers';
import type { ActionOptions } from './options';
import { noticesPage } from './pages/notices-page';
import type { WorkbookReading } from './read-workbook';
import { canonicalBy, titleOf } from './summarize-month';

/** What each unit is to be told (红/黄/蓝). Pure: nothing is written. */
export function noticesOf(
  reading: WorkbookReading,
  options: Pick<ActionOptions, 'asOf'>,
): readonly SupervisionNotice[] {
  const { rows } = judgeLedgers(reading, options);
  const entries = rows.map(({ entry }) => entry);
  const bands = rows.map(({ row }) => row);
  return supervisionNotices(entries, bands, canonicalBy(reading));
}

/**
 * Writes the supervision notices 督办单, a printed page a unit; a sheet of an earlier run is replaced.
 * @throws WorkbookError `errors.nameIsUsers`, `errors.structureProtected`, `errors.protectedSheet`
 */
export async function writeNotices(
  reading: WorkbookReading,
  options: ActionOptions,
): Promise<{ readonly sheet: string; readonly notices: readonly SupervisionNotice[] }> {
  options.onProgress?.('pane.progress.writing');
  const notices = noticesOf(reading, options);
  const page = noticesPage(
    { notices, asOf: options.asOf.toString(), ledgerTitle: titleOf(reading, options) },
    options.t,
  );
  await runExcel((context) => writePage(context, page));
  return { sheet: page.name, notices };
}
