import { defineClass, membersOf } from '../../protocol/host-class';
import { color, flag } from '../../protocol/value-types';
import { conditionalRangeFontUnderlineStyle } from '../enums';
import { type FormatRuleTarget, changeStyle, differentialStyle } from './target';

const { property, method } = membersOf<FormatRuleTarget>();

export const conditionalRangeFont = defineClass<FormatRuleTarget>('ConditionalRangeFont', 6, {
  properties: {
    bold: property(
      6,
      flag,
      (self) => differentialStyle(self).bold ?? null,
      (self, bold) => changeStyle(self, { bold }),
    ),
    color: property(
      6,
      color,
      (self) => differentialStyle(self).fontColor ?? '',
      (self, fontColor) => changeStyle(self, { fontColor }),
    ),
    italic: property(
      6,
      flag,
      (self) => differentialStyle(self).italic ?? null,
      (self, italic) => changeStyle(self, { italic }),
    ),
    strikethrough: property(
      6,
      flag,
      (self) => differentialStyle(self).strikethrough ?? null,
      (self, strikethrough) => changeStyle(self, { strikethrough }),
    ),
    underline: property(
      6,
      conditionalRangeFontUnderlineStyle,
      (self) => (differentialStyle(self).underline ? 'Single' : 'None'),
      (self, underline) => changeStyle(self, { underline: underline !== 'None' }),
    ),
  },
  methods: {
    clear: method(6, [], (self) =>
      changeStyle(self, {
        bold: undefined,
        fontColor: undefined,
        italic: undefined,
        strikethrough: undefined,
        underline: undefined,
      }),
    ),
  },
});
