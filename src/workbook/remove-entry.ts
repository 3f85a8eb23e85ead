import { formulaInput } from './cell-input';
import { WorkbookError } from './errors';
import type { InsertedRow } from './insert-entry';

/**
 * Takes back a row that was added a moment ago: it goes again, what stood below moves up; a prepared row is empty as it was. Nothing is
 * done when the row does not hold exactly what it held then, or something was written beside it.
 * @throws WorkbookError `errors.protectedSheet`, `errors.rowChanged`
 */
export async function removeEntry(context: Excel.RequestContext, added: InsertedRow): Promise<void> {
  const { row, left, right, before } = added;
  const sheet = context.workbook.worksheets.getItem(added.sheet);
  const protection = sheet.protection.load('protected');
  const range = sheet.getRangeByIndexes(row - 1, left - 1, 1, right - left + 1).load('formulas');
  const used = sheet.getRange(`${row}:${row}`).getUsedRangeOrNullObject(true).load('columnIndex,columnCount');
  const table = added.table === null ? null : context.workbook.tables.getItemOrNullObject(added.table);
  const body = table?.getDataBodyRange().load('rowIndex,rowCount');
  await context.sync();

  if (protection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: added.sheet });
  const isAlone = used.isNullObject || (used.columnIndex + 1 >= left && used.columnIndex + used.columnCount <= right);
  const takesWholeRow = !before && !table && !added.onlyOwnColumns;
  const index = body ? row - 1 - body.rowIndex : 0;
  const isInTable = !table || (!table.isNullObject && index >= 0 && index < body!.rowCount);
  const isSame = range.formulas[0]!.every((formula, at) => formula === added.formulas[at]);
  if (!isSame || !isInTable || (takesWholeRow && !isAlone))
    throw new WorkbookError('errors.rowChanged', { sheet: added.sheet, row });
  if (before) {
    range.numberFormat = [[...before.numberFormats]];
    range.formulas = [before.formulas.map(formulaInput)];
  } else if (table) table.rows.getItemAt(index).delete();
  else if (added.onlyOwnColumns) range.delete('Up');
  else sheet.getRange(`${row}:${row}`).delete('Up');
  await context.sync();
}
