import { removeConditionalFormat } from '../../model/rules';
import type { ConditionalFormatModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, flag, text } from '../../protocol/value-types';
import { conditionalFormatType } from '../enums';
import { requireAllowed } from '../guards';
import { areasOf } from './collection-target';
import { type FormatRuleTarget, ruleAs, ruleIf, ruleModel } from './target';

const { property, navigation, method, getter } = membersOf<FormatRuleTarget>();

const TYPES = { custom: 'Custom', cellValue: 'CellValue', containsText: 'ContainsText' } as const;

function typeOf({ rule }: ConditionalFormatModel): string {
  if (rule.type !== 'other') return TYPES[rule.type];
  return conditionalFormatType.values?.find((one) => one.toLowerCase() === rule.kind.toLowerCase()) ?? 'PresetCriteria';
}

/** Moves it to another place among the sheet's formats. */
function setPriority({ sheet, id }: FormatRuleTarget, priority: number): void {
  const order = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const at = order.findIndex((format) => format.id === id);
  if (at < 0 || priority >= order.length) fail('InvalidArgument', `priority ${priority} of ${order.length}`);
  order.splice(priority, 0, ...order.splice(at, 1));
  order.forEach((format, place) => {
    format.priority = place;
  });
  sheet.dirty.add('conditionalFormats');
}

export const conditionalFormat = defineClass<FormatRuleTarget>('ConditionalFormat', 6, {
  id: ({ id }) => id,
  navigation: {
    cellValue: navigation(6, 'CellValueConditionalFormat', (self) => ruleAs(self, 'cellValue') && self),
    cellValueOrNullObject: navigation(6, 'CellValueConditionalFormat', (self) => ruleIf(self, 'cellValue') && self),
    custom: navigation(6, 'CustomConditionalFormat', (self) => ruleAs(self, 'custom') && self),
    customOrNullObject: navigation(6, 'CustomConditionalFormat', (self) => ruleIf(self, 'custom') && self),
    textComparison: navigation(6, 'TextConditionalFormat', (self) => ruleAs(self, 'containsText') && self),
    textComparisonOrNullObject: navigation(6, 'TextConditionalFormat', (self) => ruleIf(self, 'containsText') && self),
  },
  properties: {
    id: property(6, text, ({ id }) => id),
    priority: property(6, count, (self) => ruleModel(self).priority, setPriority),
    stopIfTrue: property(
      6,
      flag,
      (self) => ruleModel(self).stopIfTrue,
      (self, stopIfTrue) => {
        ruleModel(self).stopIfTrue = stopIfTrue;
        self.sheet.dirty.add('conditionalFormats');
      },
    ),
    type: property(6, conditionalFormatType, (self) => typeOf(ruleModel(self)) as 'Custom'),
  },
  methods: {
    delete: method(6, [], ({ sheet, id }) => {
      requireAllowed(sheet, 'allowFormatCells');
      removeConditionalFormat(sheet, id);
    }),
    getRange: getter(6, 'Range', [], (self) => {
      const { ranges } = ruleModel(self);
      return ranges.length === 1
        ? { sheet: self.sheet, block: { ...ranges[0]! } }
        : fail('InvalidOperation', 'the format applies to several ranges');
    }),
    getRangeOrNullObject: getter(6, 'Range', [], (self) => {
      const { ranges } = ruleModel(self);
      return ranges.length === 1 ? { sheet: self.sheet, block: { ...ranges[0]! } } : null;
    }),
    getRanges: getter(9, 'RangeAreas', [], (self) => areasOf(self.sheet, ruleModel(self).ranges)),
  },
});
