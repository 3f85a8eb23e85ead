import { combine, refused } from './combine';
import { normalise } from './normalise';
import { scan } from './scan';
import { isDigitAt, isOneOf } from './point';
import type { Schedule, ScheduleContext } from './schedule';
import { readSerial } from './read-serial';

/** What the cell says beside its value. */
export interface ScheduleHint {
  /** Number format code of the cell: a serial is read to the precision that it shows (`yyyy"年"m"月"` is a month). */
  readonly numberFormat?: string;
  /** `prose`: running text, where a date without a year in digits (`6.30`) is not believed. Default `schedule`. */
  readonly column?: 'schedule' | 'prose';
}

const EMPTY = /^(?:[-/\\.,;:、。_*()[\]!~…]*|无|暂无|没有|n\/?a|null|none)$/i;

/** First characters of what `EMPTY` matches. */
const MAY_BE_EMPTY = '-/\\.,;:、。_*()[]!~…无暂没nN';
/** A serial with or without a time of day, or a year. */
const SERIAL = /^(?:\d{5}(?:\.\d{1,12})?|(?:19|20)\d{2})$/;

/**
 * Reads what stands in a schedule cell: a text in the language of Chinese plans and ledgers, or an Excel value.
 * Never throws; what cannot be read has kind `none` and a reason. Conventions: docs/schedule-readings.md.
 */
export function parseSchedule(text: string | number, context: ScheduleContext, hint: ScheduleHint = {}): Schedule {
  if (typeof text === 'number') return readSerial(text, context, hint.numberFormat);
  const normalised = normalise(text);
  const plain = normalised.text;
  if ((plain === '' || isOneOf(plain, 0, MAY_BE_EMPTY)) && EMPTY.test(plain)) return refused(text, 'empty', '');
  if (isDigitAt(plain, 0) && isDigitAt(plain, plain.length - 1) && SERIAL.test(plain))
    return { ...readSerial(Number(plain), context, undefined), text };
  return combine(normalised, scan(normalised, context, hint.column === 'prose'), context);
}
