import { Temporal } from 'temporal-polyfill';
import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';
import type { FestivalDay } from './conventions';

const known = new WeakMap<FestivalDay, Map<number, Temporal.PlainDate>>();

/** The day of a festival in a Gregorian year, worked out once. */
export function festivalDay(festival: FestivalDay, year: number): Temporal.PlainDate {
  const years = known.get(festival) ?? new Map<number, Temporal.PlainDate>();
  known.set(festival, years);
  const date = years.get(year) ?? workOut(festival, year);
  years.set(year, date);
  return date;
}

/** The day of a festival in a Gregorian year. Lunar days of months 11 and 12 are not used by any festival here. */
function workOut(festival: FestivalDay, year: number): Temporal.PlainDate {
  if ('solar' in festival) return Temporal.PlainDate.from({ year, month: festival.solar[0], day: festival.solar[1] });
  if ('lunar' in festival) {
    const [month, dayOfMonth] = festival.lunar;
    const lunar = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
    return Temporal.PlainDate.from(getSolarDateFromLunar(lunar).date);
  }
  return Temporal.PlainDate.from(getSolarTermDate(year, 4, festival.solarTerm));
}
