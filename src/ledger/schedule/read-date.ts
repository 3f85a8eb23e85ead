import { weekdayOf, yearOfDay } from './calendar';
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
  figureOf,
  isFirm,
  leftOver,
  NO_NOUN,
  notByThen,
  notDoneBy,
  planSpokenOf,
  reportedAsNews,
  seasonOfYears,
  shareOfYear,
  signedThen,
} from './background';
import { isObject, namesOnly, overBy } from './bare-time';
import type { DateMention, Mention } from './mention';
import { charBefore, edgeOf, isDigitAt, isOneOf, isRefusal, matchAt, type Point } from './point';
import { beginningOf, isReported, readSingleDate } from './read-single-date';
import { isSpan } from './due-before';
import { suffixAt } from './date-suffix';
import { unique } from './series';
import { readPoint } from './read-point';
import { readEnd, resolveEnd } from './read-range-end';
import { conventionsOf, firstYear, type Inherited, NOTHING_BEFORE, type Resolved, resolvePoint } from './resolve-point';
import type { ScheduleContext } from './schedule';

export interface DateReading {
  readonly mention: Mention;
  readonly inherited: Inherited;
}

/** What stands in a bracket before the separator only explains the start: `2022年11月(开工)至2025年12月`. */
const SEPARATOR =
  /(?:\(?(?:含|不含)\)?|\([^()\d,;。\n]{1,12}\))?(?:起|(?:正式)?(?:启动|开始|开启)(?=,?并?[持延]续)|开始|始|起始)?(?:,)?(?:并?[持延]续)?(?:起?至|到|-{1,2}|是-)(?:\s)?/y;
const namesMonth = ({ year, part }: Point): boolean =>
  year === null &&
  (part.unit === 'month' || ((part.unit === 'day' || part.unit === 'ten-days') && part.month !== null));

/** Furthest that the end of a clause is looked for before a date. */
const CLAUSE_REACH = 160;

/** 预计5月下旬已完成: what will have been done by then. */
const EXPECTED = /(?:预计|预期|力争|确保|争取)[于到在]?$/;

/** What a date takes from those before it: nothing from a year that stands by itself in a clause that has ended. */
function withinClause(text: string, { from, year }: Point, inherited: Inherited): Inherited {
  if (inherited.wholeYear === null || year !== null) return inherited;
  const between = text.slice(Math.max(inherited.wholeYear, from - CLAUSE_REACH), from);
  return /[;。\n]/.test(between) ? NOTHING_BEFORE : inherited;
}

const OTHER_RHYTHM = /[年季周]/;

/** `每月5日前报送，15日前汇总`: one more day of every month. */
function dayOfEveryMonth(text: string, { from, to, part }: Point, { everyMonth }: Inherited): Mention | null {
  if (everyMonth === null || OTHER_RHYTHM.test(text.slice(everyMonth, from))) return null;
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
  if (charBefore(text, index) === '年' && namesMonth(point) && !isOneOf(text, index - 2, '同学每半'))
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
  // 4/4~6清明假期: an end that was not understood.
  if (separator && !end && point.part.unit === 'day' && isDigitAt(text, point.to + separator[0].length))
    return { mention: { type: 'refusal', reason: 'unreadable', from: index, to: point.to }, inherited };
  if (separator && end) return rangeReading(text, point, end, start, before, context);
  const next: Inherited = {
    year: start.yearWritten || before.year !== null || point.year !== null ? start.year : before.year,
    month: start.month ?? before.month,
    wholeYear: point.part.unit === 'year' && edgeOf(point.part) === null ? point.to : null,
    everyMonth: null,
  };
  const body = readSingleDate(text, point, start, context);
  // 根据2023年体检结果,8月底前整改: the year of an origin is not that of what follows.
  if (body === 'background') return { mention: { type: 'background', from: point.from, to: point.to }, inherited };
  if (body === 'open-event')
    return { mention: { type: 'refusal', reason: 'unreadable', from: point.from, to: point.to }, inherited: next };
  const lead = point.from === 0 ? '' : text.slice(Math.max(0, point.from - 16), point.from);
  const tail = body.to >= text.length ? '' : text.slice(body.to, body.to + 40);
  const over = overBy(start.span.end, context);
  // Most dates end their cell.
  const past =
    beganThen(lead) ||
    notByThen(lead) ||
    signedThen(lead, tail, point) ||
    (tail !== '' &&
      ((alreadyAfter(tail) && !EXPECTED.test(lead)) ||
        belongsToThing(lead, tail) ||
        leftOver(tail) ||
        (body.role !== 'since' && notDoneBy(tail)) ||
        countedFromEvent(tail) ||
        ((over !== null || text[point.from] === '当') && attributeOfThing(tail)) ||
        asOfDay(lead, tail) ||
        figureOf(lead, tail, body.firm)));
  const spokenOf =
    tail !== '' &&
    !isReported(text, point.from, body.to) &&
    (citedDay(lead, tail) || backgroundAfter(tail, point, body.role));
  const origin =
    !body.firm &&
    (spokenOf ||
      reportedAsNews(tail, point) ||
      shareOfYear(lead, tail, point) ||
      (lead !== '' && (planSpokenOf(lead, point.part) || backgroundBefore(lead, tail))));
  const bare = tail !== '' && body.role !== 'since' && body.to === point.to && edgeOf(point.part) !== 'within';
  const names =
    bare &&
    (body.role !== 'period' || isSpan(point.part)) &&
    namesOnly(lead, tail, point, text.slice(point.from, point.to), over);
  if (past || origin) {
    // 2025年第1批6月底前: a batch of that year.
    const ofYear = tail[0] === '第' ? next : inherited;
    return { mention: { type: 'background', from: point.from, to: body.to }, inherited: ofYear };
  }
  const { to, role, due, implied, spans } = body;
  const contradicted = point.weekday !== null && weekdayOf(start.span.end) !== point.weekday.n;
  const unread = contradicted ? { from: point.weekday.at, to: point.to } : null;
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
  const bound = bindsYear(text, mention, context) ? next : inherited;
  if (!names) return { mention, inherited: bound };
  // 编制2026年计划,11月底前报送: the year of what is written is not that of the day.
  const object = isObject(text, point.from, body.to);
  return { mention: { type: 'background', from: point.from, to: body.to }, inherited: object ? inherited : bound };
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

/** `研究2023-2027年巡察工作规划`: the years of a plan are its period. */
const TITLE = /^[^,;。]{0,14}(?:规划|计划(?!安排)|方案|行动|纲要)/;

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
      inherited: { ...NOTHING_BEFORE, year: first.year, month: first.month },
    };
  const year = end.yearWritten || first.yearWritten ? end.year : null;
  const inherited = { ...NOTHING_BEFORE, year, month: end.month };
  if (end.span.end < first.span.start) {
    return { mention: { type: 'refusal', reason: 'impossible-date', from, to: endPoint.to }, inherited };
  }
  const suffix = suffixAt(text, endPoint.to);
  const to = endPoint.to + (suffix ? suffix[0].length : 0);
  const marks = matchAt(/度?(?:期?间)?/y, text, to);
  const start = beginningOf(point, first);
  // 至秋季开学: until it opens, not through the term.
  const opens = endPoint.part.unit === 'school' && endPoint.part.edge === 'start';
  const due = opens ? end.span.start : end.span.end;
  const mention: DateMention = {
    type: 'date',
    from,
    to: to + (marks ? marks[0].length : 0),
    role: 'period',
    start,
    due,
    precision: end.span.precision,
    covers: { start, end: due, precision: end.span.precision },
    implied: unique([...first.implied, ...end.implied]),
    firmness: suffix && /前$/.test(suffix[1]!) ? 'firm' : 'plain',
    spans: { start, due },
    unread: null,
  };
  const lead = text.slice(Math.max(0, from - 12), from);
  const tail = text.slice(mention.to, mention.to + 40);
  if (
    (backgroundBefore(lead, '') && mention.firmness === 'plain') ||
    belongsToThing(lead, tail.slice(0, 24)) ||
    leftOver(tail.slice(0, 8))
  )
    return { mention: { type: 'background', from, to: mention.to }, inherited: before };
  // 2020-2021年秋冬季: less than those years.
  if (seasonOfYears(tail, endPoint))
    return { mention: { type: 'refusal', reason: 'unreadable', from, to: mention.to }, inherited };
  if (
    tail !== '' &&
    !TITLE.test(tail) &&
    namesOnly(lead, tail, endPoint, text.slice(from, endPoint.to), overBy(due, context))
  )
    return { mention: { type: 'background', from, to: mention.to }, inherited: before };
  return { mention, inherited: bindsYear(text, mention, context) ? inherited : before };
}
