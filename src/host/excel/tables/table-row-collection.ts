import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { anything, count, flag, integer, optional } from '../../protocol/value-types';
import { requireApi } from '../../protocol/object-paths';
import { addRows } from './table-parts';
import { type RowTarget, type TableTarget, requireTable, rowCount, rowTarget } from './target';

const { property, method, getter } = membersOf<TableTarget>();

const rowsOf = (target: TableTarget): RowTarget[] =>
  Array.from({ length: rowCount(requireTable(target)) }, (_, index) => rowTarget(target, index));

export const tableRowCollection = defineClass<TableTarget>('TableRowCollection', 1, {
  properties: { count: property(1, count, (self) => rowCount(requireTable(self))) },
  methods: {
    add: getter(
      1,
      'TableRow',
      [optional(integer), optional(anything), optional(flag)],
      (target, [index, values, alwaysInsert], session) => {
        if (alwaysInsert !== undefined) requireApi(15, 'TableRowCollection.add(alwaysInsert)', session);
        return rowTarget(target, addRows(session, requireTable(target), index ?? null, values));
      },
    ),
    getCount: method(4, [], (self) => rowCount(requireTable(self))),
    getItemAt: getter(
      1,
      'TableRow',
      [count],
      (self, [index]) => rowsOf(self)[index] ?? fail('InvalidArgument', `table row ${index}`),
    ),
  },
  collection: { item: 'TableRow', items: rowsOf, byKey: (self, key) => rowsOf(self)[Number(key)] },
});
