import { Temporal } from 'temporal-polyfill';
import type { Field } from '../columns/fields';
import { serialToDate, shownPrecision } from '../schedule/serial';
import { isYear } from '../schedule/year-range';
import { remembering } from './remembering';
import type { RuleContext } from './rule';

/** Columns whose cells hold one day each; the schedule column may hold prose as well. */
export const DAY_FIELDS = ['startedOn', 'reportedOn', 'completedOn', 'signedOffOn'] as const satisfies readonly Field[];

type DayField = (typeof DAY_FIELDS)[number];

/** The columns for days that the ledger has. */
export function dayFields({ columns, facts }: RuleContext): readonly DayField[] {
  return facts.built('columns of days', () => DAY_FIELDS.filter((field) => columns[field] !== undefined));
}

/** The columns in which a date may stand that the ledger has. */
export function dateFields(context: RuleContext): readonly ('schedule' | DayField)[] {
  const { columns, facts } = context;
  return facts.built('columns of dates', () =>
    columns.schedule === undefined ? dayFields(context) : (['schedule', ...dayFields(context)] as const),
  );
}

const FIRST_SERIAL = 32874; // 1990-01-01
const LAST_SERIAL = 73415; // 2100-12-31

/** The day of a serial number between 1990 and 2100; null for a number that is hardly a date. */
export function dayOfSerial(serial: number): Temporal.PlainDate | null {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1 ? serialToDate(serial) : null;
}

/** Whether a number format shows a date. */
export const isDateFormat = remembering((format: string) => shownPrecision(format) !== null);

/** The day that a text writes in figures: `2025-06-30`, `2025.6.30`, `2025/6/30`, `20250630`; null for any other text. */
export const dayInFigures = remembering((text: string): Temporal.PlainDate | null => {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[ T]00:00(:00(\.0+)?)?$/, '');
  const match = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})\.?$/.exec(plain) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  return match === null ? null : existingDay(Number(match[1]), Number(match[3]), Number(match[4]));
});

/** Like `dayInFigures`, and `2025年6月30日`. */
export const dayInText = remembering((text: string): Temporal.PlainDate | null => {
  const match = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(text.normalize('NFKC').trim());
  return match === null ? dayInFigures(text) : existingDay(Number(match[1]), Number(match[2]), Number(match[3]));
});

/** `无`, `未完成`, `长期` in a column of days: no date is meant. */
export function isPlainWord(text: string): boolean {
  return !/\d/.test(text) && text.trim().length <= 6;
}

/** A year that is none: two digits changed places (2206年), one too many or too few. */
export function strayYear(text: string): number | null {
  const plain = text.normalize('NFKC');
  const years = [...plain.matchAll(/(?<!\d)(?:20\d|\d{4,5})(?=\s*年)|(?<!\d)\d{4}(?=[-./]\d{1,2}(?!\d))/g)].map(
    ([year]) => Number(year),
  );
  return years.find((year) => !isYear(year)) ?? null;
}

function existingDay(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (!isYear(year)) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
