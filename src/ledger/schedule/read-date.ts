import { dateOf, monthOfDay, yearOfDay } from './calendar';
import {
  alreadyAfter,
  attributeOfThing,
  asOfDay,
  backgroundAfter,
  backgroundBefore,
  beganThen,
  belongsToThing,
  citedDay,
  countedFromEvent,
  isFirm,
  leftOver,
  NO_NOUN,
  notByThen,
  notDoneBy,
  planSpokenOf,
  yearOfSomething,
} from './background';
import type { DateMention, Mention } from './mention';
import { edgeOf, isOneOf, isRefusal, matchAt, type Point } from './point';
import { beginningOf, readSingleDate } from './read-single-date';
import { suffixAt } from './date-suffix';
import { unique } from './series';
import { readPoint } from './read-point';
import {
  conventionsOf,
  firstYear,
  type Inherited,
  type Resolution,
  type Resolved,
  resolvePoint,
} from './resolve-point';
import type { ScheduleContext } from './schedule';

export interface DateReading {
  readonly mention: Mention;
  readonly inherited: Inherited;
}

/** What stands in a bracket before the separator only explains the start: `2022年11月(开工)至2025年12月`. */
const SEPARATOR =
  /(?:\(?(?:含|不含)\)?|\([^()\d,;。\n]{1,12}\))?(?:起|(?:正式)?(?:启动|开始|开启)(?=,?并?[持延]续)|开始|始|起始)?(?:,)?(?:并?[持延]续)?(?:起?至|到|-{1,2}|是-)(?:\s)?/y;
const BARE_END = /(\d{1,2})(?=前|底|[,;、。)]|$)/y;
/** 3.1-6.30 before any other word */
const BARE_DOTTED = /(0?[1-9]|1[0-2])([./-])(\d{1,2})(?![\d.%‰万亿元米吨倍])/y;
/** 10月上旬至中旬 */
const BARE_TEN_DAYS = /([中下])旬/y;
const BARE_END_YEAR = /(?:19|20)\d{2}(?=[,;、。)]|$)/y;

/** The end of a range takes from its start what it does not say: `7月9日至17日`, `2025.3-5`. */
function readEnd(text: string, index: number, start: Point, yearless: boolean, context: ScheduleContext): Point | null {
  const end = readPoint(text, index, yearless, conventionsOf(context));
  if (end && !isRefusal(end)) return end;
  if (isRefusal(end)) return null;
  const year = start.part.unit === 'year' && start.part.edge === null ? matchAt(BARE_END_YEAR, text, index) : null;
  if (year)
    return {
      from: index,
      to: index + 4,
      year: { kind: 'written', value: Number(year[0]), century: false },
      part: { unit: 'year', edge: null },
      weekday: null,
    };
  const dotted = yearless && start.part.unit === 'day' ? matchAt(BARE_DOTTED, text, index) : null;
  if (dotted && text.slice(start.from, start.to).includes(dotted[2]!)) {
    const part = { unit: 'day', month: Number(dotted[1]), n: Number(dotted[3]) } as const;
    return { from: index, to: index + dotted[0].length, year: null, part, weekday: null };
  }
  const tenDays = isOneOf(text, index, '中下') ? matchAt(BARE_TEN_DAYS, text, index) : null;
  if (tenDays) {
    const part = { unit: 'ten-days', month: null, n: tenDays[1] === '中' ? 2 : 3 } as const;
    return { from: index, to: index + 2, year: null, part, weekday: null };
  }
  const bare = matchAt(BARE_END, text, index);
  if (!bare) return null;
  const n = Number(bare[1]);
  const to = index + bare[0].length;
  if (start.part.unit === 'month' && n >= 1 && n <= 12)
    return { from: index, to, year: null, part: { unit: 'month', n, edge: null }, weekday: null };
  if (start.part.unit === 'day')
    return { from: index, to, year: null, part: { unit: 'day', month: null, n }, weekday: null };
  return null;
}

/** An end before its start without a year of its own lies in the next year (`11月至次年3月`, `12月-2月`). */
function resolveEnd(point: Point, start: Resolved, context: ScheduleContext): Resolution {
  const inherited = { year: start.year, month: start.month };
  const end = resolvePoint(point, inherited, context);
  // 8月25日至9月1日 of a school year opens it, and an August alone closes it.
  const opens = start.ofSchoolYear && monthOfDay(start.span.start) === 8 && context.school?.term !== 'autumn';
  if (opens && !('failure' in end) && monthOfDay(end.span.end) > 8) return { failure: 'unreadable' };
  // 12月-31日: a range, or a day written with dashes.
  if (start.span.precision !== 'day' && point.part.unit === 'day' && point.part.month === null)
    return { failure: 'unreadable' };
  if ('failure' in end || point.year !== null || end.span.end >= start.span.start) return end;
  if (point.part.unit === 'day' && point.part.month === null) return { failure: 'impossible-date' };
  // 11月至3月 crosses the year's end; 6月1日-5月1日 is more likely a slip.
  if (monthOfDay(start.span.start) < 7 || monthOfDay(end.span.end) > 8) return { failure: 'impossible-date' };
  const next = resolvePoint(point, { ...inherited, year: start.year + 1 }, context);
  return 'failure' in next ? next : { ...next, implied: [...next.implied, 'year'] };
}

const namesMonth = ({ year, part }: Point): boolean =>
  year === null &&
  (part.unit === 'month' || ((part.unit === 'day' || part.unit === 'ten-days') && part.month !== null));

/** Furthest that the end of a clause is looked for before a date. */
const CLAUSE_REACH = 160;
const NOTHING_BEFORE: Inherited = { year: null, month: null };

/** What a date takes from those before it: nothing from a year that stands by itself in a clause that has ended. */
function withinClause(text: string, { from, year }: Point, inherited: Inherited): Inherited {
  if (inherited.wholeYear === undefined || year !== null) return inherited;
  const between = text.slice(Math.max(inherited.wholeYear, from - CLAUSE_REACH), from);
  return /[;。\n]/.test(between) ? NOTHING_BEFORE : inherited;
}

const OTHER_RHYTHM = /[年季周]/;

/** `每月5日前报送，15日前汇总`: one more day of every month. */
function dayOfEveryMonth(text: string, { from, to, part }: Point, { everyMonth }: Inherited): Mention | null {
  if (everyMonth === undefined || OTHER_RHYTHM.test(text.slice(everyMonth, from))) return null;
  if (part.unit !== 'day' || part.month !== null || part.n < 1 || part.n > 31) return null;
  const suffix = suffixAt(text, to);
  const recurrence = { every: 'month', interval: 1, times: null, offset: { day: part.n } } as const;
  return { type: 'recurring', recurrence, from, to: to + (suffix ? suffix[0].length : 0) };
}

/** Reads a date or a range at a place: point, end of a range, suffix, and what stands around it. */
export function readDate(
  text: string,
  index: number,
  inherited: Inherited,
  context: ScheduleContext,
  prose: boolean,
): DateReading | null {
  const point = readPoint(text, index, !prose, conventionsOf(context));
  if (!point) return null;
  if (isRefusal(point))
    return { mention: { type: 'refusal', reason: point.refusal, from: point.from, to: point.to }, inherited };
  // 贰零贰肆年6月: a year that was not understood.
  if (text[index - 1] === '年' && namesMonth(point) && !'同学每半'.includes(text[index - 2] ?? ' '))
    return { mention: { type: 'refusal', reason: 'unreadable', from: index, to: point.to }, inherited };
  const before = withinClause(text, point, inherited);
  const start = resolvePoint(point, before, context);
  if ('failure' in start) {
    const again = dayOfEveryMonth(text, point, inherited);
    if (again) return { mention: again, inherited };
    // A number with 日 and no month anywhere (`每人3日`) is a count in running text.
    if (prose && start.failure === 'unreadable') return null;
    return { mention: { type: 'refusal', reason: start.failure, from: point.from, to: point.to }, inherited };
  }
  const separator = isOneOf(text, point.to, '(含不起开始,至到-是正启持延并')
    ? matchAt(SEPARATOR, text, point.to)
    : null;
  const end = separator ? readEnd(text, point.to + separator[0].length, point, !prose, context) : null;
  if (separator && end) return rangeReading(text, point, end, start, before, context);
  const inBrackets =
    edgeOf(point.part) === null &&
    point.part.unit !== 'day' &&
    text[point.from - 1] === '(' &&
    text[point.to] === ')' &&
    point.from === 1 &&
    point.to === text.length - 1;
  const next: Inherited = {
    year: start.yearWritten || before.year !== null || point.year !== null ? start.year : before.year,
    month: start.month ?? before.month,
    ...(point.part.unit === 'year' && edgeOf(point.part) === null ? { wholeYear: point.to } : {}),
  };
  const body = readSingleDate(text, point, start, inBrackets, context);
  // 根据2023年体检结果,8月底前整改: the year of an origin is not that of what follows.
  if (body === 'background') return { mention: { type: 'background', from: point.from, to: point.to }, inherited };
  if (body === 'open-event')
    return { mention: { type: 'refusal', reason: 'unreadable', from: point.from, to: point.to }, inherited: next };
  const lead = point.from === 0 ? '' : text.slice(Math.max(0, point.from - 12), point.from);
  const tail = body.to >= text.length ? '' : text.slice(body.to, body.to + 40);
  // Most dates end their cell.
  const past =
    beganThen(lead) ||
    notByThen(lead) ||
    (tail !== '' &&
      (alreadyAfter(tail) ||
        belongsToThing(tail) ||
        leftOver(tail) ||
        notDoneBy(tail) ||
        countedFromEvent(tail) ||
        (yearOfDay(start.span.end) < firstYear(context) && attributeOfThing(tail)) ||
        asOfDay(lead, tail)));
  const named = point.part.unit === 'year' && text[body.to - 1] === '度' && yearOfSomething(tail);
  const spokenOf = tail !== '' && (citedDay(lead, tail) || backgroundAfter(tail, point, body.role));
  const origin =
    !body.firm && (named || spokenOf || (lead !== '' && (planSpokenOf(lead, point.part) || backgroundBefore(lead))));
  if (past || origin) {
    // 2025年第1批6月底前: a batch of that year.
    const ofYear = tail[0] === '第' ? next : inherited;
    return { mention: { type: 'background', from: point.from, to: body.to }, inherited: ofYear };
  }
  const { to, role, due, implied, spans } = body;
  const contradicted = point.weekday !== null && dateOf(start.span.end).dayOfWeek !== point.weekday;
  const unread = contradicted ? { from: point.weekdayAt ?? point.to, to: point.to } : undefined;
  const { precision } = start.span;
  const mention: DateMention = {
    type: 'date',
    from: point.from,
    to,
    role,
    start: body.start,
    due,
    precision,
    covers: start.span,
    implied,
    firmness: body.firm ? 'firm' : 'by-context',
    spans,
    unread,
  };
  return { mention, inherited: bindsYear(text, mention, context) ? next : inherited };
}

/**
 * `吸取2023年“4·18”事故教训，4月底前建立台账`: a time that is over and only names something gives its year to none. Without a title that
 * gives the year a month may do so: the paper could be as old.
 */
const bindsYear = (text: string, mention: DateMention, context: ScheduleContext): boolean =>
  yearOfDay(mention.covers.end) >= firstYear(context) ||
  (context.year === undefined && mention.precision !== 'day') ||
  NO_NOUN.test(text.slice(mention.to, mention.to + 1)) ||
  isFirm(text, mention);

function rangeReading(
  text: string,
  point: Point,
  endPoint: Point,
  first: Resolved,
  before: Inherited,
  context: ScheduleContext,
): DateReading {
  const end = resolveEnd(endPoint, first, context);
  const from = point.from;
  if ('failure' in end)
    return {
      mention: { type: 'refusal', reason: end.failure, from, to: endPoint.to },
      inherited: { year: first.year, month: first.month },
    };
  const inherited = { year: end.yearWritten || first.yearWritten ? end.year : null, month: end.month };
  if (end.span.end < first.span.start) {
    return { mention: { type: 'refusal', reason: 'impossible-date', from, to: endPoint.to }, inherited };
  }
  const suffix = suffixAt(text, endPoint.to);
  const to = endPoint.to + (suffix ? suffix[0].length : 0);
  const marks = matchAt(/度?(?:期间)?/y, text, to);
  const start = beginningOf(point, first);
  // 至秋季开学: until it opens, not through the term.
  const opens = endPoint.part.unit === 'school' && endPoint.part.edge === 'start';
  const due = opens ? end.span.start : end.span.end;
  const mention: DateMention = {
    type: 'date',
    role: 'period',
    from,
    to: to + (marks ? marks[0].length : 0),
    start,
    due,
    precision: end.span.precision,
    covers: { start, end: due },
    implied: unique([...first.implied, ...end.implied]),
    spans: { start, due },
    firmness: suffix && /前$/.test(suffix[1]!) ? 'firm' : 'plain',
  };
  const lead = text.slice(Math.max(0, from - 12), from);
  if (
    (backgroundBefore(lead) && mention.firmness === 'plain') ||
    belongsToThing(text.slice(mention.to, mention.to + 24)) ||
    leftOver(text.slice(mention.to, mention.to + 8))
  )
    return { mention: { type: 'background', from, to: mention.to }, inherited: before };
  return { mention, inherited: bindsYear(text, mention, context) ? inherited : before };
}
