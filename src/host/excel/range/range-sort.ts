import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, list, optional } from '../../protocol/value-types';
import { isUnbounded } from '../cells/block-styles';
import { sortMethod, sortOrientation } from '../enums';
import { type RangeTarget, blockOf } from '../targets';
import { readSortFields, sortBlock } from './sort';
import { usedWithin } from './used-range';

const { method } = membersOf<RangeTarget>();

export const rangeSort = defineClass<RangeTarget>('RangeSort', 2, {
  methods: {
    apply: method(
      2,
      [list, optional(flag), optional(flag), optional(sortOrientation), optional(sortMethod)],
      (range, [fields, matchCase, hasHeaders, orientation, order], session) => {
        if (orientation === 'Columns') fail('NotImplemented', 'sorting columns');
        if (order === 'StrokeCount') fail('NotImplemented', 'sorting by strokes');
        const whole = blockOf(range, session);
        const block = isUnbounded(whole) ? usedWithin(range.sheet, whole, false) : whole;
        if (!block) return;
        const body = { ...block, top: block.top + (hasHeaders ? 1 : 0) };
        if (body.top <= body.bottom) sortBlock(session, range.sheet, body, readSortFields(fields), matchCase ?? false);
      },
    ),
  },
});
