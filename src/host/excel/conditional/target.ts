/** One conditional format of a sheet, found by its id: the model replaces the object when cells move. */
import type { ConditionalFormatModel, DifferentialStyle, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';

export interface FormatRuleTarget {
  sheet: SheetModel;
  id: string;
}

type Rule = ConditionalFormatModel['rule'];
export type RuleOf<T extends Rule['type']> = Extract<Rule, { type: T }>;

export function ruleModel({ sheet, id }: FormatRuleTarget): ConditionalFormatModel {
  return (
    sheet.conditionalFormats.find((format) => format.id === id) ??
    fail('ItemNotFound', 'the conditional format was deleted')
  );
}

/** The rule if it is of the type. */
export function ruleIf<T extends Rule['type']>(target: FormatRuleTarget, type: T): RuleOf<T> | null {
  const { rule } = ruleModel(target);
  return rule.type === type ? (rule as RuleOf<T>) : null;
}

export const ruleAs = <T extends Rule['type']>(target: FormatRuleTarget, type: T): RuleOf<T> =>
  ruleIf(target, type) ?? fail('InvalidOperation', `the conditional format is not of type ${type}`);

export function changeRule(target: FormatRuleTarget, patch: Partial<Rule>): void {
  const model = ruleModel(target);
  model.rule = { ...model.rule, ...patch } as Rule;
  target.sheet.dirty.add('conditionalFormats');
}

export function differentialStyle(target: FormatRuleTarget): DifferentialStyle {
  const { rule } = ruleModel(target);
  return rule.type === 'other'
    ? fail('InvalidOperation', 'this kind of conditional format has no such format')
    : rule.format;
}

export function changeStyle(target: FormatRuleTarget, patch: Partial<DifferentialStyle>): void {
  changeRule(target, { format: { ...differentialStyle(target), ...patch } } as Partial<Rule>);
}

/** Formulas are kept without `=` and told with it. */
export const withSign = (formula: string): string =>
  formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
export const withoutSign = (formula: string): string => formula.replace(/^=/, '');
