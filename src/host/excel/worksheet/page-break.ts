import type { SheetModel } from '../../model/workbook-model';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count } from '../../protocol/value-types';

/** A manual page break; `row` is the 1-based row that begins the next page. */
export interface PageBreakTarget {
  sheet: SheetModel;
  row: number;
}

const { property, method } = membersOf<PageBreakTarget>();

export const pageBreak = defineClass<PageBreakTarget>('PageBreak', 9, {
  properties: {
    columnIndex: property(9, count, () => 0),
    rowIndex: property(9, count, ({ row }) => row - 1),
  },
  methods: {
    delete: method(9, [], ({ sheet, row }) => {
      sheet.pageLayout = {
        ...sheet.pageLayout,
        rowBreaks: (sheet.pageLayout.rowBreaks ?? []).filter((one) => one !== row),
      };
      sheet.dirty.add('pageLayout');
    }),
  },
});
