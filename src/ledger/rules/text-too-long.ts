import { at } from './cells';
import { defineEntryRule } from './rule';
import { textCells } from './text-cells';

/** A text too long to be read in a cell: several tasks may stand in one row. */
export const textTooLong = defineEntryRule<'task' | 'measures'>({
  meta: {
    id: 'text-too-long',
    severity: 'info',
    group: 'text',
    fixable: null,
    scope: 'entry',
    options: { task: { default: 200, min: 20, max: 5000 }, measures: { default: 1000, min: 50, max: 30000 } },
  },
  check: (entry, context) =>
    textCells(entry, context).flatMap(({ field, cell, text }) => {
      if (field !== 'task' && field !== 'measures') return [];
      const most = context.limit(field);
      const { length } = text.trim();
      if (length <= most) return [];
      return [{ ...at(cell), messageKey: 'rules.text-too-long.message' as const, data: { length, most } }];
    }),
});
