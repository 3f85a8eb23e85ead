import { setCustomProperty } from '../../model/annotations';
import type { SheetModel } from '../../model/workbook-model';
import { defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';

export interface SheetPropertyTarget {
  sheet: SheetModel;
  key: string;
}

const { property, method } = membersOf<SheetPropertyTarget>();

export const worksheetCustomProperty = defineClass<SheetPropertyTarget>('WorksheetCustomProperty', 12, {
  id: ({ key }) => key,
  properties: {
    key: property(12, text, ({ key }) => key),
    value: property(
      12,
      text,
      ({ sheet, key }) => sheet.customProperties.get(key),
      ({ sheet, key }, value) => setCustomProperty(sheet, key, value),
    ),
  },
  methods: { delete: method(12, [], ({ sheet, key }) => setCustomProperty(sheet, key, undefined)) },
});
