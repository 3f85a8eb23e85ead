import { renumberEdits } from '../ledger/renumber';
import { applyEdits, type EditReport } from '../workbook/apply-edits';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';
import type { LedgerReading } from './read-workbook';

/** Puts the numbers of a ledger in order; what changed on the sheet meanwhile is skipped and reported. */
export async function renumber({ entries }: LedgerReading, { onProgress }: ActionOptions): Promise<EditReport> {
  onProgress?.('pane.progress.writing');
  const edits = renumberEdits(entries);
  return edits.length === 0 ? { applied: [], skipped: [] } : runExcel((context) => applyEdits(context, edits));
}
