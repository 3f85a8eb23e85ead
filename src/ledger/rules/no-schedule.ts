import { at, isVacant, ownCell } from './cells';
import { defineEntryRule, NOTHING } from './rule';

/** A row that says nothing of its time. 持续推进 is a schedule. */
export const noSchedule = defineEntryRule({
  meta: { id: 'no-schedule', severity: 'error', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = ownCell(entry, 'schedule', context);
    if (cell === null || !(isVacant(cell) || entry.schedule.reason === 'empty')) return NOTHING;
    return context.facts.inUse('schedule') ? [{ ...at(cell), messageKey: 'rules.no-schedule.message' }] : NOTHING;
  },
});
