import { overlaps } from '../../model/a1';
import { addConditionalFormat, clearConditionalFormats } from '../../model/rules';
import type { ConditionalFormatModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, text } from '../../protocol/value-types';
import { conditionalFormatType } from '../enums';
import type { CellsTarget } from '../format/cells-target';
import { requireAllowed } from '../guards';
import type { FormatRuleTarget } from './target';

const { method, getter } = membersOf<CellsTarget>();

/** What can be made here; other kinds that a file holds are listed and deleted only. */
const NEW_RULES: Record<string, ConditionalFormatModel['rule']> = {
  Custom: { type: 'custom', formula: '', format: {} },
  CellValue: { type: 'cellValue', operator: 'GreaterThan', formula1: '0', format: {} },
  ContainsText: { type: 'containsText', operator: 'Contains', text: '', format: {} },
};

/** Formats that touch the cells, by priority. */
const itemsOf = (cells: CellsTarget): FormatRuleTarget[] =>
  cells.sheet.conditionalFormats
    .filter((format) => format.ranges.some((range) => cells.blocks().some((block) => overlaps(range, block))))
    .sort((a, b) => a.priority - b.priority)
    .map(({ id }) => ({ sheet: cells.sheet, id }));

const find = (cells: CellsTarget, id: string): FormatRuleTarget | null =>
  itemsOf(cells).find((item) => item.id === id) ?? null;

export const conditionalFormatCollection = defineClass<CellsTarget>('ConditionalFormatCollection', 6, {
  methods: {
    add: getter(6, 'ConditionalFormat', [conditionalFormatType], (cells, [type]) => {
      requireAllowed(cells.sheet, 'allowFormatCells');
      const rule = NEW_RULES[type] ?? fail('NotImplemented', `conditional format of type ${type}`);
      const added = addConditionalFormat(
        cells.sheet,
        cells.blocks().map((block) => ({ ...block })),
        structuredClone(rule),
      );
      return { sheet: cells.sheet, id: added.id };
    }),
    clearAll: method(6, [], (cells) => {
      requireAllowed(cells.sheet, 'allowFormatCells');
      for (const block of cells.blocks()) clearConditionalFormats(cells.sheet, block);
    }),
    getCount: method(6, [], (cells) => itemsOf(cells).length),
    getItem: getter(6, 'ConditionalFormat', [text], (cells, [id]) => find(cells, id) ?? fail('ItemNotFound', id)),
    getItemAt: getter(
      6,
      'ConditionalFormat',
      [count],
      (cells, [index]) => itemsOf(cells)[index] ?? fail('InvalidArgument', `format ${index}`),
    ),
    getItemOrNullObject: getter(14, 'ConditionalFormat', [text], (cells, [id]) => find(cells, id)),
  },
  collection: { item: 'ConditionalFormat', items: itemsOf, byKey: (cells, key) => find(cells, String(key)) },
});
