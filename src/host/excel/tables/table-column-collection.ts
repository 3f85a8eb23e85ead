import { fail } from '../../protocol/errors';
import { type ValueType, anything, count, integer, optional, text } from '../../protocol/value-types';
import { defineClass, membersOf } from '../../protocol/host-class';
import { addColumn } from './table-parts';
import { type ColumnTarget, type TableTarget, columnTarget, requireTable } from './target';

const { property, method, getter } = membersOf<TableTarget>();

const columnsOf = (target: TableTarget): ColumnTarget[] =>
  requireTable(target).table.columns.map(({ id }) => columnTarget(target, id));

/** A number is an id, a text a name or an id. */
const find = (target: TableTarget, key: number | string): ColumnTarget | null => {
  const { columns } = requireTable(target).table;
  const found =
    typeof key === 'number'
      ? columns.find(({ id }) => id === key)
      : (columns.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ??
        columns.find(({ id }) => String(id) === key));
  return found ? columnTarget(target, found.id) : null;
};

const columnKey: ValueType<number | string> = {
  kind: 'number | string',
  parse: (value) =>
    typeof value === 'number' || typeof value === 'string' ? value : fail('InvalidArgument', 'column key'),
};

export const tableColumnCollection = defineClass<TableTarget>('TableColumnCollection', 1, {
  properties: { count: property(1, count, (self) => columnsOf(self).length) },
  methods: {
    add: getter(
      1,
      'TableColumn',
      [optional(integer), optional(anything), optional(text)],
      (self, [index, values, name], session) =>
        columnTarget(self, addColumn(session, requireTable(self), index ?? null, values, name)),
    ),
    getCount: method(4, [], (self) => columnsOf(self).length),
    getItem: getter(
      1,
      'TableColumn',
      [columnKey],
      (self, [key]) => find(self, key) ?? fail('ItemNotFound', `column ${key}`),
    ),
    getItemAt: getter(
      1,
      'TableColumn',
      [count],
      (self, [index]) => columnsOf(self)[index] ?? fail('InvalidArgument', `column ${index}`),
    ),
    getItemOrNullObject: getter(4, 'TableColumn', [columnKey], (self, [key]) => find(self, key)),
  },
  collection: { item: 'TableColumn', items: columnsOf, byKey: (self, key) => find(self, columnKey.parse(key)) },
});
