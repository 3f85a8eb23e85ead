import { daysBetween } from '../progress/cadence';
import { at, ownCell } from './cells';
import { defineEntryRule, NOTHING } from './rule';

/** Done, but after the due day. */
export const completedLate = defineEntryRule({
  meta: { id: 'completed-late', severity: 'info', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const { due, thenOngoing } = entry.schedule;
    if (entry.completedOn === null || due === null || thenOngoing) return NOTHING;
    const cell = ownCell(entry, 'completedOn', context);
    if (cell === null) return NOTHING;
    const days = daysBetween(due, entry.completedOn);
    if (days <= 0 || daysBetween(entry.completedOn, context.asOf) < 0) return [];
    const data = { done: entry.completedOn.toString(), due: due.toString(), days };
    return [{ ...at(cell), messageKey: 'rules.completed-late.message', data }];
  },
});
