import { setCustomProperty } from '../../model/annotations';
import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';
import type { SheetPropertyTarget } from './worksheet-custom-property';

const { method, getter } = membersOf<SheetModel>();

/** Keys are found whatever their case. */
const find = (sheet: SheetModel, key: string): SheetPropertyTarget | null => {
  const own = [...sheet.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  return own === undefined ? null : { sheet, key: own };
};

export const worksheetCustomPropertyCollection = defineClass<SheetModel>('WorksheetCustomPropertyCollection', 12, {
  methods: {
    /** A property of that key gets the new value. */
    add: getter(12, 'WorksheetCustomProperty', [text, text], (sheet, [key, value]) => {
      if (key === '') fail('InvalidArgument', 'empty key');
      const target = find(sheet, key) ?? { sheet, key };
      setCustomProperty(sheet, target.key, value);
      return target;
    }),
    getCount: method(12, [], (sheet) => sheet.customProperties.size),
    getItem: getter(
      12,
      'WorksheetCustomProperty',
      [text],
      (sheet, [key]) => find(sheet, key) ?? fail('ItemNotFound', key),
    ),
    getItemOrNullObject: getter(12, 'WorksheetCustomProperty', [text], (sheet, [key]) => find(sheet, key)),
  },
  collection: {
    item: 'WorksheetCustomProperty',
    items: (sheet) => [...sheet.customProperties.keys()].map((key) => ({ sheet, key })),
    byKey: (sheet, key) => find(sheet, String(key)),
  },
});
