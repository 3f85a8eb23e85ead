import { Temporal } from 'temporal-polyfill';
import type { Precision } from './schedule';

/** Days from `start` to `end`, both included. */
export interface DaySpan {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
  readonly precision: Precision;
}

export function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: dayOfMonth });
}

export function lastOfMonth(year: number, month: number): Temporal.PlainDate {
  return day(year, month, 31);
}

/** Whether the calendar has that day; without a year, whether any year has it. */
export function existsDay(year: number | null, month: number, dayOfMonth: number): boolean {
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= lastOfMonth(year ?? 2024, month).day;
}

export function monthsSpan(year: number, first: number, last: number, precision: Precision): DaySpan {
  return { start: day(year, first, 1), end: lastOfMonth(year, last), precision };
}

export const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) >= 0 ? a : b;

export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** The same day in a month and year that may be shorter: the last day then. */
export function clampedDay(year: number, month: number, dayOfMonth: number): Temporal.PlainDate {
  const base = day(year, 1, 1).add({ months: month - 1 });
  return base.with({ day: dayOfMonth });
}
