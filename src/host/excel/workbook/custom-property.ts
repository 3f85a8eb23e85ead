import type { WorkbookModel } from '../../model/workbook-model';
import { defineClass, membersOf } from '../../protocol/host-class';
import { scalar, text } from '../../protocol/value-types';
import { documentPropertyType } from '../enums';

export interface CustomPropertyTarget {
  workbook: WorkbookModel;
  key: string;
}

const { property, method } = membersOf<CustomPropertyTarget>();

export const customProperty = defineClass<CustomPropertyTarget>('CustomProperty', 7, {
  id: ({ key }) => key,
  properties: {
    key: property(7, text, ({ key }) => key),
    type: property(7, documentPropertyType, ({ workbook, key }) => {
      const value = workbook.customDocumentProperties.get(key);
      if (typeof value === 'boolean') return 'Boolean' as const;
      if (typeof value !== 'number') return 'String' as const;
      return Number.isInteger(value) ? ('Number' as const) : ('Float' as const);
    }),
    value: property(
      7,
      scalar,
      ({ workbook, key }) => workbook.customDocumentProperties.get(key),
      ({ workbook, key }, value) => {
        workbook.customDocumentProperties.set(key, value);
        workbook.dirty.add('properties');
      },
    ),
  },
  methods: {
    delete: method(7, [], ({ workbook, key }) => {
      workbook.customDocumentProperties.delete(key);
      workbook.dirty.add('properties');
    }),
  },
});
