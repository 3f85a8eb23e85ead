import type { Expression, FormulaFunction } from '../calculation';
import { evaluate, scalar, toArrayOrValue } from '../evaluate';
import { reference } from '../references';
import {
  isArray,
  isError,
  isReference,
  MAX_COLUMN,
  MAX_ROW,
  NA_ERROR,
  NotEvaluated,
  REF_ERROR,
  toBoolean,
  toNumber,
  toText,
  VALUE_ERROR,
  type Operand,
} from '../value';
import { checkCount, numberArgument, ofValues, referenceArgument, type FunctionTable } from './define';
import { findExact, findNearest, findSorted, vectorOf } from './lookup-search';

const match: FormulaFunction = (scope, args) => {
  checkCount(args, 2, 3);
  const wanted = scalar(scope, args[0] ?? null);
  if (isError(wanted)) return wanted;
  const vector = vectorOf(scope, evaluate(scope, args[1] ?? null));
  if (isError(vector)) return vector;
  const type = numberArgument(scope, args[2], 1);
  if (isError(type)) return type;
  const index = type === 0 ? findExact(scope, vector, wanted, true) : findSorted(vector, wanted, type > 0 ? 1 : -1);
  return index < 0 ? NA_ERROR : index + 1;
};

/** The part of a reference or array at a place; row or column 0 takes them all. */
function part(operand: Operand, row: number, column: number): Operand {
  if (isError(operand)) return operand;
  if (row < 0 || column < 0) return VALUE_ERROR;
  if (isReference(operand)) {
    const { top, left, bottom, right } = operand.block;
    if (row > bottom - top + 1 || column > right - left + 1) return REF_ERROR;
    return reference(operand.sheet, {
      top: row ? top + row - 1 : top,
      bottom: row ? top + row - 1 : bottom,
      left: column ? left + column - 1 : left,
      right: column ? left + column - 1 : right,
    });
  }
  const rows = isArray(operand) ? operand.rows : [[operand]];
  if (row > rows.length || column > (rows[0]?.length ?? 0)) return REF_ERROR;
  const lines = row ? rows.slice(row - 1, row) : rows;
  return { kind: 'array', rows: column ? lines.map((line) => line.slice(column - 1, column)) : lines };
}

const index: FormulaFunction = (scope, args) => {
  checkCount(args, 2, 3);
  const source = evaluate({ ...scope, arrayMode: true }, args[0] ?? null);
  if (isError(source)) return source;
  const first = numberArgument(scope, args[1]);
  if (isError(first)) return first;
  const second = numberArgument(scope, args[2], -1);
  if (isError(second)) return second;
  if (args.length === 3) return part(source, Math.trunc(first), Math.trunc(second));
  const oneRow = isReference(source)
    ? source.block.top === source.block.bottom
    : isArray(source) && source.rows.length === 1;
  return oneRow ? part(source, 1, Math.trunc(first)) : part(source, Math.trunc(first), 1);
};

function tableLookup(vertical: boolean): FormulaFunction {
  return (scope, args) => {
    checkCount(args, 3, 4);
    const wanted = scalar(scope, args[0] ?? null);
    if (isError(wanted)) return wanted;
    const operand = evaluate(scope, args[1] ?? null);
    const table = isReference(operand) ? operand : toArrayOrValue(scope, operand);
    const place = toNumber(scalar(scope, args[2] ?? null));
    if (isError(place)) return place;
    if (place < 1) return VALUE_ERROR;
    const approximate = args.length < 4 ? true : toBoolean(scalar(scope, args[3] ?? null));
    if (isError(approximate)) return approximate;
    const vector = vectorOf(scope, vertical ? part(table, 0, 1) : part(table, 1, 0));
    if (isError(vector)) return vector;
    const found = approximate ? findSorted(vector, wanted, 1) : findExact(scope, vector, wanted, true);
    const at = Math.trunc(place);
    if (found < 0) return NA_ERROR;
    return vertical ? part(table, found + 1, at) : part(table, at, found + 1);
  };
}

const xlookup: FormulaFunction = (scope, args) => {
  checkCount(args, 3, 6);
  const wanted = scalar(scope, args[0] ?? null);
  if (isError(wanted)) return wanted;
  const list = evaluate(scope, args[1] ?? null);
  const vector = vectorOf(scope, list);
  if (isError(vector)) return vector;
  const results = evaluate(scope, args[2] ?? null);
  const mode = numberArgument(scope, args[4]);
  if (isError(mode)) return mode;
  const order = numberArgument(scope, args[5], 1);
  if (isError(order)) return order;
  if (Math.abs(order) !== 1) throw new NotEvaluated('binary-search');
  let found = findExact(scope, vector, wanted, mode === 2, order === -1);
  if (found < 0 && Math.abs(mode) === 1) found = findNearest(vector, wanted, mode as 1 | -1);
  if (found < 0) return args[3] === undefined || args[3] === null ? NA_ERROR : evaluate(scope, args[3]);
  const downwards = isReference(list) ? list.block.top !== list.block.bottom : isArray(list) && list.rows.length > 1;
  return downwards ? part(results, found + 1, 0) : part(results, 0, found + 1);
};

const offset: FormulaFunction = (scope, args) => {
  checkCount(args, 3, 5);
  const start = referenceArgument(scope, args[0]);
  if (isError(start)) return start;
  const { top, left, bottom, right } = start.block;
  const numbers = [numberArgument(scope, args[1]), numberArgument(scope, args[2])];
  numbers.push(args[3] ? numberArgument(scope, args[3]) : bottom - top + 1);
  numbers.push(args[4] ? numberArgument(scope, args[4]) : right - left + 1);
  const error = numbers.find(isError);
  if (error) return error;
  const [down = 0, across = 0, height = 1, width = 1] = numbers.map((number) => Math.trunc(number as number));
  if (height === 0 || width === 0) return REF_ERROR;
  const firstRow = top + down + (height < 0 ? height + 1 : 0);
  const firstColumn = left + across + (width < 0 ? width + 1 : 0);
  const lastRow = firstRow + Math.abs(height) - 1;
  const lastColumn = firstColumn + Math.abs(width) - 1;
  if (firstRow < 1 || firstColumn < 1 || lastRow > MAX_ROW || lastColumn > MAX_COLUMN) return REF_ERROR;
  return reference(start.sheet, { top: firstRow, left: firstColumn, bottom: lastRow, right: lastColumn });
};

const indirect: FormulaFunction = (scope, args) => {
  checkCount(args, 1, 2);
  const text = toText(scalar(scope, args[0] ?? null));
  if (isError(text)) return text;
  const a1 = args[1] === undefined ? true : toBoolean(scalar(scope, args[1]));
  if (isError(a1)) return a1;
  if (!a1) throw new NotEvaluated('r1c1');
  return scope.calculation.reference(scope.place, text);
};

/** ROW, COLUMN: of the formula's own cell, of a reference's first cell, or of every line in array mode. */
function position(vertical: boolean): FormulaFunction {
  return (scope, args) => {
    checkCount(args, 0, 1);
    if (args.length === 0) return vertical ? scope.place.row : scope.place.column;
    const range = referenceArgument(scope, args[0]);
    if (isError(range)) return range;
    const { top, left, bottom, right } = range.block;
    const [from, to] = vertical ? [top, bottom] : [left, right];
    if (from === to) return from;
    if (!scope.arrayMode) throw new NotEvaluated('array');
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    return { kind: 'array', rows: vertical ? numbers.map((number) => [number]) : [numbers] };
  };
}

function size(vertical: boolean): FormulaFunction {
  return (scope, args: readonly Expression[]) => {
    checkCount(args, 1, 1);
    const operand = evaluate(scope, args[0] ?? null);
    if (isError(operand)) return operand;
    if (isArray(operand)) return vertical ? operand.rows.length : (operand.rows[0]?.length ?? 0);
    if (!isReference(operand)) return 1;
    const { top, left, bottom, right } = operand.block;
    return vertical ? bottom - top + 1 : right - left + 1;
  };
}

export const lookupFunctions: FunctionTable = {
  MATCH: match,
  INDEX: index,
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  XLOOKUP: xlookup,
  OFFSET: offset,
  INDIRECT: indirect,
  ROW: position(true),
  COLUMN: position(false),
  ROWS: size(true),
  COLUMNS: size(false),
  HYPERLINK: ofValues(1, 2, (link = null, shown = link) => shown ?? 0),
};
