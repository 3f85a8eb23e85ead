import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count } from '../../protocol/value-types';
import { blockOf, rangeArgument, toRange } from '../targets';
import type { PageBreakTarget } from './page-break';

const { method, getter } = membersOf<SheetModel>();

const breaksOf = (sheet: SheetModel): PageBreakTarget[] =>
  (sheet.pageLayout.rowBreaks ?? []).map((row) => ({ sheet, row }));

/** The manual page breaks between rows (`Worksheet.horizontalPageBreaks`). */
export const pageBreakCollection = defineClass<SheetModel>('PageBreakCollection', 9, {
  methods: {
    /** Before the upper left cell of the range; a break that is there already stays one. */
    add: getter(9, 'PageBreak', [rangeArgument], (sheet, [argument], session) => {
      const row = blockOf(toRange(argument, sheet, session), session).top;
      if (row === 1) fail('InvalidArgument', 'no page break before the first row');
      const rows = new Set(sheet.pageLayout.rowBreaks).add(row);
      sheet.pageLayout = { ...sheet.pageLayout, rowBreaks: [...rows].sort((a, b) => a - b) };
      sheet.dirty.add('pageLayout');
      return { sheet, row };
    }),
    getCount: method(9, [], (sheet) => breaksOf(sheet).length),
    getItem: getter(
      9,
      'PageBreak',
      [count],
      (sheet, [index]) => breaksOf(sheet)[index] ?? fail('InvalidArgument', `page break ${index}`),
    ),
    removePageBreaks: method(9, [], (sheet) => {
      if (breaksOf(sheet).length === 0) return;
      sheet.pageLayout = { ...sheet.pageLayout, rowBreaks: [] };
      sheet.dirty.add('pageLayout');
    }),
  },
  collection: { item: 'PageBreak', items: breaksOf },
});
