import type { Field } from '../columns/fields';
import type { FieldCell } from '../entry';
import { dateToSerial } from '../schedule/serial';
import { at, fixCell, ownCell, ownFieldCell, plainText } from './cells';
import { hiddenDay } from './date-as-number';
import { dateFields, dayInFigures, dayInText, isDateFormat } from './date-cells';
import type { LedgerFacts } from './ledger-facts';
import { remembering } from './remembering';
import { defineEntryRule, draftsOf } from './rule';

const FORMAT = 'yyyy-mm-dd';
/** Kinds of dates that are no real dates: in figures or as a bare number, and in words. */
const FIGURES = 'figures';
const WORDS = 'words';

/**
 * A whole date stored as text: it does not sort, filter or count with real dates. A slip in a column of real dates; a note
 * where the whole column is text. In the schedule column prose (`2025年6月30日前`) is a usual form and left alone.
 */
export const dateAsText = defineEntryRule({
  meta: { id: 'date-as-text', severity: 'warning', group: 'schedule', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    draftsOf(dateFields(context), (field) => {
      const cell = ownCell(entry, field, context);
      const text = plainText(cell);
      const day = text === null ? null : writtenDay(text);
      if (cell === null || text === null || day === null) return null;
      const { slip, inWords, format } = habitOf(field, context.facts);
      if (field === 'schedule' && inWords && !day.inFigures) return null;
      const draft = {
        ...at(cell),
        messageKey: 'rules.date-as-text.message' as const,
        data: { text: text.trim(), day: day.day },
        // A cell that has a date format already keeps it.
        fix: fixCell(cell, day.serial, isDateFormat(cell.numberFormat) ? undefined : format),
      };
      return slip ? draft : { ...draft, note: true };
    }),
});

/** Few days stand in many cells. */
const writtenDay = remembering((text: string) => {
  const day = dayInText(text);
  return day && { day: day.toString(), serial: dateToSerial(day), inFigures: dayInFigures(text) !== null };
});

/** How a column writes whole days. */
interface Habit {
  /** Real dates are usual: a date that is text is a slip. */
  readonly slip: boolean;
  /** Days in words (`2025年6月30日`) are usual. Dates in figures count as the real dates that their fix makes of them. */
  readonly inWords: boolean;
  /** The usual format of its real dates. */
  readonly format: string;
}

function habitOf(field: Field, { concluded, tally }: LedgerFacts): Habit {
  return concluded(`dates in ${field}`, () => {
    const kinds = tally(`dates in ${field}`, (entry) => kindOfDate(ownFieldCell(entry, field)));
    const [figures, words] = [kinds.get(FIGURES) ?? 0, kinds.get(WORDS) ?? 0];
    const formats = [...kinds]
      .filter(([kind]) => kind !== FIGURES && kind !== WORDS)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const real = formats.reduce((sum, [, count]) => sum + count, 0);
    return {
      slip: real > 0 && real >= figures + words,
      inWords: real + figures < words || real + figures === 0,
      format: formats[0]?.[0] ?? FORMAT,
    };
  });
}

/** The format of a real date, or a kind of other dates; nothing for any other cell. */
function kindOfDate(cell: FieldCell | null): readonly string[] {
  if (cell === null) return [];
  if (typeof cell.value === 'number' && isDateFormat(cell.numberFormat)) return [cell.numberFormat];
  if (hiddenDay(cell) !== null) return [FIGURES];
  const day = typeof cell.value === 'string' ? writtenDay(cell.value) : null;
  return day === null ? [] : [day.inFigures ? FIGURES : WORDS];
}
