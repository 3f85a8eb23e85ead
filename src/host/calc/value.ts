/** Formula values and Excel's conversions between their types. */
import type { Block, CellError, Scalar, SheetModel } from '../model/workbook-model';
import { parseDateText } from './date-serial';

/** One cell's worth of value; null is a blank cell or a left-out argument. */
export type Value = Scalar | CellError;
/** A reference that has not been read yet. `beam` marks whole columns or rows. */
export interface Reference {
  readonly kind: 'reference';
  readonly sheet: SheetModel;
  readonly block: Block;
}
/** A computed array, rows of equal length. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly rows: readonly (readonly Value[])[];
}
export type Operand = Value | Reference | ArrayValue;

/**
 * Thrown where a formula cannot be evaluated faithfully (unknown function, external link, a reading that Excel's own
 * versions disagree about). The cell keeps its cached value; this is never turned into an error value.
 */
export class NotEvaluated extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

const errors = new Map<string, CellError>();
/** The error value of a code such as `#N/A`. */
export function errorValue(code: string): CellError {
  let error = errors.get(code);
  if (!error) errors.set(code, (error = { error: code }));
  return error;
}
export const VALUE_ERROR = errorValue('#VALUE!');
export const REF_ERROR = errorValue('#REF!');
export const NUM_ERROR = errorValue('#NUM!');
export const DIV0_ERROR = errorValue('#DIV/0!');
export const NA_ERROR = errorValue('#N/A');

export const isError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;
export const isReference = (operand: Operand): operand is Reference =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'reference';
export const isArray = (operand: Operand): operand is ArrayValue =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'array';

/** A number as Excel joins it into text: 15 significant digits, exponent written `1E+21`. */
export function numberToText(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = ''] = text.split('e');
  const size = Number(exponent);
  if (size < 0 && size > -10) return rounded.toFixed(Math.min(100, 15 - size)).replace(/0+$/, '');
  return `${mantissa}E${size < 0 ? '-' : '+'}${String(Math.abs(size)).padStart(2, '0')}`;
}

export function toText(value: Value): string | CellError {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberToText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * Text that Excel would take for a number: plain, grouped by thousands, percent, or a date of an unambiguous form.
 * @returns undefined when it is no number; throws NotEvaluated for time and date texts whose reading depends on the locale.
 */
export function parseNumberText(text: string): number | undefined {
  const trimmed = text.trim();
  const percent = trimmed.endsWith('%');
  const body = percent ? trimmed.slice(0, -1).trim() : trimmed;
  const scale = percent ? 100 : 1;
  if (PLAIN_NUMBER.test(body)) return Number(body) / scale;
  if (GROUPED_NUMBER.test(body)) return Number(body.replaceAll(',', '')) / scale;
  if (percent) return undefined;
  const date = parseDateText(trimmed);
  if (date !== undefined) return date;
  if (/^\d{1,4}[-/.]\d{1,4}([-/.]\d{1,4})?( .*)?$/.test(trimmed) || /^\d{1,2}:\d{2}/.test(trimmed))
    throw new NotEvaluated('ambiguous-date');
  return undefined;
}

export function toNumber(value: Value): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return parseNumberText(value) ?? VALUE_ERROR;
  return value;
}

export function toBoolean(value: Value): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE_ERROR;
  }
  return value;
}

/** Equality of numbers as Excel sees it: 15 significant digits. */
export const sameNumber = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) < Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);
const typeRank = (value: Exclude<Value, CellError | null>): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/**
 * Orders two values as Excel's comparison operators do: numbers before text before booleans, text without regard to case.
 * Whether non-ASCII text is smaller or greater depends on the collation of the user's system: NotEvaluated is thrown.
 */
export function compareValues(left: Value, right: Value, orderMatters = true): number | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const blankLike = (other: Value): Exclude<Value, CellError | null> =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    const lowerA = a.toLowerCase();
    const lowerB = b.toLowerCase();
    if (lowerA === lowerB) return 0;
    if (orderMatters && lowerA !== '' && lowerB !== '' && !(isAscii(lowerA) && isAscii(lowerB)))
      throw new NotEvaluated('collation');
    return lowerA < lowerB ? -1 : 1;
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return typeRank(a as Exclude<Value, CellError | null>) - typeRank(b as Exclude<Value, CellError | null>);
}

export type CellErrorOr<T> = T | CellError;
