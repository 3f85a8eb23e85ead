import { Temporal } from 'temporal-polyfill';

/** Serial 60 is 29 February 1900, a day that never was: Excel keeps it for Lotus 1-2-3's sake. */
const LEAP_BUG_SERIAL = 60;
const BEFORE_BUG = Temporal.PlainDate.from('1899-12-31');
const AFTER_BUG = Temporal.PlainDate.from('1899-12-30');
const LAST_SERIAL = 2958465;

/** The day of an Excel serial number (1900 date system), time of day dropped; null below 1, at 60, and past 9999-12-31. */
export function serialToDate(serial: number): Temporal.PlainDate | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 1 || days > LAST_SERIAL || days === LEAP_BUG_SERIAL) return null;
  return (days < LEAP_BUG_SERIAL ? BEFORE_BUG : AFTER_BUG).add({ days });
}

/** The Excel serial number (1900 date system) of a day from 1900-01-01 on. Throws a RangeError before it. */
export function dateToSerial(date: Temporal.PlainDate): number {
  const days = AFTER_BUG.until(date, { largestUnit: 'day' }).days;
  const serial = days > LEAP_BUG_SERIAL ? days : days - 1;
  if (serial < 1) throw new RangeError(`No Excel serial number before 1900-01-01: ${date.toString()}`);
  return serial;
}

/** What a date number format shows: its finest part, or null when it is no date format. */
export function shownPrecision(numberFormat: string): 'day' | 'month' | 'year' | null {
  const bare = (numberFormat.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  const months = /m/.test(bare.replace(/h+[^a-z]*m+|m+[^a-z]*s/g, ''));
  if (bare.includes('d')) return 'day';
  if (bare.includes('y') && months) return 'month';
  if (bare.includes('y') || bare.includes('e')) return bare.includes('general') || /[0#]/.test(bare) ? null : 'year';
  return months && !/[0#]/.test(bare) && bare !== 'general' ? 'month' : null;
}
