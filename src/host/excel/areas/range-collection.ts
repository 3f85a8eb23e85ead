import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count } from '../../protocol/value-types';
import type { RangeTarget } from '../targets';

const { method, getter } = membersOf<RangeTarget[]>();

export const rangeCollection = defineClass<RangeTarget[]>('RangeCollection', 9, {
  methods: {
    getCount: method(9, [], (ranges) => ranges.length),
    getItemAt: getter(
      9,
      'Range',
      [count],
      (ranges, [index]) => ranges[index] ?? fail('InvalidArgument', `range ${index} of ${ranges.length}`),
    ),
  },
  collection: { item: 'Range', items: (ranges) => ranges },
});
