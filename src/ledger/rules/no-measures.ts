import { at, isVacant, ownCell } from './cells';
import { defineEntryRule, NOTHING } from './rule';

/** Below this share of filled rows the column is one that people fill when they have something to add. */
const COLUMN_IN_USE = 0.5;

/** A row that says what is to be achieved but not how. */
export const noMeasures = defineEntryRule({
  meta: { id: 'no-measures', severity: 'warning', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const cell = ownCell(entry, 'measures', context);
    if (cell === null || !isVacant(cell) || !context.facts.inUse('measures', COLUMN_IN_USE)) return NOTHING;
    return [{ ...at(cell), messageKey: 'rules.no-measures.message' }];
  },
});
