import { useMemo } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { mergeEdits, type MergeEdit } from '../../../actions/append-entries';
import type { LedgerReading } from '../../../actions/read-workbook';
import { matchEntries, type EntryMatch } from '../../../ledger/append/match-entries';
import type { Field } from '../../../ledger/columns/fields';
import type { CellEdit } from '../../../ledger/edit';
import type { LedgerEntry } from '../../../ledger/entry';
import { useImportWork, type ImportWork } from '../../state/import-work';
import { useWorkbookContext } from '../../state/workbook-context';
import type { ImportRow } from './import-rows';
import type { DuplicateChoice } from './import-state';

/** A new task with the one of the ledger that it may repeat. */
export interface Duplicate {
  readonly row: ImportRow;
  readonly match: EntryMatch;
  readonly choice: DuplicateChoice;
  /** An earlier one is merged into the same row: another cannot be. */
  readonly rowIsTaken: boolean;
  /** What merging changes; empty unless it is chosen. */
  readonly edits: readonly (MergeEdit & { readonly key: string; readonly isTaken: boolean })[];
  /** Fields that merging leaves as they are though the plan says something else. */
  readonly kept: readonly Field[];
}

export interface Duplicates {
  readonly list: readonly Duplicate[];
  readonly choose: (rows: readonly ImportRow[], choice: DuplicateChoice) => void;
  readonly take: (editKey: string, taken: boolean) => void;
  /** What is appended, and the edits of the tasks that are merged. */
  readonly appended: readonly LedgerEntry[];
  readonly edits: readonly CellEdit[];
  readonly merged: number;
  readonly skipped: number;
}

/** Which of the rows stand in the ledger already, and what was decided of each. The decisions are kept with the preview. */
export function useDuplicates(ledger: LedgerReading | null, ledgerKey: string, rows: readonly ImportRow[]): Duplicates {
  const { work, setWork } = useImportWork();
  const { duplicates, leftEdits } = work;
  const { today } = useWorkbookContext();
  const matches = useMemo(
    () =>
      ledger
        ? matchEntries(
            ledger.entries,
            rows.map(({ entry }) => entry),
          )
        : [],
    [ledger, rows],
  );
  const keyOf = (row: ImportRow): string => `${ledgerKey}\n${row.key}`;
  // Kept between renders: the preview of what appending does goes through the whole ledger.
  const decided = useMemo(() => {
    const list = ledger ? decide(ledger, ledgerKey, rows, matches, { duplicates, leftEdits }, today()) : [];
    const choices = new Map(list.map(({ row, choice }) => [row, choice]));
    return {
      list,
      appended: rows.filter((row) => (choices.get(row) ?? 'append') === 'append').map(({ entry }) => entry),
      edits: list.flatMap(({ edits }) => edits.filter(({ isTaken }) => isTaken).map(({ edit }) => edit)),
      merged: list.filter(({ choice }) => choice === 'merge').length,
      skipped: list.filter(({ choice }) => choice === 'skip').length,
    };
  }, [ledger, ledgerKey, rows, matches, duplicates, leftEdits, today]);
  return {
    ...decided,
    choose: (some, choice) =>
      setWork((before) => ({
        ...before,
        duplicates: { ...before.duplicates, ...Object.fromEntries(some.map((row) => [keyOf(row), choice])) },
      })),
    take: (key, taken) => setWork((before) => ({ ...before, leftEdits: { ...before.leftEdits, [key]: !taken } })),
  };
}

/** The rows that stand in the ledger already, each with its decision: one of two that would merge into the same row is left out. */
function decide(
  ledger: LedgerReading,
  ledgerKey: string,
  rows: readonly ImportRow[],
  matches: readonly (EntryMatch | null)[],
  { duplicates, leftEdits }: Pick<ImportWork, 'duplicates' | 'leftEdits'>,
  asOf: Temporal.PlainDate,
): readonly Duplicate[] {
  const mergedInto = new Set<LedgerEntry>();
  return rows.flatMap((row, index): Duplicate[] => {
    const match = matches[index];
    if (!match) return [];
    const ownKey = `${ledgerKey}\n${row.key}`;
    const chosen = duplicates[ownKey] ?? (match.kind === 'same' ? 'skip' : 'append');
    const rowIsTaken = mergedInto.has(match.entry);
    const choice = chosen === 'merge' && rowIsTaken ? 'skip' : chosen;
    if (choice !== 'merge') return [{ row, match, choice, rowIsTaken, edits: [], kept: [] }];
    mergedInto.add(match.entry);
    const { edits, kept } = mergeEdits(ledger, match.entry, row.entry, { asOf });
    const keyed = edits.map((each) => {
      const key = `${ownKey}\n${each.field}`;
      return { ...each, key, isTaken: leftEdits[key] !== true };
    });
    return [{ row, match, choice, rowIsTaken, edits: keyed, kept }];
  });
}
