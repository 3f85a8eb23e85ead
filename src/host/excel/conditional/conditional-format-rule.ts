import { type Property, defineClass, membersOf } from '../../protocol/host-class';
import { text } from '../../protocol/value-types';
import { toA1, toR1C1 } from '../cells/r1c1';
import { type FormatRuleTarget, changeRule, ruleAs, ruleModel, withSign, withoutSign } from './target';

const { property } = membersOf<FormatRuleTarget>();

const formula: Property = property(
  6,
  text,
  (self) => withSign(ruleAs(self, 'custom').formula),
  (self, value) => changeRule(self, { formula: withoutSign(value) }),
);

/** Formulas are relative to the first cell of the ranges. */
const home = (self: FormatRuleTarget): { row: number; column: number } => {
  const first = ruleModel(self).ranges[0];
  return { row: first?.top ?? 1, column: first?.left ?? 1 };
};

export const conditionalFormatRule = defineClass<FormatRuleTarget>('ConditionalFormatRule', 6, {
  properties: {
    formula,
    formulaLocal: formula,
    formulaR1C1: property(
      6,
      text,
      (self) => toR1C1(withSign(ruleAs(self, 'custom').formula), home(self).row, home(self).column),
      (self, value) =>
        changeRule(self, { formula: withoutSign(toA1(withSign(value), home(self).row, home(self).column)) }),
    ),
  },
});
