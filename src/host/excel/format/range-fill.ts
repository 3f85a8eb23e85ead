import { defineClass, membersOf } from '../../protocol/host-class';
import { color } from '../../protocol/value-types';
import { type CellsTarget, restyleCells, shared } from './cells-target';

const { property, method } = membersOf<CellsTarget>();

/** Excel answers white for cells without a fill, and '' where fills differ. */
export const rangeFill = defineClass<CellsTarget>('RangeFill', 1, {
  properties: {
    color: property(
      1,
      color,
      (cells, session) => {
        const fill = shared(cells, session, (style) => style.fill ?? '#FFFFFF');
        return fill ?? '';
      },
      (cells, fill, session) => restyleCells(cells, session, { fill }),
    ),
  },
  methods: { clear: method(1, [], (cells, _, session) => restyleCells(cells, session, { fill: null })) },
});
