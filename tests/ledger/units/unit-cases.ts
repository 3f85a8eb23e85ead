import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitColumn } from '../../../src/ledger/units/unit-reading';

const FOLDER = join(__dirname, '../../fixtures/units');

/** One line of a table: a text as it was written, and how a person reads it. */
export interface UnitCase {
  /** Which way of writing it is an example of. */
  readonly form: string;
  /** It stands in the page of readings. */
  readonly shown: boolean;
  readonly column: UnitColumn;
  readonly text: string;
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly persons: readonly string[];
  readonly openEnded: boolean;
  /** null: nothing is said about them. */
  readonly groups: readonly string[] | null;
  /** As written → completed; null: nothing is said about them. */
  readonly expanded: Readonly<Record<string, string>> | null;
  readonly scheduleText: string;
  readonly rest: string;
}

/** `forms`: ways of writing one by one; `public`, `documents`: cells of public documents, labelled before they were read. */
export const TABLES = ['forms', 'public', 'documents'] as const;

const names = (cell = ''): string[] => (cell === '' ? [] : cell.split('|'));

/** `\n`, `\r`, `\t`, `\\` and `\uXXXX` stand for characters that a line cannot hold or that nobody sees. */
const plain = (cell = ''): string =>
  cell.replace(/\\(?:u([\da-f]{4})|(.))/g, (_match, code: string | undefined, letter: string) =>
    code === undefined
      ? ({ n: '\n', r: '\r', t: '\t' }[letter] ?? letter)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** The cases of one table, in its order. */
export function unitCases(table: (typeof TABLES)[number]): readonly UnitCase[] {
  const lines = readFileSync(join(FOLDER, `${table}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length > 12) throw new Error(`${table}.tsv: ${cells.length} cells in “${line}”`);
    // Empty cells at the end of a line may be left out.
    const [form = '', shown, column, text = '', lead, cooperating, persons, open, groups, expanded, schedule, rest] =
      cells;
    return {
      form,
      shown: shown === 'x',
      column: column === '' || column === undefined ? null : (column as UnitColumn),
      text: plain(text),
      lead: names(lead),
      cooperating: names(cooperating),
      persons: names(persons),
      openEnded: open === 'open',
      groups: groups === '?' ? null : names(groups),
      expanded: expanded === '?' ? null : Object.fromEntries(names(expanded).map((pair) => pair.split('>'))),
      scheduleText: plain(schedule),
      rest: plain(rest),
    };
  });
}
