import { columnNumber } from '../columns/a1';
import { FIELDS, type Field } from '../columns/fields';
import type { LedgerLayout } from '../columns/ledger-layout';
import { isEmpty, ownFieldCell, type RuleCell } from './cells';
import type { TaskKey } from './duplicate-task';
import type { Numbered } from './numbering';
import type { PlacedEntry, RuleId } from './rule';
import type { TextCell, ProseCell } from './text-cells';
import type { UnitCell } from './unit-cells';

/** What is looked up of a row that is being judged, shared by all rules. */
export interface RowMemory {
  readonly entry: PlacedEntry;
  readonly cells: Partial<Record<Field, RuleCell | null>>;
  units: readonly UnitCell[] | null;
  texts: readonly TextCell[] | null;
  /** Those of the texts that stand in task and measures, and those that hold anything unusual. */
  prose: readonly ProseCell[] | null;
  suspects: readonly TextCell[] | null;
}

/** What rules that compare rows work out of each. */
export interface KeptOfRow {
  readonly task: TaskKey;
  readonly number: Numbered;
}

/**
 * Figures about whole columns that rules lean on. They are kept up to date when single rows change (`replace`), so that
 * judging one row again does not look at all others.
 */
export interface LedgerFacts {
  /** Entries that stand on the sheet, in sheet order. */
  readonly placed: readonly PlacedEntry[];
  readonly has: (field: Field) => boolean;
  /** How many rows answer yes. The key names the question. */
  readonly count: (key: string, test: (entry: PlacedEntry) => boolean) => number;
  /** How often each value occurs among those that the rows give. */
  readonly tally: <Value>(key: string, values: (entry: PlacedEntry) => readonly Value[]) => ReadonlyMap<Value, number>;
  /**
   * A conclusion from counts and tallies, as plain data. Rules for single rows use these figures through it only: when one is
   * another after a change, the rules that asked for it judge all rows again.
   */
  readonly concluded: <Value>(key: string, compute: () => Value) => Value;
  /** At least this share of a column's own cells holds something; at 0: any cell does. */
  readonly inUse: (field: Field, share?: number) => boolean;
  /** Own cells of a column, those of rows that inherit left out. */
  readonly ownCells: (field: Field) => number;
  /** A rule's own preparation, made anew after every change. */
  readonly once: <Value>(key: string, compute: () => Value) => Value;
  /** What follows from how the sheet is built and stays while only the content of rows changes. */
  readonly built: <Value>(key: string, compute: () => Value) => Value;
  /** What was worked out of one row, kept as long as the row does not change. */
  readonly kept: <Slot extends keyof KeptOfRow>(
    entry: PlacedEntry,
    slot: Slot,
    compute: () => KeptOfRow[Slot],
  ) => KeptOfRow[Slot];
  /** What is looked up of a row, kept while its rows are judged (`judging`). */
  readonly row: (entry: PlacedEntry) => RowMemory;
}

/** The facts with what the checker needs to keep them up to date. */
export interface KeptFacts extends LedgerFacts {
  /** Says which rule asks from now on. */
  readonly askedBy: (rule: RuleId) => void;
  /** Says which rows are judged from now on, by one rule after another: what is looked up of others is forgotten. */
  readonly judging: (entries: readonly PlacedEntry[]) => void;
  /**
   * Puts rows in place of others (same number of rows, same sheet rows). `turn` lets everybody see the new grid: before it the
   * old rows are taken back as they were counted. @returns the rules whose conclusions changed.
   */
  readonly replace: (changes: readonly EntryChange[], turn: () => void) => ReadonlySet<RuleId>;
}

export interface EntryChange {
  /** Place among `placed`. */
  readonly index: number;
  readonly before: PlacedEntry;
  readonly after: PlacedEntry;
}

interface Tally {
  readonly counts: Map<unknown, number>;
  readonly values: (entry: PlacedEntry) => readonly unknown[];
}

interface Conclusion {
  value: unknown;
  print: string;
  readonly compute: () => unknown;
  readonly askers: Set<RuleId>;
}

const ONE = [true] as const;
const NONE: readonly true[] = [];

/** Prepares the facts of a ledger; the work is done when first asked for. */
export function ledgerFacts(entries: readonly { readonly row: number | null }[], layout: LedgerLayout): KeptFacts {
  const placed = entries.filter((entry): entry is PlacedEntry => entry.row !== null);
  const tallies = new Map<string, Tally>();
  const conclusions = new Map<string, Conclusion>();
  const kept = new Map<number, { -readonly [Slot in keyof KeptOfRow]: KeptOfRow[Slot] | null }>();
  const structure = new Map<string, unknown>();
  let preparations = new Map<string, unknown>();
  let asker: RuleId | null = null;
  let judged = new Map<number, RowMemory>();
  const usedFields = new Map<number, Partial<Record<Field, Conclusion>>>();

  const tally = <Value>(key: string, values: (entry: PlacedEntry) => readonly Value[]): ReadonlyMap<Value, number> => {
    let known = tallies.get(key);
    if (known === undefined) {
      known = { counts: new Map(), values };
      for (const entry of placed) add(known, entry, 1);
      tallies.set(key, known);
    }
    return known.counts as Map<Value, number>;
  };
  const count = (key: string, test: (entry: PlacedEntry) => boolean): number =>
    tally(key, (entry) => (test(entry) ? ONE : NONE)).get(true) ?? 0;
  const conclude = (key: string, compute: () => unknown): Conclusion => {
    const value = compute();
    const conclusion = { value, print: printOf(value), compute, askers: new Set<RuleId>() };
    conclusions.set(key, conclusion);
    return conclusion;
  };
  const answer = (conclusion: Conclusion): unknown => {
    if (asker !== null) conclusion.askers.add(asker);
    return conclusion.value;
  };
  const concluded = <Value>(key: string, compute: () => Value): Value =>
    answer(conclusions.get(key) ?? conclude(key, compute)) as Value;
  const ownCells = (field: Field): number => count(`own ${field}`, (entry) => ownFieldCell(entry, field) !== null);
  const isFilled = (field: Field) => (entry: PlacedEntry) => {
    const cell = ownFieldCell(entry, field);
    return cell !== null && !isEmpty(cell);
  };
  return {
    placed,
    has: (field) => layout.columns[field] !== undefined,
    tally,
    count,
    concluded,
    ownCells,
    inUse: (field, share = 0) => {
      let used = usedFields.get(share);
      if (used === undefined) usedFields.set(share, (used = {}));
      used[field] ??= conclude(`${field} in use from ${share}`, () => {
        const filled = count(`filled ${field}`, isFilled(field));
        return filled > 0 && filled >= share * ownCells(field);
      });
      return answer(used[field]) as boolean;
    },
    once: (key, compute) => remembered(preparations, key, compute),
    built: (key, compute) => remembered(structure, key, compute),
    kept: (entry, slot, compute) => {
      let memory = kept.get(entry.row);
      if (memory === undefined) kept.set(entry.row, (memory = { task: null, number: null }));
      return (memory[slot] ??= compute());
    },
    row: (entry) => {
      const memory = judged.get(entry.row);
      if (memory?.entry === entry) return memory;
      return memoryOf(entry);
    },
    judging: (entries) => {
      judged = new Map(entries.map((entry) => [entry.row, memoryOf(entry)]));
    },
    askedBy: (rule) => {
      asker = rule;
    },
    replace: (changes, turn) => {
      for (const known of tallies.values()) for (const { before } of changes) add(known, before, -1);
      judged = new Map();
      for (const { before } of changes) kept.delete(before.row);
      turn();
      for (const { index, after } of changes) placed[index] = after;
      for (const known of tallies.values()) for (const { after } of changes) add(known, after, 1);
      preparations = new Map();
      asker = null;
      const touched = new Set<RuleId>();
      for (const conclusion of conclusions.values()) {
        conclusion.value = conclusion.compute();
        const print = printOf(conclusion.value);
        if (print === conclusion.print) continue;
        conclusion.print = print;
        for (const rule of conclusion.askers) touched.add(rule);
      }
      return touched;
    },
  };
}

function memoryOf(entry: PlacedEntry): RowMemory {
  return { entry, cells: {}, units: null, texts: null, prose: null, suspects: null };
}

function remembered<Value>(memory: Map<string, unknown>, key: string, compute: () => Value): Value {
  if (!memory.has(key)) memory.set(key, compute());
  return memory.get(key) as Value;
}

function add({ counts, values }: Tally, entry: PlacedEntry, sign: 1 | -1): void {
  for (const value of values(entry)) {
    const now = (counts.get(value) ?? 0) + sign;
    if (now === 0) counts.delete(value);
    else counts.set(value, now);
  }
}

function printOf(value: unknown): string {
  return JSON.stringify(value instanceof Map ? [...value] : value) ?? '';
}

export type ColumnNumbers = Partial<Record<Field, number>>;

/** 1-based columns by field. */
export function columnsOf(layout: LedgerLayout): ColumnNumbers {
  const columns: ColumnNumbers = {};
  for (const field of FIELDS) {
    const letters = layout.columns[field];
    if (letters !== undefined) columns[field] = columnNumber(letters);
  }
  return columns;
}
