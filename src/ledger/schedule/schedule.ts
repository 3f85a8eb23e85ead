import type { Temporal } from 'temporal-polyfill';
import type { Conventions } from './conventions';

export type ScheduleKind = 'deadline' | 'period' | 'recurring' | 'ongoing' | 'relative' | 'none';
export type Precision = 'day' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year';
export type RecurrenceUnit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'term' | 'school-year';
/** Why a text is no schedule. */
export type NoScheduleReason = 'unreadable' | 'impossible-date' | 'masked' | 'not-a-schedule' | 'empty';
/** What was not written but taken from the reference or a convention; each is shown to the user. */
export type Implied =
  | 'year' // a yearless date
  | 'month' // an end that inherits its month (7月9日至17日)
  | 'start' // an open or inherited start
  | 'century' // two-digit year
  | 'convention' // festival, term, plan period: see docs/schedule-readings.md
  | 'before-year' // X年前 without 底: the day before that year; often meant as its end
  | 'before-period' // without 底: 6月前 the day before that month, 二季度前 the end of that quarter; the other side may be meant
  | 'base' // a relative time resolved from a base date
  | 'working-days' // moved by or counted in working days
  | 'ongoing'; // …并长期坚持 after a deadline

export interface Milestone {
  /** Last day on which it is still in time. */
  readonly due: Temporal.PlainDate;
  /** The piece of the text that it was read from. */
  readonly text: string;
}

export interface Recurrence {
  readonly every: RecurrenceUnit;
  /** Every `interval` units (`三年一轮` = 3 years). */
  readonly interval: number;
  /** How often within one interval (`全年不少于2次` = 2), else null. */
  readonly times: number | null;
  /** Due day inside or after the interval, where the text names one; see `recurrence.ts`. Not part of the CLI's JSON. */
  readonly offset?: RecurrenceOffset;
  /** All due days of one interval when it has more than one (`每年3月、9月`); the first is `offset`. */
  readonly offsets?: readonly RecurrenceOffset[];
}

/** `每月28日前` {day:28}; `次月5日前` {day:5, after:true}; `每个季度第1个月的20日前` {month:1, day:20}; `每季度结束后12日内` {day:12, after:true}. */
export interface RecurrenceOffset {
  /** 1-based month inside the interval. */
  readonly month?: number;
  /** Day of month, or day count after the interval's end when `after`. */
  readonly day: number;
  /** The day lies after the end of the interval. */
  readonly after?: boolean;
}

/** A time span relative to a base that the text does not give (`三年内`, `5个工作日内`). */
export interface RelativeSpan {
  readonly min: number;
  readonly max: number;
  readonly unit: 'day' | 'working-day' | 'week' | 'month' | 'year';
}

/** The reading of a schedule text. Serialises to the SCHEDULE of the command line (`scheduleToJson`). */
export interface Schedule {
  readonly text: string;
  readonly kind: ScheduleKind;
  readonly start: Temporal.PlainDate | null;
  /** Last day on which it is still in time; the final one when there are several deadlines. */
  readonly due: Temporal.PlainDate | null;
  readonly precision: Precision | null;
  /** All deadlines in order when there is more than one; else empty or the one. */
  readonly milestones: readonly Milestone[];
  readonly recurrence: Recurrence | null;
  readonly relative: RelativeSpan | null;
  /** A deadline or period after which the work goes on (`并长期坚持`). */
  readonly thenOngoing: boolean;
  readonly implied: readonly Implied[];
  /** Text that was not understood. */
  readonly rest: string;
  readonly reason: NoScheduleReason | null;
}

/** The school year of a ledger, and its term where the title names one. */
export interface SchoolTime {
  /** The year that it begins in. */
  readonly first: number;
  readonly term: 'autumn' | 'spring' | null;
}

/** What a reading may take from its surroundings. */
export interface ScheduleContext {
  /** Day from which a missing year is implied, and relative times of `今年` kind are counted. */
  readonly reference: Temporal.PlainDate;
  /** Year of the ledger or document when it is known (title, period); wins over the reference's year. */
  readonly year?: number;
  /** Base of relative times (`三年内`): day of issue or receipt. Without it they stay relative. */
  readonly base?: Temporal.PlainDate;
  /** Period of the plan that the ledger carries out (`(2023-2025年)` in its title): bounds of a bare `三年行动`. */
  readonly period?: { readonly start: Temporal.PlainDate; readonly end: Temporal.PlainDate };
  /** School year of the ledger: its months from September on lie in the first year, the others in the second. Wins over `year`. */
  readonly school?: SchoolTime;
  /** Festivals, terms, plan periods; `DEFAULT_CONVENTIONS` when not given. */
  readonly conventions?: Conventions;
}
