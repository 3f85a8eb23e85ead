import type { SheetModel, TableModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, flag, list, optional, record } from '../../protocol/value-types';
import { requireAllowed } from '../guards';
import { blockOf, rangeArgument, rangeOf, toRange } from '../targets';
import { type FilterOwner, clearFilter, criteria, isFiltered, reapplyFilter, setCriteria } from './filter-state';

/** The AutoFilter of a table, or of a sheet (`table` null). */
export interface AutoFilterTarget {
  sheet: SheetModel;
  table: TableModel | null;
}

const { property, method, getter } = membersOf<AutoFilterTarget>();

const owner = ({ sheet, table }: AutoFilterTarget): FilterOwner | null => table ?? sheet.autoFilter;
const required = (target: AutoFilterTarget): FilterOwner =>
  owner(target) ?? fail('InvalidOperation', 'the sheet has no AutoFilter');

export const autoFilter = defineClass<AutoFilterTarget>('AutoFilter', 9, {
  properties: {
    criteria: property(9, list, (target) => {
      const own = owner(target);
      if (!own) return [];
      return Array.from(
        { length: own.block.right - own.block.left + 1 },
        (_, column) => criteria(target.sheet, own).get(column) ?? null,
      );
    }),
    enabled: property(9, flag, (target) => owner(target) !== null && (target.table?.showFilterButton ?? true)),
    isDataFiltered: property(9, flag, (target) => {
      const own = owner(target);
      return own !== null && isFiltered(target.sheet, own);
    }),
  },
  methods: {
    /** On a sheet it takes the place of another AutoFilter; on a table the range is the table's. */
    apply: method(
      9,
      [rangeArgument, optional(count), optional(record)],
      (target, [argument, column, value], session) => {
        const { sheet, table } = target;
        requireAllowed(sheet, 'allowAutoFilter');
        const range = toRange(argument, sheet, session);
        const block = blockOf(range, session);
        if (range.sheet !== sheet) fail('InvalidArgument', 'AutoFilter on another sheet');
        if (!table) {
          const present = sheet.autoFilter;
          const isSame =
            present &&
            present.block.top === block.top &&
            present.block.left === block.left &&
            present.block.right === block.right;
          if (present && !isSame) clearFilter(sheet, present);
          if (!isSame) sheet.autoFilter = { block: { ...block } };
          sheet.dirty.add('autoFilter');
        }
        if (column !== undefined) setCriteria(session, sheet, required(target), column, value ?? null);
      },
    ),
    clearColumnCriteria: method(14, [count], (target, [column], session) =>
      setCriteria(session, target.sheet, required(target), column, null),
    ),
    clearCriteria: method(9, [], (target) => {
      const own = owner(target);
      if (own) clearFilter(target.sheet, own);
    }),
    getRange: getter(9, 'Range', [], (target) =>
      rangeOf(target.sheet, { ...(owner(target) ?? fail('ItemNotFound', 'no AutoFilter')).block }),
    ),
    getRangeOrNullObject: getter(9, 'Range', [], (target) => {
      const own = owner(target);
      return own && rangeOf(target.sheet, { ...own.block });
    }),
    reapply: method(9, [], (target, _, session) => {
      const own = owner(target);
      if (own) reapplyFilter(session, target.sheet, own);
    }),
    remove: method(9, [], (target) => {
      const { sheet, table } = target;
      requireAllowed(sheet, 'allowAutoFilter');
      const own = owner(target);
      if (own) clearFilter(sheet, own);
      if (table) {
        table.showFilterButton = false;
        sheet.dirty.add('tables');
      } else if (own) {
        sheet.autoFilter = null;
        sheet.dirty.add('autoFilter');
      }
    }),
  },
});
