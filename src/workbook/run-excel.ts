import { asWorkbookError } from './errors';

/** A requirement set of this Excel; anything beyond the baseline (ExcelApi 1.14) is asked for first. */
export function supportsExcelApi(version: string): boolean {
  return typeof Office !== 'undefined' && Office.context?.requirements?.isSetSupported('ExcelApi', version) === true;
}

/**
 * Runs a batch against Excel. Where Excel can (ExcelApi 1.20), all that one action writes is one step of Ctrl+Z.
 * @throws WorkbookError with a sentence for whatever Excel refuses.
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    if (supportsExcelApi('1.20')) return await Excel.run({ mergeUndoGroup: true }, batch);
    return await Excel.run(batch);
  } catch (error) {
    throw asWorkbookError(error);
  }
}
