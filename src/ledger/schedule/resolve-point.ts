import type { Temporal } from 'temporal-polyfill';
import {
  type Day,
  dayFrom,
  type DaySpan,
  day,
  existsDay,
  monthOfDay,
  plusDays,
  weekdayOf,
  yearOfDay,
} from './calendar';
import { type Conventions, DEFAULT_CONVENTIONS } from './conventions';
import { festivalDay } from './lunar';
import { halfSpan, monthSpan, planSpan, quarterSpan, single, tenDaysSpan, wholeYearSpan, yearSpan } from './part-spans';
import type { Point, PointPart } from './point';
import type { Implied, NoScheduleReason, ScheduleContext, SchoolTime } from './schedule';

/** What the text said before: years and months are inherited from left to right. */
export interface Inherited {
  readonly year: number | null;
  readonly month: number | null;
  /** Where a year of its own ended: a clause that begins after it is not bound to that year (`2026年建成；9月底前完成可研`). */
  readonly wholeYear: number | null;
  /** Where 每月5日 ended: a day without a month after it is one of every month. */
  readonly everyMonth: number | null;
}

export const NOTHING_BEFORE: Inherited = { year: null, month: null, wholeYear: null, everyMonth: null };

export interface Resolved {
  readonly span: DaySpan;
  readonly year: number;
  readonly month: number | null;
  readonly implied: readonly Implied[];
  /** The year stands in the text, at this point or before it. */
  readonly yearWritten: boolean;
  /** The year is the one of the school year (`ScheduleContext.school`) that the month lies in. */
  readonly ofSchoolYear?: boolean;
}
export type Resolution = Resolved | { readonly failure: NoScheduleReason };

export const conventionsOf = (context: ScheduleContext): Conventions => context.conventions ?? DEFAULT_CONVENTIONS;
export const contextYear = (context: ScheduleContext): number => context.year ?? context.reference.year;

/** The first year that the ledger is for. */
export const firstYear = (context: ScheduleContext): number =>
  Math.min(contextYear(context), context.period?.start.year ?? Infinity);

/** The term that a day lies in, or the next one. */
function termAt(reference: Temporal.PlainDate, conventions: Conventions): DaySpan {
  const today = dayFrom(reference);
  const candidates = [
    yearSpan(conventions.autumnTerm, reference.year - 1),
    yearSpan(conventions.springTerm, reference.year),
    yearSpan(conventions.autumnTerm, reference.year),
  ];
  return candidates.find((span) => today <= span.end)!;
}

function schoolSpan(part: Extract<PointPart, { unit: 'school' }>, year: number, context: ScheduleContext): DaySpan {
  const conventions = conventionsOf(context);
  switch (part.name) {
    case 'spring':
      return yearSpan(conventions.springTerm, year);
    case 'autumn':
      return yearSpan(conventions.autumnTerm, year);
    case 'summer':
      return yearSpan(conventions.summerHolidays, year);
    case 'winter':
      return yearSpan(conventions.winterHolidays, year);
    case 'school-year':
      return yearSpan(conventions.schoolYear, year);
    case 'this-term':
      return termAt(context.reference, conventions);
  }
}

function referenceSpan(part: Extract<PointPart, { unit: 'reference' }>, context: ScheduleContext): DaySpan | null {
  const { reference } = context;
  const today = dayFrom(reference);
  if (part.of === 'day') return single(plusDays(today, part.shift));
  if (part.of === 'week') {
    const monday = plusDays(today, part.shift * 7 + 1 - weekdayOf(today));
    if (part.day !== null) return single(plusDays(monday, part.day - 1));
    return { start: monday, end: plusDays(monday, 6), precision: 'day' };
  }
  if (part.of === 'quarter') {
    const quarter = Math.floor((reference.month - 1) / 3) + part.shift;
    return quarterSpan(reference.year + Math.floor(quarter / 4), (quarter % 4) + 1, part.edge);
  }
  const months = reference.month - 1 + part.shift;
  const [year, month] = [reference.year + Math.floor(months / 12), (months % 12) + 1];
  if (part.of === 'ten-days') return tenDaysSpan(year, month, part.day!);
  if (part.day === null) return monthSpan(year, month, part.edge, conventionsOf(context));
  if (!existsDay(year, month, part.day)) return null;
  return single(day(year, month, part.day));
}

const NOTHING: readonly Implied[] = [];
const YEAR: readonly Implied[] = ['year'];
const MONTH: readonly Implied[] = ['month'];
const CENTURY: readonly Implied[] = ['century'];
const CONVENTION: readonly Implied[] = ['convention'];
const BASE: readonly Implied[] = ['base'];

/** The year of a point and how it came by it. */
function yearOf(
  point: Point,
  inherited: Inherited,
  context: ScheduleContext,
): { readonly year: number; readonly implied: readonly Implied[]; readonly written: boolean } {
  const { year, part } = point;
  if (year?.kind === 'written') return { year: year.value, implied: year.century ? CENTURY : NOTHING, written: true };
  if (year?.kind === 'word') return { year: contextYear(context) + year.shift, implied: YEAR, written: true };
  if (year?.kind === 'following') {
    return {
      year: (inherited.year ?? contextYear(context)) + year.shift,
      implied: inherited.year === null ? YEAR : NOTHING,
      written: true,
    };
  }
  if (part.unit === 'festival' && part.n !== null) {
    const festival = conventionsOf(context).festivals[part.name];
    const first = festival && 'solar' in festival ? festival.first : undefined;
    if (first !== undefined) return { year: first + part.n - 1, implied: NOTHING, written: true };
  }
  if (part.unit === 'plan') return { year: contextYear(context), implied: NOTHING, written: false };
  if (inherited.year !== null) return { year: inherited.year, implied: NOTHING, written: true };
  return { year: contextYear(context), implied: YEAR, written: false };
}

function spanOf(
  part: PointPart,
  year: number,
  inherited: Inherited,
  context: ScheduleContext,
): DaySpan | NoScheduleReason {
  const conventions = conventionsOf(context);
  switch (part.unit) {
    case 'year':
      return wholeYearSpan(year, part.edge, conventions);
    case 'half-year':
      return halfSpan(year, part.n, part.edge);
    case 'quarter':
      return quarterSpan(year, part.n, part.edge);
    case 'month':
      return monthSpan(year, part.n, part.edge, conventions);
    case 'ten-days': {
      const month = part.month ?? inherited.month;
      return month === null ? 'unreadable' : tenDaysSpan(year, month, part.n);
    }
    case 'day': {
      const month = part.month ?? inherited.month;
      if (month === null) return 'unreadable';
      return existsDay(year, month, part.n) ? single(day(year, month, part.n)) : 'impossible-date';
    }
    case 'reference':
      // 本月 in a ledger of another year was written on a day that is not known.
      if (!context.school && contextYear(context) !== context.reference.year) return 'unreadable';
      return referenceSpan(part, context) ?? 'impossible-date';
    case 'plan':
      return planSpan(part.n, part.edge, conventions);
    case 'school':
      return schoolSpan(part, year, context);
    case 'festival': {
      if (part.name === '汛期') return yearSpan(conventions.floodSeason!, year);
      return single(dayFrom(festivalDay(conventions.festivals[part.name]!, year)));
    }
  }
}

/** Most points imply nothing or one thing: then no list is made. */
const joined = (one: readonly Implied[], other: readonly Implied[]): readonly Implied[] =>
  one.length === 0 ? other : other.length === 0 ? one : [...one, ...other];

function impliedByPart(part: PointPart): readonly Implied[] {
  if (part.unit === 'festival' || part.unit === 'school' || part.unit === 'plan') return CONVENTION;
  if (part.unit === 'reference') return part.of === 'month' || part.of === 'ten-days' ? MONTH : BASE;
  if (part.unit === 'day' || part.unit === 'ten-days') return part.month === null ? MONTH : NOTHING;
  return 'edge' in part && (part.edge === 'start' || part.edge === 'middle') ? CONVENTION : NOTHING;
}

/** 春节前 written in November means the one to come: a festival more than half a year back is next year's. */
function isLongPast(festival: Day, reference: Temporal.PlainDate): boolean {
  const halfYearOn = monthOfDay(festival) <= 6 ? festival + 600 : festival + 9400;
  return dayFrom(reference) > halfYearOn;
}

/** The year of a school year that a month lies in. August comes before an autumn term, and after everything else. */
const inSchoolYear = ({ first, term }: SchoolTime, month: number): number =>
  month > 8 || (month === 8 && term === 'autumn') ? first : first + 1;

/** The month that decides in which year of a school year a point lies; null where none does. */
function decidingMonth(part: PointPart, { month }: Inherited, span: DaySpan | NoScheduleReason): number | null {
  if (part.unit === 'year' || part.unit === 'plan' || part.unit === 'reference') return null;
  if (part.unit === 'day') return part.month ?? month;
  if (typeof span === 'string') return null;
  return monthOfDay(part.unit === 'school' ? span.start : span.end);
}

/** The month that a day after it belongs to. */
function monthNamed(part: PointPart, { month }: Inherited, span: DaySpan): number | null {
  if (part.unit === 'month') return part.n;
  if (part.unit === 'day' || part.unit === 'ten-days') return part.month ?? month;
  return part.unit === 'reference' && part.of !== 'quarter' ? monthOfDay(span.start) : null;
}

/** Puts a written point into the calendar: its first and last day, and what was implied. */
export function resolvePoint(
  point: Point,
  inherited: Inherited,
  context: ScheduleContext,
  also: readonly Implied[] = NOTHING,
): Resolution {
  const { part } = point;
  const { year: given, implied, written } = yearOf(point, inherited, context);
  const found = spanOf(part, given, inherited, context);
  const month = written || !context.school ? null : decidingMonth(part, inherited, found);
  const year = month === null ? given : inSchoolYear(context.school!, month);
  const span = year === given ? found : spanOf(part, year, inherited, context);
  if (typeof span === 'string') return { failure: span };
  if (part.unit === 'festival' && !written && context.year === undefined && isLongPast(span.end, context.reference)) {
    return resolvePoint(point, { ...inherited, year: year + 1 }, context, YEAR);
  }
  return {
    span,
    year: part.unit === 'reference' ? yearOfDay(span.start) : year,
    month: monthNamed(part, inherited, span),
    implied: joined(joined(also, implied), impliedByPart(part)),
    yearWritten: written,
    ofSchoolYear: month !== null,
  };
}
