import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count } from '../../protocol/value-types';
import { borderIndex } from '../enums';
import type { CellsTarget } from './cells-target';
import type { BorderTarget, Side } from './borders';

const { property, getter } = membersOf<CellsTarget>();

/** In the order in which Excel counts them. */
const SIDES: Side[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

const border = (cells: CellsTarget, side: Side): BorderTarget => ({ cells, side });

export const rangeBorderCollection = defineClass<CellsTarget>('RangeBorderCollection', 1, {
  properties: { count: property(1, count, () => SIDES.length) },
  methods: {
    getItem: getter(1, 'RangeBorder', [borderIndex], (cells, [side]) => border(cells, side)),
    getItemAt: getter(1, 'RangeBorder', [count], (cells, [index]) =>
      border(cells, SIDES[index] ?? fail('InvalidArgument', `border ${index}`)),
    ),
  },
  collection: {
    item: 'RangeBorder',
    items: (cells) => SIDES.map((side) => border(cells, side)),
    byKey: (cells, key) => border(cells, borderIndex.parse(key)),
  },
});
