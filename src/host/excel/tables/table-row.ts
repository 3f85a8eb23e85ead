import { fail } from '../../protocol/errors';
import { getCell } from '../../model/cells';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count } from '../../protocol/value-types';
import { valueOf } from '../cells/display';
import { cellMatrix, matrixOf } from '../cells/matrix';
import { enterValues } from '../cells/write-cells';
import { type RangeTarget, rangeOf } from '../targets';
import { deleteRow } from './table-parts';
import { type RowTarget, bodyOf, requireTable, rowCount } from './target';

const { property, method, getter } = membersOf<RowTarget>();

function rangeOfRow(target: RowTarget): RangeTarget {
  const body = bodyOf(requireTable(target));
  if (target.index >= rowCount(target)) fail('ItemNotFound', `table row ${target.index}`);
  return rangeOf(target.sheet, { ...body, top: body.top + target.index, bottom: body.top + target.index });
}

export const tableRow = defineClass<RowTarget>('TableRow', 1, {
  properties: {
    index: property(1, count, ({ index }) => index),
    values: property(
      1,
      cellMatrix,
      (target, session) => {
        session.settle();
        return matrixOf(rangeOfRow(target), session, (row, column) => valueOf(getCell(target.sheet, row, column)));
      },
      (target, values, session) => enterValues(rangeOfRow(target), values, session),
    ),
  },
  methods: {
    delete: method(1, [], (target, _, session) => {
      rangeOfRow(target);
      deleteRow(session, target, target.index);
    }),
    getRange: getter(1, 'Range', [], rangeOfRow),
  },
});
