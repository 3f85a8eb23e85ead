import { withRowNumbers, type Page, type PageChart, type PageRow } from './page';
import { heightOf, POINTS_PER_CHARACTER } from './row-height';

/** Points at the sides, and at the top and bottom. */
export const MARGIN = { side: 40, end: 50 } as const;
const A4 = { short: 595, long: 842 } as const;
/** Printers and programs differ by a line; what is kept free here saves a nearly empty page. */
const SPARE = 20;
/** Rows of a table that stay with its header. */
const FIRST_ROWS = 2;
/** Rows of a table that go to the last page with the remarks below it. */
const LAST_ROWS = 2;

/**
 * Decides where printed pages end: not between a heading and its table, nor in a chart. A table that goes on has its header row
 * written again at the top of the next page. Pages with a repeated header row are left to
 * Excel, but for rows that ask for a new page. `breaks`: 0-based rows that begin a page.
 */
export function paginate(page: Page): { readonly page: Page; readonly breaks: readonly number[] } {
  if (page.headerRow !== null)
    return { page: { ...page, rows: numbered(page.rows, (row) => row) }, breaks: newPages(page.rows) };
  const room = printableHeight(page);
  const kept = keptWithPrevious(page);
  const headers = headersAbove(page.rows);
  const heights = page.rows.map((row) => heightOf(row, page.widths));
  const rows: PageRow[] = [];
  const breaks: number[] = [];
  /** New place of each row. */
  const places: number[] = [];
  let filled = 0;
  let start = 0;
  while (start < page.rows.length) {
    const heightTo = (to: number): number => heights.slice(start, to).reduce((sum, one) => sum + one, 0);
    const tiedTo = (from: number): number => {
      let to = from + 1;
      while (kept.get(to) === 'tied') to += 1;
      return to;
    };
    let end = tiedTo(start);
    while (kept.get(end) === 'near' && heightTo(tiedTo(end)) <= room) end = tiedTo(end);
    const height = heightTo(end);
    const group = page.rows.slice(start, end);
    const full = filled > 0 && filled + height > room;
    if (rows.length > 0 && (full || group[0]!.newPage)) {
      breaks.push(rows.length);
      filled = 0;
      const header = headers[start];
      if (header) {
        rows.push(header);
        filled += heightOf(header, page.widths);
      }
    }
    for (const row of group) {
      places.push(rows.length);
      rows.push(row);
    }
    filled += height;
    // What is higher than a page runs on by itself.
    while (filled > room) filled -= room;
    start = end;
  }
  const charts = page.charts.map((chart) => moved(chart, places));
  return { page: { ...page, rows: numbered(rows, (row) => places[row] ?? row), charts }, breaks };
}

function numbered(rows: readonly PageRow[], placeOf: (row: number) => number): readonly PageRow[] {
  const cellOf = (row: PageRow, cell: PageRow['cells'][number], index: number): PageRow['cells'][number] =>
    typeof cell === 'string' && row.formulas?.includes(index) ? withRowNumbers(cell, placeOf) : cell;
  return rows.map((row) =>
    row.formulas ? { ...row, cells: row.cells.map((cell, index) => cellOf(row, cell, index)) } : row,
  );
}

function newPages(rows: readonly PageRow[]): readonly number[] {
  return rows.flatMap(({ newPage }, row) => (newPage && row > 0 ? [row] : []));
}

/** Points of a page's body, in the sheet's own scale: what is too wide is printed smaller. */
export function printableHeight({ landscape, widths }: Pick<Page, 'landscape' | 'widths'>): number {
  const width = (landscape ? A4.long : A4.short) - 2 * MARGIN.side;
  const height = (landscape ? A4.short : A4.long) - 2 * MARGIN.end;
  const used = widths.reduce((sum, one) => sum + one, 0) * POINTS_PER_CHARACTER;
  return height / Math.min(1, width / used) - SPARE;
}

/** How a row holds to the one above it: on the same page always, or where both fit on one. */
type Hold = 'tied' | 'near';

/** Rows that stay on the page of the row above them. */
function keptWithPrevious({ rows, charts }: Page): ReadonlyMap<number, Hold> {
  const kept = new Map<number, Hold>();
  rows.forEach(({ style }, index) => {
    const before = rows[index - 1]?.style;
    if (before === 'heading' || before === 'title' || before === 'subtitle') kept.set(index, 'tied');
    // Neither a table's sum nor its last row goes to the next page alone.
    if (isBody(rows[index]) && style !== 'note' && (style === 'total' || !isBody(rows[index + 1])))
      if (!kept.has(index)) kept.set(index, style === 'total' ? 'tied' : 'near');
    if (style === 'header')
      for (let next = 1; next <= FIRST_ROWS; next += 1)
        if (isBody(rows[index + next])) kept.set(index + next, next === 1 ? 'tied' : 'near');
  });
  // What closes a table, remarks or a place to sign, is not left alone on a page.
  for (let end = rows.length; end > 0; end -= 1) {
    if (end < rows.length && !rows[end]!.newPage) continue;
    let last = end - 1;
    while (last > 0 && isClosing(rows[last]!)) last -= 1;
    if (last === end - 1 || !(isBody(rows[last]) || isHeading(rows[last]!))) continue;
    for (let row = last + 2 - LAST_ROWS; row <= last; row += 1)
      if (isBody(rows[row]) && !kept.has(row)) kept.set(row, 'near');
    for (let row = last + 1; row < end; row += 1) kept.set(row, 'tied');
  }
  for (const row of heldByCharts(charts)) kept.set(row, 'tied');
  rows.forEach(({ newPage }, index) => newPage && kept.delete(index));
  return kept;
}

/** The rows under a chart, and those of its figures: they follow each other, without a header written again between them. */
function heldByCharts(charts: readonly PageChart[]): readonly number[] {
  const after = (row: number, count: number): number[] => Array.from({ length: count }, (_, index) => row + 1 + index);
  return charts.flatMap(({ top, bottom, series, categories }) => [
    ...after(top, bottom - top),
    ...[categories, ...series.map(({ values }) => values)].flatMap(({ row, rows }) => after(row, rows - 1)),
  ]);
}

function isClosing({ style }: PageRow): boolean {
  return style === 'note' || style === 'blank' || style === 'text';
}

function isHeading({ style }: PageRow): boolean {
  return style === 'heading';
}

function isBody(row: PageRow | undefined): boolean {
  return row?.style === 'body' || row?.style === 'total' || row?.style === 'note';
}

/** For each row the header of the table that it goes on with; null where it begins something itself. */
function headersAbove(rows: readonly PageRow[]): readonly (PageRow | null)[] {
  let header: PageRow | null = null;
  return rows.map((row) => {
    if (!isBody(row)) header = row.style === 'header' ? row : null;
    return isBody(row) && row.style !== 'note' ? header : null;
  });
}

function moved(chart: PageChart, places: readonly number[]): PageChart {
  const at = (row: number): number => places[row] ?? row;
  return {
    ...chart,
    top: at(chart.top),
    bottom: at(chart.bottom),
    categories: { ...chart.categories, row: at(chart.categories.row) },
    series: chart.series.map((one) => ({ ...one, values: { ...one.values, row: at(one.values.row) } })),
  };
}
