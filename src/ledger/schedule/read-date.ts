import { isBefore } from './calendar';
import {
  alreadyAfter,
  backgroundAfter,
  backgroundBefore,
  countedBack,
  firmAfter,
  firmBefore,
  openEvent,
} from './background';
import type { DateMention, Mention } from './mention';
import { isRefusal, matchAt, type Point, type PointPart } from './point';
import { readPoint } from './read-point';
import { conventionsOf, type Inherited, type Resolution, type Resolved, resolvePoint } from './resolve-point';
import type { Implied, ScheduleContext } from './schedule';

export interface DateReading {
  readonly mention: Mention;
  readonly inherited: Inherited;
}

const SEPARATOR = /(?:\(?(?:含|不含)\)?)?(?:起|开始|始|起始)?(?:,)?(?:起?至|到|-{1,2}|是-)(?:\s)?/y;
const SUFFIX =
  /(及以前|及之前|以来|至今|之前|以前|前后|前(?!\d{1,3}(?:个?[季月年周]|天|日|个工作日))|之内|以内|内|为止|止|及?以后|之后|后|开始|起|期间|左右)(?!往|来|提|期|景|续|沿|瞻|三|两|几|端|十|夕|述)/y;
const FROM_BEFORE = /(?:自|从|由|于)$/;
const AS_OF = /截至$/;
const BARE_END = /(\d{1,2})(?=前|底|[,;、。)]|$)/y;

const edgeOf = (part: PointPart) => ('edge' in part ? part.edge : null);

/** The end of a range takes from its start what it does not say: `7月9日至17日`, `2025.3-5`. */
function readEnd(text: string, index: number, start: Point, yearless: boolean, context: ScheduleContext): Point | null {
  const end = readPoint(text, index, yearless, conventionsOf(context));
  if (end && !isRefusal(end)) return end;
  if (isRefusal(end)) return null;
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
  if ('failure' in end || point.year !== null || !isBefore(end.span.end, start.span.start)) return end;
  if (point.part.unit === 'day' && point.part.month === null) return { failure: 'impossible-date' };
  // 11月至3月 crosses the year's end; 6月1日-5月1日 is more likely a slip.
  if (start.span.start.month < 7 || end.span.end.month > 8) return { failure: 'impossible-date' };
  const next = resolvePoint(point, { ...inherited, year: start.year + 1 }, context);
  return 'failure' in next ? next : { ...next, implied: [...next.implied, 'year'] };
}

interface Ended {
  readonly due: DateMention['due'];
  readonly implied: readonly Implied[];
}

/** The last day in time for `X前`: inclusive for a day and for an end, the day before for what has a length. */
function dueBefore(point: Point, resolved: Resolved): Ended {
  const { part } = point;
  const { span } = resolved;
  if (edgeOf(part) !== null || part.unit === 'day' || part.unit === 'ten-days' || part.unit === 'reference')
    return { due: span.end, implied: [] };
  const dayBefore = span.start.subtract({ days: 1 });
  if (part.unit === 'year') return { due: dayBefore, implied: ['before-year'] };
  if (part.unit === 'month' || part.unit === 'quarter' || part.unit === 'half-year') {
    const crosses = dayBefore.year < span.start.year;
    return { due: crosses ? span.end : dayBefore, implied: ['before-period'] };
  }
  if (part.unit === 'festival' && !resolved.yearWritten && dayBefore.year < span.start.year) {
    // 元旦前: before the New Year's Day to come, not the one that opened the year.
    return { due: dayBefore.add({ years: 1 }), implied: [] };
  }
  return { due: dayBefore, implied: [] };
}

/** A point that names a length of time rather than a moment in it. */
function isSpan(part: PointPart): boolean {
  if (part.unit === 'school' || part.unit === 'plan') return edgeOf(part) === null || edgeOf(part) === 'within';
  return part.unit === 'year' && part.edge === 'whole';
}

const unique = (implied: readonly Implied[]): readonly Implied[] =>
  implied.length < 2 ? implied : [...new Set(implied)];

function singleDate(
  text: string,
  point: Point,
  resolved: Resolved,
  inBrackets: boolean,
  context: ScheduleContext,
): Omit<DateMention, 'from'> | 'background' | 'open-event' {
  const found = matchAt(SUFFIX, text, point.to);
  const suffix = found?.[1] ?? '';
  const to = point.to + (found ? found[0].length : 0);
  const lead = text.slice(Math.max(0, point.from - 8), point.from);
  const { span } = resolved;
  const fromNow = /即日起(?:至|到|-)$/.test(lead);
  const base = {
    type: 'date' as const,
    to,
    start: null,
    due: span.end,
    precision: span.precision,
    spans: null,
    firmness: 'plain' as const,
  };
  const implied = resolved.implied;
  if (suffix === '前' || suffix === '之前' || suffix === '以前') {
    const ended = dueBefore(point, resolved);
    return {
      ...base,
      role: 'deadline',
      due: ended.due,
      implied: ended.implied.length > 0 ? unique([...implied, ...ended.implied]) : implied,
      firmness: 'firm',
    };
  }
  if (!found && point.part.unit === 'plan' && /^(?:规划|纲要|计划)/.test(text.slice(to, to + 2))) return 'background';
  if (!found && to < text.length && countedBack(text.slice(to, to + 10))) return 'open-event';
  if (
    !found &&
    to < text.length &&
    (edgeOf(point.part) === null || edgeOf(point.part) === 'whole') &&
    openEvent(text.slice(to, to + 16), point)
  )
    return 'open-event';
  if (/以来|至今|及以前|及之前/.test(suffix) || (AS_OF.test(lead) && !/^(?:之|以)?前$|止/.test(suffix)))
    return 'background';
  if (!found && point.part.unit === 'plan' && /^[前中后]期/.test(text.slice(to, to + 2))) return 'open-event';
  const starts = /^(?:起|开始)$/.test(suffix) || (suffix === '' && FROM_BEFORE.test(lead) && /(?:自|从)$/.test(lead));
  const openEnd = !found && /^(?:-|至|到)(?:长期|永久|持续|今后)/.test(text.slice(to, to + 3));
  if (starts || openEnd) return { ...base, role: 'since', start: span.start, due: null, implied };
  if (/后$/.test(suffix) && suffix !== '前后') {
    return { ...base, role: 'since', start: span.end.add({ days: 1 }), due: null, implied };
  }
  const edge = edgeOf(point.part);
  const within = edge === 'within' || /内$/.test(suffix);
  const spans =
    within || edge === 'whole'
      ? { start: edge === 'whole' ? span.start : null, due: span.end }
      : point.part.unit === 'year' && edge === null
        ? { start: span.start, due: span.end }
        : null;
  if (fromNow) return { ...base, role: 'period', start: context.base ?? null, implied, firmness: 'firm' };
  if (isSpan(point.part) || suffix === '期间' || inBrackets)
    return { ...base, role: 'period', start: span.start, implied, spans };
  const firm = edge === 'end' || within || /止$/.test(suffix) ? 'firm' : 'plain';
  return { ...base, role: 'deadline', implied, spans, firmness: firm };
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
  const start = resolvePoint(point, inherited, context);
  if ('failure' in start) {
    // A number with 日 and no month anywhere (`每人3日`) is a count in running text.
    if (prose && start.failure === 'unreadable') return null;
    return { mention: { type: 'refusal', reason: start.failure, from: point.from, to: point.to }, inherited };
  }
  const separator = matchAt(SEPARATOR, text, point.to);
  const end = separator ? readEnd(text, point.to + separator[0].length, point, !prose, context) : null;
  if (separator && end) return rangeReading(text, point, end, start, context);
  const inBrackets =
    text[point.from - 1] === '(' && text[point.to] === ')' && point.from === 1 && point.to === text.length - 1;
  const next: Inherited = {
    year: start.yearWritten || inherited.year !== null || point.year !== null ? start.year : inherited.year,
    month: start.month ?? inherited.month,
  };
  const body = singleDate(text, point, start, inBrackets, context);
  if (body === 'background')
    return { mention: { type: 'background', from: point.from, to: point.to }, inherited: next };
  if (body === 'open-event')
    return { mention: { type: 'refusal', reason: 'unreadable', from: point.from, to: point.to }, inherited: next };
  const lead = text.slice(Math.max(0, point.from - 12), point.from);
  const tail = text.slice(body.to, body.to + 40);
  const background =
    alreadyAfter(tail) ||
    (body.firmness === 'plain' && (backgroundBefore(lead) || backgroundAfter(tail, point, body.role)));
  if (background) return { mention: { type: 'background', from: point.from, to: body.to }, inherited: next };
  const firmness = body.firmness === 'firm' || firmBefore(lead) || firmAfter(tail) ? 'firm' : 'plain';
  const contradicted = point.weekday !== null && start.span.end.dayOfWeek !== point.weekday;
  const unread = contradicted ? { unread: { from: point.weekdayAt ?? point.to, to: point.to } } : {};
  return { mention: { ...body, ...unread, from: point.from, firmness }, inherited: next };
}

/** A range that begins at an end (`2025年底至2026年3月`) begins with that end: the last month of a year, the last ten days of a month. */
function startOfRange(point: Point, { span }: Resolved): Resolved['span']['start'] {
  if (edgeOf(point.part) !== 'end' || span.precision === 'day') return span.start;
  return span.end.with({ day: span.precision === 'month' ? 21 : 1 });
}

function rangeReading(
  text: string,
  point: Point,
  endPoint: Point,
  first: Resolved,
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
  if (isBefore(end.span.end, first.span.start)) {
    return { mention: { type: 'refusal', reason: 'impossible-date', from, to: endPoint.to }, inherited };
  }
  const suffix = matchAt(SUFFIX, text, endPoint.to);
  const to = endPoint.to + (suffix ? suffix[0].length : 0);
  const marks = matchAt(/度?(?:期间)?/y, text, to);
  const mention: Mention = {
    type: 'date',
    role: 'period',
    from,
    to: to + (marks ? marks[0].length : 0),
    start: startOfRange(point, first),
    due: end.span.end,
    precision: end.span.precision,
    implied: unique([...first.implied, ...end.implied]),
    spans: { start: startOfRange(point, first), due: end.span.end },
    firmness: suffix && /前$/.test(suffix[1]!) ? 'firm' : 'plain',
  };
  const lead = text.slice(Math.max(0, from - 12), from);
  if (backgroundBefore(lead) && mention.firmness === 'plain')
    return { mention: { type: 'background', from, to: mention.to }, inherited };
  return { mention, inherited };
}
