import { isDone } from '../progress/bands';
import { daysBetween } from '../progress/cadence';
import { at } from './cells';
import { defineEntryRule, NOTHING, type RuleContext } from './rule';
import { scheduleCell } from './schedule-cell';

/** The due day has passed and the task is not done. A ledger that has no column to say so is not judged. */
export const overdue = defineEntryRule({
  meta: { id: 'overdue', severity: 'warning', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const { due, thenOngoing } = entry.schedule;
    if (due === null || thenOngoing || entry.status === 'suspended' || isDone(entry, context.asOf)) return NOTHING;
    const days = daysBetween(due, context.asOf);
    if (days <= 0) return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null || !saysWhatIsDone(context)) return NOTHING;
    const data = { due: due.toString(), days };
    return [{ ...at(cell), messageKey: 'rules.overdue.message', data }];
  },
});

/** Some row at least is marked: in a ledger just handed out every column of progress is still blank. */
function saysWhatIsDone({ facts }: RuleContext): boolean {
  return (['status', 'completedOn', 'signedOffOn', 'progress'] as const).some((field) => facts.inUse(field));
}
