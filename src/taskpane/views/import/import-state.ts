import type { Temporal } from 'temporal-polyfill';
import type { ImportOutcome } from '../../../actions/import-plan';
import type { DifferentField } from '../../../ledger/plan/plan-reading';
import { editRow, joinRows, rowsOf, splitRow, takeField, type ImportRow, type RowFields } from './import-rows';

/** What happens to a new task that stands in the ledger already. */
export type DuplicateChoice = 'skip' | 'merge' | 'append';

/** A document that was read, with what was done to its rows. */
export interface Preview {
  readonly outcome: ImportOutcome;
  readonly rows: readonly ImportRow[];
  /** Documents whose tasks are taken, as indices. */
  readonly chosen: readonly number[];
}

export type PreviewAction =
  | { readonly type: 'read'; readonly outcome: ImportOutcome; readonly chosen: readonly number[] }
  | { readonly type: 'choose'; readonly document: number; readonly taken: boolean }
  | { readonly type: 'edit'; readonly key: string; readonly fields: RowFields; readonly reference: Temporal.PlainDate }
  | { readonly type: 'take'; readonly key: string; readonly field: DifferentField; readonly list: boolean }
  | { readonly type: 'takeAll'; readonly field: DifferentField; readonly list: boolean }
  | { readonly type: 'drop'; readonly key: string; readonly dropped: boolean }
  | { readonly type: 'join'; readonly key: string }
  | { readonly type: 'split'; readonly key: string; readonly sentence: number };

/** The next state of the preview. Pure. */
export function previewReducer(state: Preview | null, action: PreviewAction): Preview | null {
  if (action.type === 'read') {
    const { outcome, chosen } = action;
    return { outcome, chosen, rows: rowsOf(outcome) };
  }
  if (!state) return null;
  if (action.type === 'choose') {
    const others = state.chosen.filter((document) => document !== action.document);
    return { ...state, chosen: action.taken ? [...others, action.document].sort((a, b) => a - b) : others };
  }
  const { rows, outcome } = state;
  if (action.type === 'takeAll') {
    const { field, list } = action;
    const isMeant = ({ document, other }: ImportRow) =>
      state.chosen.includes(document) && other?.differences.includes(field) === true;
    return { ...state, rows: rows.map((row) => (isMeant(row) ? takeField(row, field, list) : row)) };
  }
  const index = rows.findIndex(({ key }) => key === action.key);
  const row = rows[index];
  if (!row) return state;
  const replaced = (...by: readonly ImportRow[]) => ({
    ...state,
    rows: [...rows.slice(0, index), ...by, ...rows.slice(index + 1)],
  });
  switch (action.type) {
    case 'edit':
      return replaced(editRow(row, action.fields, outcome.documents[row.document]?.title ?? '', action.reference));
    case 'take':
      return replaced(takeField(row, action.field, action.list));
    case 'drop':
      return replaced({ ...row, dropped: action.dropped });
    case 'split':
      return replaced(...splitRow(row, action.sentence));
    case 'join': {
      const before = previousRows(rows).get(row.key);
      if (!before) return state;
      const joined = joinRows(before, row);
      return { ...state, rows: rows.flatMap((each) => (each === row ? [] : each === before ? [joined] : [each])) };
    }
  }
}

/** By key, the row of the same document that stands before each and is not dropped. */
export function previousRows(rows: readonly ImportRow[]): ReadonlyMap<string, ImportRow> {
  const last = new Map<number, ImportRow>();
  const previous = new Map<string, ImportRow>();
  for (const row of rows) {
    const before = last.get(row.document);
    if (before) previous.set(row.key, before);
    if (!row.dropped) last.set(row.document, row);
  }
  return previous;
}

/** Whether anything was done by hand that would be lost with the preview. */
export function isWorkedOn({ rows }: Preview): boolean {
  return rows.some(({ changes, dropped, fromList }) => changes.length > 0 || dropped || fromList.length > 0);
}

/** The order in which rows are looked through: doubts first, then tasks whose units differ between body and list. */
export function byUrgency(rows: readonly ImportRow[]): readonly ImportRow[] {
  return [...rows].sort((a, b) => a.urgency - b.urgency);
}
