/** Text that Excel would take for a formula or command; it comes from documents and other workbooks and is only text. */
const COMMAND_LIKE = /^[=+\-@\t\r]/;
/** Nothing but what numbers, dates, times, percentages and amounts are written with. */
const NUMBER_LIKE = /^[\s\d.,:/%()¥$￥+\-年月日时分秒eE上下午AaPpMm]+$/;
const WORD_LIKE = /^(true|false|#[a-z/0!?]+)$/i;

/**
 * What to assign to `range.values` so that the cell holds exactly this value. Excel reads assigned text as if it were typed:
 * `2025年6月30日` would turn into a date, `1.10` into 1.1, `=…` into a formula. An apostrophe in front keeps text as text;
 * it is no part of the value. Cells formatted as text (`@`) need none, except for one that would vanish.
 */
export function asCellInput(value: string | number | boolean, numberFormat: string): string | number | boolean {
  if (typeof value !== 'string' || value === '') return value;
  const isTextCell = numberFormat === '@';
  const risky = COMMAND_LIKE.test(value) || value.startsWith("'");
  const converted = !isTextCell && ((NUMBER_LIKE.test(value) && /\d/.test(value)) || WORD_LIKE.test(value));
  return risky || converted ? `'${value}` : value;
}

/** What was read as a formula, to be put back: a text that was read is no text that was typed; formulas stay formulas. */
export function formulaInput(formula: unknown): unknown {
  return typeof formula === 'string' && !formula.startsWith('=') ? asCellInput(formula, 'General') : formula;
}
