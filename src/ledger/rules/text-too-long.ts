import { at } from './cells';
import { defineEntryRule, draftsOf } from './rule';
import { titleAndMeasures } from './text-cells';

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
    draftsOf(titleAndMeasures(entry, context), ({ field, cell, text }) => {
      const most = context.limit(field);
      if (text.length <= most) return null;
      const { length } = text.trim();
      if (length <= most) return null;
      return { ...at(cell), messageKey: 'rules.text-too-long.message', data: { length, most } };
    }),
});
