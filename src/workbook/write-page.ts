import { columnLetters } from '../ledger/columns/a1';
import { asCellInput } from './cell-input';
import { WorkbookError } from './errors';
import { SHEET_MARK } from './our-marks';
import { fieldsOf, type Page, type PageChart, type PageRow, type RowStyle } from './page';

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string | null;
  readonly color: string;
  readonly align: 'Center' | 'Left';
  readonly border: boolean;
  readonly height: number;
}

/** The look of pages as offices print them: a plain sans for the body, headings by size and weight, thin grey borders. */
const LOOKS: Record<RowStyle, Look> = {
  title: { size: 18, bold: true, fill: null, color: '#1B1B1B', align: 'Center', border: false, height: 34 },
  subtitle: { size: 10.5, bold: false, fill: null, color: '#444444', align: 'Center', border: false, height: 18 },
  heading: { size: 12, bold: true, fill: null, color: '#0F3D5C', align: 'Left', border: false, height: 24 },
  header: { size: 10.5, bold: true, fill: '#DCE8F2', color: '#1B1B1B', align: 'Center', border: true, height: 21 },
  body: { size: 10.5, bold: false, fill: null, color: '#1B1B1B', align: 'Center', border: true, height: 19 },
  total: { size: 10.5, bold: true, fill: '#F0F4F8', color: '#1B1B1B', align: 'Center', border: true, height: 20 },
  note: { size: 9, bold: false, fill: null, color: '#555555', align: 'Left', border: false, height: 15 },
  blank: { size: 10.5, bold: false, fill: null, color: '#1B1B1B', align: 'Left', border: false, height: 9 },
};
const FONT = '等线';
const BORDER = '#9AA7B2';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
/** Points per character of width, for the standard font. */
const POINTS_PER_CHARACTER = 5.6;
const ROWS_AT_ONCE = 400;

/**
 * Writes a page to its sheet: our own of that name is emptied and filled again (deleting a sheet would clear Excel's undo), else a new
 * one is added at the end. A sheet of the user's with that name is left alone.
 * @throws WorkbookError `errors.nameIsUsers`, `errors.structureProtected`, `errors.protectedSheet`
 */
export async function writePage(context: Excel.RequestContext, page: Page): Promise<void> {
  const sheet = await ownSheet(context, page);
  const width = page.widths.length;
  page.widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * POINTS_PER_CHARACTER;
  });
  for (let from = 0; from < page.rows.length; from += ROWS_AT_ONCE) {
    const rows = page.rows.slice(from, from + ROWS_AT_ONCE);
    writeRows(sheet, rows, from, width);
    for (const run of runsOfStyle(rows)) formatRun(sheet, { ...run, from: from + run.from }, width);
    rows.forEach((row, index) => formatRow(sheet, row, from + index, page));
    // One round trip a block of rows.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  page.charts.forEach((chart, index) => addChart(sheet, chart, `${SHEET_MARK}.${index + 1}`));
  layOut(sheet, page);
  await context.sync();
}

async function ownSheet(context: Excel.RequestContext, page: Page): Promise<Excel.Worksheet> {
  const found = context.workbook.worksheets.getItemOrNullObject(page.name).load('name');
  const mark = found.customProperties.getItemOrNullObject(SHEET_MARK).load('value');
  const charts = found.charts.load('items/name');
  const sheetProtection = found.protection.load('protected');
  const protection = context.workbook.protection.load('protected');
  await context.sync();
  if (found.isNullObject) {
    if (protection.protected) throw new WorkbookError('errors.structureProtected');
    const added = context.workbook.worksheets.add(page.name);
    added.customProperties.add(SHEET_MARK, page.kind);
    return added;
  }
  if (mark.isNullObject) throw new WorkbookError('errors.nameIsUsers', { sheet: page.name });
  if (sheetProtection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: page.name });
  charts.items.forEach((chart) => chart.delete());
  found.freezePanes.unfreeze();
  const whole = found.getRange();
  whole.unmerge();
  whole.clear();
  whole.conditionalFormats.clearAll();
  return found;
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

/** What differs from row to row: merged fields, alignment of long texts, colours, height. */
function formatRow(sheet: Excel.Worksheet, row: PageRow, index: number, page: Page): void {
  const width = page.widths.length;
  for (const [at, { column, span }] of fieldsOf(row, width).entries()) {
    const field = sheet.getRangeByIndexes(index, column, 1, span);
    if (span > 1) field.merge(false);
    if (row.left?.includes(at)) field.format.horizontalAlignment = 'Left';
  }
  const used = fieldsOf(row, width).reduce((sum, { span }) => sum + span, 0);
  if (used > 0 && (row.fill || row.color)) {
    const line = sheet.getRangeByIndexes(index, 0, 1, used);
    if (row.fill) line.format.fill.color = row.fill;
    if (row.color) line.format.font.color = row.color;
  }
  sheet.getRangeByIndexes(index, 0, 1, 1).format.rowHeight = row.height ?? heightOf(row, page.widths);
}

/** Merged cells do not grow by themselves; the height is reckoned from the widest wrapped text. */
function heightOf(row: PageRow, widths: readonly number[]): number {
  const look = LOOKS[row.style];
  const lines = fieldsOf(row, widths.length).map(({ column, span }, index) => {
    const text = String(row.cells[index] ?? '');
    const room = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const perLine = Math.max(2, (room - 1) * (10.5 / look.size));
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / perLine)), 0);
  });
  const most = Math.min(24, Math.max(1, ...lines));
  return most === 1 ? look.height : Math.min(400, look.height + (most - 1) * look.size * 1.45);
}

/** Width in characters: a Chinese character takes two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return columns;
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

function formatRun(sheet: Excel.Worksheet, { style, from, count, used }: StyleRun, width: number): void {
  const look = LOOKS[style];
  const whole = look.border ? Math.min(used, width) : width;
  if (whole === 0) return;
  const { format } = sheet.getRangeByIndexes(from, 0, count, whole);
  format.font.name = FONT;
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

function addChart(sheet: Excel.Worksheet, chart: PageChart, name: string): void {
  const first = chart.series[0]!;
  const at = (span: { row: number; column: number; rows: number }) =>
    sheet.getRangeByIndexes(span.row, span.column, span.rows, 1);
  const added = sheet.charts.add(chart.type, at(first.values), 'Columns');
  added.name = name;
  added.title.text = chart.title;
  const one = added.series.getItemAt(0);
  describe(one, first, at(chart.categories));
  for (const series of chart.series.slice(1)) {
    const next = added.series.add(series.name);
    next.setValues(at(series.values));
    describe(next, series, at(chart.categories));
  }
  added.legend.position = 'Bottom';
  added.legend.visible = chart.series.length > 1 || chart.type === 'Doughnut';
  added.setPosition(
    `${columnLetters(chart.left + 1)}${chart.top + 1}`,
    `${columnLetters(chart.right + 1)}${chart.bottom + 1}`,
  );
}

function describe(series: Excel.ChartSeries, spec: PageChart['series'][number], categories: Excel.Range): void {
  series.name = spec.name;
  series.setXAxisValues(categories);
  if (spec.color !== undefined) series.format.fill.setSolidColor(spec.color);
  spec.pointColors?.forEach((color, index) => series.points.getItemAt(index).format.fill.setSolidColor(color));
  series.hasDataLabels = true;
}

function layOut(sheet: Excel.Worksheet, page: Page): void {
  sheet.showGridlines = false;
  sheet.tabColor = page.tabColor;
  const layout = sheet.pageLayout;
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.leftMargin = 40;
  layout.rightMargin = 40;
  layout.topMargin = 50;
  layout.bottomMargin = 50;
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
