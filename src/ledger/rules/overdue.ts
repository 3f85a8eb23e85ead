import { isDone } from '../progress/bands';
import { daysBetween } from '../progress/cadence';
import { at } from './cells';
import { defineEntryRule, type RuleContext } from './rule';
import { scheduleCell } from './schedule-cell';

/** The due day has passed and the task is not done. A ledger that has no column to say so is not judged. */
export const overdue = defineEntryRule({
  meta: { id: 'overdue', severity: 'warning', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = scheduleCell(entry, context);
    const { due, thenOngoing } = entry.schedule;
    if (cell === null || due === null || thenOngoing) return [];
    const days = daysBetween(due, context.asOf);
    if (days <= 0 || entry.status === 'suspended' || isDone(entry, context.asOf)) return [];
    if (!saysWhatIsDone(context)) return [];
    const data = { due: due.toString(), days };
    return [{ ...at(cell), messageKey: 'rules.overdue.message', data }];
  },
});

/** Some row at least is marked: in a ledger just handed out every column of progress is still blank. */
function saysWhatIsDone({ facts }: RuleContext): boolean {
  return (['status', 'completedOn', 'signedOffOn', 'progress'] as const).some((field) => facts.inUse(field));
}
