import { asCellInput } from './cell-input';
import { WorkbookError } from './errors';
import { isOurName, SHEET_MARK, sheetMarkName } from './our-marks';
import { addChart, paintPoints } from './page-charts';
import { fieldsOf, type Page, type PageRow, type RowStyle } from './page';
import { LOOKS } from './page-looks';
import { MARGIN, paginate } from './paginate';
import { heightOf, POINTS_PER_CHARACTER } from './row-height';

const BORDER = '#9AA7B2';
const LINK = '#0B57A4';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
const ROWS_AT_ONCE = 400;
const HEADINGS: ReadonlySet<RowStyle> = new Set(['title', 'heading', 'header']);

/**
 * Writes a page to its sheet: our own of that name is emptied and filled again (deleting a sheet would clear Excel's undo), else a new
 * one is added at the end. A sheet of the user's with that name is left alone.
 * @throws WorkbookError `errors.nameIsUsers`, `errors.structureProtected`, `errors.protectedSheet`
 */
export async function writePage(context: Excel.RequestContext, composed: Page): Promise<void> {
  const { page, breaks } = paginate(composed);
  const sheet = await ownSheet(context, page);
  const width = page.widths.length;
  page.widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * POINTS_PER_CHARACTER;
  });
  for (let from = 0; from < page.rows.length; from += ROWS_AT_ONCE) {
    const rows = page.rows.slice(from, from + ROWS_AT_ONCE);
    writeRows(sheet, rows, from, width);
    for (const run of runsOfStyle(rows)) formatRun(sheet, { ...run, from: from + run.from }, page);
    formatFields(sheet, rows, from, page);
    // One round trip a block of rows.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  const paints = page.charts.flatMap((chart, index) => addChart(sheet, chart, `${SHEET_MARK}.${index + 1}`));
  layOut(sheet, page);
  for (const row of breaks) {
    sheet.horizontalPageBreaks.add(`A${row + 1}`);
    closeTable(sheet, page, row - 1);
  }
  await paintPoints(context, paints);
  await context.sync();
}

async function ownSheet(context: Excel.RequestContext, page: Page): Promise<Excel.Worksheet> {
  const found = context.workbook.worksheets.getItemOrNullObject(page.name).load('name');
  const mark = found.customProperties.getItemOrNullObject(SHEET_MARK).load('value');
  const names = found.names.load('items/name');
  const charts = found.charts.load('items/name');
  const sheetProtection = found.protection.load('protected');
  const protection = context.workbook.protection.load('protected');
  await context.sync();
  if (found.isNullObject) {
    if (protection.protected) throw new WorkbookError('errors.structureProtected');
    const added = context.workbook.worksheets.add(page.name);
    markSheet(added, page);
    return added;
  }
  const named = names.items.some(({ name }) => isOurName(name));
  if (mark.isNullObject && !named) throw new WorkbookError('errors.nameIsUsers', { sheet: page.name });
  if (sheetProtection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: page.name });
  charts.items.forEach((chart) => chart.delete());
  if (mark.isNullObject) markSheet(found, page, named);
  found.freezePanes.unfreeze();
  found.horizontalPageBreaks.removePageBreaks();
  const whole = found.getRange();
  whole.unmerge();
  whole.clear();
  whole.conditionalFormats.clearAll();
  return found;
}

/** The line below a printed page's last row: it belongs to the next row too, and not every program prints it with this one. */
function closeTable(sheet: Excel.Worksheet, page: Page, row: number): void {
  const last = page.rows[row];
  if (!last || !LOOKS[last.style].border) return;
  const used = fieldsOf(last, page.widths.length).reduce((sum, { span }) => sum + span, 0);
  const border = sheet.getRangeByIndexes(row, 0, 1, used).format.borders.getItem('EdgeBottom');
  border.style = 'Continuous';
  border.color = BORDER;
}

/** The mark stands twice: programs other than Excel drop custom properties of sheets when they save, but keep names. */
function markSheet(sheet: Excel.Worksheet, page: Page, named = false): void {
  sheet.customProperties.add(SHEET_MARK, page.kind);
  if (!named) sheet.names.add(sheetMarkName(page.kind), sheet.getRange('A1')).visible = false;
}

function writeRows(sheet: Excel.Worksheet, rows: readonly PageRow[], from: number, width: number): void {
  const block = sheet.getRangeByIndexes(from, 0, rows.length, width);
  const formats = rows.map((row) => {
    const line: string[] = Array.from({ length: width }, () => 'General');
    fieldsOf(row, width).forEach(({ column }, index) => {
      const format = row.formats?.[index];
      if (format) line[column] = format;
    });
    return line;
  });
  block.numberFormat = formats;
  block.formulas = rows.map((row, at) => {
    const line: (string | number)[] = Array.from({ length: width }, () => '');
    fieldsOf(row, width).forEach(({ column }, index) => {
      const cell = row.cells[index];
      if (cell === null || cell === undefined) return;
      const isFormula = row.formulas?.includes(index) === true;
      line[column] = isFormula ? cell : (asCellInput(cell, formats[at]![column]!) as string | number);
    });
    return line;
  });
}

/**
 * What differs within a style: merged fields, alignment of long texts, colours, heights. Neighbouring rows that are alike are formatted in
 * one piece: the client's clean-up takes time that grows with the square of the ranges that a run made.
 */
function formatFields(sheet: Excel.Worksheet, rows: readonly PageRow[], first: number, page: Page): void {
  const width = page.widths.length;
  for (const { from, count, row } of alike(rows, ({ style, cells, spans, left, right }) => [
    style,
    cells.length,
    spans,
    left,
    right,
  ])) {
    for (const [at, { column, span }] of fieldsOf(row, width).entries()) {
      const isLeft = row.left?.includes(at) === true;
      const isRight = row.right?.includes(at) === true;
      if (span === 1 && !isLeft && !isRight) continue;
      const field = sheet.getRangeByIndexes(first + from, column, count, span);
      if (span > 1) field.merge(true);
      if (isLeft || isRight) field.format.horizontalAlignment = isLeft ? 'Left' : 'Right';
    }
  }
  for (const { from, count, row } of alike(rows, ({ fill, color, cells, spans }) => [
    fill,
    color,
    cells.length,
    spans,
  ])) {
    const used = fieldsOf(row, width).reduce((sum, { span }) => sum + span, 0);
    if (used === 0 || !(row.fill || row.color)) continue;
    const lines = sheet.getRangeByIndexes(first + from, 0, count, used);
    if (row.fill) lines.format.fill.color = row.fill;
    if (row.color) lines.format.font.color = row.color;
  }
  for (const { from, count, row } of alike(rows, ({ links, cells, spans }) => [links, cells.length, spans])) {
    const fields = fieldsOf(row, width);
    for (const at of row.links ?? []) {
      const { font } = sheet.getRangeByIndexes(first + from, fields[at]!.column, count, 1).format;
      font.color = LINK;
      font.underline = 'Single';
    }
  }
  const height = (row: PageRow): number => row.height ?? heightOf(row, page.widths);
  for (const { from, count, row } of alike(rows, height))
    sheet.getRangeByIndexes(first + from, 0, count, 1).format.rowHeight = height(row);
}

/** Runs of neighbouring rows with equal keys, each with its first row. */
function alike(rows: readonly PageRow[], keyOf: (row: PageRow) => unknown) {
  const runs: { from: number; count: number; row: PageRow; key: string }[] = [];
  rows.forEach((row, index) => {
    const key = JSON.stringify(keyOf(row));
    const last = runs.at(-1);
    if (last?.key === key) last.count += 1;
    else runs.push({ from: index, count: 1, row, key });
  });
  return runs;
}

interface StyleRun {
  readonly style: RowStyle;
  readonly from: number;
  readonly count: number;
  /** Columns that have content, for borders. */
  readonly used: number;
}

function runsOfStyle(rows: readonly PageRow[]): StyleRun[] {
  const runs: StyleRun[] = [];
  rows.forEach((row, index) => {
    const used = (row.spans ?? row.cells.map(() => 1)).reduce((sum, span) => sum + span, 0);
    const last = runs.at(-1);
    if (last && last.style === row.style && last.used === used && last.from + last.count === index)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ style: row.style, from: index, count: 1, used });
  });
  return runs;
}

function formatRun(sheet: Excel.Worksheet, { style, from, count, used }: StyleRun, page: Page): void {
  const look = LOOKS[style];
  const whole = look.border ? Math.min(used, page.widths.length) : page.widths.length;
  if (whole === 0) return;
  const { format } = sheet.getRangeByIndexes(from, 0, count, whole);
  format.font.name = HEADINGS.has(style) ? (page.headingFont ?? page.font) : page.font;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.horizontalAlignment = look.align;
  format.verticalAlignment = 'Center';
  format.wrapText = true;
  if (style !== 'body') format.font.color = look.color;
  if (look.fill !== null) format.fill.color = look.fill;
  if (look.border)
    for (const edge of EDGES) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = BORDER;
    }
}

function layOut(sheet: Excel.Worksheet, page: Page): void {
  sheet.showGridlines = false;
  sheet.tabColor = page.tabColor;
  const layout = sheet.pageLayout;
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.leftMargin = MARGIN.side;
  layout.rightMargin = MARGIN.side;
  layout.topMargin = MARGIN.end;
  layout.bottomMargin = MARGIN.end;
  layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  if (page.headerRow !== null) {
    layout.setPrintTitleRows(`$${page.headerRow + 1}:$${page.headerRow + 1}`);
    sheet.freezePanes.freezeRows(page.headerRow + 1);
  }
}

/** Deletes every sheet of ours; gives their names. The user's sheets and the ledgers stay. */
export async function removeOurSheets(
  context: Excel.RequestContext,
  ours: readonly Excel.Worksheet[],
): Promise<readonly string[]> {
  const protection = context.workbook.protection.load('protected');
  ours.forEach((sheet) => sheet.load('name'));
  await context.sync();
  if (ours.length > 0 && protection.protected) throw new WorkbookError('errors.structureProtected');
  const names = ours.map(({ name }) => name);
  ours.forEach((sheet) => sheet.delete());
  await context.sync();
  return names;
}
