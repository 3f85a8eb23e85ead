import { type Property, defineClass, membersOf } from '../../protocol/host-class';
import { type ValueType, color, flag, number, text } from '../../protocol/value-types';
import type { FontStyle } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { rangeUnderlineStyle } from '../enums';
import { type CellsTarget, restyleCells, shared } from './cells-target';

const { property } = membersOf<CellsTarget>();

const fontProperty = <K extends keyof FontStyle>(api: number, key: K, type: ValueType<FontStyle[K]>): Property =>
  property(
    api,
    type,
    (cells, session) => shared(cells, session, (style) => style.font[key]),
    (cells, value, session) => restyleCells(cells, session, { font: { [key]: value } }),
  );

const size: ValueType<number> = {
  kind: 'number',
  parse: (value) => {
    const points = number.parse(value);
    return points >= 1 && points <= 409 ? points : fail('InvalidArgument', `font size ${points}`);
  },
};

export const rangeFont = defineClass<CellsTarget>('RangeFont', 1, {
  properties: {
    bold: fontProperty(1, 'bold', flag),
    color: fontProperty(1, 'color', color),
    italic: fontProperty(1, 'italic', flag),
    name: fontProperty(1, 'name', text),
    size: fontProperty(1, 'size', size),
    strikethrough: fontProperty(9, 'strikethrough', flag),
    underline: fontProperty(1, 'underline', rangeUnderlineStyle),
  },
});
