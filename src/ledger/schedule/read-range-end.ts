import { monthOfDay } from './calendar';
import { isOneOf, isRefusal, matchAt, type Point, pointAt } from './point';
import { readPoint } from './read-point';
import { conventionsOf, NOTHING_BEFORE, type Resolution, type Resolved, resolvePoint } from './resolve-point';
import type { ScheduleContext } from './schedule';

const BARE_END = /(\d{1,2})(?=前|底|[,;、。)]|$)/y;
/** 3.1-6.30 before any other word */
const BARE_DOTTED = /(0?[1-9]|1[0-2])([./-])(\d{1,2})(?![\d.%‰万亿元米吨倍])/y;
/** 10月上旬至中旬 */
const BARE_TEN_DAYS = /([中下])旬/y;
const BARE_END_YEAR = /(?:19|20)\d{2}(?=[,;、。)\u4e00-\u9fa5]|$)/y;

/** The end of a range takes from its start what it does not say: `7月9日至17日`, `2025.3-5`. */
export function readEnd(
  text: string,
  index: number,
  start: Point,
  yearless: boolean,
  context: ScheduleContext,
): Point | null {
  const end = readPoint(text, index, yearless, conventionsOf(context));
  if (end && !isRefusal(end)) return end;
  if (isRefusal(end)) return null;
  const year = start.part.unit === 'year' && start.part.edge === null ? matchAt(BARE_END_YEAR, text, index) : null;
  if (year)
    return pointAt(
      index,
      index + 4,
      { kind: 'written', value: Number(year[0]), century: false },
      { unit: 'year', n: 1, edge: null },
    );
  const dotted = yearless && start.part.unit === 'day' ? matchAt(BARE_DOTTED, text, index) : null;
  if (dotted && text.slice(start.from, start.to).includes(dotted[2]!)) {
    const part = { unit: 'day', month: Number(dotted[1]), n: Number(dotted[3]) } as const;
    return pointAt(index, index + dotted[0].length, null, part);
  }
  const tenDays = isOneOf(text, index, '中下') ? matchAt(BARE_TEN_DAYS, text, index) : null;
  if (tenDays) {
    const part = { unit: 'ten-days', month: null, n: tenDays[1] === '中' ? 2 : 3 } as const;
    return pointAt(index, index + 2, null, part);
  }
  const bare = matchAt(BARE_END, text, index);
  if (!bare) return null;
  const n = Number(bare[1]);
  const to = index + bare[0].length;
  if (start.part.unit === 'month' && n >= 1 && n <= 12)
    return pointAt(index, to, null, { unit: 'month', n, edge: null });
  if (start.part.unit === 'day') return pointAt(index, to, null, { unit: 'day', month: null, n });
  return null;
}

/** An end before its start without a year of its own lies in the next year (`11月至次年3月`, `12月-2月`). */
export function resolveEnd(point: Point, start: Resolved, context: ScheduleContext): Resolution {
  const inherited = { ...NOTHING_BEFORE, year: start.year, month: start.month };
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
