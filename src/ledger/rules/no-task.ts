import { at, isVacant, ownCell } from './cells';
import { defineEntryRule } from './rule';

/** A row without a task. Where the ledger has no task column the measures stand for it. */
export const noTask = defineEntryRule({
  meta: { id: 'no-task', severity: 'error', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (!context.facts.inUse('task')) return [];
    const cell = ownCell(entry, 'task', context);
    return cell !== null && isVacant(cell) ? [{ ...at(cell), messageKey: 'rules.no-task.message' }] : [];
  },
});
