import { gridCell, type RuleCell } from './cells';
import { parseOrdinal, type Ordinal } from './ordinal';
import type { PlacedEntry, RuleContext } from './rule';

/** A number of the ledger in its place. */
export interface Numbered {
  readonly entry: PlacedEntry;
  readonly cell: RuleCell;
  /** null: empty, or not a number that can be counted. */
  readonly ordinal: Ordinal | null;
}

export interface NumberingFault {
  readonly at: Numbered;
  readonly kind: 'duplicate' | 'gap' | 'order';
  /** The value that would fit here; null where the rows are sorted by something else. */
  readonly expected: number | null;
  /** For a duplicate: the row that has the number already. */
  readonly other: number | null;
}

/** More faults than this share of a ledger's rows: it is sorted or filtered by something else, and counting says nothing. */
const COUNTED_SHARE = 0.2;

/** The numbers of a ledger's rows in sheet order; rows that share a merged number count once. */
export function numbersOf({ facts, grid, columns }: RuleContext): readonly Numbered[] {
  return facts.once('numbers', () => {
    const { number: column } = columns;
    if (column === undefined) return [];
    return facts.placed
      .filter((entry) => !entry.cells.number?.inherited)
      .map((entry) =>
        facts.kept(entry, 'number', () => {
          const cell = gridCell(grid, entry.row, column);
          return { entry, cell, ordinal: parseOrdinal(typeof cell.value === 'number' ? cell.value : cell.text) };
        }),
      );
  });
}

/** All that rules about numbering look at in a row. */
export function numberText(entry: PlacedEntry, { grid, columns }: RuleContext): string {
  const cell = columns.number === undefined ? null : gridCell(grid, entry.row, columns.number);
  return JSON.stringify([cell?.value, cell?.text, cell?.formula, entry.cells.number?.inherited, groupOf(entry)]);
}

/**
 * What is wrong with the count. Numbers may run through the ledger or start again at 1 with an area, a section or a group.
 * A single number that its neighbours contradict is the faulty one (`1 2 2 4`: the second 2), not the rows after it.
 */
export function numberingFaults(context: RuleContext): readonly NumberingFault[] {
  return context.facts.once('numbering faults', () => {
    const numbers = numbersOf(context);
    const faults = series(numbers).flatMap(faultsOfSeries);
    const counted = numbers.length < 8 || faults.length <= numbers.length * COUNTED_SHARE;
    return counted ? faults : series(numbers).flatMap(repeatsOfSeries);
  });
}

/** Cuts the rows where counting starts again: another prefix, or a 1 with a new area, section, or a 2 after it. */
function series(numbers: readonly Numbered[]): Numbered[][] {
  const all: Numbered[][] = [];
  let current: Numbered[] = [];
  let last: Numbered | null = null;
  numbers.forEach((number, index) => {
    if (last !== null && startsAnew(number, last, nextCounted(numbers, index))) {
      all.push(current);
      current = [];
    }
    current.push(number);
    if (number.ordinal !== null) last = number;
  });
  return current.length > 0 ? [...all, current] : all;
}

function startsAnew(number: Numbered, last: Numbered, next: Numbered | null): boolean {
  if (number.ordinal === null || last.ordinal === null) return false;
  if (number.ordinal.prefix !== last.ordinal.prefix) return true;
  if (number.ordinal.value !== 1) return false;
  return groupOf(number.entry) !== groupOf(last.entry) || (last.ordinal.value > 1 && next?.ordinal?.value === 2);
}

function nextCounted(numbers: readonly Numbered[], index: number): Numbered | null {
  for (let next = index + 1; next < numbers.length; next++) {
    const candidate = numbers[next];
    if (candidate !== undefined && candidate.ordinal !== null) return candidate;
  }
  return null;
}

function groupOf({ section, area }: PlacedEntry): string {
  return [...section, area].join('\u0000');
}

function faultsOfSeries(members: readonly Numbered[]): NumberingFault[] {
  const faults: NumberingFault[] = [];
  const counted = countedOf(members);
  const rows = rowsByValue(counted);
  const add = ({ at, value }: Counted, kind: NumberingFault['kind'], expected: number): void => {
    const other = rows.get(value)?.find((row) => row !== at.cell.row) ?? null;
    faults.push({ at, kind: kind !== 'gap' && other !== null ? 'duplicate' : kind, expected, other });
  };
  let previous = 0;
  for (let index = 0; index < counted.length; index++) {
    const current = counted[index] as Counted;
    const following = counted[index + 1];
    const { value, blanksBefore } = current;
    const next = following?.value ?? null;
    const expected = previous + 1;
    const begins = index === 0 && (next === null || next === value + 1);
    const afterBlanks = value > expected && value <= expected + blanksBefore;
    if (value === expected || begins || afterBlanks) {
      previous = value;
    } else if (next === expected + 1) {
      add(current, 'order', expected);
      previous = expected;
    } else if (following !== undefined && isSwapped(value, next, expected, counted[index + 2]?.value)) {
      add(current, 'order', expected);
      add(following, 'order', expected + 1);
      previous = value;
      index += 1;
    } else if (value > expected) {
      if (index > 0) add(current, 'gap', expected);
      previous = value;
    } else {
      add(current, 'order', expected);
      if (next === value + 1) previous = value;
    }
  }
  return faults;
}

/** Numbers that a row above has, whatever their order. */
function repeatsOfSeries(members: readonly Numbered[]): NumberingFault[] {
  const first = new Map<number, number>();
  return countedOf(members).flatMap(({ at, value }) => {
    const other = first.get(value);
    if (other !== undefined) return [{ at, kind: 'duplicate' as const, expected: null, other }];
    first.set(value, at.cell.row);
    return [];
  });
}

/** `1 3 2 4`: two neighbours have each other's number. */
function isSwapped(value: number, next: number | null, expected: number, afterNext = expected + 2): boolean {
  return value === expected + 1 && next === expected && afterNext === expected + 2;
}

interface Counted {
  readonly at: Numbered;
  readonly value: number;
  /** Rows without a countable number just before. */
  readonly blanksBefore: number;
}

function countedOf(members: readonly Numbered[]): Counted[] {
  const counted: Counted[] = [];
  let blanksBefore = 0;
  for (const at of members) {
    if (at.ordinal === null) {
      blanksBefore += 1;
      continue;
    }
    counted.push({ at, value: at.ordinal.value, blanksBefore });
    blanksBefore = 0;
  }
  return counted;
}

function rowsByValue(counted: readonly Counted[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const { at, value } of counted) {
    const list = rows.get(value);
    if (list === undefined) rows.set(value, [at.cell.row]);
    else list.push(at.cell.row);
  }
  return rows;
}
