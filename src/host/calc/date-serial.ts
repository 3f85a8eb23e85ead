/**
 * Serial day numbers of the 1900 date system (the only one evaluated here), with Excel's 29 February 1900
 * (serial 60), which never was: https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
 */
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MAX_SERIAL = 2_958_465;

export interface CalendarDay {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
}

/** @returns undefined outside 1900-01-01…9999-12-31 (serial 0 is Excel's 1900-01-00). */
export function serialToDay(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > MAX_SERIAL) return undefined;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial of a day; month and day may overflow as in DATE(2025,14,0). @returns undefined when outside the calendar. */
export function dayToSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(2000, 0, 1);
  const date = new Date(time);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round((date.getTime() - EPOCH) / DAY_MS);
  const serial = days <= 60 ? days - 1 : days;
  return serial < 0 || serial > MAX_SERIAL ? undefined : serial;
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Monday = 0 … Sunday = 6, by Excel's own count (serial 1 is a Sunday). */
export const weekdayFromMonday = (serial: number): number => (Math.floor(serial) + 5) % 7;

const DATE_TEXT = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

/** `2025-06-30`, `2025/6/30`, `2025年6月30日`: the forms that read alike in every locale we serve. */
export function parseDateText(text: string): number | undefined {
  const match = DATE_TEXT.exec(text.trim());
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2] ?? match[4]);
  const day = Number(match[3] ?? match[5]);
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayToSerial(year, month, day);
}
