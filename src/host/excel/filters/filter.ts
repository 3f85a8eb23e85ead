import { defineClass, membersOf } from '../../protocol/host-class';
import { anything, list, optional, record, text } from '../../protocol/value-types';
import { filterOperator } from '../enums';
import { type ColumnTarget, columnOffset } from '../tables/target';
import { criteria, setCriteria } from './filter-state';

const { property, method } = membersOf<ColumnTarget>();

/** The filter of a table column. */
export const filter = defineClass<ColumnTarget>('Filter', 2, {
  properties: {
    criteria: property(2, anything, (self) => criteria(self.sheet, self.table).get(columnOffset(self)) ?? null),
  },
  methods: {
    apply: method(2, [record], (self, [value], session) =>
      setCriteria(session, self.sheet, self.table, columnOffset(self), value),
    ),
    applyCustomFilter: method(
      2,
      [text, optional(text), optional(filterOperator)],
      (self, [criterion1, criterion2, operator], session) =>
        setCriteria(session, self.sheet, self.table, columnOffset(self), {
          filterOn: 'Custom',
          criterion1,
          criterion2,
          operator,
        }),
    ),
    applyValuesFilter: method(2, [list], (self, [values], session) =>
      setCriteria(session, self.sheet, self.table, columnOffset(self), { filterOn: 'Values', values }),
    ),
    clear: method(2, [], (self, _, session) => setCriteria(session, self.sheet, self.table, columnOffset(self), null)),
  },
});
