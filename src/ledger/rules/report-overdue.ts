import { bandOptions, DEFAULT_BAND_OPTIONS } from '../progress/band-options';
import { isDone } from '../progress/bands';
import { reportingOf } from '../progress/cadence';
import { at, ownCell } from './cells';
import { ledgerPeriod } from './plan-period';
import { defineEntryRule, NOTHING } from './rule';

/** An ongoing or recurring task whose last report is older than its cadence. */
export const reportOverdue = defineEntryRule<'cadenceDays'>({
  meta: {
    id: 'report-overdue',
    severity: 'warning',
    group: 'status',
    fixable: null,
    scope: 'entry',
    options: { cadenceDays: { default: DEFAULT_BAND_OPTIONS.cadenceDays, min: 7, max: 730 } },
  },
  check: (entry, context) => {
    const { kind } = entry.schedule;
    if ((kind !== 'ongoing' && kind !== 'recurring') || entry.status === 'suspended') return NOTHING;
    const cell = ownCell(entry, 'reportedOn', context);
    if (cell === null || isDone(entry, context.asOf) || !context.facts.inUse('reportedOn')) return NOTHING;
    const options = context.facts.built('cadence', () => {
      const planStart = ledgerPeriod(context)?.start ?? null;
      return bandOptions({ cadenceDays: context.limit('cadenceDays'), planStart, hasReportColumn: true });
    });
    const reporting = reportingOf(entry, context.asOf, options);
    if (reporting === null || !reporting.stale) return [];
    if (reporting.age === null) return [{ ...at(cell), messageKey: 'rules.report-overdue.never' }];
    const data = { days: reporting.age, expected: reporting.expected?.toString() ?? '' };
    return [{ ...at(cell), messageKey: 'rules.report-overdue.message', data }];
  },
});
