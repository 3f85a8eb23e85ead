import type { Temporal } from 'temporal-polyfill';
import type { MessageKey, Translate } from '../../i18n/translate';

/** A formula's text literal. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A day as a formula writes it, independent of the workbook's date system and language. */
export function dateCall(day: Temporal.PlainDate): string {
  return `DATE(${day.year},${day.month},${day.day})`;
}

/** As Excel's TRIM does: no spaces at the ends, single ones inside. Only U+0020. */
export function excelTrim(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** A message with one parameter as a formula expression: `逾期{days}天` → `"逾期"&(TODAY()-$L5)&"天"`. */
export function messageExpression(t: Translate, key: MessageKey, parameter: string, expression: string): string {
  const mark = '\u0000';
  const [head = '', tail = ''] = t(key, { [parameter]: mark }).split(mark);
  return [head && quote(head), `(${expression})`, tail && quote(tail)].filter(Boolean).join('&');
}

/** `OR(…)` over conditions; FALSE for none. */
export function anyOf(conditions: readonly string[]): string {
  if (conditions.length === 0) return 'FALSE';
  return conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(',')})`;
}
