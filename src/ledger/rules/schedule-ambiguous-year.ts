import { at, editCell, plainText, type RuleCell } from './cells';
import { ledgerPeriod } from './plan-period';
import { defineEntryRule, NOTHING, type FindingDraft, type RuleContext, type Suggestion } from './rule';
import { scheduleCell } from './schedule-cell';

/**
 * A schedule whose year can be taken in two ways: `2025年前` (before that year, or by its end), a date without year in a
 * ledger of several years or none, a year of two digits.
 */
export const scheduleAmbiguousYear = defineEntryRule({
  meta: {
    id: 'schedule-ambiguous-year',
    severity: 'warning',
    group: 'schedule',
    fixable: 'suggestion',
    scope: 'entry',
  },
  check: (entry, context) => {
    const { implied, due } = entry.schedule;
    if (implied.length === 0 || entry.schedule.kind === 'none') return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null) return NOTHING;
    const found = { ...at(cell), data: { text: cell.text.trim(), due: due?.toString() ?? '' } };
    if (implied.includes('before-year')) {
      const suggestions = beforeYearSuggestions(cell);
      return [{ ...found, messageKey: 'rules.schedule-ambiguous-year.before-year', suggestions }];
    }
    if (implied.includes('century')) {
      return [{ ...found, messageKey: 'rules.schedule-ambiguous-year.two-digits', note: true }];
    }
    const dated = implied.includes('year') && due !== null && !/[今本全]年|年内|每年/.test(cell.text);
    const { start } = entry.schedule;
    const turnsYear = start !== null && due !== null && start.year < due.year;
    return dated ? yearless(found, turnsYear, context) : [];
  },
});

function beforeYearSuggestions(cell: RuleCell): Suggestion[] {
  const text = plainText(cell);
  const match = /(\d{4})\s*年\s*前/.exec(text ?? '');
  if (text === null || match === null) return [];
  return [Number(match[1]), Number(match[1]) - 1].map((year) => ({
    labelKey: 'rules.schedule-ambiguous-year.end-of',
    data: { year },
    edits: [editCell(cell, text.replace(match[0], `${year}年底前`))],
  }));
}

/** @param turnsYear the end was taken for the next year, as it would lie before the start (`2025年11月至8月`). */
function yearless(found: Omit<FindingDraft, 'messageKey'>, turnsYear: boolean, context: RuleContext): FindingDraft[] {
  const period = ledgerPeriod(context);
  if (period !== null && period.start.year === period.due.year && !turnsYear) return [];
  const messageKey = 'rules.schedule-ambiguous-year.no-year';
  return period === null ? [{ ...found, messageKey, note: true }] : [{ ...found, messageKey }];
}
