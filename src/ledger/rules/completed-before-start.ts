import { daysBetween } from '../progress/cadence';
import { at, ownCell } from './cells';
import { defineEntryRule, NOTHING, type FindingDraft } from './rule';

/** Done before it began: by the column of the start, or by the period of the schedule. */
export const completedBeforeStart = defineEntryRule({
  meta: { id: 'completed-before-start', severity: 'warning', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const done = entry.completedOn;
    if (done === null) return NOTHING;
    const cell = ownCell(entry, 'completedOn', context);
    if (cell === null) return NOTHING;
    const { kind, start, implied } = entry.schedule;
    const scheduled = kind === 'period' && !implied.includes('start') ? start : null;
    const begin = entry.startedOn ?? scheduled;
    if (begin === null || daysBetween(done, begin) <= 0) return [];
    const data = { done: done.toString(), start: begin.toString() };
    const found: FindingDraft = {
      ...at(cell),
      messageKey: 'rules.completed-before-start.message',
      data,
    };
    return [found];
  },
});
