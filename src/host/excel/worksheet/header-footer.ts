import type { PageLayoutModel, SheetModel } from '../../model/workbook-model';
import { type Property, defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';

const { property } = membersOf<SheetModel>();

const section = (key: keyof PageLayoutModel['headersFooters']): Property =>
  property(
    9,
    text,
    (sheet) => sheet.pageLayout.headersFooters[key],
    (sheet, value) => {
      sheet.pageLayout = { ...sheet.pageLayout, headersFooters: { ...sheet.pageLayout.headersFooters, [key]: value } };
      sheet.dirty.add('pageLayout');
    },
  );

export const headerFooter = defineClass<SheetModel>('HeaderFooter', 9, {
  properties: {
    centerFooter: section('centerFooter'),
    centerHeader: section('center'),
    leftFooter: section('leftFooter'),
    leftHeader: section('left'),
    rightFooter: section('rightFooter'),
    rightHeader: section('right'),
  },
});
