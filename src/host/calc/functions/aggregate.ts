import { forEachCell, type Expression, type Scope, type FormulaFunction } from '../calculation';
import { evaluate, scalar, toArrayOrValue } from '../evaluate';
import { parseFormula } from '../parse-formula';
import {
  DIV0_ERROR,
  isArray,
  isError,
  NA_ERROR,
  NotEvaluated,
  NUM_ERROR,
  toNumber,
  VALUE_ERROR,
  type CellErrorOr,
  type Reference,
  type Value,
} from '../value';
import { checkCount, forEachValue, numberArgument, numbersOf, referenceArgument, type FunctionTable } from './define';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const smallest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
const mean = (numbers: readonly number[]): Value =>
  numbers.length === 0 ? DIV0_ERROR : total(numbers) / numbers.length;

function overNumbers(apply: (numbers: number[]) => Value): FormulaFunction {
  return (scope, args) => {
    checkCount(args, 1, 255);
    const numbers = numbersOf(scope, args);
    return isError(numbers) ? numbers : apply(numbers);
  };
}

function counting(counts: (value: Value, direct: boolean) => boolean): FormulaFunction {
  return (scope, args) => {
    checkCount(args, 1, 255);
    let count = 0;
    for (const arg of args)
      forEachValue(scope, evaluate(scope, arg), (value, direct) => {
        if (counts(value, direct)) count += 1;
      });
    return count;
  };
}

function countBlank(scope: Scope, args: readonly Expression[]): Value {
  checkCount(args, 1, 1);
  const range = referenceArgument(scope, args[0]);
  if (isError(range)) return range;
  const { top, left, bottom, right } = range.block;
  let filled = 0;
  forEachCell(scope.calculation, range, (value) => {
    if (value !== '') filled += 1;
  });
  return (bottom - top + 1) * (right - left + 1) - filled;
}

function nth(order: (a: number, b: number) => number): FormulaFunction {
  return (scope, args) => {
    checkCount(args, 2, 2);
    const numbers = numbersOf(scope, args.slice(0, 1));
    if (isError(numbers)) return numbers;
    const place = toNumber(scalar(scope, args[1] ?? null));
    if (isError(place)) return place;
    return numbers.sort(order)[Math.ceil(place) - 1] ?? NUM_ERROR;
  };
}

const rank: FormulaFunction = (scope, args) => {
  checkCount(args, 2, 3);
  const number = toNumber(scalar(scope, args[0] ?? null));
  if (isError(number)) return number;
  const range = referenceArgument(scope, args[1]);
  if (isError(range)) return range;
  const ascending = numberArgument(scope, args[2]);
  if (isError(ascending)) return ascending;
  const numbers = numbersOf(scope, args.slice(1, 2));
  if (isError(numbers)) return numbers;
  if (!numbers.includes(number)) return NA_ERROR;
  return 1 + numbers.filter((other) => (ascending ? other < number : other > number)).length;
};

const sumProduct: FormulaFunction = (outer, args) => {
  checkCount(args, 1, 255);
  const scope: Scope = { ...outer, arrayMode: true };
  const factors = args.map((arg) => {
    const operand = toArrayOrValue(scope, evaluate(scope, arg));
    return isArray(operand) ? operand.rows : [[operand]];
  });
  const height = factors[0]?.length ?? 0;
  const width = factors[0]?.[0]?.length ?? 0;
  if (factors.some((rows) => rows.length !== height || rows[0]?.length !== width)) return VALUE_ERROR;
  let sum = 0;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      let product = 1;
      for (const rows of factors) {
        const value = rows[row]?.[column] ?? null;
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
};

/** SUBTOTAL leaves out rows hidden by a filter always, rows hidden by hand with codes from 101, and other subtotals. */
const subtotal: FormulaFunction = (scope, args) => {
  checkCount(args, 2, 255);
  const code = toNumber(scalar(scope, args[0] ?? null));
  if (isError(code)) return code;
  const kind = SUBTOTALS[code > 100 ? code - 100 : code];
  if (!kind) throw new NotEvaluated(`subtotal:${code}`);
  const values: Value[] = [];
  for (const arg of args.slice(1)) {
    const range = referenceArgument(scope, arg);
    if (isError(range)) return range;
    forEachCell(scope.calculation, range, (value, row, column) => {
      if (!isLeftOut(range, row, code > 100) && !isSubtotal(range, row, column)) values.push(value);
    });
  }
  return kind(values);
};

function isLeftOut({ sheet }: Reference, row: number, handHidden: boolean): boolean {
  const state = sheet.rows.get(row);
  if (!state?.hidden && !state?.filtered) return false;
  if (handHidden || state.filtered !== undefined) return handHidden || state.filtered === true;
  const filters = [
    ...(sheet.autoFilter ? [sheet.autoFilter.block] : []),
    ...sheet.tables.filter(({ filter }) => filter).map(({ block }) => block),
  ];
  return filters.some(({ top, bottom }) => row > top && row <= bottom);
}

function isSubtotal({ sheet }: Reference, row: number, column: number): boolean {
  const formula = sheet.cells.get(row)?.get(column)?.formula;
  if (formula === undefined || !/SUBTOTAL|AGGREGATE/i.test(formula)) return false;
  parseFormula(formula);
  return /^\s*(SUBTOTAL|AGGREGATE)\s*\(/i.test(formula);
}

function ofPlainNumbers(apply: (numbers: number[]) => Value): (values: Value[]) => Value {
  return (values) => {
    const error = values.find(isError);
    return error ?? apply(values.filter((value): value is number => typeof value === 'number'));
  };
}

const SUBTOTALS: Readonly<Record<number, (values: Value[]) => CellErrorOr<Value>>> = {
  1: ofPlainNumbers(mean),
  2: (values) => values.filter((value) => typeof value === 'number').length,
  3: (values) => values.length,
  4: ofPlainNumbers((numbers) => (numbers.length ? largest(numbers) : 0)),
  5: ofPlainNumbers((numbers) => (numbers.length ? smallest(numbers) : 0)),
  6: ofPlainNumbers((numbers) => numbers.reduce((product, number) => product * number, numbers.length ? 1 : 0)),
  9: ofPlainNumbers(total),
};

export const aggregateFunctions: FunctionTable = {
  SUM: overNumbers(total),
  PRODUCT: overNumbers((numbers) => numbers.reduce((product, number) => product * number, numbers.length ? 1 : 0)),
  AVERAGE: overNumbers(mean),
  MIN: overNumbers((numbers) => (numbers.length ? smallest(numbers) : 0)),
  MAX: overNumbers((numbers) => (numbers.length ? largest(numbers) : 0)),
  MEDIAN: overNumbers((numbers) => {
    const sorted = numbers.sort((a, b) => a - b);
    const middle = sorted.length / 2;
    return sorted.length === 0
      ? NUM_ERROR
      : ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? sorted[0] ?? 0)) / 2;
  }),
  COUNT: counting(
    (value, direct) =>
      typeof value === 'number' ||
      (direct &&
        (value === null || typeof value === 'boolean' || (typeof value === 'string' && !isError(toNumber(value))))),
  ),
  COUNTA: counting((value, direct) => value !== null || direct),
  COUNTBLANK: countBlank,
  LARGE: nth((a, b) => b - a),
  SMALL: nth((a, b) => a - b),
  RANK: rank,
  'RANK.EQ': rank,
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
};
