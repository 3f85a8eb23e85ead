import { defineClass, membersOf } from '../../protocol/host-class';
import type { FormatRuleTarget } from './target';

const { navigation } = membersOf<FormatRuleTarget>();

export const customConditionalFormat = defineClass<FormatRuleTarget>('CustomConditionalFormat', 6, {
  navigation: {
    format: navigation(6, 'ConditionalRangeFormat', (self) => self),
    rule: navigation(6, 'ConditionalFormatRule', (self) => self),
  },
});
