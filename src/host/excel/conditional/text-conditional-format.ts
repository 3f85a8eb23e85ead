import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { record, text } from '../../protocol/value-types';
import { conditionalTextOperator } from '../enums';
import { type FormatRuleTarget, changeRule, ruleAs } from './target';

const { property, navigation } = membersOf<FormatRuleTarget>();

export const textConditionalFormat = defineClass<FormatRuleTarget>('TextConditionalFormat', 6, {
  navigation: { format: navigation(6, 'ConditionalRangeFormat', (self) => self) },
  properties: {
    rule: property(
      6,
      record,
      (self) => {
        const rule = ruleAs(self, 'containsText');
        return { operator: rule.operator, text: rule.text };
      },
      (self, rule) => {
        const operator = conditionalTextOperator.parse(rule.operator);
        const wanted = text.parse(rule.text);
        if (operator === 'Invalid' || wanted === '') fail('InvalidArgument', 'text rule');
        changeRule(self, { operator, text: wanted });
      },
    ),
  },
});
