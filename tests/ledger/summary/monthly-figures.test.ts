import fc from 'fast-check';
import type { LedgerEntry } from '../../../src/ledger/entry';
import type { EntryRef } from '../../../src/ledger/summary/entry-ref';
import { monthlyFigures } from '../../../src/ledger/summary/monthly-figures';
import { snapshotOf } from '../../../src/ledger/summary/snapshot';
import { day, deadline, milestone, ongoing, sampleEntry } from '../progress/sample-entry';
import { arbitraryDay, arbitraryLedger } from './arbitrary-ledger';

const ledger: readonly LedgerEntry[] = [
  sampleEntry({
    row: 5,
    number: '1',
    area: '学位供给',
    task: '新建学校',
    schedule: deadline('2025-05-31'),
    status: 'inProgress',
    leadUnits: ['区教育局', '区住建委'],
    cooperatingUnits: ['区财政局'],
    remarks: '用地未批',
  }),
  sampleEntry({
    row: 6,
    number: '2',
    area: '学位供给',
    task: '扩建学校',
    schedule: deadline('2025-06-30', '2025-12-31'),
    status: 'completed',
    completedOn: day('2025-06-30'),
    leadUnits: ['区教育局'],
  }),
  sampleEntry({
    row: 7,
    number: '3',
    area: '体育',
    task: '改造操场',
    schedule: deadline('2025-07-31', '2025-12-31'),
    status: 'notStarted',
    leadUnits: ['区体育局'],
    cooperatingUnits: ['区教育局', '区教育局'],
  }),
  sampleEntry({
    row: 8,
    number: '4',
    section: ['三、保障'],
    task: '长期工作',
    schedule: ongoing,
    leadUnits: ['各街道'],
    unitGroups: ['各街道'],
  }),
  sampleEntry({
    row: 9,
    number: '5',
    section: ['三、保障', '（一）兜底'],
    task: '销号的',
    status: 'signedOff',
    completedOn: day('2025-05-31'),
    signedOffOn: day('2025-06-01'),
    schedule: deadline('2025-05-31'),
    leadUnits: ['区财政局'],
  }),
  sampleEntry({ row: 10, number: '6', task: '暂缓的', status: 'suspended', schedule: deadline('2025-07-15') }),
];
const figures = monthlyFigures(ledger, { month: '2025-06', asOf: day('2025-06-30') });
const numbers = (refs: readonly EntryRef[]) => refs.map(({ number }) => number);

test('totals, status and band', () => {
  expect(figures.total).toBe(6);
  expect(figures.byStatus).toEqual({ notStarted: 1, inProgress: 1, completed: 1, signedOff: 1, suspended: 1, none: 1 });
  expect(figures.byBand).toEqual({ overdue: 1, dueSoon: 0, onTrack: 3, stale: 0, noDate: 0, done: 2 });
  expect(figures.tally).toEqual({
    total: 6,
    completed: 2,
    signedOff: 1,
    inProgress: 1,
    notStarted: 1,
    suspended: 1,
    unstated: 1,
    overdue: 1,
    dueSoon: 0,
    onTrack: 3,
    stale: 0,
    noDate: 0,
    completionRate: 2 / 6,
  });
  expect([figures.withoutLead, figures.sharedLead, figures.openEnded]).toEqual([1, 1, 0]);
});

test('by unit: once per entry and role, shared leads with each, groups unranked', () => {
  const rows = figures.byUnit.map(
    ({ unit, lead, firstLead, cooperating, completed, overdue, completionRate, rank }) => [
      unit,
      lead,
      firstLead,
      cooperating,
      completed,
      overdue,
      completionRate,
      rank,
    ],
  );
  expect(rows).toEqual([
    ['区教育局', 2, 2, 1, 1, 1, 0.5, 2],
    ['区财政局', 1, 1, 1, 1, 0, 1, 1],
    ['区住建委', 1, 0, 0, 0, 1, 0, 3],
    ['区体育局', 1, 1, 0, 0, 0, 0, 3],
    ['各街道', 1, 1, 0, 0, 0, 0, null],
  ]);
});

test('by area: the area, else the nearest heading above, else none', () => {
  expect(figures.byArea.map(({ area, total, completed, overdue }) => [area, total, completed, overdue])).toEqual([
    ['学位供给', 2, 1, 1],
    ['体育', 1, 0, 0],
    ['三、保障', 1, 0, 0],
    ['（一）兜底', 1, 1, 0],
    ['', 1, 0, 0],
  ]);
});

test('lists lead back to the rows', () => {
  expect(numbers(figures.completedThisMonth)).toEqual(['2']);
  expect(numbers(figures.signedOffThisMonth)).toEqual(['5']);
  expect(figures.overdue).toEqual([
    {
      sheet: '台账',
      row: 5,
      number: '1',
      area: '学位供给',
      task: '新建学校',
      due: '2025-05-31',
      days: -30,
      leadUnits: ['区教育局', '区住建委'],
      cooperatingUnits: ['区财政局'],
      status: 'inProgress',
      completedOn: null,
      signedOffOn: null,
      reportedOn: null,
      reason: '用地未批',
    },
  ]);
  // The milestone in July, not the final day; the suspended task of 15 July is left out.
  expect(figures.dueNextMonth.map(({ number, due, days }) => [number, due, days])).toEqual([['3', '2025-07-31', 31]]);
});

test('the month after December is January', () => {
  const one = sampleEntry({ schedule: deadline('2026-01-31') });
  const options = { month: '2025-12', asOf: day('2025-12-31') };
  expect(monthlyFigures([one], options).dueNextMonth.map(({ days }) => days)).toEqual([31]);
});

test('29 February belongs to February', () => {
  const one = sampleEntry({ status: 'completed', completedOn: day('2024-02-29') });
  expect(monthlyFigures([one], { month: '2024-02', asOf: day('2024-02-29') }).completedThisMonth).toHaveLength(1);
  expect(monthlyFigures([one], { month: '2024-03', asOf: day('2024-03-31') }).completedThisMonth).toHaveLength(0);
});

test('dates of the measures are due next month too', () => {
  const one = sampleEntry({ schedule: ongoing, milestones: [milestone('2025-07-10'), milestone('2025-07-20')] });
  expect(
    monthlyFigures([one], { month: '2025-06', asOf: day('2025-06-30') }).dueNextMonth.map(({ due }) => due),
  ).toEqual(['2025-07-10']);
});

test('an empty ledger has figures, and no rate', () => {
  const empty = monthlyFigures([], { month: '2025-06', asOf: day('2025-06-30') });
  expect([empty.total, empty.tally.completionRate, empty.byUnit, empty.byArea, empty.overdue]).toEqual([
    0,
    null,
    [],
    [],
    [],
  ]);
});

test('units are counted under their canonical name, once', () => {
  const one = sampleEntry({ leadUnits: ['区教委', '区教育局'] });
  const canonicalUnit = (name: string) => (name === '区教委' ? '区教育局' : name);
  const { byUnit, sharedLead } = monthlyFigures([one], { month: '2025-06', asOf: day('2025-06-30'), canonicalUnit });
  expect(byUnit.map(({ unit, lead }) => [unit, lead])).toEqual([['区教育局', 1]]);
  expect(sharedLead).toBe(0);
});

describe('property', () => {
  const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

  test('every breakdown adds up to the total', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryDay, (entries, asOf) => {
        const all = monthlyFigures(entries, { month: asOf.toPlainYearMonth().toString(), asOf });
        expect(sum(Object.values(all.byStatus))).toBe(entries.length);
        expect(sum(Object.values(all.byBand))).toBe(entries.length);
        expect(sum(all.byArea.map(({ total }) => total))).toBe(entries.length);
        expect(sum(all.byArea.map(({ overdue }) => overdue))).toBe(all.byBand.overdue);
        expect(sum(all.byUnit.map(({ firstLead }) => firstLead)) + all.withoutLead).toBe(entries.length);
        expect(all.overdue).toHaveLength(all.byBand.overdue);
        const leads = entries.map(({ leadUnits }) => new Set(leadUnits).size);
        expect(sum(all.byUnit.map(({ lead }) => lead))).toBe(sum(leads));
        for (const { lead, completed, inProgress, notStarted, suspended, unstated } of all.byUnit) {
          expect(completed + inProgress + notStarted + suspended + unstated).toBe(lead);
        }
        const { completed, overdue, dueSoon, onTrack, stale, noDate } = all.tally;
        expect(completed + overdue + dueSoon + onTrack + stale + noDate).toBe(entries.length);
      }),
    );
  });

  test('figures are plain JSON without NaN, and the order of rows changes no count', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryDay, (entries, asOf) => {
        const options = { month: asOf.toPlainYearMonth().toString(), asOf };
        const all = monthlyFigures(entries, { ...options, previous: snapshotOf(entries, options) });
        expect(JSON.parse(JSON.stringify(all))).toEqual(all);
        const reversed = monthlyFigures([...entries].reverse(), options);
        expect(reversed.tally).toEqual(all.tally);
        expect(new Set(reversed.byUnit.map((one) => JSON.stringify(one)))).toEqual(
          new Set(all.byUnit.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });
});
