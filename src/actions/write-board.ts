import { boardCoverage } from '../workbook/board-coverage';
import { runExcel } from '../workbook/run-excel';
import { markLive } from './highlight-ledgers';
import { judgeLedgers, type BandOutcome } from './judge-ledgers';
import type { ActionOptions } from './options';
import type { WorkbookReading } from './read-workbook';

/**
 * Writes the live board 总览 over the ledgers that were read: their helper columns, and formulas that count in them. A board that
 * is there already is replaced; one ledger more is taken in beside those that it counted before.
 * @throws WorkbookError `errors.noRoom`, `errors.protectedSheet`, `errors.nameIsUsers`, `errors.structureProtected`
 */
export async function writeBoard(
  reading: WorkbookReading,
  options: ActionOptions,
): Promise<BandOutcome & { readonly sheet: string; readonly replaced: boolean }> {
  options.onProgress?.('pane.progress.summarizing');
  const before = await runExcel(boardCoverage);
  const sheets = [...new Set(reading.ledgers.map(({ layout }) => layout.sheet))];
  await markLive(reading, sheets, options);
  return {
    ...judgeLedgers(reading, options),
    sheet: options.t('summary.sheet.board'),
    replaced: before.length > 0,
  };
}
