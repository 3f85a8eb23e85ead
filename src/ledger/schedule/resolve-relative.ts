import type { Temporal } from 'temporal-polyfill';
import type { Implied, RelativeSpan, Schedule, ScheduleContext } from './schedule';
import { addWorkingDays, nextWorkingDay } from './working-days';

function plus(base: Temporal.PlainDate, amount: number, unit: RelativeSpan['unit']): Temporal.PlainDate | null {
  switch (unit) {
    case 'day':
      return base.add({ days: amount });
    case 'week':
      return base.add({ weeks: amount });
    case 'month':
      return base.add({ months: amount });
    case 'year':
      return base.add({ years: amount });
    case 'working-day':
      return addWorkingDays(base, amount);
  }
}

/** The last day of a span that begins on a day: `2012年起5年内` ends with 2016. Null beyond the holiday calendar. */
export function endOfSpan(start: Temporal.PlainDate, { max, unit }: RelativeSpan): Temporal.PlainDate | null {
  if (unit === 'working-day') return plus(start.subtract({ days: 1 }), max, unit);
  return plus(start, max, unit)!.subtract({ days: 1 });
}

/**
 * A relative time; with a base date also its due day: the longest span counted from the day after the base. Working days beyond the
 * holiday calendar stay unresolved.
 */
export function resolveRelative(
  common: Schedule,
  relative: RelativeSpan,
  rollsForward: boolean,
  context: ScheduleContext,
): Schedule {
  const kept: Schedule = { ...common, kind: 'relative', relative };
  if (!context.base) return kept;
  const counted = plus(context.base, relative.max, relative.unit);
  const due = counted && rollsForward ? nextWorkingDay(counted) : counted;
  if (!due) return kept;
  const implied: Implied[] = [...common.implied, 'base'];
  if (relative.unit === 'working-day' || rollsForward) implied.push('working-days');
  return { ...kept, due, precision: 'day', implied };
}
