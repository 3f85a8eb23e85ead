import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters } from '../../../src/ledger/columns/a1';
import type { Field } from '../../../src/ledger/columns/fields';
import type { RuleId } from '../../../src/ledger/rules/rule';
import { day, type Literal } from './ledger-builder';
import { withCells, type Sample } from './sample-ledgers';

const FIXTURES = join(__dirname, '../../fixtures');
const AS_OF = '2025-06-18';

/** A ledger with nothing wrong, and two of its rows: one of a task that goes on, one of a task that is done. */
export interface Form extends Sample {
  readonly name: string;
  readonly open: number;
  readonly done: number | null;
  /** Letters by field. */
  readonly columns: Readonly<Record<string, string | undefined>>;
}

/** A kind of defect and the words in which it comes. */
export interface Defect {
  readonly kind: string;
  /** One of these is to be told at the cell. */
  readonly rules: readonly RuleId[];
  readonly field: Field;
  readonly row: 'open' | 'done';
  /** What the same row holds in other columns, where the form has them. */
  readonly beside: Partial<Record<Field, string>>;
  /** Columns where the finding may stand as well. */
  readonly orAt: readonly Field[];
  /** Columns without which it is no defect. */
  readonly needs: readonly Field[];
  /** Whether the words are a defect in that form. */
  readonly isIn: (form: string) => boolean;
  /** The forms take these in turn. */
  readonly values: readonly string[];
}

/** `<2025-06-30>` is a real date, `45%` a share, `'1.1'` text whatever it looks like; other numbers are numbers. */
export function literal(text: string): Literal {
  const date = /^<(.+)>$/.exec(text);
  if (date !== null) return day(date[1] ?? '');
  const share = /^(\d+)%$/.exec(text);
  if (share !== null) return { value: Number(share[1]) / 100, text, format: '0%' };
  const quoted = /^'(.*)'$/.exec(text);
  if (quoted !== null) return quoted[1] ?? '';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The forms of the fixtures: a sheet as tab-separated lines, before them lines of `%` with the merged blocks and the two rows. */
export function readForms(): readonly Form[] {
  const folder = join(FIXTURES, 'seeded-forms');
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
      const rows = lines.map((line) => line.split('\t'));
      const given = new Map(rows.filter(([first]) => first?.startsWith('%')).map(([name, ...rest]) => [name, rest]));
      const cells: Record<string, Literal> = {};
      rows.slice(given.size).forEach((row, r) =>
        row.forEach((text, c) => {
          if (text !== '') cells[`${columnLetters(c + 1)}${r + 1}`] = literal(text);
        }),
      );
      const sample = { cells, options: { merges: given.get('%merges') ?? [], asOf: AS_OF } };
      const done = given.get('%done')?.[0];
      return {
        ...sample,
        name: file.replace('.tsv', ''),
        open: Number(given.get('%open')?.[0]),
        done: done === undefined ? null : Number(done),
        columns: withCells(sample, {}).layout.columns,
      };
    });
}

/** The kinds of defects of the fixtures, one a line; `\u200b` stands for the character. */
export function readDefects(): readonly Defect[] {
  const lines = readFileSync(join(FIXTURES, 'seeded-defects.tsv'), 'utf8').replace(/\n$/, '').split('\n').slice(1);
  return lines.map((line) => {
    const [kind = '', rules = '', field, row, beside = '', orAt = '', needs = '', forms = '', values = ''] = line
      .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .split('\t');
    const named = words(forms);
    return {
      kind,
      rules: words(rules) as RuleId[],
      field: field as Field,
      row: row as 'open' | 'done',
      beside: Object.fromEntries(
        beside
          .split('; ')
          .filter(Boolean)
          .map((part) => part.split('=')),
      ),
      orAt: words(orAt) as Field[],
      needs: words(needs) as Field[],
      isIn: (form) => forms === '' || named.includes(form) !== (named[0] === 'not'),
      values: values.split(' ¦ '),
    };
  });
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
