import type { Band } from '../progress/band-options';
import type { Comparison } from './compare-snapshots';
import type { EntryRef, StatusKey } from './entry-ref';

/**
 * Counts over a set of entries. `completed` are those done (已完成 and 已销号), `signedOff` the part of them that is signed off;
 * completed + inProgress + notStarted + suspended + unstated = total. The bands are those of `bandOf`.
 */
export interface Tally {
  readonly total: number;
  readonly completed: number;
  readonly signedOff: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly suspended: number;
  /** Not done, and without a status that could be read. */
  readonly unstated: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly onTrack: number;
  readonly stale: number;
  readonly noDate: number;
  /** completed / total, 0..1; null of nothing. */
  readonly completionRate: number | null;
}

/** Counts of the tasks that a unit leads; a task with several leads stands once with each of them. */
export interface UnitFigures extends Omit<Tally, 'total'> {
  readonly unit: string;
  readonly lead: number;
  readonly cooperating: number;
  /** Of `lead`: those in which it is named first. These add up to the total (with `withoutLead`). */
  readonly firstLead: number;
  /** A group of units (各街道), not one unit: not ranked. */
  readonly group: boolean;
  /** By completion rate, 1 is best, equal rates share a rank (1, 1, 3); null without a led task or for a group. */
  readonly rank: number | null;
}

export interface AreaFigures extends Tally {
  /** The area, else the nearest section heading, else ''. */
  readonly area: string;
}

/** The monthly summary as data: the object of `summarize --json` but for the bulletin's text. */
export interface MonthlyFigures {
  /** `YYYY-MM` */
  readonly month: string;
  /** ISO day. */
  readonly asOf: string;
  readonly total: number;
  /** Counts over all entries, each once. */
  readonly tally: Tally;
  /** Entries whose unit cell names no lead. */
  readonly withoutLead: number;
  /** Entries with more than one lead. */
  readonly sharedLead: number;
  /** Entries whose unit cell ends in 等相关部门: more units than are counted. */
  readonly openEnded: number;
  readonly byStatus: Readonly<Record<StatusKey, number>>;
  readonly byBand: Readonly<Record<Band, number>>;
  /** Most led tasks first. */
  readonly byUnit: readonly UnitFigures[];
  /** In the ledger's order. */
  readonly byArea: readonly AreaFigures[];
  /** Done, with a completion day in the month. */
  readonly completedThisMonth: readonly EntryRef[];
  /** Signed off, with a sign-off day in the month. */
  readonly signedOffThisMonth: readonly EntryRef[];
  /** Longest overdue first. */
  readonly overdue: readonly EntryRef[];
  /** Due within the limit as of the day, nearest first. */
  readonly dueSoon: readonly EntryRef[];
  /** Open, with a milestone or due day in the month after `month`; `due` is that day. Nearest first. */
  readonly dueNextMonth: readonly EntryRef[];
  readonly stale: readonly EntryRef[];
  readonly noDate: readonly EntryRef[];
  /** Against an earlier snapshot, or null where there is none. */
  readonly previous: Comparison | null;
}
