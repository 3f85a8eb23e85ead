import { dateToSerial } from '../ledger/schedule/serial';
import type { HelperColumn, HelperContent, HighlightCondition, HighlightPlan } from '../ledger/progress/highlight-plan';
import { asCellInput } from './cell-input';
import { WorkbookError } from './errors';
import { givenLooks, helperName, looksInName, type GivenLooks } from './given-looks';
import type { HighlightPlace } from './highlight-place';
import { isOurName, markedCondition } from './our-marks';

const WIDTHS: Record<HelperColumn['key'], number> = {
  due: 78,
  alert: 92,
  band: 70,
  reportDue: 78,
  start: 78,
  leads: 92,
  cooperating: 92,
  area: 92,
  status: 70,
};
const DATE_FORMAT = 'yyyy-mm-dd';
/** Bytes of content that one request carries at most: Excel on the web refuses 5 MB, and the request has more in it than contents. */
const REQUEST_BYTES = 2_000_000;

/**
 * Writes helper columns and conditional formats of one ledger. Our own of an earlier run must have been removed
 * (`removeHighlight`). Nothing is written when the columns to the right are in use or the sheet is protected.
 * @throws WorkbookError `errors.noRoom`, `errors.protectedSheet`
 */
export async function writeHighlight(
  context: Excel.RequestContext,
  place: HighlightPlace,
  plan: HighlightPlan,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const count = plan.columns.length;
  const rows = place.lastRow - place.headerRow + 1;
  const target = sheet.getRangeByIndexes(place.headerRow - 1, place.right, rows, count);
  const occupied = target.getUsedRangeOrNullObject(true).load('address');
  const merged = target.getMergedAreasOrNullObject().load('areaCount');
  const protection = sheet.protection.load('protected');
  // Anything of the user's above or below in these columns: then they are neither hidden nor made narrower.
  const shared = target.getEntireColumn().getUsedRangeOrNullObject(true).load('address');
  const tops = plan.columns.map((_, index) =>
    sheet
      .getRangeByIndexes(0, place.right + index, 1, 1)
      .load('columnHidden,format/columnWidth,format/useStandardWidth'),
  );
  const header = sheet.getRangeByIndexes(place.headerRow - 1, place.right - 1, 1, 1);
  const above = header.format.borders.getItem('EdgeTop').load('style');
  const below = header.format.borders.getItem('EdgeBottom').load('style,color');
  await context.sync();
  if (protection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: place.sheet });
  if (!occupied.isNullObject || !merged.isNullObject)
    throw new WorkbookError('errors.noRoom', { sheet: place.sheet, count });
  const given = shared.isNullObject ? await givenLooks(context, tops) : null;

  copyLook(sheet, place, count);
  // Of a header over two rows the lower cell has no line above.
  if (above.style === 'None' && below.style !== 'None') {
    const line = sheet.getRangeByIndexes(place.headerRow - 1, place.right, 1, count).format.borders.getItem('EdgeTop');
    line.style = below.style;
    line.color = below.color;
  }
  for (const index of valuesFirst(plan.columns)) {
    const looks = given?.[index] ?? null;
    await writeColumn(context, sheet, place, plan.columns[index]!, { at: place.right + index, given: looks });
  }
  if (place.table !== null) growTable(context, place, count);
  addConditions(sheet, place, plan.conditions, count);
  await context.sync();
}

/** Columns of plain values before those of formulas: every write makes Excel reckon again what is there already. */
function valuesFirst(columns: readonly HelperColumn[]): readonly number[] {
  const isFormula = ({ kind }: HelperContent): boolean => kind === 'formula' || kind === 'filled';
  const formulas = columns.map(({ contents }) => contents.filter(isFormula).length);
  return [...formulas.keys()].sort((a, b) => formulas[a]! - formulas[b]!);
}

/** Header and body of the helper columns look like the ledger's last column. */
function copyLook(sheet: Excel.Worksheet, place: HighlightPlace, count: number): void {
  const rows = place.lastRow - place.headerRow + 1;
  const model = sheet.getRangeByIndexes(place.headerRow - 1, place.right - 1, rows, 1);
  for (let index = 0; index < count; index += 1)
    sheet.getRangeByIndexes(place.headerRow - 1, place.right + index, rows, 1).copyFrom(model, 'Formats');
}

async function writeColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: HighlightPlace,
  column: HelperColumn,
  /** 0-based sheet column, and the looks to give back later; null: the column is not ours alone and keeps them. */
  { at, given }: { at: number; given: GivenLooks | null },
): Promise<void> {
  const rows = column.contents.length;
  sheet.getRangeByIndexes(place.headerRow - 1, at, 1, 1).values = [[column.header]];
  const body = sheet.getRangeByIndexes(place.firstRow - 1, at, rows, 1);
  // One value for all cells: Excel takes it, its types say an array.
  body.numberFormat = (column.isDate ? DATE_FORMAT : 'General') as unknown as string[][];
  body.format.horizontalAlignment = 'Center';
  body.format.wrapText = false;
  // One formula for all cells: Excel moves its references from row to row. Its types say an array.
  if (column.filled !== null) body.formulas = column.filled as unknown as string[][];
  const inputs = column.contents.map(inputOf);
  for (const { from, to } of blocksOf(inputs)) {
    const some = inputs.slice(from, to);
    // Null leaves a cell as it is: nothing to write where all were filled.
    if (some.every((input) => input === null)) continue;
    const block = sheet.getRangeByIndexes(place.firstRow - 1 + from, at, some.length, 1);
    block.formulas = some.map((input) => [input]);
    // One round trip a block of cells.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (to < rows) await context.sync();
  }
  const whole = sheet.getRangeByIndexes(place.headerRow - 1, at, place.lastRow - place.headerRow + 1, 1);
  if (given !== null) {
    whole.format.columnWidth = WIDTHS[column.key];
    if (column.hidden) whole.columnHidden = true;
  }
  const name = sheet.names.add(helperName(column.key, at, given), whole);
  name.visible = false;
  // The column's last block goes with what was said of the column.
  await context.sync();
}

/** Stretches of a column whose contents fit into one request each. */
function blocksOf(inputs: readonly (string | number | null)[]): { from: number; to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  let from = 0;
  let bytes = 0;
  inputs.forEach((input, index) => {
    // UTF-8: three bytes a Chinese character; brackets, quotes and comma around each.
    bytes += typeof input === 'string' ? input.length * 3 + 6 : 12;
    if (bytes < REQUEST_BYTES && index < inputs.length - 1) return;
    blocks.push({ from, to: index + 1 });
    from = index + 1;
    bytes = 0;
  });
  return blocks;
}

function inputOf(content: HelperContent): string | number | null {
  switch (content.kind) {
    case 'empty':
      return '';
    case 'date':
      return dateToSerial(content.day);
    case 'text':
      return asCellInput(content.text, 'General') as string;
    case 'formula':
      return content.formula;
    case 'filled':
      return null;
  }
}

/** A table takes the columns in, so that sorting and filtering move them with their rows. */
function growTable(context: Excel.RequestContext, place: HighlightPlace, count: number): void {
  const table = context.workbook.tables.getItem(place.table!);
  table.resize(table.getRange().getResizedRange(0, count));
}

/**
 * The user's columns get the fill alone, so that long texts stay easy to read; our own say it in colour and weight too. Rows that are
 * done step back in grey as a whole.
 */
function addConditions(
  sheet: Excel.Worksheet,
  place: HighlightPlace,
  conditions: readonly HighlightCondition[],
  helperCount: number,
): void {
  const rows = place.lastRow - place.firstRow + 1;
  const ledger = sheet.getRangeByIndexes(place.firstRow - 1, place.left - 1, rows, place.right - place.left + 1);
  const helpers = sheet.getRangeByIndexes(place.firstRow - 1, place.right, rows, helperCount);
  // Added from the last to the first: Excel puts each new rule on top.
  for (const { expression, format } of [...conditions].reverse()) {
    const { fill, color, bold } = format;
    for (const [range, withLetters] of [
      [ledger, fill === null],
      [helpers, true],
    ] as const) {
      const added = range.conditionalFormats.add('Custom');
      added.custom.rule.formula = markedCondition(expression);
      if (fill !== null) added.custom.format.fill.color = fill;
      if (withLetters) added.custom.format.font.color = color;
      if (withLetters && bold) added.custom.format.font.bold = true;
      added.stopIfTrue = true;
      added.priority = 0;
    }
  }
}

/** Hides every helper column that is ours alone, or shows the two that people read. Gives how many columns were touched. */
export async function showHelpers(
  context: Excel.RequestContext,
  sheets: readonly string[],
  shown: boolean,
): Promise<number> {
  const found = sheets.map((name) => context.workbook.worksheets.getItem(name).names.load('items/name'));
  await context.sync();
  const touched = found
    .flatMap(({ items }) => items)
    .filter(({ name }) => isOurName(name) && looksInName(name) !== null)
    .filter(({ name }) => !shown || /(due|alert)_[A-Z]+(_w\w+)?$/.test(name))
    .map((name) => name.getRangeOrNullObject());
  // A range that is gone does nothing here.
  touched.forEach((range) => range.load('address'));
  await context.sync();
  const live = touched.filter((range) => !range.isNullObject);
  for (const range of live) range.columnHidden = !shown;
  await context.sync();
  return live.length;
}
