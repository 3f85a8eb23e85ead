import { type Day, type DaySpan, day, lastDay, monthsSpan } from './calendar';
import type { Conventions, YearSpan } from './conventions';
import type { Edge } from './point';

export const single = (of: Day): DaySpan => ({ start: of, end: of, precision: 'day' });

export function yearSpan({ from, to }: YearSpan, year: number): DaySpan {
  const wraps = to[0] < from[0] || (to[0] === from[0] && to[1] < from[1]);
  return { start: day(year, from[0], from[1]), end: day(wraps ? year + 1 : year, to[0], to[1]), precision: 'day' };
}

export function monthSpan(year: number, month: number, edge: Edge, conventions: Conventions): DaySpan {
  if (edge === 'start')
    return { start: day(year, month, 1), end: day(year, month, conventions.monthStartUntil), precision: 'ten-days' };
  if (edge === 'middle')
    return { start: day(year, month, 1), end: day(year, month, conventions.monthMiddle), precision: 'day' };
  return monthsSpan(year, month, month, 'month');
}

/** The `n`th ten days of a month; the third has what is left. */
export const tenDaysSpan = (year: number, month: number, n: number): DaySpan => ({
  start: day(year, month, n * 10 - 9),
  end: n === 3 ? lastDay(year, month) : day(year, month, n * 10),
  precision: 'ten-days',
});

export function quarterSpan(year: number, n: number, edge: Edge): DaySpan {
  const first = (n - 1) * 3 + 1;
  if (edge === 'start') return monthsSpan(year, first, first, 'month');
  if (edge === 'middle') return monthsSpan(year, first + 1, first + 1, 'month');
  return monthsSpan(year, first, first + 2, 'quarter');
}

export function halfSpan(year: number, n: number, edge: Edge): DaySpan {
  const first = n === 1 ? 1 : 7;
  if (edge === 'start') return monthsSpan(year, first, first, 'month');
  return monthsSpan(year, first, first + 5, 'half-year');
}

export function wholeYearSpan(year: number, edge: Edge, conventions: Conventions): DaySpan {
  const ends = edge === 'start' ? conventions.yearStartUntil : edge === 'middle' ? conventions.yearMiddle : null;
  if (ends)
    return {
      start: day(year, 1, 1),
      end: day(year, ends[0], ends[1]),
      precision: edge === 'start' ? 'month' : 'half-year',
    };
  return monthsSpan(year, 1, 12, 'year');
}

export function planSpan(n: number, edge: Edge, conventions: Conventions): DaySpan {
  const first = conventions.fourteenthPlanStart + (n - 14) * 5;
  if (edge === 'start') return monthsSpan(first, 1, 12, 'year');
  return { ...monthsSpan(first, 1, 12, 'year'), end: lastDay(first + 4, 12) };
}
