/** Two-dimensional arrays on the wire: the shape of a range, null = leave the cell, one scalar = for every cell. */
import type { Block } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import type { ValueType } from '../../protocol/value-types';
import type { RangeTarget } from '../targets';
import { blockOf } from '../targets';
import type { ExcelSession } from '../session';
import { height, isUnbounded, size, width } from './block-styles';

/** Any value: the shape is checked against the range by `spread`. */
export const cellMatrix: ValueType<unknown> = { kind: 'any[][]', parse: (value) => value };

/** Answers one value a cell; null for whole columns and rows, refused above the cell limit. */
export function matrixOf<T>(
  range: RangeTarget,
  session: ExcelSession,
  read: (row: number, column: number) => T,
): T[][] | null {
  const block = blockOf(range, session);
  if (isUnbounded(block)) return null;
  if (size(block) > session.options.cellLimit) fail('RangeExceedsLimit', `${size(block)} cells`);
  return Array.from({ length: height(block) }, (_, down) =>
    Array.from({ length: width(block) }, (__, right) => read(block.top + down, block.left + right)),
  );
}

/** Hands `write` each cell's value; a matrix must have the shape of the block. */
export function spread(
  value: unknown,
  block: Block,
  session: ExcelSession,
  write: (row: number, column: number, value: unknown) => void,
): void {
  if (isUnbounded(block)) fail('InvalidArgument', 'cells of whole rows or columns cannot be set');
  if (size(block) > session.options.cellLimit) fail('RangeExceedsLimit', `${size(block)} cells`);
  if (!Array.isArray(value)) {
    if (value !== null && typeof value === 'object') fail('InvalidArgument', 'two-dimensional array expected');
    forEachCell(block, (row, column) => write(row, column, value));
    return;
  }
  const rows = value as unknown[];
  if (rows.length !== height(block)) fail('InvalidArgument', `${rows.length} rows for a range of ${height(block)}`);
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width(block))
      fail('InvalidArgument', `each row must have ${width(block)} values`);
  }
  forEachCell(block, (row, column) => write(row, column, (rows[row - block.top] as unknown[])[column - block.left]));
}

export function forEachCell(block: Block, visit: (row: number, column: number) => void): void {
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) visit(row, column);
  }
}
