import { removeOurMarks } from '../workbook/remove-our-marks';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';

export interface RemovedMarks {
  readonly columns: number;
  readonly conditions: number;
  /** Comments on cells; those that somebody changed or answered stay. */
  readonly comments: number;
  readonly sheets: readonly string[];
  /** Sheets of ours that were left. */
  readonly kept: readonly string[];
}

/**
 * 清除标记: takes away every helper column, conditional format, comment and sheet that this add-in made, and nothing else. What it
 * remembers (mapping, limits, history) stays in the workbook's settings. `keepDocuments`: summaries, notices,
 * bulletins and reports stay, for a deleted sheet cannot be brought back, and they may hold what people wrote in them.
 */
export async function removeMarks(
  options: ActionOptions,
  kinds: { readonly keepDocuments?: boolean } = {},
): Promise<RemovedMarks> {
  options.onProgress?.('pane.progress.writing');
  return runExcel((context) => removeOurMarks(context, kinds));
}
