import { dayBefore as before, inYear, yearOfDay } from './calendar';
import type { DateMention } from './mention';
import { edgeOf, type Point, type PointPart } from './point';
import type { Resolved } from './resolve-point';
import type { Implied } from './schedule';

export interface Ended {
  readonly due: DateMention['due'];
  readonly implied: readonly Implied[];
}

/** The last day in time for `X前`: inclusive for a day and for an end, the day before for what has a length. */
export function dueBefore(point: Point, resolved: Resolved): Ended {
  const { part } = point;
  const { span } = resolved;
  if (point.exclusive) return { due: before(span.end), implied: [] };
  // 秋季学期开始前
  if (part.unit === 'school' && part.edge === 'start') return { due: before(span.start), implied: [] };
  // 下季度前: by the end of this one.
  if (part.unit === 'reference' && part.of !== 'day' && part.shift > 0 && part.day === null && part.edge === null)
    return { due: before(span.start), implied: ['before-period'] };
  if (edgeOf(part) !== null || part.unit === 'day' || part.unit === 'ten-days' || part.unit === 'reference')
    return { due: span.end, implied: [] };
  const dayBefore = before(span.start);
  if (part.unit === 'year') return { due: dayBefore, implied: ['before-year'] };
  // 一季度前…，二季度前… in one plan mean the end of each.
  if (part.unit === 'quarter') return { due: span.end, implied: ['before-period'] };
  if (part.unit === 'month' || part.unit === 'half-year') {
    const crosses = yearOfDay(dayBefore) < yearOfDay(span.start);
    return { due: crosses ? span.end : dayBefore, implied: ['before-period'] };
  }
  const given = resolved.yearWritten || resolved.ofSchoolYear;
  if (part.unit === 'festival' && !given && yearOfDay(dayBefore) < yearOfDay(span.start)) {
    // 元旦前: before the New Year's Day to come, not the one that opened the year.
    return { due: inYear(dayBefore, yearOfDay(dayBefore) + 1), implied: [] };
  }
  return { due: dayBefore, implied: [] };
}

/** A point that names a length of time rather than a moment in it. */
export function isSpan(part: PointPart): boolean {
  if (part.unit === 'school' || part.unit === 'plan') return edgeOf(part) === null || edgeOf(part) === 'within';
  return part.unit === 'year' && part.edge === 'whole';
}
