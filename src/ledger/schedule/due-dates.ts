import { Temporal } from 'temporal-polyfill';
import { clampedDay } from './calendar';
import { type Conventions, DEFAULT_CONVENTIONS, type YearSpan } from './conventions';
import type { Recurrence, RecurrenceOffset, Schedule } from './schedule';

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
/** Average length of a unit in days, for the age of a report. A term counts as half a year. */
const DAYS = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  'half-year': 184,
  year: 366,
  term: 184,
  'school-year': 366,
} as const;
/** Anchor of intervals longer than one unit where the text names no start: `三年一轮` from the reference's unit on. */
type Day = Temporal.PlainDate;

/** How many days may pass between two reports of a recurring schedule; null for any other kind. */
export function cadenceDays(schedule: Schedule): number | null {
  const { recurrence } = schedule;
  if (!recurrence) return null;
  return Math.ceil((DAYS[recurrence.every] * recurrence.interval) / (recurrence.times ?? 1));
}

function inInterval(first: Day, months: number, offset: RecurrenceOffset): Day {
  if (offset.after) {
    const next = first.add({ months });
    if (offset.month === undefined && months > 1) return next.add({ days: offset.day - 1 });
    const month = next.add({ months: (offset.month ?? 1) - 1 });
    return clampedDay(month.year, month.month, offset.day);
  }
  const month = first.add({ months: (offset.month ?? months) - 1 });
  return clampedDay(month.year, month.month, offset.day);
}

/** Starts of the units of a school calendar around a year, each with its last day. */
function schoolSpans(every: 'term' | 'school-year', year: number, conventions: Conventions): Day[] {
  const endOf = ({ from, to }: YearSpan, of: number): Day => {
    const wraps = to[0] < from[0];
    return Temporal.PlainDate.from({ year: wraps ? of + 1 : of, month: to[0], day: to[1] });
  };
  return every === 'term'
    ? [endOf(conventions.springTerm, year), endOf(conventions.autumnTerm, year)]
    : [endOf(conventions.schoolYear, year)];
}

/** Last days of `times` equal parts of an interval: `全年不少于2次` is due by 30 June and 31 December. */
function evenOffsets(months: number, times: number): RecurrenceOffset[] {
  const parts = months % times === 0 ? times : 1;
  return Array.from({ length: parts }, (_, i) => ({ month: ((i + 1) * months) / parts, day: 31 }));
}

function* dueDays(recurrence: Recurrence, from: Day, anchor: Day, conventions: Conventions): Generator<Day> {
  const { every, interval } = recurrence;
  const offsets = recurrence.offsets ?? (recurrence.offset ? [recurrence.offset] : null);
  if (every === 'day') {
    for (let day = from; ; day = day.add({ days: interval })) yield day;
  }
  if (every === 'week') {
    const monday = anchor.subtract({ days: anchor.dayOfWeek - 1 });
    for (let week = monday; ; week = week.add({ weeks: interval })) {
      for (const offset of offsets ?? [{ day: 7 }]) yield week.add({ days: offset.day - 1 });
    }
  }
  if (every === 'term' || every === 'school-year') {
    let skipped = 0;
    for (let year = from.year - 2; ; year++) {
      for (const day of schoolSpans(every, year, conventions)) {
        if (Temporal.PlainDate.compare(day, from) < 0) continue;
        if (skipped++ % interval === 0) yield day;
      }
    }
  }
  const months = MONTHS[every as keyof typeof MONTHS];
  const first = anchor.with({ day: 1, month: Math.floor((anchor.month - 1) / months) * months + 1 });
  const days = offsets ?? evenOffsets(months * interval, interval === 1 ? (recurrence.times ?? 1) : 1);
  const length = months * interval;
  for (let start = first.subtract({ months: length }); ; start = start.add({ months: length })) {
    for (const offset of days) yield inInterval(start, offsets ? months : length, offset);
  }
}

/**
 * The next `count` due days of a recurring schedule on or after `from`, within its bounds; of a deadline its days still to come.
 * A recurrence without a day of its own is due on the last day of its unit (week: Sunday); intervals are counted from the
 * schedule's start or, without one, from the unit that `from` lies in.
 */
export function nextDueDates(
  schedule: Schedule,
  from: Day,
  count: number,
  conventions: Conventions = DEFAULT_CONVENTIONS,
): Day[] {
  const out: Day[] = [];
  if (!schedule.recurrence) {
    const days =
      schedule.milestones.length > 0 ? schedule.milestones.map(({ due }) => due) : schedule.due ? [schedule.due] : [];
    return days.filter((day) => Temporal.PlainDate.compare(day, from) >= 0).slice(0, Math.max(0, count));
  }
  const floor = schedule.start && Temporal.PlainDate.compare(schedule.start, from) > 0 ? schedule.start : from;
  if (count <= 0) return out;
  for (const day of dueDays(schedule.recurrence, floor, schedule.start ?? floor, conventions)) {
    if (schedule.kind === 'recurring' && schedule.due && Temporal.PlainDate.compare(day, schedule.due) > 0) break;
    if (Temporal.PlainDate.compare(day, floor) < 0) continue;
    out.push(day);
    if (out.length >= count || day.year > from.year + 300) break;
  }
  return out;
}
