import { daysBetween } from '../progress/cadence';
import { at, ownCell } from './cells';
import { ledgerPeriod } from './plan-period';
import { defineEntryRule, NOTHING } from './rule';

/** Not started although little of its time is left; for an ongoing task, although the year is nearly over. */
export const lateStart = defineEntryRule<'days' | 'month'>({
  meta: {
    id: 'late-start',
    severity: 'warning',
    group: 'status',
    fixable: null,
    scope: 'entry',
    options: { days: { default: 30, min: 1, max: 365 }, month: { default: 10, min: 2, max: 12 } },
  },
  check: (entry, context) => {
    if (entry.status !== 'notStarted') return NOTHING;
    const cell = ownCell(entry, 'status', context);
    if (cell === null) return NOTHING;
    const { asOf } = context;
    const { due, start, kind } = entry.schedule;
    const begin = entry.startedOn ?? start;
    if (begin !== null && daysBetween(asOf, begin) > 0) return [];
    if (due !== null) {
      const left = daysBetween(asOf, due);
      if (left < 0 || left > context.limit('days')) return [];
      const data = { days: left, due: due.toString() };
      return [{ ...at(cell), messageKey: 'rules.late-start.message', data }];
    }
    const end = ledgerPeriod(context)?.due.year ?? asOf.year;
    if (kind !== 'ongoing' || asOf.month < context.limit('month') || end > asOf.year) return [];
    return [{ ...at(cell), messageKey: 'rules.late-start.ongoing', data: { month: asOf.month } }];
  },
});
