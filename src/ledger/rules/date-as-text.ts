import type { Field } from '../columns/fields';
import { dateToSerial } from '../schedule/serial';
import { at, fixCell, ownCell, plainText, type RuleCell } from './cells';
import { DAY_FIELDS, dayInFigures, dayInText, isDateFormat } from './date-cells';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, type FindingDraft } from './rule';

const FORMAT = 'yyyy-mm-dd';

/**
 * A whole date stored as text: it does not sort, filter or count with real dates. A slip in a column of real dates; a note
 * where the whole column is text. In the schedule column prose (`2025年6月30日前`) is a usual form and left alone.
 */
export const dateAsText = defineEntryRule({
  meta: { id: 'date-as-text', severity: 'warning', group: 'schedule', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    (['schedule', ...DAY_FIELDS] as const).flatMap((field): FindingDraft[] => {
      const cell = ownCell(entry, field, context);
      const text = plainText(cell);
      if (cell === null || text === null) return [];
      const among = realDates(context.facts, field);
      const slip = among.share >= 0.5;
      const day = field !== 'schedule' || slip ? dayInText(text) : dayInFigures(text);
      if (day === null) return [];
      const found = {
        ...at(cell, field),
        messageKey: 'rules.date-as-text.message' as const,
        data: { text: text.trim(), day: day.toString() },
        // A cell that has a date format already keeps it.
        fix: fixCell(cell, dateToSerial(day), isDateFormat(cell.numberFormat) ? undefined : among.format),
      };
      return [slip ? found : { ...found, note: true }];
    }),
});

/** Share of real dates among a column's dates that are whole days, and their usual format. */
function realDates(facts: LedgerFacts, field: Field): { share: number; format: string } {
  return facts.once(`real dates in ${field}`, () => {
    const cells = facts.cells(field);
    const real = cells.filter(isRealDate);
    const texts = cells.filter((cell) => typeof cell.value === 'string' && dayInText(cell.value) !== null);
    const total = real.length + texts.length;
    return { share: total === 0 ? 0 : real.length / total, format: real[0]?.numberFormat ?? FORMAT };
  });
}

function isRealDate(cell: RuleCell): boolean {
  return typeof cell.value === 'number' && isDateFormat(cell.numberFormat);
}
