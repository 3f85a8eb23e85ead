import { isDone } from '../progress/bands';
import { gridCell, at } from './cells';
import { columnNumber } from '../columns/a1';
import { defineEntryRule, type FindingDraft } from './rule';
import { excerpt } from './text-cells';

/** A hidden or filtered row with a task that is not done: whoever looks at the sheet misses it. */
export const hiddenOpenTask = defineEntryRule({
  meta: { id: 'hidden-open-task', severity: 'warning', group: 'sheet', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (!entry.hidden || entry.status === 'suspended' || isDone(entry, context.asOf)) return [];
    const column = context.layout.columns.number;
    const cell = gridCell(context.grid, entry.row, column === undefined ? context.layout.left : columnNumber(column));
    const data = { row: entry.row, task: excerpt(entry.task) };
    const draft: FindingDraft = { ...at(cell), messageKey: 'rules.hidden-open-task.message', data };
    return [context.facts.inUse('status') ? draft : { ...draft, note: true }];
  },
});
