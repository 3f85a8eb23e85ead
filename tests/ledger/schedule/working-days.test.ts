import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, COVERED_YEARS, isWorkingDay, nextWorkingDay } from '../../../src/ledger/schedule/working-days';

const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ['2025-09-30', true],
  ['2025-10-01', false],
  ['2025-10-08', false],
  ['2025-10-11', true],
  ['2025-10-12', false],
  ['2026-02-17', false],
  ['2004-05-03', false],
  ['2003-12-31', null],
  ['2027-01-04', null],
])('%s is a working day: %p', (text, expected) => {
  expect(isWorkingDay(day(text))).toBe(expected);
});

test('counting over a holiday with a make-up day, and beyond the calendar', () => {
  expect(addWorkingDays(day('2025-09-30'), 3)?.toString()).toBe('2025-10-11');
  expect(addWorkingDays(day('2025-09-30'), 0)?.toString()).toBe('2025-09-30');
  expect(addWorkingDays(day('2026-12-30'), 5)).toBeNull();
  expect(nextWorkingDay(day('2025-10-01'))?.toString()).toBe('2025-10-09');
  expect(nextWorkingDay(day('2027-10-01'))).toBeNull();
});

test('the last covered year knows its holidays: a weekday of National Day is free, which no plain week says', () => {
  const [, last] = COVERED_YEARS;
  expect(
    [1, 2, 5, 6].map((date) => isWorkingDay(Temporal.PlainDate.from({ year: last, month: 10, day: date }))),
  ).toEqual([false, false, false, false]);
});
