import { columnLetters } from '../ledger/columns/a1';
import { asCellInput } from './cell-input';
import { fieldsOf, type Page, type PageRow, type RowStyle } from './page';
import { LOOKS } from './page-looks';
import { heightOf } from './row-height';

const BORDER = '#9AA7B2';
const LINK = '#0B57A4';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
const HEADINGS: ReadonlySet<RowStyle> = new Set(['title', 'heading', 'header']);
/** Areas of one call: their address stays far below Excel's limit of 8,192 characters. */
const AREAS_AT_ONCE = 250;

/** Rows of a page from `from` on (0-based) that go to the workbook together. */
export interface RowBlock {
  readonly sheet: Excel.Worksheet;
  readonly page: Page;
  readonly rows: readonly PageRow[];
  readonly from: number;
}

/** Queues contents and looks of a block of rows. The calls grow with what differs in it, not with its rows. */
export function putRows(block: RowBlock): void {
  const { sheet, page, rows, from } = block;
  styleRows(block);
  // Before the contents: what is written into a text cell stays text.
  for (const run of alike(rows, ({ formats, cells, spans }) => [formats, cells.length, spans])) {
    const fields = fieldsOf(run.row, page.widths.length);
    run.row.formats?.forEach((format, at) => {
      const field = fields[at];
      if (format === null || !field) return;
      const range = sheet.getRangeByIndexes(from + run.from, field.column, run.count, field.span);
      // One value for all cells: Excel takes it, its types say an array.
      range.numberFormat = format as unknown as string[][];
      range.untrack();
    });
  }
  const whole = sheet.getRangeByIndexes(from, 0, rows.length, page.widths.length);
  whole.formulas = rows.map((row) => contentsOf(row, page.widths.length));
  whole.setRowProperties(rows.map((row) => ({ format: { rowHeight: heightOf(row, page.widths) } })));
  whole.untrack();
  shapeFields(block);
  colourRows(block);
}

/** The line below a printed page's last row: it belongs to the next row too, and not every program prints it with this one. */
export function closeTable(sheet: Excel.Worksheet, page: Page, row: number): void {
  const last = page.rows[row];
  if (!last || !LOOKS[last.style].border) return;
  const range = sheet.getRangeByIndexes(row, 0, 1, usedColumns(last, page.widths.length));
  line(range.format.borders.getItem('EdgeBottom'));
  range.untrack();
}

function line(border: Excel.RangeBorder): void {
  border.style = 'Continuous';
  border.color = BORDER;
}

/** What is assigned to the cells of a row; blanks in the columns that a field spans. */
function contentsOf(row: PageRow, width: number): (string | number)[] {
  const contents: (string | number)[] = Array.from({ length: width }, () => '');
  fieldsOf(row, width).forEach(({ column }, at) => {
    const cell = row.cells[at];
    if (cell === null || cell === undefined) return;
    const isFormula = row.formulas?.includes(at) === true;
    contents[column] = isFormula ? cell : (asCellInput(cell, row.formats?.[at] ?? 'General') as string | number);
  });
  return contents;
}

/** Fonts, alignment and borders by style; all places of one style in a call. */
function styleRows({ sheet, page, rows, from }: RowBlock): void {
  const width = page.widths.length;
  const columnsOf = (row: PageRow): number =>
    LOOKS[row.style].border ? Math.min(usedColumns(row, width), width) : width;
  const runs = alike(rows, (row) => [row.style, columnsOf(row)]).filter(({ row }) => columnsOf(row) > 0);
  const styles = grouped(
    runs,
    ({ row }) => row.style,
    ({ from: first, count, row }) => area(from + first, count, 0, columnsOf(row)),
  );
  for (const [style, areas] of styles) {
    const look = LOOKS[style];
    forAreas(sheet, areas, ({ format }) => {
      format.font.name = HEADINGS.has(style) ? (page.headingFont ?? page.font) : page.font;
      format.font.size = look.size;
      format.font.bold = look.bold;
      format.horizontalAlignment = look.align;
      format.verticalAlignment = 'Center';
      format.wrapText = true;
      if (style !== 'body') format.font.color = look.color;
      if (look.fill !== null) format.fill.color = look.fill;
      if (look.border) for (const edge of EDGES) line(format.borders.getItem(edge));
    });
  }
}

/** Merged fields and the alignment of long texts. */
function shapeFields({ sheet, page, rows, from }: RowBlock): void {
  for (const { from: first, count, row } of alike(rows, ({ style, cells, spans, left, right }) => [
    style,
    cells.length,
    spans,
    left,
    right,
  ])) {
    for (const [at, { column, span }] of fieldsOf(row, page.widths.length).entries()) {
      const isLeft = row.left?.includes(at) === true;
      const isRight = row.right?.includes(at) === true;
      if (span === 1 && !isLeft && !isRight) continue;
      const field = sheet.getRangeByIndexes(from + first, column, count, span);
      if (span > 1) field.merge(true);
      if (isLeft || isRight) field.format.horizontalAlignment = isLeft ? 'Left' : 'Right';
      field.untrack();
    }
  }
}

/** Colours of rows and of links; all places of one colour in a call, however they alternate. */
function colourRows({ sheet, page, rows, from }: RowBlock): void {
  const width = page.widths.length;
  const place = ({ from: first, count, row }: Run): string => area(from + first, count, 0, usedColumns(row, width));
  const runs = alike(rows, ({ fill, color, cells, spans }) => [fill, color, cells.length, spans]);
  for (const key of ['fill', 'color'] as const) {
    const coloured = runs.filter(({ row }) => row[key] !== undefined && usedColumns(row, width) > 0);
    for (const [colour, areas] of grouped(coloured, ({ row }) => row[key]!, place))
      forAreas(sheet, areas, ({ format }) => (format[key === 'fill' ? 'fill' : 'font'].color = colour));
  }
  const links = alike(rows, ({ links: at, cells, spans }) => [at, cells.length, spans]).flatMap(
    ({ from: first, count, row }) =>
      (row.links ?? []).map((at) => area(from + first, count, fieldsOf(row, width)[at]!.column, 1)),
  );
  forAreas(sheet, links, ({ format }) => {
    format.font.color = LINK;
    format.font.underline = 'Single';
  });
}

function grouped<K>(runs: readonly Run[], keyOf: (run: Run) => K, place: (run: Run) => string): Map<K, string[]> {
  const groups = new Map<K, string[]>();
  for (const run of runs) {
    const found = groups.get(keyOf(run));
    if (found) found.push(place(run));
    else groups.set(keyOf(run), [place(run)]);
  }
  return groups;
}

function forAreas(sheet: Excel.Worksheet, areas: readonly string[], paint: (areas: Excel.RangeAreas) => void): void {
  for (let at = 0; at < areas.length; at += AREAS_AT_ONCE) {
    const some = sheet.getRanges(areas.slice(at, at + AREAS_AT_ONCE).join(','));
    paint(some);
    some.untrack();
  }
}

/** `A5:K7` from 0-based places. */
function area(row: number, rows: number, column: number, columns: number): string {
  return `${columnLetters(column + 1)}${row + 1}:${columnLetters(column + columns)}${row + rows}`;
}

/** Columns from the first that the fields of a row take. */
function usedColumns(row: PageRow, width: number): number {
  return fieldsOf(row, width).reduce((sum, { span }) => sum + span, 0);
}

interface Run {
  readonly from: number;
  readonly count: number;
  readonly row: PageRow;
}

/** Runs of neighbouring rows with equal keys, each with its first row. */
function alike(rows: readonly PageRow[], keyOf: (row: PageRow) => unknown): readonly Run[] {
  const runs: { from: number; count: number; row: PageRow; key: string }[] = [];
  rows.forEach((row, index) => {
    const key = JSON.stringify(keyOf(row));
    const last = runs.at(-1);
    if (last?.key === key) last.count += 1;
    else runs.push({ from: index, count: 1, row, key });
  });
  return runs;
}
