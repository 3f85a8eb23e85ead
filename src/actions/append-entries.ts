import { cellAddress, columnNumber } from '../ledger/columns/a1';
import { FIELDS, type Field } from '../ledger/columns/fields';
import type { LedgerLayout } from '../ledger/columns/ledger-layout';
import { findLedgers } from '../ledger/columns/find-ledgers';
import type { LedgerEntry } from '../ledger/entry';
import { planInsertion, type Insertion } from '../ledger/insertion';
import { fold } from '../ledger/units/fold';
import { WorkbookError } from '../workbook/errors';
import { insertEntry, type NewCell } from '../workbook/insert-entry';
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

/** A title without punctuation and blanks, in one script and width: what titles are compared by. */
function titleKey(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Indices of those entries whose title already stands in the ledger. */
export function alreadyIn(ledger: LedgerReading, entries: readonly LedgerEntry[]): readonly number[] {
  const present = new Set(ledger.entries.map(({ task }) => titleKey(task)).filter((key) => key !== ''));
  return entries.flatMap(({ task }, index) => (present.has(titleKey(task)) ? [index] : []));
}

/** Fields that some entry fills and the ledger has no column for. Cooperating units find room beside the lead. */
export function fieldsWithoutColumn({ columns }: LedgerLayout, entries: readonly LedgerEntry[]): readonly Field[] {
  return FROM_PLANS.filter((field) => {
    if (columns[field] !== undefined || (field === 'cooperatingUnits' && columns.leadUnits !== undefined)) return false;
    return entries.some((entry) => textOf(entry, field) !== '');
  });
}

/**
 * Adds tasks below the last one of a ledger that has some, in order, numbered on from it. Rows prepared for typing stay below them.
 * @returns the 1-based row of the first of them.
 * @throws WorkbookError `errors.rowGone` when the sheet changed since it was read or the ledger is empty, `errors.protectedSheet`
 */
export async function appendEntries(
  ledger: LedgerReading,
  entries: readonly LedgerEntry[],
  options: ActionOptions,
): Promise<number> {
  const { grid, layout } = ledger;
  const plan = planInsertion(grid, layout, ledger.entries, { at: 'end' }, findLedgers(grid).ledgers);
  if (!plan || ledger.entries.length === 0)
    throw new WorkbookError('errors.rowGone', { sheet: layout.sheet, row: layout.lastRow });
  await runExcel(async (context) => {
    // From the last to the first: each goes right below the row that was read, which stays where it is.
    for (let index = entries.length - 1; index >= 0; index--) {
      options.onProgress?.('pane.progress.writing', {}, 1 - (index + 1) / entries.length);
      await insertEntry(context, { ...plan, isPrepared: false }, cellsOf(entries[index]!, layout, plan, index));
    }
    context.workbook.worksheets.getItem(layout.sheet).getRange(cellAddress(plan.row, layout.left)).select();
    await context.sync();
  });
  return plan.row;
}

function cellsOf(entry: LedgerEntry, { columns }: LedgerLayout, plan: Insertion, index: number): NewCell[] {
  return FIELDS.flatMap((field) => {
    const column = columnNumber(columns[field] ?? '');
    if (column === 0) return [];
    if (field === 'number') return plan.given.number === undefined ? [] : [{ column, value: onwards(plan, index) }];
    const joined = field === 'leadUnits' && columns.cooperatingUnits === undefined && entry.cooperatingUnits.length > 0;
    return [{ column, value: joined ? bothRoles(entry) : textOf(entry, field) }];
  });
}

/** The number of the first new task, counted on. */
function onwards({ given }: Insertion, by: number): string | number {
  const { number = '' } = given;
  if (typeof number === 'number') return number + by;
  return String(number).replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + by).padStart(digits.length, '0'));
}

/** Roles are written out where one column holds both. */
function bothRoles({ leadUnits, cooperatingUnits, unitsOpenEnded }: LedgerEntry): string {
  const cooperating = `配合单位：${unitsText(cooperatingUnits, unitsOpenEnded)}`;
  return leadUnits.length === 0 ? cooperating : `牵头单位：${unitsText(leadUnits, false)}；${cooperating}`;
}
