import fc from 'fast-check';
import type { LedgerEntry } from '../../../src/ledger/entry';
import { compareSnapshots } from '../../../src/ledger/summary/compare-snapshots';
import { quarterlyFigures, trendOf, yearlyFigures } from '../../../src/ledger/summary/period-figures';
import {
  countsOf,
  parseSnapshot,
  snapshotBefore,
  snapshotOf,
  withSnapshot,
} from '../../../src/ledger/summary/snapshot';
import { day, deadline, sampleEntry } from '../progress/sample-entry';
import { arbitraryLedger } from './arbitrary-ledger';

const may = { month: '2025-05', asOf: day('2025-05-31') };
const june = { month: '2025-06', asOf: day('2025-06-30') };
const task = (name: string, set: Partial<LedgerEntry> = {}) =>
  sampleEntry({ task: name, area: '交通', schedule: deadline('2025-06-15'), status: 'inProgress', ...set });

describe('comparison', () => {
  const before = snapshotOf(
    [
      task('甲', { number: '1' }),
      task('乙', { number: '2' }),
      task('丙', { number: '3', schedule: deadline('2025-05-20') }),
      task('丁', { number: '4' }),
      task('戊', { number: '5', schedule: deadline('2025-09-30') }),
    ],
    may,
  );
  const after = snapshotOf(
    [
      task('戊', { number: '1', schedule: deadline('2025-08-31') }),
      task('乙 ', { number: '2', status: 'completed', completedOn: day('2025-06-10') }),
      task('甲', { number: '3', schedule: deadline('2025-12-31') }),
      task('丙', {
        number: '4',
        schedule: deadline('2025-05-20'),
        status: 'signedOff',
        signedOffOn: day('2025-06-02'),
      }),
      task('己', { number: '5' }),
    ],
    june,
  );
  const compared = compareSnapshots(before, after);

  test('names what moved, slipped, came and went, whatever the order and the numbers', () => {
    expect(compared.moved).toEqual([
      { number: '2', task: '乙 ', from: 'inProgress', to: 'completed' },
      { number: '4', task: '丙', from: 'inProgress', to: 'signedOff' },
    ]);
    expect(compared.slipped).toEqual([{ number: '3', task: '甲', from: '2025-06-15', to: '2025-12-31' }]);
    expect(compared.advanced).toEqual([{ number: '1', task: '戊', from: '2025-09-30', to: '2025-08-31' }]);
    expect(compared.newlyDone.map(({ task: name }) => name)).toEqual(['乙 ', '丙']);
    expect(compared.cleared.map(({ task: name }) => name)).toEqual(['丙']);
    expect(compared.added).toEqual([{ number: '5', task: '己' }]);
    expect(compared.dropped).toEqual([{ number: '4', task: '丁' }]);
    expect(compared.newlyOverdue).toEqual([]);
  });

  test('holds the earlier figures', () => {
    expect([compared.month, compared.asOf, compared.total, compared.completed, compared.overdue]).toEqual([
      '2025-05',
      '2025-05-31',
      5,
      0,
      1,
    ]);
  });

  test('newly overdue', () => {
    const { newlyOverdue } = compareSnapshots(snapshotOf([task('甲')], may), snapshotOf([task('甲')], june));
    expect(newlyOverdue).toEqual([{ number: '1', task: '甲' }]);
  });

  test('tasks of one title are told apart by number, then by order', () => {
    const twins = [task('同', { number: '1' }), task('同', { number: '2', status: 'completed' })];
    const swapped = compareSnapshots(snapshotOf(twins, may), snapshotOf([...twins].reverse(), may));
    expect(swapped.moved).toEqual([]);
    const more = compareSnapshots(snapshotOf(twins, may), snapshotOf([...twins, task('同', { number: '3' })], may));
    expect([more.added, more.dropped]).toEqual([[{ number: '3', task: '同' }], []]);
  });

  test('property: against itself nothing changes, rows shuffled or renumbered', () => {
    fc.assert(
      fc.property(arbitraryLedger, (entries) => {
        const titled = entries.map((entry, index) => ({ ...entry, task: `${entry.task}${index}` }));
        const shuffled = [...titled].reverse().map((entry, index) => ({ ...entry, number: String(index + 1) }));
        const { added, dropped, moved, slipped, advanced, newlyDone, newlyOverdue, cleared } = compareSnapshots(
          snapshotOf(titled, june),
          snapshotOf(shuffled, june),
        );
        expect([added, dropped, moved, slipped, advanced, newlyDone, newlyOverdue, cleared].flat()).toEqual([]);
      }),
    );
  });

  test('property: what is not added or dropped is paired', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryLedger, (a, b) => {
        const { added, dropped } = compareSnapshots(snapshotOf(a, may), snapshotOf(b, june));
        expect(a.length - dropped.length).toBe(b.length - added.length);
      }),
    );
  });
});

describe('history', () => {
  const first = snapshotOf([task('甲'), task('乙')], may);
  const second = snapshotOf([task('甲')], june);

  test('the same month replaces itself, months stand in order, titles only in the newest', () => {
    const history = withSnapshot(withSnapshot(withSnapshot([], second), first), second);
    expect(history.map(({ month, tasks }) => [month, tasks.map((one) => one.length)])).toEqual([
      ['2025-05', [4, 4]],
      ['2025-06', [5]],
    ]);
    expect(compareSnapshots(history[0]!, second).dropped).toEqual([{ number: '1', task: '' }]);
  });

  test('the snapshot before a month', () => {
    expect(snapshotBefore([second, first], '2025-06')?.month).toBe('2025-05');
    expect(snapshotBefore([second, first], '2025-08')?.month).toBe('2025-06');
    expect(snapshotBefore([second, first], '2025-05')).toBeNull();
  });

  test('survives JSON, and counts as the ledger did', () => {
    expect(parseSnapshot(JSON.parse(JSON.stringify(first)))).toEqual(first);
    expect(countsOf(first).byBand).toEqual({ overdue: 0, dueSoon: 2, onTrack: 0, stale: 0, noDate: 0, done: 0 });
    expect(countsOf(first).byStatus.inProgress).toBe(2);
  });

  test.each([
    [null],
    ['text'],
    [{ ...first, version: 2 }],
    [{ ...first, month: '2025-13' }],
    [{ ...first, asOf: 'gestern' }],
    [{ ...first, tasks: [['k', '1', 'zz', '']] }],
    [{ ...first, tasks: [['k', 1, 'po', '']] }],
  ])('refuses what is none of ours: %#', (value) => {
    expect(parseSnapshot(value)).toBeNull();
  });

  test('forty bytes a task once a newer month exists', () => {
    const many = snapshotOf(
      Array.from({ length: 500 }, (_, index) => task(`任务${index}`, { number: String(index + 1) })),
      may,
    );
    const [kept] = withSnapshot([many], second);
    expect(JSON.stringify(kept).length / 500).toBeLessThan(45);
  });
});

describe('quarters and years', () => {
  const at = (month: string, asOf: string, ...entries: LedgerEntry[]) =>
    snapshotOf(entries, { month, asOf: day(asOf) });
  const done = (name: string, on: string) => task(name, { status: 'completed', completedOn: day(on) });
  const history = [
    at('2025-04', '2025-04-30', done('甲', '2025-04-02'), task('乙')),
    at('2025-06', '2025-06-30', done('甲', '2025-04-02'), done('乙', '2025-06-30')),
    at('2025-03', '2025-03-31', task('甲'), task('乙')),
  ];

  test('a quarter against the month before it', () => {
    const quarter = quarterlyFigures(history, 2025, 2);
    expect(quarter.period).toBe('2025-Q2');
    expect(quarter.missing).toEqual(['2025-05']);
    expect(quarter.months.map(({ month, completed, completionRate }) => [month, completed, completionRate])).toEqual([
      ['2025-04', 1, 0.5],
      ['2025-06', 2, 1],
    ]);
    expect(quarter.completedInPeriod).toBe(2);
    expect(quarter.change?.month).toBe('2025-03');
    expect(quarter.change?.newlyDone).toHaveLength(2);
  });

  test('a year against its own first month', () => {
    const year = yearlyFigures(history, 2025);
    expect([year.period, year.months.length, year.missing.length, year.change?.month]).toEqual([
      '2025',
      3,
      9,
      '2025-03',
    ]);
    expect(yearlyFigures(history, 2024)).toEqual({
      period: '2024',
      months: [],
      missing: Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`),
      completedInPeriod: 0,
      signedOffInPeriod: 0,
      change: null,
    });
    expect(trendOf(history).map(({ month }) => month)).toEqual(['2025-03', '2025-04', '2025-06']);
  });
});
