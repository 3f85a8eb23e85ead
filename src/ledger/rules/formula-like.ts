import { at, editCell } from './cells';
import { defineEntryRule, draftsOf } from './rule';
import { excerpt, unusualTexts } from './text-cells';

/** `=`, `@` and tab begin a formula whatever follows; `+` and `-` when a word, figure or bracket follows at once. */
const FORMULA = /^(?:[=@][^\s=]|[+-][A-Za-z\d(\u4e00-\u9fff]|\t)/;
/** Lines of a list that begin with a stroke. */
const BULLETS = /^-[^-][\s\S]*\n\s*-/;
const SIGNS: Readonly<Record<string, string>> = { '=': '＝', '@': '＠', '+': '＋', '-': '－' };

/** Text that Excel would compute when the cell is entered again or the ledger is saved as CSV. */
export const formulaLike = defineEntryRule({
  meta: { id: 'formula-like', severity: 'warning', group: 'text', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unusualTexts(entry, context), ({ cell, text }) => {
      if (!FORMULA.test(text) || isFigure(text) || BULLETS.test(text)) return null;
      const sign = SIGNS[text.charAt(0)] ?? '';
      const edits = [editCell(cell, sign + text.slice(1))];
      return {
        ...at(cell),
        messageKey: 'rules.formula-like.message' as const,
        data: { text: excerpt(text) },
        suggestions: [{ labelKey: 'rules.formula-like.disarm' as const, data: { sign: sign || '␣' }, edits }],
      };
    }),
});

/** `-5%`, `+8.2`: a signed figure computes to itself. */
function isFigure(text: string): boolean {
  return /^[+-]\d{1,9}(?:\.\d{1,6})?%?$/.test(text.trim());
}
