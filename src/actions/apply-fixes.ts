import type { CellEdit } from '../ledger/edit';
import { applyEdits, type EditReport } from '../workbook/apply-edits';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';

/** Applies edits that the user has seen and agreed to, as one step of Ctrl+Z. What changed meanwhile is skipped and reported. */
export async function applyFixes(edits: readonly CellEdit[], options: ActionOptions): Promise<EditReport> {
  options.onProgress?.('pane.progress.writing');
  return runExcel((context) => applyEdits(context, edits));
}
