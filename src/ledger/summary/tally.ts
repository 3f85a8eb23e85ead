import type { Tally } from './figures';
import type { Judged } from './judged';

/** Counts over a set of entries, each counted once. */
export function tallyOf(judged: readonly Judged[]): Tally {
  const count = (holds: (one: Judged) => boolean): number => judged.filter(holds).length;
  const open = (status: string | null) => count(({ entry, row }) => row.band !== 'done' && entry.status === status);
  const band = (name: string) => count(({ row }) => row.band === name);
  const completed = band('done');
  return {
    total: judged.length,
    completed,
    signedOff: count(({ entry, row }) => row.band === 'done' && entry.status === 'signedOff'),
    inProgress: open('inProgress'),
    notStarted: open('notStarted'),
    suspended: open('suspended'),
    unstated: open(null),
    overdue: band('overdue'),
    dueSoon: band('dueSoon'),
    onTrack: band('onTrack'),
    stale: band('stale'),
    noDate: band('noDate'),
    completionRate: judged.length === 0 ? null : completed / judged.length,
  };
}
