import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count } from '../../protocol/value-types';
import type { ExcelSession } from '../session';
import { type RangeTarget, blockOf, rangeOf } from '../targets';
import { visibleRows } from './range-view';

const { method, getter } = membersOf<RangeTarget>();

/** One view a visible row. */
const itemsOf = (range: RangeTarget, session: ExcelSession): RangeTarget[] =>
  visibleRows(range, session).map((row) => rangeOf(range.sheet, { ...blockOf(range, session), top: row, bottom: row }));

export const rangeViewCollection = defineClass<RangeTarget>('RangeViewCollection', 3, {
  methods: {
    getCount: method(4, [], (range, _, session) => visibleRows(range, session).length),
    getItemAt: getter(
      3,
      'RangeView',
      [count],
      (range, [index], session) => itemsOf(range, session)[index] ?? fail('InvalidArgument', `row ${index}`),
    ),
  },
  collection: { item: 'RangeView', items: itemsOf },
});
