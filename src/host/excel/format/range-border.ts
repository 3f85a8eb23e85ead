import type { BorderStyle } from '../../model/workbook-model';
import { defineClass, membersOf } from '../../protocol/host-class';
import { color } from '../../protocol/value-types';
import { borderIndex, borderLineStyle, borderWeight } from '../enums';
import { type BorderTarget, changeBorder, sharedBorder } from './borders';

const { property } = membersOf<BorderTarget>();

const NONE: BorderStyle = { style: 'None', weight: 'Thin', color: '#000000' };

export const rangeBorder = defineClass<BorderTarget>('RangeBorder', 1, {
  id: (border) => border.side,
  properties: {
    color: property(
      1,
      color,
      (border, session) => sharedBorder(border, session, (one) => (one ?? NONE).color),
      (border, value, session) =>
        changeBorder(border, session, (one) => ({ ...(one ?? { ...NONE, style: 'Continuous' }), color: value })),
    ),
    sideIndex: property(1, borderIndex, (border) => border.side),
    style: property(
      1,
      borderLineStyle,
      (border, session) => sharedBorder(border, session, (one) => (one ?? NONE).style),
      (border, style, session) =>
        changeBorder(border, session, (one) => (style === 'None' ? null : { ...(one ?? NONE), style })),
    ),
    weight: property(
      1,
      borderWeight,
      (border, session) => sharedBorder(border, session, (one) => (one ?? NONE).weight),
      (border, weight, session) =>
        changeBorder(border, session, (one) => ({ ...(one ?? { ...NONE, style: 'Continuous' }), weight })),
    ),
  },
});
