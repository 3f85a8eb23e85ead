import { cellAddress } from '../ledger/columns/a1';
import type { CellValue } from '../ledger/columns/sheet-grid';
import type { Insertion } from '../ledger/insertion';
import { asCellInput } from './cell-input';
import { WorkbookError } from './errors';

/** A value of the new row by 1-based column. */
export interface NewCell {
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/** A row that was added, as it stood then: enough to take it back (`remove-entry.ts`). Rows and columns are 1-based. */
export interface InsertedRow {
  readonly sheet: string;
  readonly table: string | null;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly onlyOwnColumns: boolean;
  /** What its cells hold, as formulas; `before`: what they held when the row was there already, prepared for a task. */
  readonly formulas: readonly unknown[];
  readonly before: { readonly formulas: readonly unknown[]; readonly numberFormats: readonly unknown[] } | null;
}

/**
 * Adds a row as planned: it takes over formats, borders and drop-downs of its model, a merged area grows down into it, a table grows by
 * a row, and what stands below moves down. Nothing is done when the sheet is protected or the model row is no longer as it was read.
 * @throws WorkbookError `errors.protectedSheet`, `errors.rowGone`
 */
export async function insertEntry(
  context: Excel.RequestContext,
  plan: Insertion,
  cells: readonly NewCell[],
): Promise<InsertedRow> {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const width = plan.right - plan.left + 1;
  const protection = sheet.protection.load('protected');
  const model = sheet.getRangeByIndexes(plan.model - 1, plan.left - 1, 1, width).load('values,numberFormat');
  const columns = Array.from({ length: width }, (_, index) => {
    const merged = cellAt(sheet, plan.model, plan.left + index)
      .getMergedAreasOrNullObject()
      .load('areaCount');
    const validation = validationAt(sheet, plan.model, plan.left + index);
    validation.load('type,rule,ignoreBlanks,errorAlert,prompt');
    return { merged, validation };
  });
  const prepared = plan.isPrepared
    ? sheet.getRangeByIndexes(plan.row - 1, plan.left - 1, 1, width).load('formulas,numberFormat')
    : null;
  const table = plan.table === null ? null : context.workbook.tables.getItem(plan.table);
  const body = table?.getDataBodyRange().load('rowIndex');
  await context.sync();

  const before = prepared && { formulas: prepared.formulas[0]!, numberFormats: prepared.numberFormat[0]! };
  if (protection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: plan.sheet });
  for (const { column, value } of plan.expected) {
    if (model.values[0]![column - plan.left] !== value)
      throw new WorkbookError('errors.rowGone', { sheet: plan.sheet, row: plan.model });
  }
  const free = columns.map(({ merged }) => merged.isNullObject);
  if (!plan.isPrepared)
    makeRow(sheet, plan, table && body ? { table, index: plan.row - 1 - body.rowIndex } : null, free);
  columns.forEach(({ validation }, index) => {
    if (plan.isPrepared || validation.type === 'None' || !free[index]) return;
    const target = validationAt(sheet, plan.row, plan.left + index);
    target.rule = validation.rule;
    target.ignoreBlanks = validation.ignoreBlanks;
    target.errorAlert = validation.errorAlert;
    target.prompt = validation.prompt;
  });
  for (const block of plan.growing) {
    const columnCount = block.right - block.left + 1;
    sheet.getRangeByIndexes(block.top - 1, block.left - 1, block.bottom - block.top + 1, columnCount).unmerge();
    sheet.getRangeByIndexes(block.top - 1, block.left - 1, block.bottom - block.top + 2, columnCount).merge(false);
  }
  for (const { column, value, numberFormat } of cells) {
    if (value === '') continue;
    const cell = sheet.getRange(cellAddress(plan.row, column));
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [
      [asCellInput(value, numberFormat ?? String(model.numberFormat[0]![column - plan.left] ?? 'General'))],
    ];
  }
  const added = sheet.getRangeByIndexes(plan.row - 1, plan.left - 1, 1, width).load('formulas');
  await context.sync();
  const { table: tableName, row, left, right, onlyOwnColumns } = plan;
  return {
    sheet: plan.sheet,
    table: tableName,
    row,
    left,
    right,
    onlyOwnColumns,
    formulas: added.formulas[0]!,
    before,
  };
}

/** One cell by 1-based row and column. */
function cellAt(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
}

function validationAt(sheet: Excel.Worksheet, row: number, column: number): Excel.DataValidation {
  return cellAt(sheet, row, column).dataValidation;
}

function makeRow(
  sheet: Excel.Worksheet,
  plan: Insertion,
  place: { readonly table: Excel.Table; readonly index: number } | null,
  free: readonly boolean[],
): void {
  if (place) place.table.rows.add(place.index, undefined);
  else if (plan.onlyOwnColumns) {
    sheet.getRangeByIndexes(plan.row - 1, plan.left - 1, 1, plan.right - plan.left + 1).insert('Down');
  } else sheet.getRange(`${plan.row}:${plan.row}`).insert('Down');
  // Merged cells of the model row must not be copied: only the area grows, and by itself.
  let from = -1;
  for (let index = 0; index <= free.length; index++) {
    if (free[index] && from < 0) from = index;
    if (free[index] || from < 0) continue;
    const target = sheet.getRangeByIndexes(plan.row - 1, plan.left - 1 + from, 1, index - from);
    target.copyFrom(sheet.getRangeByIndexes(plan.model - 1, plan.left - 1 + from, 1, index - from), 'Formats');
    from = -1;
  }
}
