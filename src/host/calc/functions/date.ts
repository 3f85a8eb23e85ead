import {
  dayToSerial,
  daysInMonth,
  parseDateText,
  serialToDay,
  weekdayFromMonday,
  type CalendarDay,
} from '../date-serial';
import type { Expression, Scope, FormulaFunction } from '../calculation';
import { evaluate, scalar } from '../evaluate';
import { isError, NUM_ERROR, parseNumberText, toNumber, VALUE_ERROR, type CellErrorOr, type Value } from '../value';
import { checkCount, forEachValue, ofNumbers, ofValues, type FunctionTable } from './define';

const part = (pick: (day: CalendarDay) => number): FormulaFunction =>
  ofNumbers(1, 1, (serial = 0) => {
    const day = serialToDay(serial);
    return day ? pick(day) : NUM_ERROR;
  });

function date(year = 0, month = 0, day = 0): Value {
  const full = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  if (year < 0 || full > 9999) return NUM_ERROR;
  return dayToSerial(full, Math.trunc(month), Math.trunc(day)) ?? NUM_ERROR;
}

/** The day `months` later, or the last day of that month when it is shorter (`toEnd`: always the last day). */
function addMonths(toEnd: boolean): (serial?: number, months?: number) => Value {
  return (serial = 0, months = 0) => {
    const day = serialToDay(serial);
    if (!day) return NUM_ERROR;
    const index = day.year * 12 + day.month - 1 + Math.trunc(months);
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    if (year < 1900 || year > 9999) return NUM_ERROR;
    const last = daysInMonth(year, month);
    return dayToSerial(year, month, toEnd ? last : Math.min(day.day, last)) ?? NUM_ERROR;
  };
}

/** Weekday numberings of WEEKDAY's second argument: the number that Monday gets, and the first number. */
function weekday(serial = 0, type = 1): Value {
  if (serial < 0) return NUM_ERROR;
  const monday = weekdayFromMonday(serial);
  const kind = Math.trunc(type);
  if (kind === 1) return ((monday + 1) % 7) + 1;
  if (kind === 2) return monday + 1;
  if (kind === 3) return monday;
  if (kind >= 11 && kind <= 17) return ((monday - (kind - 11) + 7) % 7) + 1;
  return NUM_ERROR;
}

function isoWeek(serial = 0): Value {
  const thursday = Math.floor(serial) - weekdayFromMonday(serial) + 3;
  const day = serialToDay(thursday);
  const firstDay = day && dayToSerial(day.year, 1, 1);
  return firstDay === undefined ? NUM_ERROR : Math.floor((thursday - firstDay) / 7) + 1;
}

function dateDif(from: number, to: number, unit: string): Value {
  const start = serialToDay(from);
  const end = serialToDay(to);
  if (!start || !end || Math.floor(from) > Math.floor(to)) return NUM_ERROR;
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  if (unit === 'D') return Math.floor(to) - Math.floor(from);
  if (unit === 'M') return months;
  if (unit === 'Y') return Math.floor(months / 12);
  if (unit === 'YM') return months % 12;
  if (unit === 'MD') {
    if (end.day >= start.day) return end.day - start.day;
    // Days since the start's day in the month before, which Excel lets overflow.
    const anchor = dayToSerial(end.year, end.month - 1, start.day);
    return anchor === undefined ? NUM_ERROR : Math.floor(to) - anchor;
  }
  if (unit === 'YD') {
    const passed = end.month > start.month || (end.month === start.month && end.day >= start.day);
    const anchor = dayToSerial(passed ? start.year : start.year + 1, end.month, end.day);
    return anchor === undefined ? NUM_ERROR : anchor - Math.floor(from);
  }
  return NUM_ERROR;
}

function holidays(scope: Scope, arg: Expression | undefined): CellErrorOr<Set<number>> {
  const days = new Set<number>();
  let error: Value = null;
  if (arg !== undefined && arg !== null)
    forEachValue(scope, evaluate(scope, arg), (value) => {
      const number = toNumber(value);
      if (isError(number)) error ??= number;
      else days.add(Math.floor(number));
    });
  return isError(error) ? error : days;
}

const isWorkday = (serial: number, free: ReadonlySet<number>): boolean =>
  weekdayFromMonday(serial) < 5 && !free.has(serial);

function twoNumbers(scope: Scope, args: readonly Expression[]): CellErrorOr<[number, number]> {
  checkCount(args, 2, 3);
  const first = toNumber(scalar(scope, args[0] ?? null));
  if (isError(first)) return first;
  const second = toNumber(scalar(scope, args[1] ?? null));
  return isError(second) ? second : [first, second];
}

const networkDays: FormulaFunction = (scope, args) => {
  const bounds = twoNumbers(scope, args);
  if (isError(bounds)) return bounds;
  const free = holidays(scope, args[2]);
  if (isError(free)) return free;
  const [from, to] = bounds.map(Math.floor) as [number, number];
  if (!serialToDay(from) || !serialToDay(to)) return NUM_ERROR;
  let count = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day += 1) if (isWorkday(day, free)) count += 1;
  return from <= to ? count : -count || 0;
};

const workday: FormulaFunction = (scope, args) => {
  const given = twoNumbers(scope, args);
  if (isError(given)) return given;
  const free = holidays(scope, args[2]);
  if (isError(free)) return free;
  let day = Math.floor(given[0]);
  let left = Math.abs(Math.trunc(given[1]));
  const step = given[1] < 0 ? -1 : 1;
  while (left > 0) {
    day += step;
    if (!serialToDay(day)) return NUM_ERROR;
    if (isWorkday(day, free)) left -= 1;
  }
  return day;
};

export const dateFunctions: FunctionTable = {
  TODAY: (scope) => scope.calculation.today,
  NOW: (scope) => scope.calculation.now,
  DATE: ofNumbers(3, 3, date),
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
  EDATE: ofNumbers(2, 2, addMonths(false)),
  EOMONTH: ofNumbers(2, 2, addMonths(true)),
  WEEKDAY: ofNumbers(1, 2, weekday),
  ISOWEEKNUM: ofNumbers(1, 1, isoWeek),
  DAYS: ofNumbers(2, 2, (end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
  DATEDIF: ofValues(3, 3, (from = null, to = null, unit = null) => {
    const start = toNumber(from);
    if (isError(start)) return start;
    const end = toNumber(to);
    return isError(end) ? end : dateDif(start, end, String(unit).toUpperCase());
  }),
  DATEVALUE: ofValues(1, 1, (text = null) => {
    if (typeof text !== 'string') return VALUE_ERROR;
    const serial = parseDateText(text);
    if (serial !== undefined) return serial;
    parseNumberText(text); // refuses a text whose reading as a date depends on the locale
    return VALUE_ERROR;
  }),
  NETWORKDAYS: networkDays,
  WORKDAY: workday,
};
