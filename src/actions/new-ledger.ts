import { emptyLedger, sampleLedger } from '../workbook/ledger-template';
import { writeNewLedger } from '../workbook/new-ledger';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';

/** Makes an empty ledger with drop-downs on a new sheet. @throws WorkbookError `errors.nameTaken` */
export async function createLedger(
  { sheetName, title }: { readonly sheetName: string; readonly title: string },
  options: ActionOptions,
): Promise<void> {
  options.onProgress?.('pane.progress.writing');
  await runExcel((context) => writeNewLedger(context, emptyLedger(sheetName, title, options.t)));
}

/** Makes the sample ledger on a new sheet, for whoever wants to see first what the add-in does. */
export async function insertSample(options: ActionOptions): Promise<void> {
  options.onProgress?.('pane.progress.writing');
  await runExcel((context) => writeNewLedger(context, sampleLedger(options.t('columns.new.sampleSheet'), options.t)));
}
