import { removeCustomXmlPart, setCustomXml } from '../../model/annotations';
import type { CustomXmlPartModel, WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';
import { rootNamespace } from './root-namespace';

export interface XmlPartTarget {
  workbook: WorkbookModel;
  part: CustomXmlPartModel;
}

const { property, method } = membersOf<XmlPartTarget>();

const required = (self: XmlPartTarget): CustomXmlPartModel =>
  self.workbook.customXmlParts.includes(self.part) ? self.part : fail('ItemNotFound', 'the part was deleted');

export const customXmlPart = defineClass<XmlPartTarget>('CustomXmlPart', 5, {
  id: ({ part }) => part.id,
  properties: {
    id: property(5, text, ({ part }) => part.id),
    namespaceUri: property(5, text, (self) => required(self).namespaceUri),
  },
  methods: {
    delete: method(5, [], (self) => removeCustomXmlPart(self.workbook, required(self))),
    getXml: method(5, [], (self) => required(self).xml),
    setXml: method(5, [text], (self, [xml]) => setCustomXml(self.workbook, required(self), xml, rootNamespace(xml))),
  },
});
