import type { Field } from '../columns/fields';
import type { FieldCell } from '../entry';
import { dateToSerial } from '../schedule/serial';
import { at, fixCell, ownCell, ownFieldCell, plainText } from './cells';
import { DAY_FIELDS, dayInFigures, dayInText, isDateFormat } from './date-cells';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, type FindingDraft } from './rule';

const FORMAT = 'yyyy-mm-dd';
const TEXT = '';

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
      if (!/\d/.test(text) || dayInText(text) === null) return [];
      const { usual: slip, format } = realDates(field, context.facts);
      const day = field !== 'schedule' || slip ? dayInText(text) : dayInFigures(text);
      if (day === null) return [];
      const found = {
        ...at(cell, field),
        messageKey: 'rules.date-as-text.message' as const,
        data: { text: text.trim(), day: day.toString() },
        // A cell that has a date format already keeps it.
        fix: fixCell(cell, dateToSerial(day), isDateFormat(cell.numberFormat) ? undefined : format),
      };
      return [slip ? found : { ...found, note: true }];
    }),
});

/** Share of real dates among a column's dates that are whole days, and their usual format. */
function realDates(field: Field, { concluded, tally }: LedgerFacts): { usual: boolean; format: string } {
  return concluded(`real dates in ${field}`, () => {
    const kinds = tally(`dates in ${field}`, (entry) => kindOfDate(ownFieldCell(entry, field)));
    const texts = kinds.get(TEXT) ?? 0;
    const formats = [...kinds].filter(([kind]) => kind !== TEXT).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const real = formats.reduce((sum, [, count]) => sum + count, 0);
    return { usual: real > 0 && real >= texts, format: formats[0]?.[0] ?? FORMAT };
  });
}

/** The format of a real date, `TEXT` for one that is text; nothing for any other cell. */
function kindOfDate(cell: FieldCell | null): readonly string[] {
  if (cell === null) return [];
  if (typeof cell.value === 'number') return isDateFormat(cell.numberFormat) ? [cell.numberFormat] : [];
  return typeof cell.value === 'string' && /\d/.test(cell.value) && dayInText(cell.value) !== null ? [TEXT] : [];
}
