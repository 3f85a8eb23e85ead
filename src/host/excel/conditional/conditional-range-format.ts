import { defineClass, membersOf } from '../../protocol/host-class';
import { type ValueType, text } from '../../protocol/value-types';
import { type FormatRuleTarget, changeStyle, differentialStyle } from './target';

const { property, navigation } = membersOf<FormatRuleTarget>();

const numberFormat: ValueType<string> = { ...text, kind: 'any' };

export const conditionalRangeFormat = defineClass<FormatRuleTarget>('ConditionalRangeFormat', 6, {
  navigation: {
    fill: navigation(6, 'ConditionalRangeFill', (self) => self),
    font: navigation(6, 'ConditionalRangeFont', (self) => self),
  },
  properties: {
    numberFormat: property(
      6,
      numberFormat,
      (self) => differentialStyle(self).numberFormat ?? '',
      (self, value) => changeStyle(self, { numberFormat: value === '' ? undefined : value }),
    ),
  },
});
