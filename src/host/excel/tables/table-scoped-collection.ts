import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';
import type { TableTarget } from './target';

const { method, getter } = membersOf<TableTarget[]>();

const find = (tables: TableTarget[], key: string): TableTarget | null =>
  tables.find(({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase()) ?? null;

export const tableScopedCollection = defineClass<TableTarget[]>('TableScopedCollection', 9, {
  methods: {
    getCount: method(9, [], (tables) => tables.length),
    getFirst: getter(9, 'Table', [], (tables) => tables[0] ?? fail('ItemNotFound', 'no table')),
    getItem: getter(9, 'Table', [text], (tables, [key]) => find(tables, key) ?? fail('ItemNotFound', `table ${key}`)),
    getItemOrNullObject: getter(14, 'Table', [text], (tables, [key]) => find(tables, key)),
  },
  collection: { item: 'Table', items: (tables) => tables, byKey: (tables, key) => find(tables, String(key)) },
});
