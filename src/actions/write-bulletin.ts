import { bulletinOf, type Bulletin } from '../ledger/summary/bulletin';
import { runExcel } from '../workbook/run-excel';
import { writePage } from '../workbook/write-page';
import type { ActionOptions } from './options';
import { bulletinDocx } from './pages/bulletin-docx';
import { bulletinPage } from './pages/bulletin-page';
import type { WorkbookReading } from './read-workbook';
import { figuresOfMonth, titleOf } from './summarize-month';

/** The bulletin of a month as paragraphs. Pure: nothing is written. */
export function bulletinOfMonth(reading: WorkbookReading, month: string, options: ActionOptions): Bulletin {
  const { figures } = figuresOfMonth(reading, month, options);
  return bulletinOf(figures, options.t, { ledgerTitle: titleOf(reading, options) });
}

/**
 * Writes the bulletin 通报 to a sheet; one of an earlier run is replaced.
 * @throws WorkbookError `errors.nameIsUsers`, `errors.structureProtected`, `errors.protectedSheet`
 */
export async function writeBulletin(
  reading: WorkbookReading,
  { month }: { readonly month: string },
  options: ActionOptions,
): Promise<{ readonly sheet: string }> {
  options.onProgress?.('pane.progress.writing');
  const page = bulletinPage(bulletinOfMonth(reading, month, options), options.locale, options.t);
  await runExcel((context) => writePage(context, page));
  return { sheet: page.name };
}

/** The bulletin as a `.docx` to be saved: its bytes and a file name. Nothing is written to the workbook. */
export async function bulletinDocument(
  reading: WorkbookReading,
  { month }: { readonly month: string },
  options: ActionOptions,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const bulletin = bulletinOfMonth(reading, month, options);
  const name = `${bulletin.title.replace(/[\\/:*?"<>|]/g, ' ').trim()}.docx`;
  return { name, bytes: await bulletinDocx(bulletin, options.locale) };
}
