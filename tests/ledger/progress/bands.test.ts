import type { BandOptions } from '../../../src/ledger/progress/band-options';
import { bandOf } from '../../../src/ledger/progress/bands';
import type { LedgerEntry } from '../../../src/ledger/entry';
import type { Recurrence } from '../../../src/ledger/schedule/schedule';
import { day, deadline, emptyReportCell, milestone, ongoing, sampleEntry, sampleSchedule } from './sample-entry';

type Expected = [band: string, due: string | null, days: number | null];

function judge(set: Partial<LedgerEntry>, asOf: string, options: Partial<BandOptions> = {}): Expected {
  const { band, due, days } = bandOf(sampleEntry(set), day(asOf), options);
  return [band, due?.toString() ?? null, days];
}

describe('a task with a due day', () => {
  test.each<[string, string, Expected]>([
    ['2025-06-30', '2025-07-01', ['overdue', '2025-06-30', -1]],
    ['2025-06-30', '2025-06-30', ['dueSoon', '2025-06-30', 0]],
    ['2025-06-30', '2025-05-31', ['dueSoon', '2025-06-30', 30]],
    ['2025-06-30', '2025-05-30', ['onTrack', '2025-06-30', 31]],
    ['2024-02-29', '2024-03-01', ['overdue', '2024-02-29', -1]],
    ['2024-02-29', '2024-02-28', ['dueSoon', '2024-02-29', 1]],
    ['2024-03-31', '2024-02-29', ['onTrack', '2024-03-31', 31]],
    ['2025-03-30', '2025-02-28', ['dueSoon', '2025-03-30', 30]],
    ['2025-12-31', '2026-01-31', ['overdue', '2025-12-31', -31]],
    ['2025-01-15', '2024-12-31', ['dueSoon', '2025-01-15', 15]],
  ])('due %s on %s', (due, asOf, expected) => {
    expect(judge({ schedule: deadline(due) }, asOf)).toEqual(expected);
  });

  test.each([
    ['2025-06-23', 'urgent'],
    ['2025-06-22', 'soon'],
    ['2025-06-30', 'urgent'],
    ['2025-05-30', null],
    ['2025-07-01', null],
  ])('step on %s', (asOf, step) => {
    expect(bandOf(sampleEntry({ schedule: deadline('2025-06-30') }), day(asOf)).step).toBe(step);
  });

  test('limits are the user’s', () => {
    const schedule = deadline('2025-06-30');
    expect(judge({ schedule }, '2025-06-20', { dueSoonDays: 9 })[0]).toBe('onTrack');
    expect(judge({ schedule }, '2025-06-20', { dueSoonDays: 10 })[0]).toBe('dueSoon');
    expect(judge({ schedule }, '2025-06-30', { dueSoonDays: 0 })[0]).toBe('dueSoon');
    expect(bandOf(sampleEntry({ schedule }), day('2025-06-25'), { dueSoonDays: 3, urgentDays: 7 }).step).toBeNull();
  });

  test('by share of time used: 100 days from 2025-01-01, yellow at 80 %, urgent at 95 %', () => {
    const schedule = sampleSchedule({ kind: 'period', start: day('2025-01-01'), due: day('2025-04-11') });
    const options = { ratio: { soon: 0.8, urgent: 0.95 } };
    const step = (asOf: string) => bandOf(sampleEntry({ schedule }), day(asOf), options).step;
    expect([step('2025-03-21'), step('2025-03-22'), step('2025-04-05'), step('2025-04-06')]).toEqual([
      null,
      'soon',
      'soon',
      'urgent',
    ]);
    expect(judge({ schedule }, '2025-04-12', options)[0]).toBe('overdue');
    expect(judge({ schedule: deadline('2025-04-11') }, '2025-03-20', options)[0]).toBe('dueSoon');
  });
});

describe('milestones', () => {
  const schedule = deadline('2025-06-30', '2025-12-31');

  test.each<[string, Expected]>([
    ['2025-06-15', ['dueSoon', '2025-06-30', 15]],
    ['2025-07-01', ['onTrack', '2025-12-31', 183]],
    ['2026-01-01', ['overdue', '2025-12-31', -1]],
  ])('the next open one on %s', (asOf, expected) => {
    expect(judge({ schedule }, asOf)).toEqual(expected);
  });

  test('one that passed is told, but is no band', () => {
    const { passed } = bandOf(sampleEntry({ schedule }), day('2025-07-01'));
    expect(passed.map(({ due }) => due.toString())).toEqual(['2025-06-30']);
    expect(bandOf(sampleEntry({ schedule, status: 'completed' }), day('2025-07-01')).passed).toEqual([]);
  });

  test('those of the measures count where the schedule has no date', () => {
    const milestones = [milestone('2025-12-31', '2025年底整改到位')];
    expect(judge({ schedule: ongoing, milestones }, '2025-11-01')).toEqual(['onTrack', '2025-12-31', 60]);
    expect(judge({ schedule: ongoing, milestones }, '2025-12-20')).toEqual(['dueSoon', '2025-12-31', 11]);
    expect(judge({ schedule: ongoing, milestones }, '2026-01-05')).toEqual(['overdue', '2025-12-31', -5]);
    expect(judge({ milestones }, '2025-12-20')).toEqual(['dueSoon', '2025-12-31', 11]);
  });

  test('and beside a due day only on request, never beyond it', () => {
    const set = { schedule: deadline('2025-12-31'), milestones: [milestone('2025-06-30'), milestone('2026-06-30')] };
    expect(judge(set, '2025-06-20')).toEqual(['onTrack', '2025-12-31', 194]);
    expect(judge(set, '2025-06-20', { measuresMilestones: 'always' })).toEqual(['dueSoon', '2025-06-30', 10]);
    expect(judge(set, '2026-01-01', { measuresMilestones: 'always' })).toEqual(['overdue', '2025-12-31', -1]);
  });
});

describe('done', () => {
  const schedule = deadline('2025-06-30');
  test.each<[string, Partial<LedgerEntry>, string]>([
    ['completed', { status: 'completed' }, 'done'],
    ['signed off', { status: 'signedOff' }, 'done'],
    [
      'in progress although a completion day stands there',
      { status: 'inProgress', completedOn: day('2025-06-01') },
      'overdue',
    ],
    ['no status, completion day', { completedOn: day('2025-06-01') }, 'done'],
    ['no status, completion day still to come', { completedOn: day('2025-08-01') }, 'overdue'],
    ['no status, signed-off day', { signedOffOn: day('2025-07-01') }, 'done'],
    ['no status, 100 %', { progress: 1 }, 'done'],
    ['no status, 99 %', { progress: 0.99 }, 'overdue'],
    ['in progress, 100 %', { status: 'inProgress', progress: 1 }, 'overdue'],
  ])('%s', (_, set, band) => {
    expect(judge({ schedule, ...set }, '2025-07-10')[0]).toBe(band);
  });

  test('keeps its final due day', () => {
    expect(judge({ schedule: deadline('2025-06-30', '2025-12-31'), status: 'completed' }, '2025-06-01')).toEqual([
      'done',
      '2025-12-31',
      213,
    ]);
  });
});

describe('suspended', () => {
  test('is not judged by its date unless asked', () => {
    const set = { schedule: deadline('2025-06-30'), status: 'suspended' } as const;
    expect(judge(set, '2025-07-10')).toEqual(['onTrack', '2025-06-30', -10]);
    expect(judge(set, '2025-07-10', { judgeSuspended: true })[0]).toBe('overdue');
    expect(judge({ status: 'suspended' }, '2025-07-10')).toEqual(['noDate', null, null]);
  });
});

describe('ongoing and recurring', () => {
  test.each<[string, Partial<LedgerEntry>, string, Expected]>([
    ['no report column', {}, '2025-07-10', ['onTrack', null, null]],
    ['reported 90 days ago', { reportedOn: day('2025-04-11') }, '2025-07-10', ['onTrack', null, null]],
    ['reported 91 days ago', { reportedOn: day('2025-04-10') }, '2025-07-10', ['stale', null, null]],
    ['column empty, nothing to count from', { cells: emptyReportCell }, '2025-07-10', ['stale', null, null]],
    [
      'column empty, begun lately',
      { cells: emptyReportCell, startedOn: day('2025-06-01') },
      '2025-07-10',
      ['onTrack', null, null],
    ],
    [
      'column empty, begun long ago',
      { cells: emptyReportCell, startedOn: day('2025-01-01') },
      '2025-07-10',
      ['stale', null, null],
    ],
    ['completed', { reportedOn: day('2024-01-01'), status: 'completed' }, '2025-07-10', ['done', null, null]],
    ['suspended', { reportedOn: day('2024-01-01'), status: 'suspended' }, '2025-07-10', ['onTrack', null, null]],
  ])('%s', (_, set, asOf, expected) => {
    expect(judge({ schedule: ongoing, ...set }, asOf)).toEqual(expected);
  });

  test('a dated task is never stale', () => {
    expect(judge({ schedule: deadline('2025-12-31'), cells: emptyReportCell }, '2025-07-10')[0]).toBe('onTrack');
  });

  test('due soon outweighs stale, stale outweighs a far milestone', () => {
    const set = { schedule: ongoing, milestones: [milestone('2025-12-31')], reportedOn: day('2025-01-01') };
    expect(judge(set, '2025-12-20')[0]).toBe('dueSoon');
    expect(judge(set, '2025-07-10')).toEqual(['stale', '2025-12-31', 174]);
  });

  test('the plan’s period closes them and starts the count', () => {
    expect(judge({ schedule: ongoing }, '2025-12-10', { planEnd: day('2025-12-31') })).toEqual([
      'dueSoon',
      '2025-12-31',
      21,
    ]);
    expect(judge({ schedule: ongoing }, '2026-01-01', { planEnd: day('2025-12-31') })).toEqual([
      'overdue',
      '2025-12-31',
      -1,
    ]);
    expect(judge({ schedule: sampleSchedule() }, '2026-01-01', { planEnd: day('2025-12-31') })).toEqual([
      'noDate',
      null,
      null,
    ]);
    const fresh = { planStart: day('2025-06-01') };
    expect(judge({ schedule: ongoing, cells: emptyReportCell }, '2025-07-10', fresh)[0]).toBe('onTrack');
    expect(judge({ schedule: ongoing, cells: emptyReportCell }, '2025-08-31', fresh)[0]).toBe('stale');
  });

  test.each<[string, Recurrence, string, string, string]>([
    ['每月', { every: 'month', interval: 1, times: null }, '2025-01-31', '2025-02-28', '2025-03-01'],
    ['每月, leap year', { every: 'month', interval: 1, times: null }, '2024-01-31', '2024-02-29', '2024-03-01'],
    [
      '每月28日前',
      { every: 'month', interval: 1, times: null, offset: { day: 28 } },
      '2025-04-28',
      '2025-05-28',
      '2025-05-29',
    ],
    [
      '每季度结束后12日内',
      { every: 'quarter', interval: 1, times: null, offset: { day: 12, after: true } },
      '2025-01-01',
      '2025-04-13',
      '2025-04-14',
    ],
    ['每两周', { every: 'week', interval: 2, times: null }, '2025-01-01', '2025-01-15', '2025-01-16'],
    ['全年不少于2次', { every: 'year', interval: 1, times: 2 }, '2024-08-31', '2025-02-28', '2025-03-01'],
    ['每学期', { every: 'term', interval: 1, times: null }, '2025-02-28', '2025-08-28', '2025-08-29'],
    ['三年一轮', { every: 'year', interval: 3, times: null }, '2024-02-29', '2027-02-28', '2027-03-01'],
    ['每周2次', { every: 'week', interval: 1, times: 2 }, '2025-01-01', '2025-01-05', '2025-01-06'],
  ])('%s: its own rhythm', (_, recurrence, reported, fresh, stale) => {
    const set = { schedule: sampleSchedule({ kind: 'recurring', recurrence }), reportedOn: day(reported) };
    expect(judge(set, fresh)[0]).toBe('onTrack');
    expect(judge(set, stale)[0]).toBe('stale');
  });
});

describe('no date', () => {
  test.each([
    ['empty', sampleSchedule({ reason: 'empty' })],
    ['masked', sampleSchedule({ reason: 'masked', text: '20**年' })],
    ['relative without a base', sampleSchedule({ kind: 'relative', relative: { min: 3, max: 3, unit: 'year' } })],
    ['a period without an end', sampleSchedule({ kind: 'period', start: day('2003-06-01') })],
  ])('%s', (_, schedule) => {
    expect(judge({ schedule }, '2025-07-10')).toEqual(['noDate', null, null]);
  });
});
