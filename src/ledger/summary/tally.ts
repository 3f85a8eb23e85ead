import type { Status } from '../entry';
import type { Tally } from './figures';
import type { Judged } from './judged';

/** Where an open entry of each status is counted; one that says done but is not cannot be. */
const OPEN: Record<Status, 'notStarted' | 'inProgress' | 'suspended' | null> = {
  notStarted: 'notStarted',
  inProgress: 'inProgress',
  suspended: 'suspended',
  completed: null,
  signedOff: null,
};

/** Counts over a set of entries, each counted once. */
export function tallyOf(judged: readonly Judged[]): Tally {
  const statuses = { signedOff: 0, inProgress: 0, notStarted: 0, suspended: 0, unstated: 0 };
  const bands = { done: 0, overdue: 0, dueSoon: 0, onTrack: 0, stale: 0, noDate: 0 };
  for (const { entry, row } of judged) {
    bands[row.band] += 1;
    if (row.band === 'done') {
      if (entry.status === 'signedOff') statuses.signedOff += 1;
    } else {
      const key = entry.status === null ? 'unstated' : OPEN[entry.status];
      if (key) statuses[key] += 1;
    }
  }
  const { done: completed, ...open } = bands;
  const completionRate = judged.length === 0 ? null : completed / judged.length;
  return { total: judged.length, completed, ...statuses, ...open, completionRate };
}

/** The counts of several sets of entries that have none in common. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (key: Exclude<keyof Tally, 'completionRate'>): number =>
    tallies.reduce((all, tally) => all + tally[key], 0);
  const total = sum('total');
  return {
    total,
    completed: sum('completed'),
    signedOff: sum('signedOff'),
    inProgress: sum('inProgress'),
    notStarted: sum('notStarted'),
    suspended: sum('suspended'),
    unstated: sum('unstated'),
    overdue: sum('overdue'),
    dueSoon: sum('dueSoon'),
    onTrack: sum('onTrack'),
    stale: sum('stale'),
    noDate: sum('noDate'),
    completionRate: total === 0 ? null : sum('completed') / total,
  };
}
