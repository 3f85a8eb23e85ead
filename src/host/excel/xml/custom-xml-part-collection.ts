import { addCustomXmlPart } from '../../model/annotations';
import type { WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';
import type { ExcelSession } from '../session';
import type { XmlPartTarget } from './custom-xml-part';
import { rootNamespace } from './root-namespace';

const { method, getter } = membersOf<WorkbookModel>();

const partsOf = (workbook: WorkbookModel): XmlPartTarget[] =>
  workbook.customXmlParts.map((part) => ({ workbook, part }));

const find = (workbook: WorkbookModel, id: string): XmlPartTarget | null =>
  partsOf(workbook).find(({ part }) => part.id.toLowerCase() === id.toLowerCase()) ?? null;

function freeId(workbook: WorkbookModel, session: ExcelSession): string {
  for (;;) {
    const id = `{00000000-0000-4000-9000-${session.nextNumber().toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!find(workbook, id)) return id;
  }
}

export const customXmlPartCollection = defineClass<WorkbookModel>('CustomXmlPartCollection', 5, {
  methods: {
    add: getter(5, 'CustomXmlPart', [text], (workbook, [xml], session) => ({
      workbook,
      part: addCustomXmlPart(workbook, freeId(workbook, session), xml, rootNamespace(xml)),
    })),
    getByNamespace: getter(5, 'CustomXmlPartScopedCollection', [text], (workbook, [namespace]) =>
      partsOf(workbook).filter(({ part }) => part.namespaceUri === namespace),
    ),
    getCount: method(5, [], (workbook) => workbook.customXmlParts.length),
    getItem: getter(
      5,
      'CustomXmlPart',
      [text],
      (workbook, [id]) => find(workbook, id) ?? fail('ItemNotFound', `part ${id}`),
    ),
    getItemOrNullObject: getter(5, 'CustomXmlPart', [text], (workbook, [id]) => find(workbook, id)),
  },
  collection: { item: 'CustomXmlPart', items: partsOf, byKey: (workbook, key) => find(workbook, String(key)) },
});
