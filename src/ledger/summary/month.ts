import { Temporal } from 'temporal-polyfill';

/** First and last day of a month `YYYY-MM`. Throws a RangeError for any other text (the caller has checked its input). */
export function monthDays(month: string): { first: Temporal.PlainDate; last: Temporal.PlainDate } {
  const yearMonth = Temporal.PlainYearMonth.from(month);
  return { first: yearMonth.toPlainDate({ day: 1 }), last: yearMonth.toPlainDate({ day: yearMonth.daysInMonth }) };
}

/** The month `count` months later (earlier when negative): `2024-12` + 1 = `2025-01`. */
export function shiftMonth(month: string, count: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
}

/** True for a day of that month; false for null. */
export function inMonth(day: Temporal.PlainDate | null, month: string): day is Temporal.PlainDate {
  return day !== null && day.year === Number(month.slice(0, 4)) && day.month === Number(month.slice(5));
}
