import { formatOrdinal, parseOrdinal } from '../rules/ordinal';
import { titleKey } from './match-entries';

/** `（二）`, `二、`, `第二部分`, `2.`, `②` at the beginning of a heading, or alone in a cell of its own. */
const ORDINAL =
  /^(第|[(（]?)([零〇一二三四五六七八九十百]{1,7}|\d{1,3}|[①-⑳])((?:部分|[篇章节类批])?[)）]?[、.．,，:：]?\s*)/u;

interface Parts {
  readonly before: string;
  readonly numeral: string;
  readonly after: string;
  /** The words behind the ordinal. */
  readonly rest: string;
  readonly number: number;
}

/** null for a heading without an ordinal: `三农工作` and `1.5万亩` only begin with a numeral. */
function partsOf(heading: string): Parts | null {
  const [whole = '', before = '', numeral = '', after = ''] = ORDINAL.exec(heading.trim()) ?? [];
  const rest = heading.trim().slice(whole.length);
  const isMarked = after.trim() !== '' || rest === '' || /[①-⑳]/.test(numeral);
  const number = parseOrdinal(numeral)?.value ?? null;
  return isMarked && number !== null && !/^\d/.test(rest) ? { before, numeral, after, rest, number } : null;
}

/** A heading without its ordinal. */
export function wordsOfHeading(heading: string): string {
  return partsOf(heading)?.rest || heading.trim();
}

/** What two headings are compared by: their words without ordinal, punctuation and blanks. */
export function headingKey(heading: string): string {
  return titleKey(wordsOfHeading(heading));
}

/** The number that a heading has among its like; null without an ordinal. */
export function headingNumber(heading: string): number | null {
  return partsOf(heading)?.number ?? null;
}

/** The ordinal that `model` begins with, or is, counted as `number`; '' where it has none or none so high. */
export function ordinalLike(model: string, number: number): string {
  const parts = partsOf(model);
  const style = parts && parseOrdinal(parts.numeral)?.style;
  const counted = style ? formatOrdinal(number, style) : null;
  return parts && counted !== null ? `${parts.before}${counted}${parts.after}` : '';
}
