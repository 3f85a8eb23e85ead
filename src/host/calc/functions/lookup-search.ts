/** Searching rows and columns for MATCH and the lookups. */
import { cellValue, type Scope } from '../calculation';
import { rowsByKey, valueAt } from '../column-store';
import { equalityKey } from '../criteria';
import {
  compareValues,
  isArray,
  isError,
  isReference,
  NA_ERROR,
  NotEvaluated,
  type CellErrorOr,
  type Operand,
  type Reference,
  type Value,
} from '../value';
import { hasWildcard, wildcardMatcher } from '../wildcard';

/** A list to look through: a single row or column of a reference or an array. */
export interface Vector {
  readonly length: number;
  at(index: number): Value;
  /** Set for a single column on a sheet. */
  readonly column?: Reference;
}

export function vectorOf(scope: Scope, operand: Operand): CellErrorOr<Vector> {
  if (isReference(operand)) return referenceVector(scope, operand);
  if (isError(operand)) return operand;
  const rows = isArray(operand) ? operand.rows : [[operand]];
  const values = rows.length === 1 ? (rows[0] ?? []) : rows.map((row) => row[0] ?? null);
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1) return NA_ERROR;
  return { length: values.length, at: (index) => values[index] ?? null };
}

function referenceVector(scope: Scope, range: Reference): CellErrorOr<Vector> {
  const { block, sheet } = range;
  const { calculation } = scope;
  const { lastRow, lastColumn } = calculation.sheetData(sheet);
  if (block.left === block.right) {
    const bottom = Math.min(block.bottom, Math.max(lastRow, block.top));
    const data = calculation.column(sheet, block.left, block.top, bottom);
    return { length: bottom - block.top + 1, at: (index) => valueAt(data, block.top + index), column: range };
  }
  if (block.top !== block.bottom) return NA_ERROR;
  const right = Math.min(block.right, Math.max(lastColumn, block.left));
  return {
    length: right - block.left + 1,
    at: (index) => cellValue(calculation, sheet, block.top, block.left + index),
  };
}

const sameValue = (a: Value, b: Value): boolean =>
  typeof a === typeof b && a !== null && !isError(a) && compareValues(a, b, false) === 0;

/** First (or last) index with an equal value; -1 when there is none. */
export function findExact(scope: Scope, vector: Vector, wanted: Value, wildcards: boolean, fromEnd = false): number {
  const subject = wanted ?? 0;
  if (wildcards && typeof subject === 'string' && hasWildcard(subject)) {
    const match = wildcardMatcher(subject);
    return scan(vector, (value) => typeof value === 'string' && match(value.toLowerCase()), fromEnd);
  }
  const key = equalityKey(subject);
  if (vector.column && key !== undefined && !fromEnd) {
    const { block, sheet } = vector.column;
    const data = scope.calculation.column(sheet, block.left, block.top, block.top + vector.length - 1);
    const rows = rowsByKey(data, key);
    if (rows) {
      const row = rows.find(
        (candidate) =>
          candidate >= block.top && candidate <= block.bottom && sameValue(valueAt(data, candidate), subject),
      );
      return row === undefined ? -1 : row - block.top;
    }
  }
  return scan(vector, (value) => sameValue(value, subject), fromEnd);
}

function scan(vector: Vector, test: (value: Value) => boolean, fromEnd: boolean): number {
  if (fromEnd) for (let i = vector.length - 1; i >= 0; i -= 1) if (test(vector.at(i))) return i;
  if (!fromEnd) for (let i = 0; i < vector.length; i += 1) if (test(vector.at(i))) return i;
  return -1;
}

/**
 * Index of the last value not above (`direction` 1) or not below (-1) the wanted one in a sorted list. Excel's binary
 * search gives chance results on unsorted lists, so these are not evaluated.
 */
export function findSorted(vector: Vector, wanted: Value, direction: 1 | -1): number {
  const subject = wanted ?? 0;
  let found = -1;
  let previous: Value = null;
  for (let i = 0; i < vector.length; i += 1) {
    const value = vector.at(i);
    if (value === null || typeof value !== typeof subject || isError(value)) continue;
    if (previous !== null && Number(compareValues(value, previous)) * direction < 0)
      throw new NotEvaluated('unsorted-lookup');
    previous = value;
    if (Number(compareValues(value, subject)) * direction <= 0) found = i;
  }
  return found;
}

/** Nearest value below (-1) or above (1) the wanted one when none is equal (XLOOKUP's match modes). */
export function findNearest(vector: Vector, wanted: Value, direction: 1 | -1): number {
  const subject = wanted ?? 0;
  let best = -1;
  for (let i = 0; i < vector.length; i += 1) {
    const value = vector.at(i);
    if (value === null || typeof value !== typeof subject || isError(value)) continue;
    if (Number(compareValues(value, subject)) * direction < 0) continue;
    if (best < 0 || Number(compareValues(value, vector.at(best))) * direction < 0) best = i;
  }
  return best;
}
