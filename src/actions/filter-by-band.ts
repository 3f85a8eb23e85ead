import type { Band } from '../ledger/progress/band-options';
import { prepareBandFilter } from '../workbook/band-filter';
import { WorkbookError } from '../workbook/errors';
import type { HighlightPlace } from '../workbook/highlight-place';
import { runExcel } from '../workbook/run-excel';
import { placeOf } from './highlight-ledgers';
import type { ActionOptions } from './options';
import type { WorkbookReading } from './read-workbook';

/**
 * Shows only the tasks of one band in every ledger that was read, or in none when one of them cannot be filtered; null shows all
 * again. The ledgers must have been highlighted (live).
 * @throws WorkbookError `summary.error.oneFilter`, `summary.error.notHighlighted`, `summary.error.otherFilter`, `errors.protectedSheet`
 */
export async function filterByBand(
  reading: WorkbookReading,
  { band }: { readonly band: Band | null },
  options: ActionOptions,
): Promise<void> {
  const label = band && options.t(`progress.band.${band}`);
  const places = reading.ledgers.filter(({ entries }) => entries.length > 0).map(placeOf);
  if (band !== null) requireOneFilterEach(places);
  await runExcel(async (context) => {
    const changes: (() => void)[] = [];
    for (const place of places) changes.push(await prepareBandFilter(context, place, label));
    changes.forEach((change) => change());
    await context.sync();
  });
}

/** Beside those of its tables a sheet has one filter: of several plain ledgers on it one alone can be filtered. */
function requireOneFilterEach(places: readonly HighlightPlace[]): void {
  const sheets = new Set<string>();
  for (const { sheet, table } of places) {
    if (table !== null) continue;
    if (sheets.has(sheet)) throw new WorkbookError('summary.error.oneFilter', { sheet });
    sheets.add(sheet);
  }
}
