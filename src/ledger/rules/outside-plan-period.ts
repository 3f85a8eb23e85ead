import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../progress/cadence';
import { at } from './cells';
import { ledgerPeriod, type LedgerPeriod } from './plan-period';
import { defineEntryRule, NOTHING, type RuleContext } from './rule';
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
    const { due } = entry.schedule;
    const cell = due === null ? null : scheduleCell(entry, context);
    if (cell === null || due === null) return NOTHING;
    const period = ledgerPeriod(context) ?? usualYears(context, context.limit('strayYears'));
    if (period === null || !isOutside(due, period)) return NOTHING;
    const data = { due: due.toString(), ...namesOf(period, context) };
    const found = { ...at(cell), messageKey: 'rules.outside-plan-period.message' as const, data };
    const near = period.source === 'year' && Math.abs(due.year - period.start.year) <= 1;
    return [near ? { ...found, note: true } : found];
  },
});

/** Written out once for a period that stands for the whole ledger. */
function namesOf({ start, due, source }: LedgerPeriod, { facts }: RuleContext): { from: string; to: string } {
  const names = (): { from: string; to: string } => ({ from: start.toString(), to: due.toString() });
  return source === 'given' ? names() : facts.built('names of the period', names);
}

function isOutside(due: Temporal.PlainDate, { start, due: end }: LedgerPeriod): boolean {
  return daysBetween(start, due) < 0 || daysBetween(due, end) < 0;
}

/** Some years around the middle row's due year. */
function usualYears({ facts }: RuleContext, reach: number): LedgerPeriod | null {
  return facts.concluded('usual years', () => {
    const years = facts.tally('due years', ({ schedule }) => (schedule.due === null ? [] : [schedule.due.year]));
    const middle = middleOf(years);
    if (middle === null) return null;
    return {
      start: new Temporal.PlainDate(middle - reach, 1, 1),
      due: new Temporal.PlainDate(middle + reach, 12, 31),
      source: 'given',
    };
  });
}

/** The median of counted years; null for fewer than three. */
function middleOf(years: ReadonlyMap<number, number>): number | null {
  const total = [...years.values()].reduce((sum, count) => sum + count, 0);
  if (total < 3) return null;
  let passed = 0;
  for (const [year, count] of [...years].sort((a, b) => a[0] - b[0])) {
    passed += count;
    if (passed > Math.floor(total / 2)) return year;
  }
  return null;
}
