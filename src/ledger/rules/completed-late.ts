import { daysBetween } from '../progress/cadence';
import { at, ownCell } from './cells';
import { defineEntryRule } from './rule';

/** Done, but after the due day. */
export const completedLate = defineEntryRule({
  meta: { id: 'completed-late', severity: 'info', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = ownCell(entry, 'completedOn', context);
    const { due, thenOngoing } = entry.schedule;
    if (cell === null || entry.completedOn === null || due === null || thenOngoing) return [];
    const days = daysBetween(due, entry.completedOn);
    if (days <= 0 || daysBetween(entry.completedOn, context.asOf) < 0) return [];
    const data = { done: entry.completedOn.toString(), due: due.toString(), days };
    return [{ ...at(cell), messageKey: 'rules.completed-late.message', data }];
  },
});
