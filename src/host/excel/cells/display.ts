/** Cells as Excel answers them: values, formulas, texts, value types, number formats. */
import { getCell, isError } from '../../model/cells';
import type { CellModel, SheetModel, WorkbookModel } from '../../model/workbook-model';
import { formatNumber, formatText } from './number-format';

export type Answer = string | number | boolean;

/** Empty cells answer ''. */
export function valueOf(cell: CellModel | undefined): Answer {
  const value = cell?.value ?? null;
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

export function formulaOf(cell: CellModel | undefined): Answer {
  return cell?.formula === undefined ? valueOf(cell) : `=${cell.formula}`;
}

/** Excel.RangeValueType */
export function valueTypeOf(cell: CellModel | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return cell?.formula === undefined ? 'Empty' : 'String';
  if (isError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

export function textOf(model: WorkbookModel, sheet: SheetModel, row: number, column: number, locale: string): string {
  const cell = getCell(sheet, row, column);
  const value = cell?.value ?? null;
  if (!cell || value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = model.styles[cell.style]?.numberFormat ?? 'General';
  if (typeof value === 'string') return formatText(format, value, locale);
  return formatNumber(format, value, locale, model.date1904);
}
