import type { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../entry';
import type { Milestone } from '../schedule/schedule';
import { bandOptions, type Band, type BandOptions, type DueStep } from './band-options';
import { reportingOf, startOf, type Reporting } from './cadence';
import { daysBetween } from './day-number';
import { duesOf, nextMilestone } from './dues';

/** How a row stands on a day. */
export interface RowBand {
  readonly band: Band;
  /** The day that it is judged by: the next open milestone, else the final due day; of a done task the final one. null: no date. */
  readonly due: Temporal.PlainDate | null;
  /** `due` − as-of day: negative when it has passed, 0 on the day itself; null exactly when `due` is. */
  readonly days: number | null;
  /** Final due day: a task is overdue from the day after. */
  readonly final: Temporal.PlainDate | null;
  /** The milestone that `due` was taken from. */
  readonly milestone: Milestone | null;
  /** Milestones before the final one that have passed while the task is not done: no band, but worth a finding. */
  readonly passed: readonly Milestone[];
  /** Only for `dueSoon`. */
  readonly step: DueStep | null;
  /** Ongoing and recurring tasks only. */
  readonly reporting: Reporting | null;
  /** The task is suspended and therefore not judged by its date. */
  readonly exempt: boolean;
}

/**
 * Bands of one row, in this order of precedence:
 * - `done`: completed or signed off; where no status is given, a completion or sign-off day that has come, or progress of 100 %.
 * - suspended tasks are not judged (unless `judgeSuspended`): `onTrack` with a date or ongoing, else `noDate`.
 * - `overdue`: the final due day has passed. Milestones that passed before it do not make a task overdue (`passed`).
 * - `dueSoon`: the next open milestone is at most `dueSoonDays` away (or, by `ratio`, its share of time is used up).
 * - `stale`: ongoing or recurring, and the last report is older than the cadence (`reportingOf`).
 * - `onTrack`: any other with a date, ongoing or recurring; `noDate`: neither (unreadable, relative without base, empty).
 */
export function bandOf(entry: LedgerEntry, asOf: Temporal.PlainDate, set: Partial<BandOptions> = {}): RowBand {
  return judge(entry, asOf, bandOptions(set));
}

/** `bandOf` for many rows: with options that are complete already. */
export function judge(entry: LedgerEntry, asOf: Temporal.PlainDate, options: BandOptions): RowBand {
  const dues = duesOf(entry, options);
  const reporting = reportingOf(entry, asOf, options);
  const done = isDone(entry, asOf);
  const milestone = (done ? dues.milestones.at(-1) : nextMilestone(dues, asOf)) ?? null;
  const due = milestone?.due ?? null;
  const days = due && daysBetween(asOf, due);
  const exempt = entry.status === 'suspended' && !options.judgeSuspended;
  const passed = done || exempt ? [] : dues.milestones.slice(0, -1).filter((one) => daysBetween(asOf, one.due) < 0);
  const row = { due, days, final: dues.final, milestone, passed, step: null, reporting, exempt };
  const open = days !== null || reporting !== null;
  if (done) return { ...row, band: 'done' };
  if (exempt) return { ...row, band: open ? 'onTrack' : 'noDate' };
  if (days !== null && days < 0) return { ...row, band: 'overdue' };
  const step = due && dueStep(entry, due, asOf, options);
  if (step) return { ...row, band: 'dueSoon', step };
  if (reporting?.stale) return { ...row, band: 'stale' };
  return { ...row, band: open ? 'onTrack' : 'noDate' };
}

/** Completed or signed off; the status decides, and only where there is none, the dates and the progress do. */
export function isDone(entry: LedgerEntry, asOf: Temporal.PlainDate): boolean {
  if (entry.status !== null) return entry.status === 'completed' || entry.status === 'signedOff';
  const finished = [entry.completedOn, entry.signedOffOn].some((day) => day !== null && daysBetween(day, asOf) >= 0);
  return finished || (entry.progress !== null && entry.progress >= 1);
}

function dueStep(
  entry: LedgerEntry,
  due: Temporal.PlainDate,
  asOf: Temporal.PlainDate,
  options: BandOptions,
): DueStep | null {
  const start = options.ratio && startOf(entry, options);
  const span = start ? daysBetween(start, due) : 0;
  if (options.ratio && start && span > 0) {
    const used = daysBetween(start, asOf) / span;
    if (used < options.ratio.soon) return null;
    return used >= options.ratio.urgent ? 'urgent' : 'soon';
  }
  const left = daysBetween(asOf, due);
  if (left > options.dueSoonDays) return null;
  return left <= options.urgentDays ? 'urgent' : 'soon';
}
