import { SHEET_MARK } from './our-marks';
import { addChart, paintPoints } from './page-charts';
import type { Page, PageRow } from './page';
import { closeTable, putRows } from './page-rows';
import { ownSheet } from './page-sheet';
import { MARGIN, paginate } from './paginate';
import { POINTS_PER_CHARACTER } from './row-height';

/** Bytes of contents in one request: Excel on the web refuses 5 MB, and the request has more in it than contents. */
const BLOCK_BYTES = 1_500_000;
/** Beside its text a cell costs quotes and a comma, a row its height and brackets. */
const BYTES_A_CELL = 4;
const BYTES_A_ROW = 40;
/** Number formats, merges and alignments of a table, said anew where another one begins. */
const BYTES_A_TABLE = 2500;

/**
 * Writes a page to its sheet, see `ownSheet`.
 * @throws WorkbookError `errors.nameIsUsers`, `errors.structureProtected`, `errors.protectedSheet`
 */
export async function writePage(context: Excel.RequestContext, composed: Page): Promise<void> {
  const { page, breaks } = paginate(composed);
  const sheet = await ownSheet(context, page);
  page.widths.forEach((characters, column) => {
    const range = sheet.getRangeByIndexes(0, column, 1, 1);
    range.format.columnWidth = characters * POINTS_PER_CHARACTER;
    range.untrack();
  });
  for (const { from, to } of blocksOf(page)) {
    putRows({ sheet, page, rows: page.rows.slice(from, to), from });
    // One round trip a block of rows.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (to < page.rows.length) await context.sync();
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

/** Stretches of rows whose contents fit into one request each. */
function blocksOf({ rows, widths }: Page): readonly { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  let from = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const begins = row.style !== rows[index - 1]?.style;
    const own = bytesOf(row) + widths.length * BYTES_A_CELL + BYTES_A_ROW + (begins ? BYTES_A_TABLE : 0);
    if (index > from && bytes + own > BLOCK_BYTES) {
      blocks.push({ from, to: index });
      from = index;
      bytes = 0;
    }
    bytes += own;
  });
  return [...blocks, { from, to: rows.length }];
}

/** UTF-8: three bytes a Chinese character. */
function bytesOf({ cells }: PageRow): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length * 3 : 8), 0);
}

function layOut(sheet: Excel.Worksheet, page: Page): void {
  sheet.showGridlines = false;
  sheet.tabColor = page.tabColor;
  const layout = sheet.pageLayout;
  // Without what a sheet keeps in columns far to the right.
  layout.setPrintArea(sheet.getRangeByIndexes(0, 0, Math.max(1, page.rows.length), page.widths.length));
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
