import { defineClass, membersOf } from '../../protocol/host-class';
import { flag } from '../../protocol/value-types';
import { requireAllowed } from '../guards';
import { type CellsTarget, restyleCells, shared } from './cells-target';

const { property } = membersOf<CellsTarget>();

export const formatProtection = defineClass<CellsTarget>('FormatProtection', 2, {
  properties: {
    formulaHidden: property(
      2,
      flag,
      (cells, session) => shared(cells, session, (style) => style.formulaHidden),
      (cells, formulaHidden, session) => {
        requireAllowed(cells.sheet);
        restyleCells(cells, session, { formulaHidden });
      },
    ),
    locked: property(
      2,
      flag,
      (cells, session) => shared(cells, session, (style) => style.locked),
      (cells, locked, session) => {
        requireAllowed(cells.sheet);
        restyleCells(cells, session, { locked });
      },
    ),
  },
});
