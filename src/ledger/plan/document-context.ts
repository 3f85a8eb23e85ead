import { Temporal } from 'temporal-polyfill';
import { contextFromTitle } from '../schedule/context-from-title';
import type { ScheduleContext } from '../schedule/schedule';

const SIGNED = /^\s*((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:印发|发布|发|起草|制定|下发)?\s*$/;
const PAPER_YEAR = /[〔［[(（]((?:19|20)\d{2})[〕］\])）]\s?第?\s?\d{1,4}\s?号/;
const YEAR = /((?:19|20)\d{2})\s?年/;

/** The day on which a document was signed or issued (`2025年7月1日`), or null. */
export function signedOn(text: string): Temporal.PlainDate | null {
  const match = SIGNED.exec(text.normalize('NFKC'));
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

const FULL_YEAR = /((?:19|20)\d{2})\s?年/g;
/** Years further away than this are history or vision. */
const NEAR = 5;

/** The year of the dates in a text that names only one year near the reference day, else undefined. */
function onlyYear(texts: readonly string[], reference: Temporal.PlainDate): number | undefined {
  const years = new Set<number>();
  for (const text of texts)
    for (const match of text.matchAll(FULL_YEAR)) {
      const year = Number(match[1]);
      if (Math.abs(year - reference.year) <= NEAR) years.add(year);
    }
  return years.size === 1 ? [...years][0] : undefined;
}

/**
 * What a document says of its own time: its title's year or period, else the year of its number (`〔2025〕12号`), its date of issue or
 * its opening, else the only year that its text names; relative times count from the day of issue.
 */
export function documentContext(
  title: string,
  opening: readonly string[],
  closing: readonly string[],
  reference: Temporal.PlainDate,
  body: readonly string[] = [],
): ScheduleContext {
  const texts = [...opening, ...closing];
  const signed = texts.map(signedOn).find((date) => date !== null) ?? null;
  const base = signed === null ? {} : { base: signed };
  const own = contextFromTitle(title, signed ?? reference);
  if (own.year !== undefined) return { ...own, reference, ...base };
  const paper = texts.map((text) => PAPER_YEAR.exec(text.slice(0, 80))?.[1]).find((year) => year !== undefined);
  const stated = paper ?? opening.map((text) => YEAR.exec(text.slice(0, 200))?.[1]).find((year) => year !== undefined);
  const year = stated === undefined ? (signed?.year ?? onlyYear(body, reference)) : Number(stated);
  return { reference, ...(year === undefined ? {} : { year }), ...base };
}
