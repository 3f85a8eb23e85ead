import { at, isVacant, ownCell } from './cells';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, NOTHING } from './rule';

/** Share of the running rows that report from which on the column is in use. */
const COLUMN_IN_USE = 0.3;

/** In progress, but the column for progress says nothing. A column that nobody uses yet is left alone. */
export const activeWithoutProgress = defineEntryRule({
  meta: { id: 'active-without-progress', severity: 'warning', group: 'completeness', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (entry.status !== 'inProgress') return NOTHING;
    const cell = ownCell(entry, 'progressText', context);
    if (cell === null || !isVacant(cell) || !isReported(context.facts)) return NOTHING;
    return [{ ...at(cell), messageKey: 'rules.active-without-progress.message' }];
  },
});

function isReported({ concluded, count }: LedgerFacts): boolean {
  return concluded('running rows are reported on', () => {
    const running = count('running', ({ status }) => status === 'inProgress');
    const reporting = count('running and reported', (e) => e.status === 'inProgress' && e.progressText !== '');
    return running > 0 && reporting >= running * COLUMN_IN_USE;
  });
}
