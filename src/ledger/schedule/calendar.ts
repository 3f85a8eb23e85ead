import { Temporal } from 'temporal-polyfill';
import type { Precision } from './schedule';

/** Days from `start` to `end`, both included. */
export interface DaySpan {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
  readonly precision: Precision;
}

/** Days are values that never change, and making one costs more than reading it: a ledger names the same few hundred. */
const days = new Map<number, Temporal.PlainDate>();
const KEPT_DAYS = 4096;

export function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate {
  const key = (year * 16 + month) * 32 + dayOfMonth;
  const made = days.get(key);
  if (made) return made;
  const date = new Temporal.PlainDate(year, month, dayOfMonth);
  if (days.size >= KEPT_DAYS) days.clear();
  days.set(key, date);
  return date;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Arithmetic instead of a calendar object: the readers ask for it all the time. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

export function lastOfMonth(year: number, month: number): Temporal.PlainDate {
  return day(year, month, daysInMonth(year, month));
}

/** Whether the calendar has that day; without a year, whether any year has it. */
export function existsDay(year: number | null, month: number, dayOfMonth: number): boolean {
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= daysInMonth(year ?? 2024, month);
}

export function monthsSpan(year: number, first: number, last: number, precision: Precision): DaySpan {
  return { start: day(year, first, 1), end: lastOfMonth(year, last), precision };
}

export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** The same day in a month and year that may be shorter: the last day then. */
export function clampedDay(year: number, month: number, dayOfMonth: number): Temporal.PlainDate {
  const of = year + Math.floor((month - 1) / 12);
  const inYear = ((((month - 1) % 12) + 12) % 12) + 1;
  return day(of, inYear, Math.min(dayOfMonth, daysInMonth(of, inYear)));
}
