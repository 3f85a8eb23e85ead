import { removeOurMarks } from '../workbook/remove-our-marks';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';

export interface RemovedMarks {
  readonly columns: number;
  readonly conditions: number;
  /** Comments on cells; those that somebody changed or answered stay. */
  readonly comments: number;
  readonly sheets: readonly string[];
}

/**
 * 清除标记: takes away every helper column, conditional format, comment and sheet that this add-in made, and nothing else. What it
 * remembers (mapping, limits, history) stays in the workbook's settings.
 */
export async function removeMarks(options: ActionOptions): Promise<RemovedMarks> {
  options.onProgress?.('pane.progress.writing');
  return runExcel(removeOurMarks);
}
