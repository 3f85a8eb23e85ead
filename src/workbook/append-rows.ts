import { blockAddress, columnLetters } from '../ledger/columns/a1';
import type { AppendPlan } from '../ledger/append/append-plan';
import type { CellEdit } from '../ledger/edit';
import { asCellInput } from './cell-input';
import { checkAppend, type Checked } from './check-append';
import { excelErrorCode, isPayloadError, WorkbookError } from './errors';
import { undoAppend } from './undo-append';

/** Excel on the web refuses requests over 5 MB; Chinese characters take three bytes and escapes more. */
const BYTES_AT_ONCE = 1_500_000;
/** The upper edge is the header's own. */
const EDGES = ['EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/**
 * Writes new rows at a ledger's end and changes cells of rows that are there, all of it or nothing. First everything is compared with
 * what was read; then rows are made, dressed and filled in blocks. When Excel refuses on the way, what was written is taken back.
 * Round trips: four, and one more for every further block of 1.5 MB.
 * @throws WorkbookError `errors.protectedSheet`, `errors.gone`, `plan.error.changed`, `plan.error.noRoom` before anything is written;
 *   `plan.error.undone` when it was taken back, `plan.error.left` when even that was refused
 */
export async function appendRows(
  context: Excel.RequestContext,
  sheetName: string,
  plan: AppendPlan | null,
  edits: readonly CellEdit[],
  onShare: (share: number) => void = () => undefined,
): Promise<void> {
  const checked = await checkAppend(context, sheetName, plan, edits);
  try {
    if (plan && plan.inserted > 0) makeRows(plan, checked);
    for (const { range, edit, numberFormat } of checked.edits) {
      if (edit.numberFormat !== undefined) range.numberFormat = [[edit.numberFormat]];
      range.values = [[asCellInput(edit.after, edit.numberFormat ?? numberFormat)]];
    }
    await context.sync();
    if (plan) await fillRows(context, plan, checked, onShare);
  } catch (error) {
    const code = excelErrorCode(error);
    if (code === '') throw error;
    const undone = await undoAppend(context, plan, checked);
    const params = { sheet: sheetName, code };
    if (undone) throw new WorkbookError('plan.error.undone', params, String(error));
    const last = plan ? plan.row + plan.rows.length - 1 : 0;
    throw new WorkbookError('plan.error.left', { ...params, from: plan?.row ?? 0, to: last }, String(error));
  }
  if (plan) await selectRow(context, checked.sheet, plan);
}

/** Room for the new rows, looking and calculating like the last task. */
function makeRows(plan: AppendPlan, checked: Checked): void {
  const { sheet, table } = checked;
  const top = plan.row + plan.prepared;
  const bottom = top + plan.inserted - 1;
  const { left, right } = checked;
  const rangeOf = (row: number, count: number, first: number, last: number): Excel.Range =>
    sheet.getRangeByIndexes(row - 1, first - 1, count, last - first + 1);
  if (plan.onlyOwnColumns) rangeOf(top, plan.inserted, left, right).insert('Down');
  else sheet.getRange(`${top}:${bottom}`).insert('Down');
  if (table && top > table.bottom) {
    const { top: header, left: from, right: to } = table;
    table.object.resize(blockAddress({ top: header, left: from, bottom, right: to }));
  }
  const rows = rangeOf(top, plan.inserted, left, right);
  if (plan.modelIsHidden) rows.rowHidden = false;
  for (const [first, last] of stretches(left, right, new Set(plan.covered)))
    rangeOf(top, plan.inserted, first, last).copyFrom(rangeOf(plan.model, 1, first, last), 'Formats');
  if (plan.isFirst) dressFirst(rows, checked.hasBorders);
  for (const column of plan.calculated)
    rangeOf(top, plan.inserted, column, column).copyFrom(rangeOf(plan.model, 1, column, column), 'Formulas');
  for (const { column, validation } of checked.validations) {
    const target = rangeOf(top, plan.inserted, column, column).dataValidation;
    target.rule = validation.rule;
    target.ignoreBlanks = validation.ignoreBlanks;
    target.errorAlert = validation.errorAlert;
    target.prompt = validation.prompt;
  }
  for (const { before, after } of plan.merges) {
    if (before) sheet.getRange(blockAddress(before)).unmerge();
    sheet.getRange(blockAddress(after)).merge(false);
  }
}

/** The first rows of a ledger: nothing but its header says how they should look. */
function dressFirst(rows: Excel.Range, hasBorders: boolean): void {
  rows.format.wrapText = true;
  rows.format.verticalAlignment = 'Center';
  if (!hasBorders) return;
  for (const edge of EDGES) rows.format.borders.getItem(edge).style = 'Continuous';
}

/** Stretches of columns without the ones left out. */
function stretches(left: number, right: number, without: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (let column = left; column <= right; column++) {
    if (without.has(column)) continue;
    const last = found.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/** Writes the cells in blocks of rows; a block that is refused as too large is halved. `null` leaves a cell as it is. */
async function fillRows(
  context: Excel.RequestContext,
  plan: AppendPlan,
  { sheet, left, right }: Checked,
  onShare: (share: number) => void,
): Promise<void> {
  let budget = BYTES_AT_ONCE;
  for (let from = 0; from < plan.rows.length;) {
    const values: (string | number | boolean | null)[][] = [];
    for (let bytes = 0; from + values.length < plan.rows.length && (bytes < budget || values.length === 0);) {
      const row = Array.from({ length: right - left + 1 }, (): string | number | boolean | null => null);
      for (const { column, value, numberFormat } of plan.rows[from + values.length]!) {
        row[column - left] = asCellInput(value, numberFormat);
        bytes += typeof value === 'string' ? value.length * 3 : 10;
      }
      bytes += row.length * 5;
      values.push(row);
    }
    const first = plan.row + from;
    const range = sheet.getRangeByIndexes(first - 1, left - 1, values.length, right - left + 1);
    range.values = values;
    // Long texts wrap: inserted rows take their height from their content, not from the row that they look like.
    const isInserted = first + values.length - 1 >= plan.row + plan.prepared;
    if (isInserted) autofit(sheet, Math.max(first, plan.row + plan.prepared), first + values.length - 1);
    try {
      // One round trip a block of rows.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!isPayloadError(error) || values.length === 1) throw error;
      budget /= 2;
      continue;
    }
    from += values.length;
    onShare(from / plan.rows.length);
  }
}

function autofit(sheet: Excel.Worksheet, first: number, last: number): void {
  sheet.getRange(`${first}:${last}`).format.autofitRows();
}

/** The rows are written; that a hidden sheet cannot be selected is no reason to complain. */
async function selectRow(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: AppendPlan): Promise<void> {
  try {
    sheet.getRange(`${columnLetters(plan.left)}${plan.row}`).select();
    await context.sync();
  } catch (error) {
    if (excelErrorCode(error) === '') throw error;
  }
}
