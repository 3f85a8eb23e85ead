import { showHelpers } from '../workbook/live-columns';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';
import type { WorkbookReading } from './read-workbook';

/** Hides every helper column of ours, or shows those that people read (due day and alert); gives how many columns changed. */
export async function showHelperColumns(
  reading: WorkbookReading,
  { shown }: { readonly shown: boolean },
  options: ActionOptions,
): Promise<{ readonly columns: number }> {
  options.onProgress?.('pane.progress.writing');
  const names = [...new Set(reading.ledgers.map(({ layout }) => layout.sheet))];
  return runExcel(async (context) => ({ columns: await showHelpers(context, names, shown) }));
}
