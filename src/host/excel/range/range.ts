import { MAX_COLUMN } from '../../model/a1';
import { columnLeft, columnPoints, rowPoints, rowTop } from '../../model/rows-columns';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, flag, number, text } from '../../protocol/value-types';
import { isWholeColumns, isWholeRows, size, height as rowsOf, width as columnsOf } from '../cells/block-styles';
import { type RangeTarget, addressOf, blockOf } from '../targets';
import { rangeChangeMethods } from './range-changes';
import { rangeNavigationMethods } from './range-navigation';
import { rangeVisibilityProperties } from './range-visibility';
import { rangeValueProperties } from './range-values';
import { rangeSearchMethods } from './range-search';
import { rangePropertyMethods } from './cell-properties';
import { hyperlinkProperty } from './hyperlink';

const { property, navigation, method } = membersOf<RangeTarget>();

/** Above this Excel answers -1 for a number of cells. */
const MAX_INT = 2 ** 31 - 1;

export const range = defineClass<RangeTarget>('Range', 1, {
  referenced: true,
  properties: {
    address: property(1, text, (self, session) => addressOf(self.sheet, blockOf(self, session))),
    addressLocal: property(1, text, (self, session) => addressOf(self.sheet, blockOf(self, session))),
    cellCount: property(1, count, (self, session) =>
      size(blockOf(self, session)) > MAX_INT ? -1 : size(blockOf(self, session)),
    ),
    columnCount: property(1, count, (self, session) => columnsOf(blockOf(self, session))),
    columnIndex: property(1, count, (self, session) => blockOf(self, session).left - 1),
    rowCount: property(1, count, (self, session) => rowsOf(blockOf(self, session))),
    rowIndex: property(1, count, (self, session) => blockOf(self, session).top - 1),
    isEntireColumn: property(7, flag, (self, session) => isWholeColumns(blockOf(self, session))),
    isEntireRow: property(7, flag, (self, session) => isWholeRows(blockOf(self, session))),
    left: property(10, number, (self, session) => columnLeft(self.sheet, blockOf(self, session).left)),
    top: property(10, number, (self, session) => rowTop(self.sheet, blockOf(self, session).top)),
    width: property(10, number, (self, session) => {
      const { left, right } = blockOf(self, session);
      return right === MAX_COLUMN
        ? columnLeft(self.sheet, right) + columnPoints(self.sheet, right) - columnLeft(self.sheet, left)
        : columnLeft(self.sheet, right + 1) - columnLeft(self.sheet, left);
    }),
    height: property(10, number, (self, session) => {
      const { top, bottom } = blockOf(self, session);
      return rowTop(self.sheet, bottom) + rowPoints(self.sheet, bottom) - rowTop(self.sheet, top);
    }),
    hyperlink: hyperlinkProperty,
    ...rangeValueProperties,
    ...rangeVisibilityProperties,
  },
  navigation: {
    conditionalFormats: navigation(6, 'ConditionalFormatCollection', (self, session) => ({
      sheet: self.sheet,
      blocks: () => [blockOf(self, session)],
    })),
    dataValidation: navigation(8, 'DataValidation', (self, session) => ({
      sheet: self.sheet,
      blocks: () => [blockOf(self, session)],
    })),
    format: navigation(1, 'RangeFormat', (self, session) => ({
      sheet: self.sheet,
      blocks: () => [blockOf(self, session)],
    })),
    sort: navigation(2, 'RangeSort', (self) => self),
    worksheet: navigation(1, 'Worksheet', (self) => self.sheet),
  },
  methods: {
    ...rangeNavigationMethods,
    ...rangeChangeMethods,
    ...rangeSearchMethods,
    ...rangePropertyMethods,
    _KeepReference: method(
      1,
      [],
      (self, _, session) => void session.references.keep({ type: session.classNamed('Range'), self }),
    ),
  },
});
