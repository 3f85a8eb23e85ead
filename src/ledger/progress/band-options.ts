import type { Temporal } from 'temporal-polyfill';

/** What a row is coloured by: 逾期 · 临期 · 正常 · 久未更新 · 时限不明 · 办结. In the order in which they are reported. */
export const BANDS = ['overdue', 'dueSoon', 'onTrack', 'stale', 'noDate', 'done'] as const;
export type Band = (typeof BANDS)[number];

/** The two steps of `dueSoon`: `urgent` is the nearer one. */
export type DueStep = 'soon' | 'urgent';

/** Limits and surroundings by which rows are judged. Everything has a default (`DEFAULT_BAND_OPTIONS`). */
export interface BandOptions {
  /** `dueSoon` from this many days before the due day, the due day itself being 0. */
  readonly dueSoonDays: number;
  /** Second, nearer step of `dueSoon`. */
  readonly urgentDays: number;
  /**
   * Judge `dueSoon` by the share of time used, (asOf − start) / (due − start), instead of by days left.
   * A row without a start (schedule, 开始时间, plan) falls back to days. null: by days.
   */
  readonly ratio: { readonly soon: number; readonly urgent: number } | null;
  /** An ongoing task without a rhythm of its own has to be reported within this many days. */
  readonly cadenceDays: number;
  /** First day of the parent plan: from here an ongoing task counts that was never reported. */
  readonly planStart: Temporal.PlainDate | null;
  /** Last day of the parent plan: it closes ongoing and recurring tasks, and periods without an end. */
  readonly planEnd: Temporal.PlainDate | null;
  /** Milestones read out of the measures: only when the schedule itself has no date, or as further milestones before its due day. */
  readonly measuresMilestones: 'whenUndated' | 'always';
  /** true: a suspended task (暂缓) can be overdue like any other. */
  readonly judgeSuspended: boolean;
  /** The ledger has a column for the day of the last report. null: told from the entry's cells. */
  readonly hasReportColumn: boolean | null;
}

export const DEFAULT_BAND_OPTIONS: BandOptions = {
  dueSoonDays: 30,
  urgentDays: 7,
  ratio: null,
  cadenceDays: 90,
  planStart: null,
  planEnd: null,
  measuresMilestones: 'whenUndated',
  judgeSuspended: false,
  hasReportColumn: null,
};

/** What was made complete before: it is asked for with every row. */
const complete = new WeakMap<Partial<BandOptions>, BandOptions>();

/** The defaults with what the user set; an undefined member is as if it were absent. */
export function bandOptions(set: Partial<BandOptions> = {}): BandOptions {
  const known = complete.get(set);
  if (known) return known;
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  const options = { ...DEFAULT_BAND_OPTIONS, ...given };
  complete.set(set, options);
  complete.set(options, options);
  return options;
}

/** A count for every band, zero where there is none. */
export function countBands(bands: Iterable<Band>): Record<Band, number> {
  const counts = { overdue: 0, dueSoon: 0, onTrack: 0, stale: 0, noDate: 0, done: 0 };
  for (const band of bands) counts[band] += 1;
  return counts;
}
