/** Ledgers of many real forms, each with what must be read out of it (`tests/fixtures/ledger-forms.txt` explains its notation). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { findLedgers } from '../../../src/ledger/columns/find-ledgers';
import { layoutToJson } from '../../../src/ledger/columns/ledger-layout';
import type { CellValue } from '../../../src/ledger/columns/sheet-grid';
import { entryToJson, type EntryJson } from '../../../src/ledger/entry-to-json';
import { readLedger } from '../../../src/ledger/read-ledger';
import { gridOf } from './grid-of';

const DAY_ZERO = Temporal.PlainDate.from('1899-12-30');
const context = { reference: Temporal.PlainDate.from('2026-11-22') };

interface ExpectedLedger {
  readonly header: number[];
  readonly columns: Record<string, string>;
  readonly free: string;
  readonly rows: { readonly row: number; readonly fields: Record<string, string> }[];
}

interface Form {
  readonly sheet: string;
  readonly options: Record<string, string>;
  readonly rows: string[][];
  readonly ledgers: ExpectedLedger[];
}

/** `a=1 b=x=y` → pairs, cut at the first `=`. */
function pairs(cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell) => [cell.slice(0, cell.indexOf('=')), cell.slice(cell.indexOf('=') + 1)]));
}

function readForms(text: string): [name: string, form: Form][] {
  const forms: [string, Form][] = [];
  let book = '';
  const sheets = new Map<string, Form>();
  let current: Form | ExpectedLedger | null = null;
  for (const line of text.split('\n')) {
    const [head = '', ...rest] = line.split('\t');
    const name = head.slice(2);
    if (line === '' || line.startsWith('% ')) continue;
    if (head.startsWith('@ ')) {
      book = name;
      sheets.clear();
    } else if (head.startsWith('# ')) {
      current = { sheet: name, options: pairs(rest), rows: [], ledgers: [] };
      sheets.set(name, current);
      forms.push([`${book}: ${name}`, current]);
    } else if (head.startsWith('> ')) {
      const { header = '', free = '', ...columns } = pairs(rest);
      current = { header: header.split(' ').map(Number), columns, free, rows: [] };
      sheets.get(name)!.ledgers.push(current);
    } else if (head.startsWith('! ')) {
      expect(sheets.get(name)!.ledgers).toEqual([]);
    } else if (current && 'sheet' in current) {
      current.rows.push(line === '.' ? [] : [head, ...rest]);
    } else current!.rows.push({ row: Number(head), fields: pairs(rest) } as never);
  }
  return forms;
}

function cellOf(text: string): { value: CellValue; date?: string } {
  const date = /^d(\d{4}-\d\d-\d\d)$/.exec(text)?.[1];
  if (date) return { value: DAY_ZERO.until(Temporal.PlainDate.from(date)).days, date };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text !== '' && !Number.isNaN(Number(text))) return { value: Number(text) };
  return { value: text.replaceAll('\\n', '\n') };
}

function gridOfForm({ sheet, options, rows }: Form) {
  const [firstRow = 1, firstColumn = 1] = (options.start ?? '1,1').split(',').map(Number);
  const cells = rows.map((row) => row.map(cellOf));
  const dates = cells.flatMap((row, r) => row.flatMap(({ date }, c) => (date ? [[`${r},${c}`, date]] : [])));
  return gridOf(
    cells.map((row) => row.map(({ value }) => value)),
    {
      sheet,
      firstRow,
      firstColumn,
      merges: options.merges?.split(' ') ?? [],
      hidden: options.hidden?.split(' ').map(Number) ?? [],
      texts: Object.fromEntries(dates) as Record<string, string>,
      formats: Object.fromEntries(dates.map(([at]) => [at, 'yyyy-mm-dd'])) as Record<string, string>,
    },
  );
}

/** A field of an entry as the fixture writes it: lists joined by 、, nothing for null. */
function shown(entry: EntryJson, field: string): string {
  if (field === 'due' || field === 'kind') return entry.schedule[field] ?? '';
  if (field === 'milestones') return entry.schedule.milestones.map(({ due }) => due).join('、');
  const value = entry[field as keyof EntryJson];
  return Array.isArray(value) ? value.join('、') : String(value ?? '');
}

const FORMS = readForms(readFileSync(join(__dirname, '../../fixtures/ledger-forms.txt'), 'utf8'));

test.each(FORMS)('%s', (_name, form) => {
  const grid = gridOfForm(form);
  const found = findLedgers(grid).ledgers;
  const got = found.map((layout, index) => {
    const expected = form.ledgers[index];
    const { headerRows, columns } = layoutToJson(layout);
    const entries = readLedger(grid, layout, context).map(entryToJson);
    return {
      header: headerRows,
      columns: Object.fromEntries(
        Object.entries(columns).filter(
          ([field, column]) => field in (expected?.columns ?? {}) || !expected?.free.includes(column),
        ),
      ),
      rows: entries.map((entry, at) => ({
        row: entry.row,
        fields: Object.fromEntries(
          Object.keys(expected?.rows[at]?.fields ?? {}).map((field) => [field, shown(entry, field)]),
        ),
      })),
    };
  });
  expect(got).toEqual(form.ledgers.map(({ header, columns, rows }) => ({ header, columns, rows })));
});
