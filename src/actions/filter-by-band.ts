import type { Band } from '../ledger/progress/band-options';
import { filterBand } from '../workbook/band-filter';
import { runExcel } from '../workbook/run-excel';
import { placeOf } from './highlight-ledgers';
import type { ActionOptions } from './options';
import type { WorkbookReading } from './read-workbook';

/**
 * Shows only the tasks of one band in every ledger that was read; null shows all again. The ledgers must have been highlighted (live).
 * @throws WorkbookError `summary.error.notHighlighted`, `summary.error.otherFilter`, `errors.protectedSheet`
 */
export async function filterByBand(
  reading: WorkbookReading,
  { band }: { readonly band: Band | null },
  options: ActionOptions,
): Promise<void> {
  const label = band && options.t(`progress.band.${band}`);
  await runExcel(async (context) => {
    for (const ledger of reading.ledgers)
      if (ledger.entries.length > 0) await filterBand(context, placeOf(ledger), label);
  });
}
