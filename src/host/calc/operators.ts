/** The binary operators on single values. */
import { compareValues, DIV0_ERROR, isError, NUM_ERROR, toNumber, toText, VALUE_ERROR, type Value } from './value';

export function join(left: Value = null, right: Value = null): Value {
  const a = toText(left);
  if (isError(a)) return a;
  const b = toText(right);
  return isError(b) ? b : a + b;
}

export const COMPARISONS: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

export function compare(operator: string, left: Value, right: Value): Value {
  const order = compareValues(left, right, operator !== '=' && operator !== '<>');
  return isError(order) ? order : (COMPARISONS[operator]?.(order) ?? VALUE_ERROR);
}

export function arithmetic(operator: string, left: Value, right: Value): Value {
  const a = toNumber(left);
  if (isError(a)) return a;
  const b = toNumber(right);
  if (isError(b)) return b;
  if (operator === '/' && b === 0) return DIV0_ERROR;
  if (operator === '^' && a === 0 && b === 0) return NUM_ERROR;
  const result =
    operator === '+'
      ? sum(a, b)
      : operator === '-'
        ? sum(a, -b)
        : operator === '*'
          ? a * b
          : operator === '/'
            ? a / b
            : a ** b;
  return Number.isFinite(result) ? result || 0 : operator === '^' && a === 0 ? DIV0_ERROR : NUM_ERROR;
}

/** Addition as Excel does it: what is left of two numbers that cancel out to the last digit is zero. */
function sum(a: number, b: number): number {
  const result = a + b;
  return Math.abs(result) < Math.abs(a) * 5e-16 ? 0 : result;
}
