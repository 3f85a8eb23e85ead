import { Temporal } from 'temporal-polyfill';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import { conventions } from './cases/conventions';
import { days } from './cases/days';
import { deadlines } from './cases/deadlines';
import { ongoing } from './cases/ongoing';
import { periods } from './cases/periods';
import { recurring } from './cases/recurring';
import { refused } from './cases/refused';
import { relative } from './cases/relative';
import { series } from './cases/series';
import { readingOf } from './reading';

const reference = Temporal.PlainDate.from('2025-03-10');
const day = (text: string) => Temporal.PlainDate.from(text);

describe.each(Object.entries({ days, deadlines, periods, series, recurring, ongoing, relative, refused, conventions }))(
  '%s',
  (_name, cases) => {
    test.each(cases.map(([text, reading]) => [text, reading]))('%j', (text, reading) => {
      expect(readingOf(parseSchedule(text, { reference }))).toBe(reading);
    });
  },
);

test('the year of a yearless date comes from the ledger, before the reference day', () => {
  const schedule = parseSchedule('6月底前', { reference, year: 2023 });
  expect(readingOf(schedule)).toBe('deadline 2023-06-30 month [year]');
});

test('this month is not known in a ledger of another year than the reference day', () => {
  expect(readingOf(parseSchedule('本月底前', { reference, year: 2025 }))).toBe(
    'deadline 2025-03-31 month [year,month]',
  );
  expect(readingOf(parseSchedule('本月底前', { reference, year: 2023 }))).toBe('none unreadable');
});

test('the pieces of a series are the clauses of the cell, as written', () => {
  const { milestones } = parseSchedule('２０２５年６月底前完成初稿，“十二月底前”印发；', { reference });
  expect(milestones.map(({ due, text }) => `${due.toString()} ${text}`)).toEqual([
    '2025-06-30 ２０２５年６月底前完成初稿',
    '2025-12-31 “十二月底前”印发',
  ]);
});

test('what was not understood is kept in rest, a contradicted weekday too', () => {
  expect(parseSchedule('2025年底前整改到位', { reference }).rest).toBe('整改到位');
  expect(parseSchedule('2025年9月1日（周二）前', { reference }).rest).toBe('（周二）');
  expect(parseSchedule('2025年9月1日（周一）前', { reference }).rest).toBe('');
  expect(parseSchedule('20**年6月底前', { reference }).rest).toBe('20**年6月底前');
});

test('of several rhythms or lengths one is kept, the others are in rest', () => {
  const reports = parseSchedule('月报(次月10日前)、季报(季度结束15日内)、年报(次年1月31日前)', { reference });
  expect(readingOf(reports)).toBe('recurring month @+10');
  expect(reports.rest).toContain('年报(次年1月31日前');
  const lengths = parseSchedule('短期(6个月内)、中期(1-2年)、长期(3-5年)', { reference });
  expect(readingOf(lengths)).toBe('relative 6 month');
  expect(lengths.rest).toContain('3-5年');
  expect(parseSchedule('每日巡线、每周会商', { reference }).rest).toBe('巡线、每周会商');
  expect(parseSchedule('常态化巡查，每月通报', { reference }).rest).toBe('常态化巡查 … 通报');
});

test.each([
  ['', 'empty', ''],
  ['  \n ', 'empty', ''],
  ['，。；、', 'empty', ''],
  ['（）', 'empty', ''],
  ['！……', 'empty', ''],
  ['0', 'not-a-schedule', '0'],
  ['-1', 'not-a-schedule', '-1'],
  ['99999', 'unreadable', '99999'],
  ['#REF!', 'not-a-schedule', '#REF!'],
  ['每'.repeat(20), 'not-a-schedule', '每'.repeat(20)],
])('odd input %j is refused with a reason and told as unread', (text, reason, rest) => {
  expect(parseSchedule(text, { reference })).toMatchObject({ kind: 'none', due: null, reason, rest });
});

test('traditional characters are understood as simplified ones are', () => {
  const schedule = parseSchedule('2025年底前完成驗收，並長期堅持', { reference });
  expect([readingOf(schedule), schedule.rest]).toEqual(['deadline 2025-12-31 year +ongoing', '完成驗收，並']);
});

describe('relative times with a base', () => {
  const base = day('2025-09-28');
  test.each([
    ['三年内', '2028-09-28', 'base'],
    ['一个月内', '2025-10-28', 'base'],
    ['自接到之日起10日内', '2025-10-08', 'base'],
    ['5个工作日内', '2025-10-11', 'base,working-days'],
    ['自受理之日起10日内，遇节假日顺延', '2025-10-09', 'base,working-days'],
    ['立行立改', '2025-09-28', 'base'],
    ['长期(3-5年)', '2030-09-28', 'base'],
  ])('%s from 2025-09-28 is %s', (text, due, implied) => {
    const schedule = parseSchedule(text, { reference, base });
    expect([schedule.kind, schedule.due?.toString(), schedule.implied.join()]).toEqual(['relative', due, implied]);
  });

  test('working days beyond the known years stay unresolved', () => {
    expect(parseSchedule('5个工作日内', { reference, base: day('2027-03-01') }).due).toBeNull();
  });

  test('即日起 starts on the base', () => {
    expect(readingOf(parseSchedule('即日起至12月31日', { reference, base }))).toBe(
      'period 2025-09-28..2025-12-31 day [year]',
    );
  });
});

describe('values of cells', () => {
  test.each([
    [45838, undefined, 'deadline 2025-06-30 day'],
    [45838.75, 'yyyy-mm-dd hh:mm', 'deadline 2025-06-30 day'],
    [45809, 'yyyy"年"m"月"', 'deadline 2025-06-30 month'],
    [45809, 'yyyy"年"', 'deadline 2025-12-31 year'],
    [45838, '[$-804]m"月"d"日"', 'deadline 2025-06-30 day'],
    [60, 'yyyy/m/d', 'none impossible-date'],
    [2025, 'General', 'deadline 2025-12-31 year'],
    [202506, 'General', 'deadline 2025-06-30 month'],
    [20250630, 'General', 'deadline 2025-06-30 day'],
    [20250631, 'General', 'none impossible-date'],
    [6.3, 'General', 'none unreadable'],
    [12, undefined, 'none unreadable'],
  ])('%p with format %p is %s', (value, numberFormat, reading) => {
    expect(readingOf(parseSchedule(value, { reference }, { numberFormat }))).toBe(reading);
  });
});

test('in running text digits without a year are no day', () => {
  expect(parseSchedule('6.30前', { reference }, { column: 'prose' }).kind).toBe('none');
});

test('conventions are an argument', () => {
  const { DEFAULT_CONVENTIONS } = jest.requireActual<typeof import('../../../src/ledger/schedule/conventions')>(
    '../../../src/ledger/schedule/conventions',
  );
  const own = {
    ...DEFAULT_CONVENTIONS,
    floodSeason: { from: [5, 1], to: [9, 30] } as const,
    springTerm: { from: [2, 15], to: [6, 30] } as const,
  };
  expect(readingOf(parseSchedule('2025年春季学期', { reference, conventions: own }))).toBe(
    'period 2025-02-15..2025-06-30 day [convention]',
  );
  expect(parseSchedule('汛期前', { reference, conventions: own }).due?.toString()).toBe('2025-04-30');
});
