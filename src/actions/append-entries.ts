import { planAppend } from '../ledger/append/append-plan';
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

/** Fields that some entry fills and the ledger has no column for. Cooperating units find room beside the lead. */
export function fieldsWithoutColumn({ columns }: LedgerLayout, entries: readonly LedgerEntry[]): readonly Field[] {
  return FROM_PLANS.filter((field) => {
    if (columns[field] !== undefined || (field === 'cooperatingUnits' && columns.leadUnits !== undefined)) return false;
    if (field === 'task' && columns.measures !== undefined) return false;
    return entries.some((entry) => textOf(entry, field) !== '');
  });
}

/**
 * The heading that new tasks would come to stand under: the last one of a ledger that is divided by headings and has no area column.
 * null where there is none.
 */
export function lastSection({ layout, entries }: LedgerReading): string | null {
  const last = entries.at(-1);
  return layout.columns.area === undefined && last ? (last.section.at(-1) ?? null) : null;
}

/**
 * Adds tasks below the last one of a ledger, in order, numbered on from it, and makes `edits` to tasks that are there: all of it or
 * nothing. A ledger that has no task yet gets its first ones. Totals and notes stay below; a table grows.
 * @returns the 1-based row of the first new task, or null when there were edits only
 * @throws WorkbookError see `appendRows`
 */
export async function appendEntries(
  ledger: LedgerReading,
  entries: readonly LedgerEntry[],
  options: ActionOptions,
  edits: readonly CellEdit[] = [],
): Promise<number | null> {
  const { grid, layout } = ledger;
  const tasks = entries.map((entry) => ({ area: entry.area, cells: cellsOf(entry, layout) }));
  const plan = tasks.length === 0 ? null : planAppend(grid, layout, ledger.entries, tasks, findLedgers(grid).ledgers);
  if (tasks.length > 0 && !plan)
    throw new WorkbookError('errors.rowGone', { sheet: layout.sheet, row: layout.lastRow });
  options.onProgress?.('pane.progress.writing', {}, 0);
  await runExcel((context) =>
    appendRows(context, layout.sheet, plan, edits, (share) => options.onProgress?.('pane.progress.writing', {}, share)),
  );
  return plan?.row ?? null;
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
