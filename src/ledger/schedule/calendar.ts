import { Temporal } from 'temporal-polyfill';
import type { Precision } from './schedule';

/**
 * A day as a plain number, 20250630. The readers make and compare days all the time; the calendar object, which costs more than the
 * whole of most readings, is made once at the end (`dateOf`).
 */
export type Day = number;

/** Days from `start` to `end`, both included. */
export interface DaySpan {
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
}

export const day = (year: number, month: number, dayOfMonth: number): Day => year * 10000 + month * 100 + dayOfMonth;
export const yearOfDay = (value: Day): number => Math.floor(value / 10000);
export const monthOfDay = (value: Day): number => Math.floor(value / 100) % 100;
export const dayFrom = (date: Temporal.PlainDate): Day => day(date.year, date.month, date.day);

/** Days are values that never change: a ledger names the same few hundred. */
const dates = new Map<Day, Temporal.PlainDate>();
const KEPT_DATES = 4096;

export function dateOf(value: Day): Temporal.PlainDate {
  const made = dates.get(value);
  if (made) return made;
  const date = new Temporal.PlainDate(yearOfDay(value), monthOfDay(value), value % 100);
  if (dates.size >= KEPT_DATES) dates.clear();
  dates.set(value, date);
  return date;
}

export const dateOrNull = (value: Day | null): Temporal.PlainDate | null => (value === null ? null : dateOf(value));

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Arithmetic instead of a calendar object: the readers ask for it all the time. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

export const lastDay = (year: number, month: number): Day => day(year, month, daysInMonth(year, month));
export const lastOfMonth = (year: number, month: number): Temporal.PlainDate => dateOf(lastDay(year, month));

export function dayAfter(value: Day): Day {
  const [year, month] = [yearOfDay(value), monthOfDay(value)];
  if (value % 100 < daysInMonth(year, month)) return value + 1;
  return month < 12 ? day(year, month + 1, 1) : day(year + 1, 1, 1);
}

export function dayBefore(value: Day): Day {
  if (value % 100 > 1) return value - 1;
  const [year, month] = [yearOfDay(value), monthOfDay(value)];
  return month > 1 ? lastDay(year, month - 1) : day(year - 1, 12, 31);
}

/** A few days on or back, one by one: no farther than the weeks around a day. */
export function plusDays(value: Day, days: number): Day {
  let moved = value;
  for (let i = 0; i < days; i++) moved = dayAfter(moved);
  for (let i = 0; i > days; i--) moved = dayBefore(moved);
  return moved;
}

const WEEKDAY_OF_MONTH = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** 1 (Monday) .. 7, by Sakamoto's method. */
export function weekdayOf(value: Day): number {
  const month = monthOfDay(value);
  const year = yearOfDay(value) - (month < 3 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leaps + WEEKDAY_OF_MONTH[month - 1]! + (value % 100)) % 7 || 7;
}

/** The same day in another year; 29 February becomes the 28th. */
export function inYear(value: Day, year: number): Day {
  const month = monthOfDay(value);
  return day(year, month, Math.min(value % 100, daysInMonth(year, month)));
}

/** Whether the calendar has that day; without a year, whether any year has it. */
export function existsDay(year: number | null, month: number, dayOfMonth: number): boolean {
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= daysInMonth(year ?? 2024, month);
}

export const monthsSpan = (year: number, first: number, last: number, precision: Precision): DaySpan => ({
  start: day(year, first, 1),
  end: lastDay(year, last),
  precision,
});

/** The same day in a month and year that may be shorter: the last day then. */
export function clampedDay(year: number, month: number, dayOfMonth: number): Temporal.PlainDate {
  const of = year + Math.floor((month - 1) / 12);
  const inYearMonth = ((((month - 1) % 12) + 12) % 12) + 1;
  return dateOf(day(of, inYearMonth, Math.min(dayOfMonth, daysInMonth(of, inYearMonth))));
}
