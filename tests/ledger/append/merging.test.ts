import { Temporal } from 'temporal-polyfill';
import { matchEntries } from '../../../src/ledger/append/match-entries';
import { mergeChanges } from '../../../src/ledger/append/merge-changes';
import { findLedgers } from '../../../src/ledger/columns/find-ledgers';
import type { SheetGrid } from '../../../src/ledger/columns/sheet-grid';
import { readLedger } from '../../../src/ledger/read-ledger';
import { textToBlocks } from '../../../src/ledger/plan/plan-input';
import { readPlan } from '../../../src/ledger/plan/read-plan';
import type { LedgerEntry } from '../../../src/ledger/entry';

const reference = Temporal.PlainDate.from('2026-11-22');

function ledgerOf(header: string[], ...rows: (string | number)[][]): readonly LedgerEntry[] {
  const values = [header, ...rows];
  const grid: SheetGrid = {
    sheet: '台账',
    firstRow: 1,
    firstColumn: 1,
    values,
    texts: values.map((row) => row.map(String)),
    formulas: null,
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: [],
    hiddenRows: new Set(),
    tables: [],
  };
  return readLedger(grid, findLedgers(grid).ledgers[0]!, { reference });
}

const HEADER = ['序号', '任务', '落实举措', '完成时限', '牵头单位', '配合单位', '备注'];
const there = (lead: string, cooperating: string, schedule = '2026年6月底前', measures = '做。'): LedgerEntry =>
  ledgerOf(
    HEADER,
    [1, '整修背街小巷', measures, schedule, lead, cooperating, ''],
    [2, '架桥', '做。', '', '甲局', '', ''],
  )[0]!;

function added(bracket: string, measures = '全年整修12条。'): LedgerEntry {
  const text = `青溪区2026年工作方案\n一、改善出行\n1.整修背街小巷。${measures}（${bracket}）\n2.架设桥梁。建桥1座。（责任单位：区交通局）`;
  return readPlan(textToBlocks(text), { reference }).documents[0]!.entries[0]!.entry;
}

test.each<[string, string, string, string, object]>([
  [
    'a missing lead is added after those there',
    '区住建局',
    '',
    '牵头单位：区住建局、区水务局',
    { leadUnits: '区住建局、区水务局' },
  ],
  [
    'in the cell’s own way of separating',
    '区住建局，区城管局',
    '',
    '牵头单位：区水务局',
    { leadUnits: '区住建局，区城管局，区水务局' },
  ],
  ['before 等', '区住建局、区城管局等', '', '牵头单位：区水务局', { leadUnits: '区住建局、区城管局、区水务局等' }],
  [
    'cooperating units have a column of their own',
    '区住建局',
    '各街道',
    '牵头单位：区住建局；配合单位：区城管局、各街道',
    { cooperatingUnits: '各街道、区城管局' },
  ],
  [
    'an empty cell is filled',
    '',
    '',
    '牵头单位：区住建局；配合单位：区城管局',
    { leadUnits: '区住建局', cooperatingUnits: '区城管局' },
  ],
  [
    '等 is taken over',
    '区住建局、区城管局',
    '',
    '责任单位：区住建局、区城管局等',
    { leadUnits: '区住建局、区城管局等' },
  ],
  [
    '等 with what is missing, behind the cooperating units',
    '区住建局',
    '区城管局',
    '牵头单位：区住建局；配合单位：区城管局、各街道等',
    { cooperatingUnits: '区城管局、各街道等' },
  ],
  ['nothing is missing', '区住建局、区城管局', '', '牵头单位：区住建局', {}],
])('units: %s', (_name, lead, cooperating, bracket, changes) => {
  expect(mergeChanges(there(lead, cooperating), added(bracket))).toEqual({ changes, kept: [] });
});

test('a unit that stands there in the other role stays so, and that is told', () => {
  expect(mergeChanges(there('区住建局', '区城管局'), added('牵头单位：区城管局'))).toEqual({
    changes: {},
    kept: ['leadUnits'],
  });
  expect(mergeChanges(there('区住建局', ''), added('牵头单位：区水务局；配合单位：区住建局'))).toEqual({
    changes: { leadUnits: '区住建局、区水务局' },
    kept: ['cooperatingUnits'],
  });
});

test.each<[string, string, string, object]>([
  ['another day', '2026年6月底前', '2026年9月底前', { schedule: '2026年9月底前' }],
  ['the same day in other words', '2026年6月30日前', '2026年6月底前', {}],
  ['none so far', '', '2026年9月底前', { schedule: '2026年9月底前' }],
])('schedule: %s', (_name, before, after, changes) => {
  const bracket = `牵头单位：区住建局；完成时限：${after}`;
  expect(mergeChanges(there('区住建局', '', before), added(bracket)).changes).toEqual(changes);
});

test('texts fill only what is empty', () => {
  const bracket = '牵头单位：区住建局';
  expect(mergeChanges(there('区住建局', '', '', ''), added(bracket)).changes).toEqual({ measures: '全年整修12条。' });
  expect(mergeChanges(there('区住建局', '', '', '原有举措。'), added(bracket)).changes).toEqual({});
});

test.each<[string, string, object]>([
  ['one column of both roles', '区住建局', { leadUnits: '区住建局；配合单位：区城管局' }],
  [
    'with roles written out',
    '牵头单位：区住建局；配合单位：各街道',
    { leadUnits: '牵头单位：区住建局；配合单位：各街道、区城管局' },
  ],
])('%s', (_name, cell, changes) => {
  const entry = ledgerOf(
    ['序号', '任务', '完成时限', '责任单位'],
    [1, '整修背街小巷', '', cell],
    [2, '架桥', '', '甲局'],
  )[0]!;
  expect(mergeChanges(entry, added('牵头单位：区住建局；配合单位：区城管局')).changes).toEqual(changes);
});

test('a formula and a cell merged over several rows stay as they are, and that is told', () => {
  const entry = there('区住建局', '');
  const cells = { ...entry.cells };
  cells.leadUnits = { ...cells.leadUnits!, inherited: true };
  cells.schedule = { ...cells.schedule!, formula: '=A1' };
  const bracket = '牵头单位：区水务局；完成时限：2026年9月底前';
  expect(mergeChanges({ ...entry, cells }, added(bracket))).toEqual({ changes: {}, kept: ['leadUnits', 'schedule'] });
});

test.each<[string, string, 'same' | 'near' | null]>([
  ['整修背街小巷。', '整修背街小巷', 'same'],
  ['整修 背街小巷', '整修背街小巷', 'same'],
  ['全面开展背街小巷整修工作', '开展背街小巷整修', 'near'],
  ['推进背街小巷环境综合整治', '推进背街小巷环境整治', 'near'],
  ['新建口袋公园并完善周边配套设施', '新建口袋公园并完善周边', 'near'],
  ['新建口袋公园3座', '新建口袋公园5座', null],
  ['完成上半年老旧小区改造', '完成下半年老旧小区改造', null],
  ['完成一期老旧小区改造', '完成二期老旧小区改造', null],
  ['修路', '修桥', null],
  ['整修背街小巷', '修缮老年食堂', null],
  ['', '', null],
])('%s ~ %s: %s', (one, other, kind) => {
  const entries = ledgerOf(
    HEADER,
    [1, '架设过江大桥', '做。', '', '甲局', '', ''],
    [2, other, '做。', '', '乙局', '', ''],
  );
  const [match] = matchEntries(entries, [{ task: one }]);
  expect([match?.kind ?? null, match?.entry.row ?? null]).toEqual([kind, kind === null ? null : 3]);
});
