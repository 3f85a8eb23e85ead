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

/** What stands behind the last text. */
const CLOSING =
  /^(?:附件?\s*\d{0,2}\s*[:：]|附件\s*\d{0,2}$|[(（]?此件|抄送[:：]|主题词[:：]|[(（]?联系(?:人|电话|单位)[:：]|.{2,30}(?:印发|办公室)\s*20\d{2}年.{1,8}日.{0,4}$|(?:本|此)(?:措施|方案|意见|办法|通知|计划|要点|规定|细则|清单|政策).{0,30}(?:施行|实施|执行|有效期|解释).{0,30}$|以上(?:意见|方案|通知|措施|政策).{0,12}(?:执行|落实|施行|实施)。?$|特此通知|请(?:各|你)[^。]{2,60}(?:报|送|反馈)[^。]{2,40}。?$)/;

/** A line with which a document ends: attachments, coming into force, contacts, the day of its signature. */
export function closesDocument(text: string): boolean {
  return CLOSING.test(text) || (signedOn(text) !== null && text.length < 24);
}

const FULL_YEAR = /((?:19|20)\d{2})\s?年/g;
/** Years further away than this are history or vision. */
const NEAR = 5;

const CITED = /[〔［[(（]((?:19|20)\d{2})[〕］\])）]\s?第?\s?\d{1,4}\s?号/g;

/** The year of the latest paper that an opening cites (`根据《…通知》(某政发〔2016〕13号)`). */
function lastCited(texts: readonly string[]): number | undefined {
  const years = texts.flatMap((text) => [...text.matchAll(CITED)].map((match) => Number(match[1])));
  return years.length === 0 ? undefined : Math.max(...years);
}

/** `2024年8月至11月`, `2024年9月底前`: when the plan goes on, not what it cites. */
const PLANNED = /((?:19|20)\d{2})\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?(?:\s?[-—–~至到]|[上中下]旬|底|末|前)/g;

/** The year of the dates in a text: the only one that it names near the reference day, else the first in which it plans something. */
function yearOfBody(texts: readonly string[], reference: Temporal.PlainDate): number | undefined {
  const yearsOf = (pattern: RegExp): Set<number> => {
    const years = texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => Number(match[1])));
    return new Set(years.filter((year) => Math.abs(year - reference.year) <= NEAR));
  };
  const named = yearsOf(FULL_YEAR);
  if (named.size <= 1) return [...named][0];
  const planned = [...yearsOf(PLANNED)];
  return planned.length === 0 ? undefined : Math.min(...planned);
}

/**
 * What a document says of its own time: its title's year or period, else the year of its number (`〔2025〕12号`), its date of issue or
 * its opening, else that of the document before it (of which it may be an attachment), else the only year that its text names or the
 * first that it plans for; relative times count from the day of issue.
 */
export function documentContext(
  title: string,
  opening: readonly string[],
  closing: readonly string[],
  reference: Temporal.PlainDate,
  body: readonly string[] = [],
  before: ScheduleContext | null = null,
): ScheduleContext {
  const context = plainContext(title, opening, closing, reference, body, before);
  // A plan for several years that is not dated speaks from its first year.
  const year = context.period && !context.base ? { year: context.period.start.year } : {};
  return { ...context, ...year, reference: asOf(context, body) };
}

/** `到2015年`, `2014年底前`: what a plan looks forward to. */
const AHEAD = /到((?:19|20)\d{2})年|((?:19|20)\d{2})年(?:\d{1,2}月)?底?前/g;

/**
 * The day from which a plan speaks: its signature, else the beginning of its year or period, else of the first year that it looks
 * forward to, when that is past. What it sets for that time is to be done, not done.
 */
function asOf({ base, period, year, reference }: ScheduleContext, body: readonly string[]): Temporal.PlainDate {
  if (base) return base;
  const ahead = period?.start.year ?? year ?? firstAhead(body) ?? reference.year;
  return ahead < reference.year ? Temporal.PlainDate.from({ year: ahead, month: 1, day: 1 }) : reference;
}

function firstAhead(texts: readonly string[]): number | undefined {
  let first: number | undefined;
  for (const text of texts)
    for (const match of text.matchAll(AHEAD)) {
      const year = Number(match[1] ?? match[2]);
      if (first === undefined || year < first) first = year;
    }
  return first;
}

function plainContext(
  title: string,
  opening: readonly string[],
  closing: readonly string[],
  reference: Temporal.PlainDate,
  body: readonly string[],
  before: ScheduleContext | null,
): ScheduleContext {
  const texts = [...opening, ...closing];
  const signed = texts.map(signedOn).find((date) => date !== null) ?? null;
  const base = signed === null ? (before?.base ? { base: before.base } : {}) : { base: signed };
  const own = contextFromTitle(title, signed ?? reference);
  if (own.year !== undefined) return { ...own, reference, ...base };
  const paper = texts.map((text) => PAPER_YEAR.exec(text.slice(0, 80))?.[1]).find((year) => year !== undefined);
  const stated = paper ?? opening.map((text) => YEAR.exec(text.slice(0, 200))?.[1]).find((year) => year !== undefined);
  const year =
    stated === undefined
      ? (signed?.year ?? before?.year ?? yearOfBody(body, reference) ?? lastCited(opening))
      : Number(stated);
  return { reference, ...(year === undefined ? {} : { year }), ...base };
}
