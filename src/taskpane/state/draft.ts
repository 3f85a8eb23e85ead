import type { WorkbookReading } from '../../actions/read-workbook';
import type { Field } from '../../ledger/columns/fields';
import type { LedgerEntry } from '../../ledger/entry';

export interface NewRowPlace {
  readonly ledger: string;
  /** The row below which it goes in; null: at the end. */
  readonly after: number | null;
  /** The area that it belongs to; null: as typed. */
  readonly area: string | null;
}

/** What was typed into the form and is not saved yet. It outlives moving about in the pane and reading the sheet again. */
export interface Draft {
  readonly sheet: string;
  /** Sheet row that is edited; null for a new one. */
  readonly row: number | null;
  /** For a new row: the ledger it goes to (key of `ledgerChoices`), and where. */
  readonly insert: NewRowPlace | null;
  /** What the row is known by: it may move while it is edited. */
  readonly identity: string;
  readonly changes: Readonly<Partial<Record<Field, string>>>;
  /** What stood in the form before each change. */
  readonly base: Readonly<Partial<Record<Field, string>>>;
  /** Fields whose formula may be replaced by the typed value. */
  readonly overFormula: readonly Field[];
  /** The row is no longer found. */
  readonly lost: boolean;
}

const DATE_FIELDS = ['startedOn', 'reportedOn', 'completedOn', 'signedOffOn'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

export function isDateField(field: Field): field is DateField {
  return (DATE_FIELDS as readonly Field[]).includes(field);
}

/** What the form shows of a field before anything is typed: days as ISO text, all else as in the cell. */
export function shownText(entry: LedgerEntry, field: Field): string {
  const cell = entry.cells[field];
  if (!cell) return '';
  if (isDateField(field)) return entry[field]?.toString() ?? cell.text;
  return cell.text;
}

const UNTOUCHED = { changes: {}, base: {}, overFormula: [], lost: false } as const;

/** An empty draft of a row that is there. */
export function draftOf(entry: LedgerEntry): Draft {
  const { sheet, row } = entry;
  return { ...UNTOUCHED, sheet, row, insert: null, identity: identityOf(entry) };
}

/** An empty draft of a row that is to be added. */
export function draftOfNewRow(sheet: string, insert: NewRowPlace): Draft {
  return { ...UNTOUCHED, sheet, row: null, insert, identity: '' };
}

/** The draft with several fields typed at once; `null` when nothing is left that differs from the sheet. */
export function withChanges(draft: Draft, entry: LedgerEntry, changes: Partial<Record<Field, string>>): Draft | null {
  let next: Draft | null = draft;
  for (const [field, text] of Object.entries(changes) as [Field, string][])
    next = withChange(next ?? draftOf(entry), field, text, shownText(entry, field));
  return next;
}

/** The draft with one field typed; a field that is as it was leaves the draft again, and an empty draft is none. */
export function withChange(draft: Draft, field: Field, text: string, shown: string): Draft | null {
  const { [field]: _change, ...changes } = draft.changes;
  const { [field]: _base, ...base } = draft.base;
  if (text === shown && draft.row !== null) {
    return Object.keys(changes).length === 0 ? null : { ...draft, changes, base };
  }
  return { ...draft, changes: { ...changes, [field]: text }, base: { ...base, [field]: draft.base[field] ?? shown } };
}

/** After reading again: the draft at the row where its task stands now. */
export function rebaseDraft(draft: Draft, reading: WorkbookReading): Draft {
  if (draft.row === null) return draft;
  const entries = reading.ledgers.flatMap((ledger) => ledger.entries).filter(({ sheet }) => sheet === draft.sheet);
  const here = entries.find(({ row }) => row === draft.row);
  if (here && identityOf(here) === draft.identity) return { ...draft, lost: false };
  const [only, another] = entries.filter((entry) => identityOf(entry) === draft.identity);
  if (only && !another) return { ...draft, row: only.row, lost: false };
  // The same row with another task in it: a colleague renamed it, or rows moved. Number or title must still hold.
  if (here && sharesPart(here, draft.identity)) return { ...draft, identity: identityOf(here), lost: false };
  return { ...draft, lost: true };
}

function identityOf({ number, task, area, measures }: LedgerEntry): string {
  return [number, task, area, measures].join('\n');
}

function sharesPart({ number, task }: LedgerEntry, identity: string): boolean {
  const [oldNumber, oldTask] = identity.split('\n');
  return (number !== '' && number === oldNumber) || (task !== '' && task === oldTask);
}
