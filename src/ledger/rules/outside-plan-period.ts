import { Temporal } from 'temporal-polyfill';
import { at } from './cells';
import { ledgerPeriod, type LedgerPeriod } from './plan-period';
import { defineEntryRule, type RuleContext } from './rule';
import { scheduleCell } from './schedule-cell';

/**
 * A due day outside the plan's period. Where the title names one year only, work may run on into the next or come from the
 * last: that is a note. Where nothing names a period, a year far from all other rows is taken for a slip.
 */
export const outsidePlanPeriod = defineEntryRule<'strayYears'>({
  meta: {
    id: 'outside-plan-period',
    severity: 'warning',
    group: 'schedule',
    fixable: null,
    scope: 'entry',
    options: { strayYears: { default: 4, min: 1, max: 30 } },
  },
  check: (entry, context) => {
    const cell = scheduleCell(entry, context);
    const { due } = entry.schedule;
    if (cell === null || due === null) return [];
    const period = ledgerPeriod(context) ?? usualYears(context, context.limit('strayYears'));
    if (period === null || !isOutside(due, period)) return [];
    const data = { due: due.toString(), from: period.start.toString(), to: period.due.toString() };
    const found = { ...at(cell, 'schedule'), messageKey: 'rules.outside-plan-period.message' as const, data };
    const near = period.source === 'year' && Math.abs(due.year - period.start.year) <= 1;
    return [near ? { ...found, note: true } : found];
  },
});

function isOutside(due: Temporal.PlainDate, { start, due: end }: LedgerPeriod): boolean {
  return Temporal.PlainDate.compare(due, start) < 0 || Temporal.PlainDate.compare(due, end) > 0;
}

/** Some years around the middle row's due year. */
function usualYears({ facts }: RuleContext, reach: number): LedgerPeriod | null {
  return facts.once('usual years', () => {
    const years = facts.placed
      .flatMap((entry) => (entry.schedule.due === null ? [] : [entry.schedule.due.year]))
      .sort();
    const middle = years[Math.floor(years.length / 2)];
    if (middle === undefined || years.length < 3) return null;
    return {
      start: new Temporal.PlainDate(middle - reach, 1, 1),
      due: new Temporal.PlainDate(middle + reach, 12, 31),
      source: 'given',
    };
  });
}
