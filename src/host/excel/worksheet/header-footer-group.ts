import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { headerFooterState } from '../enums';

const { property, navigation } = membersOf<SheetModel>();

/** One header and footer for all pages; others are not kept by the model. */
export const headerFooterGroup = defineClass<SheetModel>('HeaderFooterGroup', 9, {
  navigation: { defaultForAllPages: navigation(9, 'HeaderFooter', (sheet) => sheet) },
  properties: {
    state: property(
      9,
      headerFooterState,
      () => 'Default' as const,
      (_, state) => {
        if (state !== 'Default') fail('NotImplemented', `headers and footers: ${state}`);
      },
    ),
  },
});
