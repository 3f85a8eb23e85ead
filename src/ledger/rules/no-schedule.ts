import { at, isVacant, ownCell } from './cells';
import { defineEntryRule } from './rule';

/** A row that says nothing of its time. 持续推进 is a schedule. */
export const noSchedule = defineEntryRule({
  meta: { id: 'no-schedule', severity: 'error', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (!context.facts.inUse('schedule')) return [];
    const cell = ownCell(entry, 'schedule', context);
    return cell !== null && (isVacant(cell) || entry.schedule.reason === 'empty')
      ? [{ ...at(cell), messageKey: 'rules.no-schedule.message' }]
      : [];
  },
});
