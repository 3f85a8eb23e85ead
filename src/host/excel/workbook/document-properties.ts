import type { WorkbookModel } from '../../model/workbook-model';
import { type Property, defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';

const { property, navigation } = membersOf<WorkbookModel>();

const documentProperty = (key: string): Property =>
  property(
    7,
    text,
    (workbook) => workbook.properties.get(key) ?? '',
    (workbook, value) => {
      workbook.properties.set(key, value);
      workbook.dirty.add('properties');
    },
  );

export const documentProperties = defineClass<WorkbookModel>('DocumentProperties', 7, {
  navigation: { custom: navigation(7, 'CustomPropertyCollection', (workbook) => workbook) },
  properties: {
    author: documentProperty('author'),
    category: documentProperty('category'),
    comments: documentProperty('comments'),
    company: documentProperty('company'),
    keywords: documentProperty('keywords'),
    lastAuthor: property(7, text, (workbook) => workbook.properties.get('lastAuthor') ?? ''),
    manager: documentProperty('manager'),
    subject: documentProperty('subject'),
    title: documentProperty('title'),
  },
});
