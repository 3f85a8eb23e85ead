import type { WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { scalar, text } from '../../protocol/value-types';
import type { CustomPropertyTarget } from './custom-property';

const { method, getter } = membersOf<WorkbookModel>();

/** Keys are found whatever their case. */
const find = (workbook: WorkbookModel, key: string): CustomPropertyTarget | null => {
  const own = [...workbook.customDocumentProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  return own === undefined ? null : { workbook, key: own };
};

export const customPropertyCollection = defineClass<WorkbookModel>('CustomPropertyCollection', 7, {
  methods: {
    add: getter(7, 'CustomProperty', [text, scalar], (workbook, [key, value]) => {
      if (key === '' || key.length > 255) fail('InvalidArgument', 'property key');
      const target = find(workbook, key) ?? { workbook, key };
      workbook.customDocumentProperties.set(target.key, value);
      workbook.dirty.add('properties');
      return target;
    }),
    deleteAll: method(7, [], (workbook) => {
      workbook.customDocumentProperties.clear();
      workbook.dirty.add('properties');
    }),
    getCount: method(7, [], (workbook) => workbook.customDocumentProperties.size),
    getItem: getter(7, 'CustomProperty', [text], (workbook, [key]) => find(workbook, key) ?? fail('ItemNotFound', key)),
    getItemOrNullObject: getter(7, 'CustomProperty', [text], (workbook, [key]) => find(workbook, key)),
  },
  collection: {
    item: 'CustomProperty',
    items: (workbook) => [...workbook.customDocumentProperties.keys()].map((key) => ({ workbook, key })),
    byKey: (workbook, key) => find(workbook, String(key)),
  },
});
