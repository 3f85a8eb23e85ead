import { MAX_COLUMN, MAX_ROW } from '../../model/a1';
import { setFrozen } from '../../model/sheets';
import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, optional } from '../../protocol/value-types';
import { type RangeTarget, blockOf, rangeArgument, rangeOf, toRange } from '../targets';
import { isWholeColumns, isWholeRows } from '../cells/block-styles';

const { method, getter } = membersOf<SheetModel>();

const location = (sheet: SheetModel): RangeTarget | null => {
  const { frozen } = sheet;
  if (frozen.rows === 0 && frozen.columns === 0) return null;
  return rangeOf(sheet, {
    top: 1,
    left: 1,
    bottom: frozen.rows === 0 ? MAX_ROW : frozen.rows,
    right: frozen.columns === 0 ? MAX_COLUMN : frozen.columns,
  });
};

export const worksheetFreezePanes = defineClass<SheetModel>('WorksheetFreezePanes', 7, {
  methods: {
    freezeAt: method(7, [rangeArgument], (sheet, [argument], session) => {
      const block = blockOf(toRange(argument, sheet, session), session);
      setFrozen(sheet, isWholeColumns(block) ? 0 : block.bottom, isWholeRows(block) ? 0 : block.right);
    }),
    freezeColumns: method(7, [optional(count)], (sheet, [columns]) => setFrozen(sheet, 0, columns ?? 1)),
    freezeRows: method(7, [optional(count)], (sheet, [rows]) => setFrozen(sheet, rows ?? 1, 0)),
    getLocation: getter(7, 'Range', [], (sheet) => location(sheet) ?? fail('ItemNotFound', 'no frozen panes')),
    getLocationOrNullObject: getter(7, 'Range', [], (sheet) => location(sheet)),
    unfreeze: method(7, [], (sheet) => setFrozen(sheet, 0, 0)),
  },
});
