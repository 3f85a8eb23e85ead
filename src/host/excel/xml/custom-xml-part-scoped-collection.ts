import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';
import type { XmlPartTarget } from './custom-xml-part';

const { method, getter } = membersOf<XmlPartTarget[]>();

const find = (parts: XmlPartTarget[], id: string): XmlPartTarget | null =>
  parts.find(({ part }) => part.id.toLowerCase() === id.toLowerCase()) ?? null;

export const customXmlPartScopedCollection = defineClass<XmlPartTarget[]>('CustomXmlPartScopedCollection', 5, {
  methods: {
    getCount: method(5, [], (parts) => parts.length),
    getItem: getter(5, 'CustomXmlPart', [text], (parts, [id]) => find(parts, id) ?? fail('ItemNotFound', `part ${id}`)),
    getItemOrNullObject: getter(5, 'CustomXmlPart', [text], (parts, [id]) => find(parts, id)),
    /** An error when there is none or more than one. */
    getOnlyItem: getter(5, 'CustomXmlPart', [], (parts) =>
      parts.length === 1 ? parts[0]! : fail('GeneralException', `${parts.length} parts`),
    ),
    getOnlyItemOrNullObject: getter(5, 'CustomXmlPart', [], (parts) => {
      if (parts.length > 1) fail('GeneralException', `${parts.length} parts`);
      return parts[0] ?? null;
    }),
  },
  collection: { item: 'CustomXmlPart', items: (parts) => parts, byKey: (parts, key) => find(parts, String(key)) },
});
