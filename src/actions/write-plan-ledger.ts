import type { Field } from '../ledger/columns/fields';
import type { CellValue } from '../ledger/columns/sheet-grid';
import type { LedgerEntry } from '../ledger/entry';
import { dropEmptySheet } from '../workbook/drop-empty-sheet';
import { emptyLedger } from '../workbook/ledger-template';
import { writeNewLedgers, type NewLedger } from '../workbook/new-ledger';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';

/** The tasks of one document, to be written to a sheet of their own. */
export interface PlanLedger {
  readonly sheetName: string;
  /** Title above the table; the document's, or '' for the usual one. */
  readonly title: string;
  readonly entries: readonly LedgerEntry[];
}

/** Columns beside the usual ones, where the entries fill them; each with the column that it stands before. */
const EXTRA: readonly (readonly [Field, Field])[] = [
  ['problem', 'task'],
  ['responsiblePersons', 'status'],
];

/**
 * Writes each document to a new sheet as a ledger, all of them or none. With `replaceEmpty` the empty sheet of a workbook that was just made goes.
 * @throws WorkbookError `errors.nameTaken`
 */
export async function writePlanLedgers(
  ledgers: readonly PlanLedger[],
  options: ActionOptions,
  { replaceEmpty = false }: { readonly replaceEmpty?: boolean } = {},
): Promise<void> {
  options.onProgress?.('pane.progress.writing');
  await runExcel(async (context) => {
    await writeNewLedgers(
      context,
      ledgers.map((ledger) => newLedgerOf(ledger, options)),
    );
    if (replaceEmpty) await dropEmptySheet(context);
  });
}

/** The new ledger's columns and rows; no status is set, for the document says none. */
export function newLedgerOf({ sheetName, title, entries }: PlanLedger, { t, asOf }: ActionOptions): NewLedger {
  const empty = emptyLedger(sheetName, title || t('columns.new.title', { year: asOf.year }), t);
  const isFilled = (field: Field): boolean => entries.some((entry) => textOf(entry, field) !== '');
  const columns = empty.columns.filter(({ field }) => field !== 'deliverable' || isFilled(field));
  for (const [field, before] of EXTRA) {
    if (!isFilled(field)) continue;
    const at = columns.findIndex((column) => column.field === before);
    columns.splice(at < 0 ? columns.length : at, 0, { field, header: t(`columns.field.${field}`) });
  }
  const rows = entries.map((entry) =>
    Object.fromEntries(columns.map(({ field }) => [field, textOf(entry, field)] as const)),
  );
  const fitted = columns.map((column) => ({ ...column, width: widthOf(column.field, entries) }));
  return { ...empty, columns: fitted, rows, blankRows: 0, fitRows: true };
}

/** Widths in characters that bring a plan's ledger onto A4 landscape in a size that can be read. */
const WIDTHS: Readonly<Partial<Record<Field, number>>> = {
  number: 5,
  area: 13,
  problem: 20,
  task: 20,
  measures: 40,
  deliverable: 16,
  schedule: 14,
  leadUnits: 16,
  cooperatingUnits: 16,
  responsiblePersons: 9,
  status: 8,
  progress: 8,
  progressText: 20,
  reportedOn: 11,
  completedOn: 12,
  remarks: 10,
};
/** Excel makes no row higher than 409 points: some twenty-six lines. Longer texts get a wider column. */
const MOST_LINES = 24;
const WIDEST = 100;

function widthOf(field: Field, entries: readonly LedgerEntry[]): number | undefined {
  const usual = WIDTHS[field];
  if (usual === undefined || (field !== 'measures' && field !== 'task' && field !== 'problem')) return usual;
  const longest = Math.max(0, ...entries.map((entry) => String(textOf(entry, field)).length));
  // A Chinese character is as wide as two.
  return Math.min(WIDEST, Math.max(usual, Math.ceil((longest * 2) / MOST_LINES)));
}

/** What a field of an entry read from a document puts into its cell; '' where documents say nothing about it. */
export function textOf(entry: LedgerEntry, field: Field): CellValue {
  switch (field) {
    case 'number':
      return /^\d{1,6}$/.test(entry.number) ? Number(entry.number) : entry.number;
    case 'area':
      return entry.area;
    case 'schedule':
      return entry.schedule.text;
    case 'leadUnits':
      return unitsText(entry.leadUnits, entry.unitsOpenEnded && entry.cooperatingUnits.length === 0);
    case 'cooperatingUnits':
      return unitsText(entry.cooperatingUnits, entry.unitsOpenEnded && entry.cooperatingUnits.length > 0);
    case 'responsiblePersons':
      return entry.responsiblePersons.join('、');
    case 'task':
    case 'measures':
    case 'deliverable':
    case 'problem':
    case 'remarks':
      return entry[field];
    default:
      return '';
  }
}

/** 等 is kept, so that the ledger says too that more units than these are meant. */
export function unitsText(units: readonly string[], openEnded: boolean): string {
  return units.length === 0 ? '' : `${units.join('、')}${openEnded ? '等' : ''}`;
}

const FORBIDDEN = /[\\/?*[\]:：'’]/g;
const LONGEST_NAME = 31;

/** A sheet name made of a title: without forbidden characters, short enough, none of `taken`. */
export function sheetNameFor(title: string, fallback: string, taken: readonly string[]): string {
  const plain = title.replace(FORBIDDEN, '').trim() || fallback;
  const cut = plain.slice(0, LONGEST_NAME);
  for (let count = 2, name = cut; ; count++) {
    if (!taken.includes(name)) return name;
    name = `${cut.slice(0, LONGEST_NAME - 4)} (${count})`;
  }
}
