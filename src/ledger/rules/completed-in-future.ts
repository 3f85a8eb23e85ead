import { daysBetween } from '../progress/cadence';
import { at, ownCell } from './cells';
import { defineEntryRule, NOTHING, type FindingDraft } from './rule';

/** A completion or sign-off dated after the day of the check. */
export const completedInFuture = defineEntryRule({
  meta: { id: 'completed-in-future', severity: 'error', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    if (entry.completedOn === null && entry.signedOffOn === null) return NOTHING;
    return (['completedOn', 'signedOffOn'] as const).flatMap((field): FindingDraft[] => {
      const day = entry[field];
      if (day === null || daysBetween(context.asOf, day) <= 0) return [];
      const cell = ownCell(entry, field, context);
      if (cell === null) return [];
      const data = { day: day.toString(), asOf: context.asOf.toString() };
      return [{ ...at(cell), messageKey: 'rules.completed-in-future.message', data }];
    });
  },
});
