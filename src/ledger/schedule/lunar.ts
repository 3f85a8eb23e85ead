import { Temporal } from 'temporal-polyfill';
import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';
import type { FestivalDay } from './conventions';

/** The day of a festival in a Gregorian year. Lunar days of months 11 and 12 are not used by any festival here. */
export function festivalDay(festival: FestivalDay, year: number): Temporal.PlainDate {
  if ('solar' in festival) return Temporal.PlainDate.from({ year, month: festival.solar[0], day: festival.solar[1] });
  if ('lunar' in festival) {
    const [month, dayOfMonth] = festival.lunar;
    const lunar = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
    return Temporal.PlainDate.from(getSolarDateFromLunar(lunar).date);
  }
  return Temporal.PlainDate.from(getSolarTermDate(year, 4, festival.solarTerm));
}
