import fc from 'fast-check';
import type { CellValue } from '../../../src/ledger/columns/sheet-grid';
import type { CellEdit } from '../../../src/ledger/edit';
import { readLedger } from '../../../src/ledger/read-ledger';
import { checkLedgerFully } from '../../../src/ledger/rules/check-ledger';
import { checkSession } from '../../../src/ledger/rules/check-session';
import { DEFAULT_PROFILE } from '../../../src/ledger/rules/profile';
import type { CheckInput } from '../../../src/ledger/rules/rule';
import { pinyinOf } from '../../../src/ledger/units/pinyin-reading';
import { book, day, edited, type Row } from './ledger-builder';

/** The ledger after edits, with the entries of all other rows as they were. */
function changed(before: CheckInput, edits: readonly CellEdit[]): CheckInput {
  const { grid } = edited(before, edits);
  const rows = new Set(edits.map(({ cell }) => Number(cell.replace(/\D/g, ''))));
  const entries = readLedger(grid, before.layout, { reference: before.asOf });
  return {
    ...before,
    grid,
    entries: entries.map((entry, index) =>
      entry.row !== null && !rows.has(entry.row) && before.entries[index]?.row === entry.row
        ? before.entries[index]
        : entry,
    ),
  };
}

const VALUES: Readonly<Record<string, readonly CellValue[]>> = {
  A: ['', 1, 2, 3, 7, '2', '（三）', '②'],
  C: [
    '',
    '建设社区食堂',
    ' 建设社区食堂 ',
    '推进学前教育普及普惠安全优质发展',
    '推进学前教育的普及普惠、安全优质发展',
    '２处',
    '=1',
  ],
  D: ['', '选址并装修。', '高度重视。', '2025年底前整改到位。', '#REF!', '围绕高标准抓落实'],
  E: ['', '2025年3月底前', '2025-06-30', 45838, '持续推进', '待定', '2031年底前', '2025年9月31日前'],
  F: [
    '',
    '区教育局',
    '区教肓局',
    '教育局',
    '区发改委',
    '区发展和改革委员会',
    '区财政局,区教育局',
    '区住建局、区教育局、区教育局',
  ],
  G: ['', '区教育局', '区财政局、区住建局', '区财政局;区住建局', '相关部门'],
  H: ['', '推进中', '已完成', '未启动', '差不多了', '已销号'],
  I: ['', 0.4, 1, 45, 120],
  J: ['', '完成方案。'],
  L: ['', '2025-05-08', 45800],
  N: ['', '验收报告'],
};
const START: readonly Row[] = [
  {},
  { status: '已完成', completedOn: day('2025-05-08'), evidence: '批文' },
  { schedule: '2025年3月底前' },
  { leadUnits: '区教肓局' },
  { task: ' 建设社区食堂 ', schedule: '持续推进' },
];
const edit = fc.constantFrom(...Object.keys(VALUES)).chain((column) =>
  fc.record({
    column: fc.constant(column),
    row: fc.integer({ min: 2, max: 8 }),
    after: fc.constantFrom(...VALUES[column]!),
  }),
);

/** Mutation testing asks for each mutant again, and wants the same answer each time. */
const RUNS = 'RULES_ALONE' in globalThis ? { numRuns: 12, seed: 7 } : { numRuns: 70 };

test('after any edits, checking the changed rows gives what checking the whole ledger gives', () => {
  let kept = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...START), { minLength: 3, maxLength: 7 }),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      (rows, steps) => {
        let input = book(rows, { pinyinOf });
        let session = checkSession(input, DEFAULT_PROFILE);
        session.result();
        for (const step of steps) {
          const edits = new Map<string, CellEdit>();
          for (const { column, row, after } of step) {
            const before = input.grid.values[row - 1]?.[column.charCodeAt(0) - 65];
            if (before !== undefined)
              edits.set(`${column}${row}`, { sheet: '台账', cell: `${column}${row}`, before, after });
          }
          const next = changed(input, [...edits.values()]);
          if (session.update(next)) kept += 1;
          else session = checkSession(next, DEFAULT_PROFILE);
          input = next;
          expect(session.result()).toEqual(checkLedgerFully(input, DEFAULT_PROFILE));
        }
      },
    ),
    RUNS,
  );
  expect(kept).toBeGreaterThan(RUNS.numRuns * 0.8);
});

const replaced = (input: CheckInput, row: number, change: object): CheckInput => ({
  ...input,
  entries: input.entries.map((entry) => (entry.row === row ? { ...entry, ...change } : entry)),
});

test('a session is for one ledger: another day, layout or number of rows needs a new one', () => {
  const input = book([{}, {}, {}]);
  const session = checkSession(input, DEFAULT_PROFILE);
  expect(session.update(replaced(input, 3, { remarks: '已报备' }))).toBe(true);
  expect(session.update({ ...input, asOf: input.asOf.add({ days: 1 }) })).toBe(false);
  expect(session.update({ ...input, layout: { ...input.layout } })).toBe(false);
  expect(session.update({ ...input, entries: input.entries.slice(1) })).toBe(false);
  expect(
    session.update({ ...input, entries: input.entries.map((entry) => ({ ...entry, row: (entry.row ?? 0) + 1 })) }),
  ).toBe(false);
  expect(session.update({ ...input, directory: { entries: [], byName: new Map(), byAlias: new Map() } })).toBe(false);
  expect(session.update({ ...input, planPeriod: { start: input.asOf, due: input.asOf } })).toBe(false);
});

test('nothing changed: the same result, not made again', () => {
  const input = book([{ task: '' }, {}]);
  const session = checkSession(input, DEFAULT_PROFILE);
  const first = session.result();
  expect(session.update({ ...input })).toBe(true);
  expect(session.result()).toBe(first);
});

test('a changed row is judged alone: rules run on it and on no other', () => {
  const input = book(Array.from({ length: 40 }, () => ({})));
  const session = checkSession(input, DEFAULT_PROFILE);
  session.result();
  const looked = new Set<number>();
  const watched = input.entries.map((entry) =>
    entry.row === 9
      ? { ...entry, remarks: '已报备' }
      : new Proxy(entry, {
          get: (target, name, receiver) => {
            if (name !== 'row') looked.add(target.row ?? 0);
            return Reflect.get(target, name, receiver) as unknown;
          },
        }),
  );
  const second = checkSession({ ...input, entries: watched }, DEFAULT_PROFILE);
  second.result();
  looked.clear();
  const next = watched.map((entry) => (entry.row === 9 ? { ...input.entries[7]!, progressText: '完成招标。' } : entry));
  expect(second.update({ ...input, entries: next })).toBe(true);
  second.result();
  expect([...looked]).toEqual([]);
});
