import type { CellBlock, CellValue, GridTable, SheetGrid } from '../ledger/columns/sheet-grid';
import { findOurSheets, helperKey, isOurName, type OurSheetKind } from './our-marks';
import { readBlocks, type BlockSource } from './read-blocks';

/** A helper column of ours, header included. */
export interface HelperBlock extends CellBlock {
  /** What it holds: `due`, `alert`, `band` … */
  readonly key: string;
  readonly hidden: boolean;
}

/** A sheet of the workbook as it was read; the add-in's own sheets and empty ones come without a grid. */
export interface SheetReading {
  readonly sheet: string;
  readonly sheetId: string;
  readonly ours: OurSheetKind | null;
  readonly visible: boolean;
  readonly grid: SheetGrid | null;
  /** Without cells it may still hold charts. */
  readonly hasCharts: boolean;
  /** Where our helper columns stand: read past by the ledger's reader. */
  readonly helperBlocks: readonly HelperBlock[];
}

export interface ReadOptions {
  /** Only the sheet of this name. */
  readonly sheet?: string | null;
  readonly onRows?: (done: number, total: number) => void;
}

type Blocked = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;
const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/**
 * Reads all sheets as plain data. Round trips: three for what sheets there are and how they are built, then as many as the
 * cells' bytes need; none for each row.
 */
export async function readSheets(context: Excel.RequestContext, options: ReadOptions = {}): Promise<SheetReading[]> {
  const worksheets = context.workbook.worksheets.load('items/name,items/id,items/visibility');
  await context.sync();
  const sheets = worksheets.items.filter((sheet) => !options.sheet || sheet.name === options.sheet);
  const probes = sheets.map(probe);
  const charts = new Map(probes.map((found) => [found.sheet, found.charts]));
  const ours = await findOurSheets(context, sheets);
  const live = probes.filter(({ sheet, used }) => !used.isNullObject && !ours.has(sheet));
  const details = live.map(loadDetails);
  await context.sync();
  const blocks = await readBlocks(
    context,
    details.map(({ source }) => source),
    options.onRows,
  );
  const grids = new Map(details.map((detail, index) => [detail.sheet, gridOf(detail, blocks[index]!)]));
  const helpers = new Map(details.map((detail) => [detail.sheet, helperBlocksOf(detail)]));
  return sheets.map((sheet) => ({
    sheet: sheet.name,
    sheetId: sheet.id,
    ours: ours.get(sheet) ?? null,
    visible: sheet.visibility === 'Visible',
    grid: grids.get(sheet) ?? null,
    hasCharts: charts.get(sheet)!.count > 0,
    helperBlocks: helpers.get(sheet) ?? [],
  }));
}

/** First look at a sheet: how large, is anything hidden or merged, which tables and names. */
function probe(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true).load(`${PLACE},rowHidden`);
  return {
    sheet,
    used,
    merged: used.getMergedAreasOrNullObject().load('areaCount'),
    formulas: used.getSpecialCellsOrNullObject('Formulas').load('areaCount'),
    tables: sheet.tables.load('items/name,items/showHeaders,items/showTotals'),
    names: sheet.names.load('items/name'),
    charts: sheet.charts.load('count'),
  };
}

type Probe = ReturnType<typeof probe>;

/** Second look: places of what the first found. */
function loadDetails({ sheet, used, merged, formulas, tables, names }: Probe) {
  // rowHidden is null when some rows are hidden and some are not.
  const someHidden = used.rowHidden !== false;
  return {
    sheet,
    used,
    merges: merged.isNullObject ? null : merged.areas.load(`items/${PLACE.replaceAll(',', ',items/')}`),
    visible: someHidden
      ? used.getSpecialCellsOrNullObject('Visible').areas.load('items/rowIndex,items/rowCount')
      : null,
    tables: tables.items.map((table) => ({ table, range: table.getRange().load(PLACE) })),
    helpers: names.items
      .filter(({ name }) => isOurName(name))
      .map((name) => ({ key: helperKey(name.name), range: name.getRangeOrNullObject().load(`${PLACE},columnHidden`) })),
    source: {
      sheet,
      firstRow: used.rowIndex,
      rowCount: used.rowCount,
      firstColumn: used.columnIndex,
      columnCount: used.columnCount,
      withFormulas: !formulas.isNullObject,
    } satisfies BlockSource,
  };
}

type Detail = ReturnType<typeof loadDetails>;

function gridOf(detail: Detail, block: Awaited<ReturnType<typeof readBlocks>>[number]): SheetGrid {
  return {
    sheet: detail.sheet.name,
    firstRow: detail.used.rowIndex + 1,
    firstColumn: detail.used.columnIndex + 1,
    values: block.values as CellValue[][],
    texts: block.texts,
    numberFormats: block.numberFormats,
    formulas:
      block.formulas &&
      block.formulas.map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? cell : null))),
    merges: detail.merges?.items.map(blockOf) ?? [],
    hiddenRows: hiddenRowsOf(detail),
    tables: detail.tables.map(({ table, range }): GridTable => ({
      name: table.name,
      block: blockOf(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
    })),
  };
}

function blockOf(range: Blocked): CellBlock {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}

/** All rows of the used range less those that have a visible cell. */
function hiddenRowsOf({ used, visible }: Detail): Set<number> {
  const hidden = new Set<number>();
  if (visible === null) return hidden;
  for (let row = used.rowIndex + 1; row <= used.rowIndex + used.rowCount; row += 1) hidden.add(row);
  for (const area of visible.items)
    for (let row = area.rowIndex + 1; row <= area.rowIndex + area.rowCount; row += 1) hidden.delete(row);
  return hidden;
}

function helperBlocksOf({ helpers }: Detail): readonly HelperBlock[] {
  return helpers
    .filter(({ range }) => !range.isNullObject)
    .map(({ key, range }) => ({ key, hidden: range.columnHidden, ...blockOf(range) }));
}
