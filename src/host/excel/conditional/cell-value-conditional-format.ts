import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { optional, record, text } from '../../protocol/value-types';
import { conditionalCellValueOperator } from '../enums';
import { type FormatRuleTarget, changeRule, ruleAs, withSign, withoutSign } from './target';

const { property, navigation } = membersOf<FormatRuleTarget>();

export const cellValueConditionalFormat = defineClass<FormatRuleTarget>('CellValueConditionalFormat', 6, {
  navigation: { format: navigation(6, 'ConditionalRangeFormat', (self) => self) },
  properties: {
    rule: property(
      6,
      record,
      (self) => {
        const { operator, formula1, formula2 } = ruleAs(self, 'cellValue');
        return {
          operator,
          formula1: withSign(formula1),
          ...(formula2 === undefined ? {} : { formula2: withSign(formula2) }),
        };
      },
      (self, rule) => {
        const operator = conditionalCellValueOperator.parse(rule.operator);
        const formula1 = withoutSign(text.parse(rule.formula1));
        const formula2 = optional(text).parse(rule.formula2);
        const needsTwo = operator === 'Between' || operator === 'NotBetween';
        if (formula1 === '' || operator === 'Invalid' || (needsTwo && !formula2))
          fail('InvalidArgument', 'cell value rule');
        changeRule(self, { operator, formula1, formula2: formula2 === undefined ? undefined : withoutSign(formula2) });
      },
    ),
  },
});
