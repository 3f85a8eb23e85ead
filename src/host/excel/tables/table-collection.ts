import { fail } from '../../protocol/errors';
import { addTable } from '../../model/tables';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, flag, text } from '../../protocol/value-types';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import { requireAllowed } from '../guards';
import { asExcel } from '../model-errors';
import { activeSheet } from '../selection';
import { blockOf, rangeArgument, toRange } from '../targets';
import { type TablesTarget, tableByKey, tableTarget, tablesOf } from './target';

const { property, method, getter } = membersOf<TablesTarget>();

export const tableCollection = defineClass<TablesTarget>('TableCollection', 1, {
  properties: { count: property(1, count, (tables) => tablesOf(tables).length) },
  methods: {
    add: getter(1, 'Table', [rangeArgument, flag], (tables, [address, hasHeaders], session) => {
      const range = toRange(address, tables.sheet ?? activeSheet(session), session);
      const { sheet } = range;
      if (tables.sheet && tables.sheet !== sheet) fail('InvalidArgument', 'a table on another sheet');
      requireAllowed(sheet);
      const table = asExcel(() => addTable(session.model, sheet, { ...blockOf(range, session) }, hasHeaders));
      session.touchValues();
      const args = { source: 'Local', tableId: table.id, worksheetId: sheet.id };
      for (const target of [sheet.id, WORKBOOK_TARGET]) session.emit(EventType.tableAdded, target, args);
      return tableTarget(sheet, table);
    }),
    getCount: method(4, [], (tables) => tablesOf(tables).length),
    getItem: getter(
      1,
      'Table',
      [text],
      (tables, [key]) => tableByKey(tables, key) ?? fail('ItemNotFound', `table ${key}`),
    ),
    getItemAt: getter(
      1,
      'Table',
      [count],
      (tables, [index]) => tablesOf(tables)[index] ?? fail('InvalidArgument', `table ${index}`),
    ),
    getItemOrNullObject: getter(4, 'Table', [text], (tables, [key]) => tableByKey(tables, key)),
  },
  collection: { item: 'Table', items: tablesOf, byKey: (tables, key) => tableByKey(tables, String(key)) },
  events: {
    onAdded: { api: 9, registers: 'AddedEvent' },
    onChanged: { api: 7, registers: 'DataChangedEvent' },
    onDeleted: { api: 9, registers: 'DeletedEvent' },
  },
});
