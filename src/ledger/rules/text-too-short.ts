import { at, isVacant } from './cells';
import { defineEntryRule, draftsOf } from './rule';
import { titleAndMeasures } from './text-cells';

/** A task or measures of so few characters that nobody can tell what is meant. */
export const textTooShort = defineEntryRule<'task' | 'measures'>({
  meta: {
    id: 'text-too-short',
    severity: 'info',
    group: 'text',
    fixable: null,
    scope: 'entry',
    options: { task: { default: 4, min: 1, max: 50 }, measures: { default: 5, min: 1, max: 200 } },
  },
  check: (entry, context) =>
    draftsOf(titleAndMeasures(entry, context), ({ field, cell, text }) => {
      const least = context.limit(field);
      const length = text.replace(/\s/g, '').length;
      if (length >= least || isVacant(cell)) return null;
      return { ...at(cell), messageKey: 'rules.text-too-short.message', data: { length, least } };
    }),
});
