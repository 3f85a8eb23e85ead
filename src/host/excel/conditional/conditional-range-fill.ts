import { defineClass, membersOf } from '../../protocol/host-class';
import { color } from '../../protocol/value-types';
import { type FormatRuleTarget, changeStyle, differentialStyle } from './target';

const { property, method } = membersOf<FormatRuleTarget>();

export const conditionalRangeFill = defineClass<FormatRuleTarget>('ConditionalRangeFill', 6, {
  properties: {
    color: property(
      6,
      color,
      (self) => differentialStyle(self).fill ?? '',
      (self, fill) => changeStyle(self, { fill }),
    ),
  },
  methods: { clear: method(6, [], (self) => changeStyle(self, { fill: undefined })) },
});
