import { at, isVacant } from './cells';
import { defineEntryRule } from './rule';
import { textCells } from './text-cells';

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
    textCells(entry, context).flatMap(({ field, cell, text }) => {
      if (field !== 'task' && field !== 'measures') return [];
      const least = context.limit(field);
      const length = text.replace(/\s/g, '').length;
      if (isVacant(cell) || length >= least) return [];
      return [{ ...at(cell), messageKey: 'rules.text-too-short.message' as const, data: { length, least } }];
    }),
});
