import type { Temporal } from 'temporal-polyfill';
import { parseSchedule } from '../schedule/parse-schedule';

/** The two ends of a period as they are written. */
export interface WrittenPeriod {
  readonly start: string;
  readonly end: string;
}

/**
 * The ends of a period that the schedule reader refuses because the second lies before the first; null for any other text.
 * Each end must be a date by itself, so that `9月31日` or a range of something else is not taken for a period.
 */
export function reversedPeriod(text: string, reference: Temporal.PlainDate): WrittenPeriod | null {
  const readable = (part: string): boolean => {
    const reading = parseSchedule(part, { reference });
    return reading.due !== null && reading.rest === '';
  };
  for (const match of text.slice(0, 60).matchAll(/[至到~～—–-]+/g)) {
    const start = text.slice(0, match.index).trim();
    const end = text.slice(match.index + match[0].length).trim();
    if (start !== '' && end !== '' && readable(start) && readable(end)) return { start, end };
  }
  return null;
}
