import { getCell } from '../../model/cells';
import { deleteCells } from '../../model/structure';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, integer, text } from '../../protocol/value-types';
import { valueOf } from '../cells/display';
import { cellMatrix, matrixOf } from '../cells/matrix';
import { enterValues } from '../cells/write-cells';
import { requireAllowed } from '../guards';
import { asExcel } from '../model-errors';
import { moveRanges } from '../range/moving-ranges';
import { rangeOf } from '../targets';
import { renameColumn } from './table-parts';
import { type ColumnTarget, bodyOf, columnOf, columnOffset, headerOf, requireTable, totalsOf } from './target';

const { property, navigation, method, getter } = membersOf<ColumnTarget>();

const whole = (target: ColumnTarget) =>
  rangeOf(target.sheet, columnOf(requireTable(target).table.block, columnOffset(target)));

export const tableColumn = defineClass<ColumnTarget>('TableColumn', 1, {
  id: ({ columnId }) => columnId,
  navigation: { filter: navigation(2, 'Filter', (self) => self) },
  properties: {
    id: property(1, integer, ({ columnId }) => columnId),
    index: property(1, count, columnOffset),
    name: property(
      1,
      text,
      (self) => self.table.columns[columnOffset(self)]!.name,
      (self, name, session) => renameColumn(session, self, columnOffset(self), name),
      4,
    ),
    values: property(
      1,
      cellMatrix,
      (self, session) => {
        session.settle();
        return matrixOf(whole(self), session, (row, column) => valueOf(getCell(self.sheet, row, column)));
      },
      (self, values, session) => enterValues(whole(self), values, session),
    ),
  },
  methods: {
    delete: method(1, [], (self, _, session) => {
      const { sheet, table } = requireTable(self);
      requireAllowed(sheet, 'allowDeleteColumns');
      if (table.columns.length === 1) fail('InvalidOperation', 'the only column of a table');
      const block = columnOf(table.block, columnOffset(self));
      asExcel(() => deleteCells(session.model, sheet, block, 'Left'));
      moveRanges(session, sheet, { sheet: sheet.name, kind: 'delete', direction: 'column', block });
      session.touchValues();
    }),
    getDataBodyRange: getter(1, 'Range', [], (self) =>
      rangeOf(self.sheet, columnOf(bodyOf(requireTable(self)), columnOffset(self))),
    ),
    getHeaderRowRange: getter(1, 'Range', [], (self) =>
      rangeOf(self.sheet, columnOf(headerOf(requireTable(self)), columnOffset(self))),
    ),
    getRange: getter(1, 'Range', [], whole),
    getTotalRowRange: getter(1, 'Range', [], (self) =>
      rangeOf(self.sheet, columnOf(totalsOf(requireTable(self)), columnOffset(self))),
    ),
  },
});
