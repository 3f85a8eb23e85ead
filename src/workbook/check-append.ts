import { parseCell } from '../ledger/columns/a1';
import type { AppendBlock, AppendPlan } from '../ledger/append/append-plan';
import type { CellEdit } from '../ledger/edit';
import { sameValue } from './apply-edits';
import { WorkbookError } from './errors';

const LAST_ROW = 1_048_576;

export interface CheckedBlock {
  readonly block: AppendBlock;
  /** The cell above which rows are inserted; Excel lets it follow them. */
  readonly anchor: Excel.Range | null;
  /** What stood in the rows that are filled, as formulas. */
  readonly prepared: { readonly range: Excel.Range; readonly formulas: unknown[][] } | null;
  readonly validations: readonly { readonly column: number; readonly validation: Excel.DataValidation }[];
  /** The header has a border below: the ledger's first rows get borders too. */
  readonly hasBorders: boolean;
  /** Height in points of each heading row that new ones look like, by its row in the plan. */
  readonly headingHeights: ReadonlyMap<number, number>;
}

/** What was found in order, and what is needed to write and to take back. Rows and columns are 1-based. */
export interface Checked {
  readonly sheet: Excel.Worksheet;
  /** First and last column that the rows span: the ledger's, or the whole table's. */
  readonly left: number;
  readonly right: number;
  readonly table: {
    readonly object: Excel.Table;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  } | null;
  /** What is needed for each block of the plan, in its order. */
  readonly blocks: readonly CheckedBlock[];
  readonly edits: readonly {
    readonly edit: CellEdit;
    readonly range: Excel.Range;
    readonly numberFormat: string;
  }[];
}

/**
 * Looks, in one round trip, whether the plan can be carried out: the sheet is not protected, header, last task and what stands below
 * are as they were read, every cell to be changed holds what it held, and there is room. Nothing is written.
 * @throws WorkbookError see `appendRows`
 */
export async function checkAppend(
  context: Excel.RequestContext,
  sheetName: string,
  plan: AppendPlan | null,
  edits: readonly CellEdit[],
): Promise<Checked> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const protection = sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
  const cells = edits.map((edit) => ({
    edit,
    range: sheet.getRange(edit.cell).load('values,formulas,numberFormat'),
  }));
  const table = plan?.table ? sheet.tables.getItem(plan.table) : null;
  const block = table?.getRange().load('rowIndex,rowCount,columnIndex,columnCount');
  const compared = plan ? comparedRanges(sheet, plan) : [];
  const looks = plan?.blocks.map((each) => lookAt(sheet, plan, each)) ?? [];
  await context.sync();

  if (protection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: sheetName });
  if (plan) compare(plan, compared, sheetName);
  for (const { edit, range } of cells) {
    const isFormula = String(range.formulas[0]![0]).startsWith('=') && range.formulas[0]![0] !== range.values[0]![0];
    if (isFormula || !sameValue(range.values[0]![0], edit.before))
      throw new WorkbookError('plan.error.changed', { sheet: sheetName, row: parseCell(edit.cell)?.row ?? 0 });
  }
  const lastUsed = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const inserted = plan?.blocks.reduce((sum, each) => sum + each.inserted, 0) ?? 0;
  const lastPlanned = plan?.blocks.at(-1);
  const lastMoved = Math.max(lastUsed, lastPlanned ? lastPlanned.row + lastPlanned.prepared - 1 : 0);
  if (inserted > 0 && lastMoved + inserted > LAST_ROW)
    throw new WorkbookError('plan.error.noRoom', { sheet: sheetName, count: inserted });
  return {
    sheet,
    left: Math.min(plan?.left ?? 1, block ? block.columnIndex + 1 : Infinity),
    right: Math.max(plan?.right ?? 1, block ? block.columnIndex + block.columnCount : 0),
    table:
      table && block
        ? {
            object: table,
            top: block.rowIndex + 1,
            bottom: block.rowIndex + block.rowCount,
            left: block.columnIndex + 1,
            right: block.columnIndex + block.columnCount,
          }
        : null,
    blocks: looks.map(({ block: planned, anchor, prepared, validations, border, heights }) => ({
      block: planned,
      anchor,
      prepared: prepared && { range: prepared, formulas: prepared.formulas },
      validations: validations.filter(({ validation }) => validation.type !== 'None'),
      hasBorders: border !== null && border.style !== 'None',
      headingHeights: new Map([...heights].map(([row, { rowHeight }]) => [row, rowHeight])),
    })),
    edits: cells.map(({ edit, range }) => ({
      edit,
      range,
      numberFormat: String(range.numberFormat[0]![0]),
    })),
  };
}

/** Asks for all that making and taking back the rows of one block needs. */
function lookAt(sheet: Excel.Worksheet, plan: AppendPlan, block: AppendBlock) {
  const { left, right } = plan;
  const { row, prepared, inserted, model, isFirst } = block;
  const columns = inserted > 0 ? columnsOf(plan, block) : [];
  const heights = new Map<number, Excel.RangeFormat>();
  for (const { heading } of block.rows)
    if (heading && !heights.has(heading.now))
      heights.set(heading.now, cell(sheet, heading.now, left).format.load('rowHeight'));
  return {
    block,
    anchor: inserted > 0 ? cell(sheet, row + prepared, left).load('rowIndex') : null,
    validations: columns.map((column) => {
      const validation = cell(sheet, model.now, column).dataValidation;
      validation.load('type,rule,ignoreBlanks,errorAlert,prompt');
      return { column, validation };
    }),
    border: isFirst
      ? cell(sheet, row - 1, left)
          .format.borders.getItem('EdgeBottom')
          .load('style')
      : null,
    prepared:
      prepared > 0 ? sheet.getRangeByIndexes(row - 1, left - 1, prepared, right - left + 1).load('formulas') : null,
    heights,
  };
}

const cell = (sheet: Excel.Worksheet, row: number, column: number): Excel.Range =>
  sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);

function columnsOf({ left, right }: AppendPlan, { covered }: AppendBlock): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index).filter(
    (column) => !covered.includes(column),
  );
}

interface Compared {
  readonly top: number;
  readonly range: Excel.Range;
}

/** The expected rows as stretches of rows that follow each other. */
function comparedRanges(sheet: Excel.Worksheet, { expected, left, right }: AppendPlan): Compared[] {
  const rows = [...new Set(expected.map(({ row }) => row))].sort((a, b) => a - b);
  const stretches: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last && last.bottom === row - 1) last.bottom = row;
    else stretches.push({ top: row, bottom: row });
  }
  return stretches.map(({ top, bottom }) => ({
    top,
    range: sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1).load('values'),
  }));
}

function compare({ expected, left }: AppendPlan, compared: readonly Compared[], sheet: string): void {
  for (const { row, column, value } of expected) {
    const found = compared.find(({ top, range }) => row >= top && row < top + range.values.length);
    const now: unknown = found?.range.values[row - found.top]?.[column - left] ?? '';
    if (!sameValue(now, value)) throw new WorkbookError('plan.error.changed', { sheet, row });
  }
}
