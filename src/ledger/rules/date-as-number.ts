import type { CellValue } from '../columns/sheet-grid';
import { dateToSerial } from '../schedule/serial';
import { at, fixCell, ownCell, type RuleCell } from './cells';
import { dateFields, dayInFigures, dayOfSerial, isDateFormat } from './date-cells';
import { remembering } from './remembering';
import { defineEntryRule, draftsOf } from './rule';

const FORMAT = 'yyyy-mm-dd';

/** A date that shows as a bare number: a serial number that lost its format, or 20250630 typed as a number. */
export const dateAsNumber = defineEntryRule({
  meta: { id: 'date-as-number', severity: 'warning', group: 'schedule', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    draftsOf(dateFields(context), (field) => {
      const cell = ownCell(entry, field, context);
      const hidden = cell === null ? null : hiddenDay(cell);
      if (cell === null || hidden === null) return null;
      const data = { number: String(cell.value), day: hidden.day };
      const fix = fixCell(cell, hidden.serial, FORMAT);
      return { ...at(cell), messageKey: 'rules.date-as-number.message', data, fix };
    }),
});

interface HiddenDay {
  readonly day: string;
  readonly serial: number;
}

/** The day that a cell's bare number means; null for any other cell. */
export function hiddenDay(cell: Pick<RuleCell, 'value' | 'numberFormat'>): HiddenDay | null {
  const number = isSerialText(cell.value) ? Number(cell.value) : cell.value;
  if (!Number.isInteger(number) || isDateFormat(cell.numberFormat)) return null;
  return dayOfNumber(String(number));
}

/** Few days stand in many cells. */
const dayOfNumber = remembering((number: string): HiddenDay | null => {
  const day = dayOfSerial(Number(number)) ?? dayInFigures(number);
  return day === null ? null : { day: day.toString(), serial: dateToSerial(day) };
});

/** `45838` as text: what is left of a date that was pasted as a value. */
function isSerialText(value: CellValue): boolean {
  return typeof value === 'string' && /^\s*[34]\d{4}\s*$/.test(value);
}
