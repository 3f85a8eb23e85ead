import { Temporal } from 'temporal-polyfill';
import { isWorkday } from 'chinese-days';

/** Years whose public holidays and make-up working days `chinese-days` 1.5.7 knows. The State Council announces a year in the November before. */
export const COVERED_YEARS: readonly [first: number, last: number] = [2004, 2026];

export const isCovered = (date: Temporal.PlainDate): boolean =>
  date.year >= COVERED_YEARS[0] && date.year <= COVERED_YEARS[1];

/** Whether people work on that day in China, make-up days included; null outside the covered years. */
export function isWorkingDay(date: Temporal.PlainDate): boolean | null {
  return isCovered(date) ? isWorkday(date.toString()) : null;
}

/** The `count`-th working day after `date` (0: the day itself); null when a day on the way lies outside the covered years. */
export function addWorkingDays(date: Temporal.PlainDate, count: number): Temporal.PlainDate | null {
  let current = date;
  for (let left = count; left > 0;) {
    current = current.add({ days: 1 });
    const works = isWorkingDay(current);
    if (works === null) return null;
    if (works) left -= 1;
  }
  return current;
}

/** The day itself or the next working day (节假日顺延); null outside the covered years. */
export function nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate | null {
  const works = isWorkingDay(date);
  if (works === null) return null;
  return works ? date : addWorkingDays(date, 1);
}
