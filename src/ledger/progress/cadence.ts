import type { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../entry';
import type { Recurrence } from '../schedule/schedule';
import type { BandOptions } from './band-options';
import { daysBetween } from './day-number';

export { daysBetween };

/** How long a report stays fresh: calendar months, then days. */
export interface Cadence {
  readonly months: number;
  readonly days: number;
}

/** A school term counts as half a year: there are two in a school year (学校学期). */
const UNIT: Record<Recurrence['every'], Cadence> = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  quarter: { months: 3, days: 0 },
  'half-year': { months: 6, days: 0 },
  year: { months: 12, days: 0 },
  term: { months: 6, days: 0 },
  'school-year': { months: 12, days: 0 },
};
const DAYS_IN_MONTH = 365.25 / 12;

/**
 * The cadence of an ongoing or recurring task, null for any other. A recurring task has its own rhythm
 * (`每季度` three months; `全年不少于2次` six; days allowed after the interval's end are added); an ongoing one takes `cadenceDays`.
 */
export function cadenceOf({ schedule }: LedgerEntry, options: BandOptions): Cadence | null {
  if (schedule.kind === 'recurring' && schedule.recurrence) return recurrenceCadence(schedule.recurrence);
  if (schedule.kind === 'recurring' || schedule.kind === 'ongoing') return { months: 0, days: options.cadenceDays };
  return null;
}

function recurrenceCadence({ every, interval, times, offset }: Recurrence): Cadence {
  const months = UNIT[every].months * interval;
  const days = UNIT[every].days * interval;
  const share = times && times > 1 ? times : 1;
  const grace = offset?.after ? offset.day : 0;
  if (months % share === 0 && days % share === 0) return { months: months / share, days: days / share + grace };
  return { months: 0, days: Math.max(1, Math.ceil((months * DAYS_IN_MONTH + days) / share)) + grace };
}

/** The last day on which a report of `reported` is still fresh (month ends are kept: 31 January + 1 month = the last of February). */
export function freshUntil(reported: Temporal.PlainDate, { months, days }: Cadence): Temporal.PlainDate {
  const inMonths = months === 0 ? reported : reported.add({ months });
  return days === 0 ? inMonths : inMonths.add({ days });
}

/** How the reporting of an ongoing or recurring task stands on a day. */
export interface Reporting {
  readonly cadence: Cadence;
  readonly stale: boolean;
  /** Days since the last report; null when there was none. */
  readonly age: number | null;
  /** Last day before it is (or the day after which it became) stale; null without a day to count from. */
  readonly expected: Temporal.PlainDate | null;
}

/**
 * Whether the last report is older than the cadence. Conventions: a ledger without a report column cannot be stale (nobody
 * was asked to report); with a column that is empty the time counts from the start of the work (开始时间, schedule, plan), and
 * without any such day the task is stale, for it was never reported. Work that starts later is not stale.
 */
export function reportingOf(entry: LedgerEntry, asOf: Temporal.PlainDate, options: BandOptions): Reporting | null {
  const cadence = cadenceOf(entry, options);
  if (!cadence) return null;
  const hasColumn = options.hasReportColumn ?? entry.cells.reportedOn !== undefined;
  if (entry.reportedOn === null && !hasColumn) return { cadence, stale: false, age: null, expected: null };
  const from = entry.reportedOn ?? startOf(entry, options);
  const expected = from && freshUntil(from, cadence);
  return {
    cadence,
    stale: expected === null || daysBetween(asOf, expected) < 0,
    age: entry.reportedOn && daysBetween(entry.reportedOn, asOf),
    expected,
  };
}

/** The day on which the work starts: as recorded, as scheduled, or with the plan. */
export function startOf(entry: LedgerEntry, options: BandOptions): Temporal.PlainDate | null {
  return entry.startedOn ?? entry.schedule.start ?? options.planStart;
}
