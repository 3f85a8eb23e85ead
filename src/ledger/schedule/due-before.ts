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
  // 秋季学期开始前
  if (part.unit === 'school' && part.edge === 'start') return { due: span.start.subtract({ days: 1 }), implied: [] };
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
export function isSpan(part: PointPart): boolean {
  if (part.unit === 'school' || part.unit === 'plan') return edgeOf(part) === null || edgeOf(part) === 'within';
  return part.unit === 'year' && part.edge === 'whole';
}
