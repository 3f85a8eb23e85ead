/** Every class that the stand-in knows. A new class is added here and nowhere else. */
import { fail } from '../protocol/errors';
import type { HostClass } from '../protocol/host-class';
import { rangeAreas } from './areas/range-areas';
import { rangeCollection } from './areas/range-collection';
import { formatProtection } from './format/format-protection';
import { rangeBorder } from './format/range-border';
import { rangeBorderCollection } from './format/range-border-collection';
import { rangeFill } from './format/range-fill';
import { rangeFont } from './format/range-font';
import { rangeFormat } from './format/range-format';
import { namedItem } from './names/named-item';
import { namedItemCollection } from './names/named-item-collection';
import { range } from './range/range';
import { setting } from './settings/setting';
import { settingCollection } from './settings/setting-collection';
import { application } from './workbook/application';
import { customProperty } from './workbook/custom-property';
import { customPropertyCollection } from './workbook/custom-property-collection';
import { documentProperties } from './workbook/document-properties';
import { runtime } from './workbook/runtime';
import { workbook } from './workbook/workbook';
import { workbookProtection } from './workbook/workbook-protection';
import { headerFooter } from './worksheet/header-footer';
import { headerFooterGroup } from './worksheet/header-footer-group';
import { pageLayout } from './worksheet/page-layout';
import { worksheet } from './worksheet/worksheet';
import { worksheetCollection } from './worksheet/worksheet-collection';
import { worksheetCustomProperty } from './worksheet/worksheet-custom-property';
import { worksheetCustomPropertyCollection } from './worksheet/worksheet-custom-property-collection';
import { worksheetFreezePanes } from './worksheet/worksheet-freeze-panes';
import { worksheetProtection } from './worksheet/worksheet-protection';

let byName: Map<string, HostClass> | undefined;

/** Listed in a function because some classes refer to the registry themselves. */
export function allClasses(): HostClass[] {
  return [
    application,
    customProperty,
    customPropertyCollection,
    documentProperties,
    formatProtection,
    headerFooter,
    headerFooterGroup,
    namedItem,
    namedItemCollection,
    pageLayout,
    range,
    rangeAreas,
    rangeBorder,
    rangeBorderCollection,
    rangeCollection,
    rangeFill,
    rangeFont,
    rangeFormat,
    runtime,
    setting,
    settingCollection,
    workbook,
    workbookProtection,
    worksheet,
    worksheetCollection,
    worksheetCustomProperty,
    worksheetCustomPropertyCollection,
    worksheetFreezePanes,
    worksheetProtection,
  ];
}

export function classNamed(name: string): HostClass {
  byName ??= new Map(allClasses().map((one) => [one.name, one]));
  return byName.get(name) ?? fail('ApiNotFound', `class ${name}`);
}
