import { addSheet, findSheet } from '../../model/sheets';
import type { SheetModel, WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, optional, text } from '../../protocol/value-types';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import { requireStructure } from '../guards';
import { asExcel } from '../model-errors';
import { activeSheet } from '../selection';
import { worksheetEvents } from './worksheet-events';

const { method, getter } = membersOf<WorkbookModel>();

const among = (workbook: WorkbookModel, visibleOnly = false): SheetModel[] =>
  workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

export const worksheetCollection = defineClass<WorkbookModel>('WorksheetCollection', 1, {
  methods: {
    /** The new sheet comes last and is not activated. */
    add: getter(1, 'Worksheet', [optional(text)], (workbook, [name], session) => {
      requireStructure(session);
      const sheet = asExcel(() => addSheet(workbook, name));
      session.emit(EventType.worksheetAdded, WORKBOOK_TARGET, { source: 'Local', worksheetId: sheet.id });
      return sheet;
    }),
    getActiveWorksheet: getter(1, 'Worksheet', [], (_self, _args, session) => activeSheet(session)),
    getCount: method(4, [optional(flag)], (workbook, [visibleOnly]) => among(workbook, visibleOnly).length),
    getFirst: getter(
      5,
      'Worksheet',
      [optional(flag)],
      (workbook, [visibleOnly]) => among(workbook, visibleOnly)[0] ?? fail('ItemNotFound'),
    ),
    getItem: getter(
      1,
      'Worksheet',
      [text],
      (workbook, [key]) => findSheet(workbook, key) ?? fail('ItemNotFound', `sheet ${key}`),
    ),
    getItemOrNullObject: getter(4, 'Worksheet', [text], (workbook, [key]) => findSheet(workbook, key)),
    getLast: getter(
      5,
      'Worksheet',
      [optional(flag)],
      (workbook, [visibleOnly]) => among(workbook, visibleOnly).at(-1) ?? fail('ItemNotFound'),
    ),
  },
  collection: {
    item: 'Worksheet',
    items: (workbook) => workbook.sheets,
    byKey: (workbook, key) => (typeof key === 'string' ? findSheet(workbook, key) : undefined),
  },
  events: {
    ...worksheetEvents,
    onAdded: { api: 7, registers: 'AddedEvent' },
    onChanged: { api: 9, registers: 'DataChangedEvent' },
    onDeleted: { api: 7, registers: 'DeletedEvent' },
    onSelectionChanged: { api: 9, registers: 'SelectionChangedEvent' },
  },
});
