import { at, fixCell } from './cells';
import { mostlyNumbers } from './number-as-text';
import { defineEntryRule, draftsOf } from './rule';
import { excerpt, unusualTexts } from './text-cells';

/** Full-width digits, letters and signs of figures; full-width punctuation is how Chinese is written. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％]|(?<=[０-９\d])．(?=[０-９\d])/g;

/** `２０２５年`: sorts, searches and counts apart from `2025年`. */
export const fullWidth = defineEntryRule({
  meta: { id: 'full-width', severity: 'warning', group: 'text', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unusualTexts(entry, context), ({ field, cell, text }) => {
      const after = text.replace(FULL_WIDTH, (character) => character.normalize('NFKC'));
      if (after === text) return null;
      const isNumber = field === 'number' && /^[1-9]\d{0,5}$/.test(after) && mostlyNumbers(context.facts);
      const counted = isNumber ? Number(after) : after;
      const data = { text: excerpt(text), after: excerpt(after) };
      const fix = fixCell(cell, counted);
      return { ...at(cell), messageKey: 'rules.full-width.message' as const, data, fix };
    }),
});
