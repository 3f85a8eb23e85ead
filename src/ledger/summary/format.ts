import { Temporal } from 'temporal-polyfill';
import type { Translate } from '../../i18n/translate';

/**
 * A share 0..1 as a percentage with one decimal at most, without the sign. It never rounds up to 100 or down to 0 what is not
 * quite so: 999 of 1000 is 99.9, 1999 of 2000 too.
 */
export function percent(share: number): string {
  const tenths = Math.round(share * 1000);
  const honest = share < 1 ? Math.min(tenths, 999) : tenths;
  return String((share > 0 ? Math.max(honest, 1) : honest) / 10);
}

/** An ISO day in the language's usual form: `2025年6月30日`, `2025-06-30`. */
export function longDay(iso: string, t: Translate): string {
  const { year, month, day } = Temporal.PlainDate.from(iso);
  return t('summary.day', { year, month, day, iso });
}

/** A month of a year that was said before: `6月`, `2025-06`. */
export function monthOfYear(month: string, t: Translate): string {
  return t('summary.monthOfYear', { month: Number(month.slice(5)), iso: month });
}

/** A month `YYYY-MM` in the language's usual form: `2025年6月`, `2025-06`. */
export function longMonth(month: string, t: Translate): string {
  const parts = Temporal.PlainYearMonth.from(month);
  return t('summary.month', { year: parts.year, month: parts.month, iso: month });
}

/** Whole days from one ISO day to another. */
export function daysSince(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** A text where there is little room: a long one is cut, for the ledger has it in full. @param longest characters that are kept */
export function cutText(text: string, longest: number): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : text;
}
