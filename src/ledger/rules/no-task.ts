import { at, isVacant, ownCell } from './cells';
import { defineEntryRule, NOTHING } from './rule';

/** A row without a task. Where the ledger has no task column the measures stand for it. */
export const noTask = defineEntryRule({
  meta: { id: 'no-task', severity: 'error', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = ownCell(entry, 'task', context);
    if (cell === null || !isVacant(cell) || !context.facts.inUse('task')) return NOTHING;
    return [{ ...at(cell), messageKey: 'rules.no-task.message' }];
  },
});
