/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MAXIFS, MINIFS: one scan, and an index where a criterion is plain equality. */
import { firstAtLeast, rowsByKey, valueAt, type ColumnData } from '../column-store';
import { parseCriterion, type Criterion } from '../criteria';
import type { Expression, Scope, FormulaFunction } from '../calculation';
import { evaluate, lift } from '../evaluate';
import { DIV0_ERROR, isError, VALUE_ERROR, type CellErrorOr, type Operand, type Reference, type Value } from '../value';
import { checkCount, referenceArgument, type FunctionTable } from './define';

interface Condition {
  readonly range: Reference;
  readonly criterion: Criterion;
}

const heightOf = ({ block }: Reference): number => block.bottom - block.top + 1;
const widthOf = ({ block }: Reference): number => block.right - block.left + 1;

/**
 * Calls back for each position (offset from the ranges' first cell) that meets all conditions.
 * @returns how many positions beyond the used part of the sheets meet them too: all of these are blank.
 */
function eachMatch(
  scope: Scope,
  conditions: readonly Condition[],
  visit: (row: number, column: number) => void,
): CellErrorOr<number> {
  const { calculation } = scope;
  const first = conditions[0]?.range;
  if (!first) return VALUE_ERROR;
  const height = heightOf(first);
  const width = widthOf(first);
  if (conditions.some(({ range }) => heightOf(range) !== height || widthOf(range) !== width)) return VALUE_ERROR;
  const used = (size: number, of: (range: Reference) => number): number =>
    Math.max(0, Math.min(size, ...[Math.max(...conditions.map(({ range }) => of(range)))]));
  const rows = used(height, ({ sheet, block }) => calculation.sheetData(sheet).lastRow - block.top + 1);
  const columns = used(width, ({ sheet, block }) => calculation.sheetData(sheet).lastColumn - block.left + 1);
  for (let column = 0; column < columns; column += 1) {
    const data = conditions.map(({ range: { sheet, block } }) =>
      calculation.column(sheet, block.left + column, block.top, block.top + rows - 1),
    );
    const { rows: candidates, indexed } = narrowed(conditions, data, rows);
    const remaining = conditions.map((condition, i) => ({ ...condition, column: data[i] as ColumnData }));
    if (indexed !== undefined) remaining.splice(indexed, 1);
    for (const row of candidates) {
      const fits = remaining.every(({ range, criterion, column: values }) =>
        criterion.test(valueAt(values, range.block.top + row)),
      );
      if (fits) visit(row, column);
    }
  }
  const blankMatches = conditions.every(({ criterion }) => criterion.test(null));
  return blankMatches ? height * width - rows * columns : 0;
}

/** Row offsets worth testing: the shortest list that an index gives (that condition is then met), else all. */
function narrowed(
  conditions: readonly Condition[],
  data: readonly ColumnData[],
  rows: number,
): { rows: Iterable<number>; indexed?: number } {
  let best: { list: readonly number[]; at: number } | undefined;
  conditions.forEach(({ criterion }, at) => {
    const list = criterion.key === undefined ? undefined : rowsByKey(data[at] as ColumnData, criterion.key);
    if (list && (!best || list.length < best.list.length)) best = { list, at };
  });
  if (!best) return { rows: count(rows) };
  const top = conditions[best.at]?.range.block.top ?? 1;
  return { rows: shifted(best.list, top, rows), indexed: best.at };
}

function shifted(list: readonly number[], top: number, rows: number): number[] {
  const offsets: number[] = [];
  for (const row of list) if (row >= top && row < top + rows) offsets.push(row - top);
  return offsets;
}

function* count(rows: number): Generator<number> {
  for (let row = 0; row < rows; row += 1) yield row;
}

/** Reads `range, criterion` pairs and applies `finish` for each combination of criteria (several only in array mode). */
function withConditions(
  scope: Scope,
  args: readonly Expression[],
  finish: (conditions: Condition[]) => Value,
): Operand {
  if (args.length === 0 || args.length % 2 !== 0) return VALUE_ERROR;
  const ranges: Reference[] = [];
  const criteria: Operand[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const range = referenceArgument(scope, args[i]);
    if (isError(range)) return range;
    ranges.push(range);
    criteria.push(evaluate(scope, args[i + 1] ?? null));
  }
  return lift(scope, criteria, (...values) =>
    finish(ranges.map((range, i) => ({ range, criterion: parseCriterion(values[i] ?? null) }))),
  );
}

/** The count of one plain equality over one column straight from the index: `COUNTIF(A:A,A2)` in every row stays cheap. */
function indexedCount(scope: Scope, conditions: readonly Condition[]): number | undefined {
  const [only] = conditions;
  if (!only || conditions.length > 1 || only.criterion.key === undefined || widthOf(only.range) > 1) return undefined;
  const { sheet, block } = only.range;
  const bottom = Math.min(block.bottom, scope.calculation.sheetData(sheet).lastRow);
  const list = rowsByKey(scope.calculation.column(sheet, block.left, block.top, bottom), only.criterion.key);
  return list && firstAtLeast(list, block.bottom + 1) - firstAtLeast(list, block.top);
}

const countIfs: FormulaFunction = (scope, args) =>
  withConditions(scope, args, (conditions) => {
    const counted = indexedCount(scope, conditions);
    if (counted !== undefined) return counted;
    let matches = 0;
    const beyond = eachMatch(scope, conditions, () => {
      matches += 1;
    });
    return isError(beyond) ? beyond : matches + beyond;
  });

/** The numbers of `target` at the matching positions; the first error found there instead. */
function matchedNumbers(scope: Scope, target: Reference, conditions: readonly Condition[]): CellErrorOr<number[]> {
  const numbers: number[] = [];
  let error: Value = null;
  const { sheet, block } = target;
  const columns = new Map<number, ColumnData>();
  const outcome = eachMatch(scope, conditions, (row, column) => {
    let data = columns.get(column);
    if (!data) {
      data = scope.calculation.column(sheet, block.left + column, block.top, block.bottom);
      columns.set(column, data);
    }
    const value = valueAt(data, block.top + row);
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) error ??= value;
  });
  if (isError(outcome)) return outcome;
  return isError(error) ? error : numbers;
}

type Finish = (numbers: readonly number[]) => Value;
const total: Finish = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const mean: Finish = (numbers) =>
  numbers.length === 0 ? DIV0_ERROR : numbers.reduce((a, b) => a + b, 0) / numbers.length;
const extreme =
  (pick: (a: number, b: number) => number): Finish =>
  (numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b));

/** `F(range, criterion, [target])`: the target takes the range's size from its own first cell. */
const single =
  (finish: Finish): FormulaFunction =>
  (scope, args) => {
    checkCount(args, 2, 3);
    const range = referenceArgument(scope, args[0]);
    if (isError(range)) return range;
    const start = args[2] === undefined ? range : referenceArgument(scope, args[2]);
    if (isError(start)) return start;
    const { top, left } = start.block;
    const target: Reference = {
      ...start,
      block: { top, left, bottom: top + heightOf(range) - 1, right: left + widthOf(range) - 1 },
    };
    return withConditions(scope, args.slice(0, 2), (conditions) => {
      const numbers = matchedNumbers(scope, target, conditions);
      return isError(numbers) ? numbers : finish(numbers);
    });
  };

/** `F(target, range1, criterion1, …)` */
const several =
  (finish: Finish): FormulaFunction =>
  (scope, args) => {
    checkCount(args, 3, 255);
    const target = referenceArgument(scope, args[0]);
    if (isError(target)) return target;
    return withConditions(scope, args.slice(1), (conditions) => {
      const shape = conditions[0]?.range;
      if (!shape || heightOf(shape) !== heightOf(target) || widthOf(shape) !== widthOf(target)) return VALUE_ERROR;
      const numbers = matchedNumbers(scope, target, conditions);
      return isError(numbers) ? numbers : finish(numbers);
    });
  };

export const conditionalFunctions: FunctionTable = {
  COUNTIF: (scope, args) => {
    checkCount(args, 2, 2);
    return countIfs(scope, args);
  },
  COUNTIFS: countIfs,
  SUMIF: single(total),
  SUMIFS: several(total),
  AVERAGEIF: single(mean),
  AVERAGEIFS: several(mean),
  MAXIFS: several(extreme(Math.max)),
  MINIFS: several(extreme(Math.min)),
};
