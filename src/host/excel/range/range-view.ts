import { cellStyle, getCell, usedBlock } from '../../model/cells';
import { fail } from '../../protocol/errors';
import { enterValues } from '../cells/write-cells';
import { rangeValueProperties } from './range-values';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count } from '../../protocol/value-types';
import { formulaOf, textOf, valueOf, valueTypeOf } from '../cells/display';
import { cellMatrix } from '../cells/matrix';
import { isUnbounded } from '../cells/block-styles';
import type { ExcelSession } from '../session';
import { type RangeTarget, addressOf, blockOf, intersection, rangeOf } from '../targets';
import { columnAt } from '../../model/rows-columns';
import { isRowHidden } from './range-visibility';

const { property, navigation, getter } = membersOf<RangeTarget>();

/** Rows and columns that show; of whole rows or columns the used part. */
function visible(range: RangeTarget, session: ExcelSession): { rows: number[]; columns: number[] } {
  const whole = blockOf(range, session);
  const used = isUnbounded(whole) ? usedBlock(range.sheet) : null;
  const block = (used && intersection(whole, used)) ?? whole;
  const span = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    rows: span(block.top, block.bottom).filter((row) => !isRowHidden(range.sheet, row)),
    columns: span(block.left, block.right).filter((column) => !columnAt(range.sheet, column)?.hidden),
  };
}

const matrix = <T>(range: RangeTarget, session: ExcelSession, read: (row: number, column: number) => T): T[][] => {
  session.settle();
  const { rows, columns } = visible(range, session);
  return rows.map((row) => columns.map((column) => read(row, column)));
};

/** Hands on what is set for each visible cell. */
function eachVisible(
  range: RangeTarget,
  value: unknown,
  session: ExcelSession,
  write: (cell: RangeTarget, value: unknown) => void,
): void {
  const { rows, columns } = visible(range, session);
  if (!Array.isArray(value) || value.length !== rows.length)
    return fail('InvalidArgument', `${rows.length} rows expected`);
  const lines = value as unknown[];
  if (lines.some((line) => !Array.isArray(line) || line.length !== columns.length))
    fail('InvalidArgument', `rows of ${columns.length} values expected`);
  rows.forEach((row, down) =>
    columns.forEach((column, right) =>
      write(
        rangeOf(range.sheet, { top: row, bottom: row, left: column, right: column }),
        (lines[down] as unknown[])[right],
      ),
    ),
  );
}

const enter = (range: RangeTarget, value: unknown, session: ExcelSession): void =>
  eachVisible(range, value, session, (cell, one) => enterValues(cell, [[one]], session));

export const rangeView = defineClass<RangeTarget>('RangeView', 3, {
  navigation: { rows: navigation(3, 'RangeViewCollection', (range) => range) },
  properties: {
    cellAddresses: property(3, cellMatrix, (range, session) =>
      matrix(range, session, (row, column) =>
        addressOf(range.sheet, { top: row, bottom: row, left: column, right: column }),
      ),
    ),
    columnCount: property(3, count, (range, session) => visible(range, session).columns.length),
    formulas: property(
      3,
      cellMatrix,
      (range, session) => matrix(range, session, (row, column) => formulaOf(getCell(range.sheet, row, column))),
      enter,
    ),
    index: property(3, count, (range, session) => blockOf(range, session).top - 1),
    numberFormat: property(
      3,
      cellMatrix,
      (range, session) =>
        matrix(range, session, (row, column) => cellStyle(session.model, range.sheet, row, column).numberFormat),
      (range, value, session) =>
        eachVisible(range, value, session, (cell, format) =>
          rangeValueProperties.numberFormat.set!(cell, [[format]], session),
        ),
    ),
    rowCount: property(3, count, (range, session) => visible(range, session).rows.length),
    text: property(3, cellMatrix, (range, session) =>
      matrix(range, session, (row, column) => textOf(session.model, range.sheet, row, column, session.options.locale)),
    ),
    valueTypes: property(3, cellMatrix, (range, session) =>
      matrix(range, session, (row, column) => valueTypeOf(getCell(range.sheet, row, column))),
    ),
    values: property(
      3,
      cellMatrix,
      (range, session) => matrix(range, session, (row, column) => valueOf(getCell(range.sheet, row, column))),
      enter,
    ),
  },
  methods: { getRange: getter(3, 'Range', [], (range) => range) },
});

export const visibleRows = (range: RangeTarget, session: ExcelSession): number[] => visible(range, session).rows;
