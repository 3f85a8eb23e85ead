import type { Temporal } from 'temporal-polyfill';

/**
 * Days since 1970-01-01 of a day in the ISO calendar (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). Judging tens of
 * thousands of rows compares days by the million; on numbers that is a hundred times faster than with the date library's own functions.
 */
export function dayNumber({ year, month, day }: Pick<Temporal.PlainDate, 'year' | 'month' | 'day'>): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}
