import { dateToSerial } from '../schedule/serial';
import { at, fixCell, ownCell, type RuleCell } from './cells';
import { DAY_FIELDS, dayInFigures, dayOfSerial, isDateFormat } from './date-cells';
import { defineEntryRule, type FindingDraft } from './rule';

const FORMAT = 'yyyy-mm-dd';

/** A date that shows as a bare number: a serial number that lost its format, or 20250630 typed as a number. */
export const dateAsNumber = defineEntryRule({
  meta: { id: 'date-as-number', severity: 'warning', group: 'schedule', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    (['schedule', ...DAY_FIELDS] as const).flatMap((field): FindingDraft[] => {
      const cell = ownCell(entry, field, context);
      const day = cell === null ? null : hiddenDay(cell);
      if (cell === null || day === null) return [];
      const data = { number: String(cell.value), day: day.toString() };
      const fix = fixCell(cell, dateToSerial(day), FORMAT);
      return [{ ...at(cell, field), messageKey: 'rules.date-as-number.message', data, fix }];
    }),
});

function hiddenDay(cell: RuleCell): ReturnType<typeof dayOfSerial> {
  const shown = Number(cell.text.trim());
  const number = typeof cell.value === 'number' ? cell.value : isSerialText(cell) ? shown : null;
  if (number === null || !Number.isInteger(number) || isDateFormat(cell.numberFormat)) return null;
  return dayOfSerial(number) ?? (number > 19000000 ? dayInFigures(String(number)) : null);
}

/** `45838` as text: what is left of a date that was pasted as a value. */
function isSerialText(cell: RuleCell): boolean {
  return typeof cell.value === 'string' && /^\s*[34]\d{4}\s*$/.test(cell.value);
}
