import type { WorkbookModel } from '../host/model/workbook-model';
import { UsageError } from './usage-error';

/** @throws UsageError when `--sheet` names a sheet that the workbook does not have. */
export function requireSheet(model: WorkbookModel, file: string, sheet: string | null): void {
  if (sheet === null || model.sheets.some(({ name }) => name === sheet)) return;
  throw new UsageError('cli.noSuchSheet', { file, sheet, sheets: model.sheets.map(({ name }) => name).join('、') });
}
