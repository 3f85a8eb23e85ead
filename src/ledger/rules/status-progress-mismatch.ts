import type { LedgerEntry } from '../entry';
import { at, ownCell } from './cells';
import { isClosed } from './closed';
import { defineEntryRule, NOTHING, type FindingDraft } from './rule';

/**
 * Status and progress, or status and completion date, contradict each other. Of status and progress nobody can tell which is
 * wrong, so the finding stands at each of the two cells unless the completion date decides.
 */
export const statusProgressMismatch = defineEntryRule({
  meta: { id: 'status-progress-mismatch', severity: 'warning', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (entry.status === null || (entry.progress === null && entry.completedOn === null)) return NOTHING;
    const status = ownCell(entry, 'status', context);
    if (status === null) return NOTHING;
    const data = { status: { key: `progress.status.${entry.status}` as const } };
    const progress = ownCell(entry, 'progress', context);
    if (entry.progress !== null && progress !== null && progress.address !== status.address && disagree(entry)) {
      const both = { ...data, progress: `${Math.round(entry.progress * 100)}%` };
      const messageKey = 'rules.status-progress-mismatch.progress';
      const doubted = isClosed(entry) && entry.completedOn !== null ? [progress] : [status, progress];
      return doubted.map((cell): FindingDraft => ({ ...at(cell), messageKey, data: both }));
    }
    const done = entry.completedOn;
    if (done === null || (entry.status !== 'notStarted' && entry.status !== 'inProgress')) return [];
    const dated = { ...data, day: done.toString() };
    return [{ ...at(status), messageKey: 'rules.status-progress-mismatch.date', data: dated }];
  },
});

function disagree({ status, progress }: LedgerEntry): boolean {
  if (progress === null) return false;
  if (status === 'completed' || status === 'signedOff') return progress < 1;
  if (status === 'notStarted') return progress > 0;
  return status === 'inProgress' && progress >= 1;
}
