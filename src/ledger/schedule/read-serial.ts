import { lastOfMonth } from './calendar';
import { refused, deadlineOn } from './combine';
import { normalise } from './normalise';
import { scan } from './scan';
import { combine } from './combine';
import type { Schedule, ScheduleContext } from './schedule';
import { serialToDate, shownPrecision } from './serial';

/** Serials that are believed without a date format: 2000-01-01 to 2079-12-31. */
const PLAUSIBLE_FROM = 36526;
const PLAUSIBLE_TO = 65745;

/** Reads a number from a cell: a serial by its format, else by plausibility; 2025, 202506 and 20250630 as written dates. */
export function readSerial(value: number, context: ScheduleContext, numberFormat: string | undefined): Schedule {
  const text = String(value);
  const shown = numberFormat === undefined ? null : shownPrecision(numberFormat);
  if (shown !== null || (value >= PLAUSIBLE_FROM && value < PLAUSIBLE_TO + 1)) {
    const date = serialToDate(value);
    if (!date) return refused(text, 'impossible-date', text);
    if (shown === 'month') return deadlineOn(text, lastOfMonth(date.year, date.month), 'month');
    if (shown === 'year') return deadlineOn(text, lastOfMonth(date.year, 12), 'year');
    return deadlineOn(text, date, 'day');
  }
  if (Number.isInteger(value) && value >= 1949 && value <= 2099)
    return deadlineOn(text, lastOfMonth(value, 12), 'year');
  if (/^20\d{4}$|^20\d{6}$/.test(text)) {
    const normalised = normalise(text);
    return combine(normalised, scan(normalised, context, false), context);
  }
  return refused(text, 'unreadable', text);
}
