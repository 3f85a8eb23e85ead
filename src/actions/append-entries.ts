import type { AppendPlan } from '../ledger/append/append-plan';
import { planAppend } from '../ledger/append/plan-append';
import { mergeChanges } from '../ledger/append/merge-changes';
import { columnNumber } from '../ledger/columns/a1';
import { FIELDS, type Field } from '../ledger/columns/fields';
import { findLedgers } from '../ledger/columns/find-ledgers';
import { ledgerContext } from '../ledger/columns/ledger-context';
import type { LedgerLayout } from '../ledger/columns/ledger-layout';
import type { CellValue } from '../ledger/columns/sheet-grid';
import type { CellEdit } from '../ledger/edit';
import type { LedgerEntry } from '../ledger/entry';
import { entryEdits } from '../ledger/entry-edits';
import { appendRows } from '../workbook/append-rows';
import { WorkbookError } from '../workbook/errors';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';
import type { LedgerReading } from './read-workbook';
import { textOf, unitsText } from './write-plan-ledger';

/** Fields that a plan document can fill. */
const FROM_PLANS: readonly Field[] = [
  'area',
  'task',
  'measures',
  'deliverable',
  'problem',
  'schedule',
  'leadUnits',
  'cooperatingUnits',
  'responsiblePersons',
  'remarks',
];

/** What appending would do beside adding the tasks, to be shown before it is done. */
export interface AppendPreview {
  /** Fields that some entry fills and the ledger has no place for. Cooperating units find room beside the lead. */
  readonly fieldsWithoutColumn: readonly Field[];
  /** Heading rows that are made, as they will read. */
  readonly newHeadings: readonly string[];
  /** The heading that tasks come to stand under which have none of their own in the ledger; null when there are none such. */
  readonly lastSection: string | null;
}

/** See `AppendPreview`; nothing is written. */
export function previewAppend(ledger: LedgerReading, entries: readonly LedgerEntry[]): AppendPreview {
  const { layout } = ledger;
  const plan = planOf(ledger, entries);
  const isDivided = plan?.isDivided === true;
  const headings = plan?.blocks.flatMap(({ rows }) => rows.filter(({ heading }) => heading !== null)) ?? [];
  const isUnderLast = !isDivided || entries.some(({ area, section }) => area === '' && section.length === 0);
  const last = layout.columns.area === undefined && plan ? ledger.entries.at(-1)?.section.at(-1) : undefined;
  return {
    fieldsWithoutColumn: fieldsWithoutColumn(layout, entries).filter((field) => field !== 'area' || !isDivided),
    newHeadings: headings.map(({ cells }) => cells.map(({ value }) => String(value)).join(' ')),
    lastSection: isUnderLast ? (last ?? null) : null,
  };
}

function fieldsWithoutColumn({ columns }: LedgerLayout, entries: readonly LedgerEntry[]): readonly Field[] {
  return FROM_PLANS.filter((field) => {
    if (columns[field] !== undefined || (field === 'cooperatingUnits' && columns.leadUnits !== undefined)) return false;
    if (field === 'task' && columns.measures !== undefined) return false;
    return entries.some((entry) => textOf(entry, field) !== '');
  });
}

/**
 * Adds tasks to a ledger, in order, numbered on, and makes `edits` to tasks that are there: all of it or nothing. They go below the
 * tasks of their heading where heading rows divide the ledger (one that is missing is made), else below the last task. A ledger that
 * has no task yet gets its first ones. Totals and notes stay below; a table grows.
 * @returns the 1-based first new row, or null when there were edits only
 * @throws WorkbookError see `appendRows`
 */
export async function appendEntries(
  ledger: LedgerReading,
  entries: readonly LedgerEntry[],
  options: ActionOptions,
  edits: readonly CellEdit[] = [],
): Promise<number | null> {
  const { layout } = ledger;
  const plan = planOf(ledger, entries);
  if (entries.length > 0 && !plan)
    throw new WorkbookError('errors.rowGone', { sheet: layout.sheet, row: layout.lastRow });
  options.onProgress?.('pane.progress.writing', {}, 0);
  await runExcel((context) =>
    appendRows(context, layout.sheet, plan, edits, (share) => options.onProgress?.('pane.progress.writing', {}, share)),
  );
  return plan?.blocks[0]?.at ?? null;
}

function planOf({ grid, layout, entries: there }: LedgerReading, entries: readonly LedgerEntry[]): AppendPlan | null {
  if (entries.length === 0) return null;
  const tasks = entries.map((entry) => ({ area: entry.area, section: entry.section, cells: cellsOf(entry, layout) }));
  return planAppend(grid, layout, there, tasks, findLedgers(grid).ledgers);
}

/** What an entry puts into each column that the ledger has. */
function cellsOf(entry: LedgerEntry, { columns }: LedgerLayout): Partial<Record<Field, CellValue>> {
  const cells: Partial<Record<Field, CellValue>> = {};
  for (const field of FIELDS) if (columnNumber(columns[field] ?? '') > 0) cells[field] = textOf(entry, field);
  if (columns.cooperatingUnits === undefined && columns.leadUnits && entry.cooperatingUnits.length > 0)
    cells.leadUnits = bothRoles(entry);
  // A ledger without a task column shows the first sentence of its measures as the task.
  if (columns.task === undefined && columns.measures) cells.measures = withTitle(entry);
  return cells;
}

function withTitle({ task, measures }: LedgerEntry): string {
  if (measures === '' || measures.startsWith(task)) return measures || task;
  return `${task}${/[。；;！？.!?]$/.test(task) ? '' : '。'}${measures}`;
}

/** Roles are written out where one column holds both. */
function bothRoles({ leadUnits, cooperatingUnits, unitsOpenEnded }: LedgerEntry): string {
  const cooperating = `配合单位：${unitsText(cooperatingUnits, unitsOpenEnded)}`;
  return leadUnits.length === 0 ? cooperating : `牵头单位：${unitsText(leadUnits, false)}；${cooperating}`;
}

/** One cell of a task in the ledger that merging would change. */
export interface MergeEdit {
  readonly field: Field;
  readonly edit: CellEdit;
}

/** What merging a new task into one of the ledger would change, to be shown before it is done, and fields that stay as they are. */
export function mergeEdits(
  { layout }: LedgerReading,
  there: LedgerEntry,
  added: LedgerEntry,
  { asOf }: Pick<ActionOptions, 'asOf'>,
): { readonly edits: readonly MergeEdit[]; readonly kept: readonly Field[] } {
  const { changes, kept } = mergeChanges(there, added);
  const context = ledgerContext(layout, { reference: asOf });
  const edits = (Object.entries(changes) as [Field, string][]).flatMap(([field, text]) =>
    entryEdits(there, { [field]: text }, context).map((edit) => ({ field, edit })),
  );
  return { edits, kept };
}
