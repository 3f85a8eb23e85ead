import { blockAddress, columnLetters } from '../ledger/columns/a1';
import type { AppendPlan, AppendRow } from '../ledger/append/append-plan';
import type { CellEdit } from '../ledger/edit';
import { asCellInput } from './cell-input';
import { checkAppend, type Checked, type CheckedBlock } from './check-append';
import { excelErrorCode, isPayloadError, WorkbookError } from './errors';
import { undoAppend } from './undo-append';

/** Excel on the web refuses requests over 5 MB; Chinese characters take three bytes and escapes more. */
const BYTES_AT_ONCE = 1_500_000;
/** The upper edge is the header's own. */
const EDGES = ['EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/**
 * Writes new rows into a ledger and changes cells of rows that are there, all of it or nothing. First everything is compared with
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
    for (const { range, edit, numberFormat } of checked.edits) {
      if (edit.numberFormat !== undefined) range.numberFormat = [[edit.numberFormat]];
      range.values = [[asCellInput(edit.after, edit.numberFormat ?? numberFormat)]];
    }
    // From the lowest to the highest, so that what is above stands where it was read.
    if (plan)
      for (const each of [...checked.blocks].reverse()) if (each.block.inserted > 0) makeRows(plan, checked, each);
    await context.sync();
    if (plan) await fillRows(context, plan, checked, onShare);
  } catch (error) {
    const code = excelErrorCode(error);
    if (code === '') throw error;
    const undone = await undoAppend(context, plan, checked);
    const params = { sheet: sheetName, code };
    if (undone) throw new WorkbookError('plan.error.undone', params, String(error));
    const last = plan?.blocks.at(-1);
    const to = last ? last.at + last.rows.length - 1 : 0;
    throw new WorkbookError('plan.error.left', { ...params, from: plan?.blocks[0]?.at ?? 0, to }, String(error));
  }
  if (plan) await selectRow(context, checked.sheet, plan);
}

/** Room for the rows of one block: tasks look and calculate like the one they take after, headings like theirs. */
function makeRows(plan: AppendPlan, { sheet, table, left, right }: Checked, checked: CheckedBlock): void {
  const { block } = checked;
  const top = block.row + block.prepared;
  const bottom = top + block.inserted - 1;
  const rangeOf = (row: number, count: number, first: number, last: number): Excel.Range =>
    sheet.getRangeByIndexes(row - 1, first - 1, count, last - first + 1);
  if (plan.onlyOwnColumns) rangeOf(top, block.inserted, left, right).insert('Down');
  else sheet.getRange(`${top}:${bottom}`).insert('Down');
  if (table && top > table.bottom) {
    const { top: header, left: from, right: to } = table;
    table.object.resize(blockAddress({ top: header, left: from, bottom, right: to }));
  }
  if (block.modelIsHidden) rangeOf(top, block.inserted, left, right).rowHidden = false;
  for (const { from, rows } of runsOf(block.rows.slice(block.prepared))) {
    const at = top + from;
    const [heading] = rows.map((row) => row.heading);
    if (!heading) {
      dressTasks(checked, (first, last) => rangeOf(at, rows.length, first, last), rangeOf, [left, right]);
      continue;
    }
    const range = rangeOf(at, 1, left, right);
    range.copyFrom(rangeOf(heading.then, 1, left, right), 'Formats');
    range.format.rowHeight = checked.headingHeights.get(heading.now)!;
    for (const [first, last] of heading.merges) rangeOf(at, 1, first, last).merge(false);
  }
  for (const { before, after } of block.merges) {
    if (before) sheet.getRange(blockAddress(before)).unmerge();
    sheet.getRange(blockAddress(after)).merge(false);
  }
}

function dressTasks(
  { block, validations, hasBorders }: CheckedBlock,
  own: (first: number, last: number) => Excel.Range,
  rangeOf: (row: number, count: number, first: number, last: number) => Excel.Range,
  [left, right]: readonly [number, number],
): void {
  for (const [first, last] of stretches(left, right, new Set(block.covered)))
    own(first, last).copyFrom(rangeOf(block.model.then, 1, first, last), 'Formats');
  if (block.isFirst) dressFirst(own(left, right), hasBorders);
  for (const column of block.calculated)
    own(column, column).copyFrom(rangeOf(block.model.then, 1, column, column), 'Formulas');
  for (const { column, validation } of validations) {
    const target = own(column, column).dataValidation;
    target.rule = validation.rule;
    target.ignoreBlanks = validation.ignoreBlanks;
    target.errorAlert = validation.errorAlert;
    target.prompt = validation.prompt;
  }
}

/** Tasks that follow each other; every heading by itself. */
function runsOf(rows: readonly AppendRow[]): readonly { readonly from: number; readonly rows: readonly AppendRow[] }[] {
  const runs: { from: number; rows: AppendRow[] }[] = [];
  rows.forEach((row, from) => {
    const last = runs.at(-1);
    if (last && row.heading === null && last.rows[0]?.heading === null) last.rows.push(row);
    else runs.push({ from, rows: [row] });
  });
  return runs;
}

/** The first rows of a ledger: nothing but its header or a heading says how they should look, and both stand out. */
function dressFirst(rows: Excel.Range, hasBorders: boolean): void {
  rows.format.font.bold = false;
  rows.format.fill.clear();
  rows.format.horizontalAlignment = 'General';
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
  const all = plan.blocks.flatMap(({ at, prepared, rows }) =>
    rows.map((row, index) => ({ ...row, at: at + index, isInserted: index >= prepared })),
  );
  let budget = BYTES_AT_ONCE;
  for (let from = 0; from < all.length;) {
    const lines: { at: number; values: (string | number | boolean | null)[] }[] = [];
    for (let bytes = 0; from + lines.length < all.length && (bytes < budget || lines.length === 0);) {
      const { at, cells } = all[from + lines.length]!;
      const values = Array.from({ length: right - left + 1 }, (): string | number | boolean | null => null);
      for (const { column, value, numberFormat } of cells) {
        values[column - left] = asCellInput(value, numberFormat);
        bytes += typeof value === 'string' ? value.length * 3 : 10;
      }
      bytes += values.length * 5;
      lines.push({ at, values });
    }
    for (const { at, values } of adjoining(lines))
      sheet.getRangeByIndexes(at - 1, left - 1, values.length, right - left + 1).values = values;
    // Long texts wrap: inserted tasks take their height from their content, not from the row that they look like.
    const fitted = all.slice(from, from + lines.length).filter(({ isInserted, heading }) => isInserted && !heading);
    for (const { at, values } of adjoining(fitted.map((row) => ({ at: row.at, values: [] }))))
      sheet.getRange(`${at}:${at + values.length - 1}`).format.autofitRows();
    try {
      // One round trip a block of rows.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!isPayloadError(error) || lines.length === 1) throw error;
      budget /= 2;
      continue;
    }
    from += lines.length;
    onShare(from / all.length);
  }
}

/** Rows that follow each other, together. */
function adjoining<T>(lines: readonly { readonly at: number; readonly values: T }[]): { at: number; values: T[] }[] {
  const found: { at: number; values: T[] }[] = [];
  for (const { at, values } of lines) {
    const last = found.at(-1);
    if (last && last.at + last.values.length === at) last.values.push(values);
    else found.push({ at, values: [values] });
  }
  return found;
}

/** The rows are written; that a hidden sheet cannot be selected is no reason to complain. */
async function selectRow(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: AppendPlan): Promise<void> {
  try {
    sheet.getRange(`${columnLetters(plan.left)}${plan.blocks[0]!.at}`).select();
    await context.sync();
  } catch (error) {
    if (excelErrorCode(error) === '') throw error;
  }
}
