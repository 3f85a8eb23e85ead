import { columnLetters } from '../ledger/columns/a1';
import type { Field } from '../ledger/columns/fields';
import type { CellValue } from '../ledger/columns/sheet-grid';
import { asCellInput } from './cell-input';
import { excelErrorCode, WorkbookError } from './errors';

export interface NewLedgerColumn {
  readonly field: Field;
  readonly header: string;
  /** In characters; the field's usual width where absent. */
  readonly width?: number;
}

/** A ledger to be made on a sheet of its own. */
export interface NewLedger {
  readonly sheetName: string;
  readonly title: string;
  /** Line below the title; '' for none. */
  readonly subtitle: string;
  readonly columns: readonly NewLedgerColumn[];
  readonly rows: readonly Readonly<Partial<Record<Field, CellValue>>>[];
  /** Empty rows prepared below the tasks. */
  readonly blankRows: number;
  /** Rows are made as high as their texts: long ones come from documents. */
  readonly fitRows?: boolean;
  /** Texts of the status drop-down. */
  readonly statuses: readonly string[];
  readonly hints: NewLedgerHints;
}

/** Prompts of the drop-downs and dates, in the user's language. */
export interface NewLedgerHints {
  readonly statusTitle: string;
  readonly statusHint: string;
  readonly progressTitle: string;
  readonly progressHint: string;
  readonly dateTitle: string;
  readonly dateHint: string;
}

/** Column widths in characters. */
const WIDTHS: Record<Field, number> = {
  area: 16,
  number: 6,
  problem: 24,
  task: 24,
  measures: 44,
  deliverable: 20,
  schedule: 16,
  startedOn: 12,
  leadUnits: 16,
  cooperatingUnits: 20,
  responsiblePersons: 10,
  status: 10,
  progress: 9,
  progressText: 30,
  reportedOn: 12,
  completedOn: 13,
  signedOffOn: 12,
  evidence: 16,
  remarks: 14,
};
const DATES: ReadonlySet<Field> = new Set(['startedOn', 'reportedOn', 'completedOn', 'signedOffOn']);
const CENTRED: ReadonlySet<Field> = new Set([
  ...DATES,
  'number',
  'area',
  'schedule',
  'status',
  'progress',
  'responsiblePersons',
]);
const FONT = '等线';
const BORDER = '#9AA7B2';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
const POINTS_PER_CHARACTER = 5.6;
const ROWS_AT_ONCE = 200;
/** The days that a date column accepts without asking. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

/**
 * Makes a ledger on a new sheet at the end: title, header, an Excel Table with drop-downs and dates, frozen header, print set-up on A4
 * landscape. The sheet is the user's from then on and carries no mark of ours.
 * @throws WorkbookError `errors.nameTaken`, `errors.structureProtected`
 */
export async function writeNewLedger(
  context: Excel.RequestContext,
  ledger: NewLedger,
  onMade: () => void = () => undefined,
): Promise<void> {
  const protection = context.workbook.protection.load('protected');
  const present = context.workbook.worksheets.getItemOrNullObject(ledger.sheetName).load('name');
  await context.sync();
  if (!present.isNullObject) throw new WorkbookError('errors.nameTaken');
  if (protection.protected) throw new WorkbookError('errors.structureProtected');

  onMade();
  const sheet = context.workbook.worksheets.add(ledger.sheetName);
  const width = ledger.columns.length;
  const headerRow = ledger.subtitle === '' ? 1 : 2;
  const count = Math.max(1, ledger.rows.length + ledger.blankRows);
  writeHeadings(sheet, ledger, width);
  const header = sheet.getRangeByIndexes(headerRow, 0, 1, width);
  header.values = [ledger.columns.map(({ header: text }) => text)];
  formatColumns(sheet, ledger, headerRow, count);
  for (let from = 0; from < ledger.rows.length; from += ROWS_AT_ONCE) {
    const some = ledger.rows.slice(from, from + ROWS_AT_ONCE);
    const block = sheet.getRangeByIndexes(headerRow + 1 + from, 0, some.length, width);
    block.values = some.map((row) => ledger.columns.map(({ field }) => asCellInput(row[field] ?? '', formatOf(field))));
    // One round trip a block of rows.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  const table = sheet.tables.add(sheet.getRangeByIndexes(headerRow, 0, count + 1, width), true);
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  if (ledger.fitRows && ledger.rows.length > 0)
    sheet.getRange(`${headerRow + 2}:${headerRow + 1 + ledger.rows.length}`).format.autofitRows();
  formatHeader(header);
  layOut(sheet, headerRow, width);
  sheet.activate();
  await context.sync();
}

/**
 * Makes several ledgers, all of them or none: when Excel refuses one on the way, the sheets that were made before it go again.
 * @throws WorkbookError as `writeNewLedger`
 */
export async function writeNewLedgers(context: Excel.RequestContext, ledgers: readonly NewLedger[]): Promise<void> {
  const made: string[] = [];
  try {
    for (const ledger of ledgers) {
      await writeNewLedger(context, ledger, () => made.push(ledger.sheetName));
    }
  } catch (error) {
    await removeSheets(context, made);
    throw error;
  }
}

/** Takes away sheets that were made a moment ago. What went wrong before is told; that this too is refused adds nothing to it. */
async function removeSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  try {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  } catch (error) {
    if (excelErrorCode(error) === '') throw error;
  }
}

function formatOf(field: Field): string {
  if (DATES.has(field)) return 'yyyy-mm-dd';
  return field === 'progress' ? '0%' : 'General';
}

function writeHeadings(sheet: Excel.Worksheet, { title, subtitle }: NewLedger, width: number): void {
  const first = sheet.getRangeByIndexes(0, 0, 1, width);
  first.merge(false);
  sheet.getRange('A1').values = [[asCellInput(title, 'General')]];
  first.format.font.name = FONT;
  first.format.font.size = 18;
  first.format.font.bold = true;
  first.format.horizontalAlignment = 'Center';
  first.format.verticalAlignment = 'Center';
  first.format.rowHeight = 36;
  if (subtitle === '') return;
  const second = sheet.getRangeByIndexes(1, 0, 1, width);
  second.merge(false);
  sheet.getRange('A2').values = [[asCellInput(subtitle, 'General')]];
  second.format.font.name = FONT;
  second.format.font.color = '#444444';
  second.format.horizontalAlignment = 'Left';
  second.format.rowHeight = 20;
}

function formatColumns(
  sheet: Excel.Worksheet,
  { columns, statuses, hints }: NewLedger,
  headerRow: number,
  count: number,
): void {
  const { format } = sheet.getRangeByIndexes(headerRow, 0, count + 1, columns.length);
  format.font.name = FONT;
  format.font.size = 10.5;
  format.wrapText = true;
  format.verticalAlignment = 'Center';
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER;
  }
  columns.forEach(({ field, width }, index) => {
    const body = sheet.getRangeByIndexes(headerRow + 1, index, count, 1);
    body.format.columnWidth = (width ?? WIDTHS[field]) * POINTS_PER_CHARACTER;
    body.format.horizontalAlignment = CENTRED.has(field) ? 'Center' : 'Left';
    body.numberFormat = Array.from({ length: count }, () => [formatOf(field)]);
    if (field === 'status') {
      body.dataValidation.rule = { list: { inCellDropDown: true, source: statuses.join(',') } };
      body.dataValidation.prompt = { showPrompt: true, title: hints.statusTitle, message: hints.statusHint };
      // A text outside the list is asked about, not refused: offices have words of their own.
      body.dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: hints.statusTitle,
        message: hints.statusHint,
      };
    } else if (field === 'progress') {
      body.dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
      body.dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: hints.progressTitle,
        message: hints.progressHint,
      };
    } else if (DATES.has(field)) {
      body.dataValidation.rule = {
        date: { formula1: FIRST_DAY, formula2: LAST_DAY, operator: 'Between' },
      };
      body.dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: hints.dateTitle,
        message: hints.dateHint,
      };
    }
  });
}

function formatHeader(header: Excel.Range): void {
  header.format.fill.color = '#DCE8F2';
  header.format.font.bold = true;
  header.format.font.color = '#1B1B1B';
  header.format.horizontalAlignment = 'Center';
  header.format.rowHeight = 30;
}

function layOut(sheet: Excel.Worksheet, headerRow: number, width: number): void {
  sheet.freezePanes.freezeRows(headerRow + 1);
  const layout = sheet.pageLayout;
  layout.orientation = 'Landscape';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.leftMargin = 36;
  layout.rightMargin = 36;
  layout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  sheet
    .getRange(`A${headerRow + 2}:${columnLetters(width)}${headerRow + 2}`)
    .getCell(0, 0)
    .select();
}
