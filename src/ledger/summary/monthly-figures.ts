import { Temporal } from 'temporal-polyfill';
import { areaOf } from '../area-of';
import type { LedgerEntry } from '../entry';
import { countBands, type Band, type BandOptions } from '../progress/band-options';
import { daysBetween } from '../progress/day-number';
import { duesOf } from '../progress/dues';
import { distinct, figuresByUnit, type CanonicalUnit } from './by-unit';
import { compareSnapshots } from './compare-snapshots';
import type { AreaFigures, MonthlyFigures } from './figures';
import { type EntryRef, entryRef, STATUS_KEYS, type StatusKey, statusKey } from './entry-ref';
import { judgeAll, limitsOf, type BandLimits, type Judged } from './judged';
import { inMonth, shiftMonth } from './month';
import { snapshotOfJudged, type Snapshot } from './snapshot';
import { tallyOf } from './tally';

export interface SummaryOptions {
  /** `YYYY-MM`: completed, signed off and due next month are told from it. */
  readonly month: string;
  /** The day on which bands are judged; status and progress are as the ledger holds them now. */
  readonly asOf: Temporal.PlainDate;
  readonly bands?: BandLimits;
  /** The snapshot to compare with, usually of the month before. */
  readonly previous?: Snapshot | null;
  /** The name under which a unit is counted; by default as written. */
  readonly canonicalUnit?: CanonicalUnit;
}

/**
 * The figures of a month. Totals count every entry once, however many units lead it; by status, by band and by area they add up
 * to the total, by unit `firstLead` + `withoutLead` do. Works over the entries of one ledger or of several together.
 */
export function monthlyFigures(entries: readonly LedgerEntry[], options: SummaryOptions): MonthlyFigures {
  return figuresOfJudged(judgeAll(entries, options.asOf, options.bands), options);
}

/** The figures of entries that have been judged already, by the same day and limits. */
export function figuresOfJudged(judged: readonly Judged[], options: SummaryOptions): MonthlyFigures {
  const { month, asOf } = options;
  const limits = limitsOf(options.bands);
  const nextMonth = shiftMonth(month, 1);
  const entries = judged.map(({ entry }) => entry);
  const ofBand = (band: Band): EntryRef[] =>
    judged
      .filter(({ row }) => row.band === band)
      .map((one) => entryRef(one))
      .sort(nearestFirst);
  const done = judged.filter(({ row }) => row.band === 'done');
  const leads = entries.map(({ leadUnits }) => distinct(leadUnits, options.canonicalUnit).length);
  return {
    month,
    asOf: asOf.toString(),
    total: entries.length,
    tally: tallyOf(judged),
    withoutLead: leads.filter((count) => count === 0).length,
    sharedLead: leads.filter((count) => count > 1).length,
    openEnded: entries.filter(({ unitsOpenEnded }) => unitsOpenEnded).length,
    byStatus: countStatuses(entries),
    byBand: countBands(judged.map(({ row }) => row.band)),
    byUnit: figuresByUnit(judged, options.canonicalUnit),
    byArea: figuresByArea(judged),
    completedThisMonth: done.filter(({ entry }) => inMonth(entry.completedOn, month)).map((one) => entryRef(one)),
    signedOffThisMonth: done
      .filter(({ entry }) => entry.status === 'signedOff' && inMonth(entry.signedOffOn, month))
      .map((one) => entryRef(one)),
    overdue: ofBand('overdue'),
    dueSoon: ofBand('dueSoon'),
    dueNextMonth: judged.flatMap((one) => dueIn(one, nextMonth, asOf, limits(one.entry))).sort(nearestFirst),
    stale: ofBand('stale'),
    noDate: ofBand('noDate'),
    previous: options.previous ? compareSnapshots(options.previous, snapshotOfJudged(judged, options)) : null,
  };
}

function countStatuses(entries: readonly LedgerEntry[]): Record<StatusKey, number> {
  const counts = Object.fromEntries(STATUS_KEYS.map((key) => [key, 0])) as Record<StatusKey, number>;
  for (const entry of entries) counts[statusKey(entry)] += 1;
  return counts;
}

function figuresByArea(judged: readonly Judged[]): readonly AreaFigures[] {
  const areas = new Map<string, Judged[]>();
  for (const one of judged) {
    const area = areaOf(one.entry);
    const found = areas.get(area);
    if (found) found.push(one);
    else areas.set(area, [one]);
  }
  return [...areas].map(([area, members]) => ({ area, ...tallyOf(members) }));
}

/** The entry's first day in that month, where it is still open (neither done nor suspended). */
function dueIn(one: Judged, month: string, asOf: Temporal.PlainDate, options: BandOptions): EntryRef[] {
  if (one.row.band === 'done' || one.row.exempt) return [];
  const milestone = duesOf(one.entry, options).milestones.find(({ due }) => inMonth(due, month));
  return milestone ? [entryRef(one, milestone.due, daysBetween(asOf, milestone.due))] : [];
}

function nearestFirst(a: EntryRef, b: EntryRef): number {
  return (a.days ?? Number.MAX_SAFE_INTEGER) - (b.days ?? Number.MAX_SAFE_INTEGER);
}
