import { Temporal } from 'temporal-polyfill';
import { at, ownCell } from './cells';
import { isClosed } from './closed';
import { defineEntryRule, type FindingDraft } from './rule';

/** Struck off the ledger although other cells say that the task is not completed. */
export const signedOffUnfinished = defineEntryRule({
  meta: { id: 'signed-off-unfinished', severity: 'error', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const found: FindingDraft[] = [];
    const signedOn = ownCell(entry, 'signedOffOn', context);
    const day = entry.signedOffOn;
    if (signedOn !== null && day !== null) {
      const data = { day: day.toString() };
      const place = at(signedOn);
      if (entry.status !== null && !isClosed(entry)) {
        const state = { ...data, status: { key: `progress.status.${entry.status}` as const } };
        found.push({ ...place, messageKey: 'rules.signed-off-unfinished.status', data: state });
      } else if (entry.completedOn !== null && Temporal.PlainDate.compare(day, entry.completedOn) < 0) {
        const both = { ...data, done: entry.completedOn.toString() };
        found.push({ ...place, messageKey: 'rules.signed-off-unfinished.earlier', data: both });
      }
    }
    const status = ownCell(entry, 'status', context);
    if (status === null || entry.status !== 'signedOff') return found;
    if (entry.progress !== null && entry.progress < 1) {
      const data = { progress: `${Math.round(entry.progress * 100)}%` };
      found.push({ ...at(status), messageKey: 'rules.signed-off-unfinished.progress', data });
    } else if (context.facts.has('completedOn') && entry.completedOn === null && !entry.cells.completedOn?.inherited) {
      found.push({ ...at(status), messageKey: 'rules.signed-off-unfinished.no-date' });
    }
    return found;
  },
});
