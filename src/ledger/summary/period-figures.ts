import { compareSnapshots, type Comparison } from './compare-snapshots';
import { shiftMonth } from './month';
import { countsOf, type Snapshot } from './snapshot';

/** One month of a trend. */
export interface MonthPoint {
  readonly month: string;
  readonly asOf: string;
  readonly total: number;
  readonly completed: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly stale: number;
  readonly completionRate: number | null;
  readonly completedInMonth: number;
  readonly signedOffInMonth: number;
}

/** Figures of a quarter or a year, from the monthly snapshots alone. */
export interface PeriodFigures {
  /** `2025` or `2025-Q2` */
  readonly period: string;
  readonly months: readonly MonthPoint[];
  /** Months of the period without a snapshot: sums over the months leave them out. */
  readonly missing: readonly string[];
  readonly completedInPeriod: number;
  readonly signedOffInPeriod: number;
  /** The last month against the last one before the period, or against the period's first; null with one snapshot alone. */
  readonly change: Comparison | null;
}

/** The figures of a calendar year. */
export function yearlyFigures(history: readonly Snapshot[], year: number): PeriodFigures {
  return periodFigures(history, String(year), monthsFrom(`${String(year).padStart(4, '0')}-01`, 12));
}

/** The figures of a quarter (1–4). */
export function quarterlyFigures(history: readonly Snapshot[], year: number, quarter: 1 | 2 | 3 | 4): PeriodFigures {
  const first = shiftMonth(`${String(year).padStart(4, '0')}-01`, (quarter - 1) * 3);
  return periodFigures(history, `${year}-Q${quarter}`, monthsFrom(first, 3));
}

/** The trend over all months that were kept. */
export function trendOf(history: readonly Snapshot[]): readonly MonthPoint[] {
  return inOrder(history).map(pointOf);
}

function periodFigures(history: readonly Snapshot[], period: string, months: readonly string[]): PeriodFigures {
  const ordered = inOrder(history);
  const inside = ordered.filter(({ month }) => months.includes(month));
  const before = ordered.filter(({ month }) => month < (months[0] ?? '')).at(-1);
  const last = inside.at(-1);
  const base = before ?? (inside.length > 1 ? inside[0] : undefined);
  const points = inside.map(pointOf);
  return {
    period,
    months: points,
    missing: months.filter((month) => !inside.some((snapshot) => snapshot.month === month)),
    completedInPeriod: points.reduce((sum, point) => sum + point.completedInMonth, 0),
    signedOffInPeriod: points.reduce((sum, point) => sum + point.signedOffInMonth, 0),
    change: base && last ? compareSnapshots(base, last) : null,
  };
}

function pointOf(snapshot: Snapshot): MonthPoint {
  const { total, byBand } = countsOf(snapshot);
  return {
    month: snapshot.month,
    asOf: snapshot.asOf,
    total,
    completed: byBand.done,
    overdue: byBand.overdue,
    dueSoon: byBand.dueSoon,
    stale: byBand.stale,
    completionRate: total === 0 ? null : byBand.done / total,
    completedInMonth: snapshot.completedInMonth,
    signedOffInMonth: snapshot.signedOffInMonth,
  };
}

function inOrder(history: readonly Snapshot[]): readonly Snapshot[] {
  return [...history].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

function monthsFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => shiftMonth(first, index));
}
