import type { Mention } from './mention';
import { type Normalised, originalSlice } from './normalise';
import { isOneOf } from './point';

/** Words around a date that add nothing to its reading. */
const GLUE =
  /(?:完成时限|整改时限|办理时限|完成时间|时间节点|截止时间|截止日期|实施期限|期限|时限|务必|确保|力争|争取|预计|计划|最迟|应当|应|须|需|要|将|可|拟|于|在|自|从|由|到|至|截止|截至|并|且|以及|及|和|与|的|每|前|底|内|期间|完成|实现|即日起|(?:遇)?(?:法定)?节假日(?:自动)?顺延)/g;
const ITEM = /^(?:\d{1,2}|[①-⑳])$/;
const PUNCTUATION = ' \t\r\n\u3000,;:。、.()[]，；：（）【】“”"\'《》—–-';

/** Without punctuation at both ends. A loop, not an expression: a long run of dashes must not cost its square. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOneOf(text, start, PUNCTUATION)) start++;
  while (end > start && isOneOf(text, end - 1, PUNCTUATION)) end--;
  return text.slice(start, end);
}

/** What was not understood: the text between the readings, without punctuation and words that only join. Pieces are joined by ` … `. */
export function restOf(normalised: Normalised, mentions: readonly Mention[]): string {
  const [only] = mentions;
  if (
    mentions.length === 1 &&
    only!.from === 0 &&
    only!.to === normalised.text.length &&
    !(only!.type === 'date' && only!.unread)
  )
    return '';
  const pieces: string[] = [];
  const { text } = normalised;
  let from = 0;
  const add = (to: number): void => {
    const piece = to > from ? trimmed(originalSlice(normalised, from, to)) : '';
    if (piece !== '' && !ITEM.test(piece) && trimmed(piece.replace(GLUE, '')) !== '') pieces.push(piece);
  };
  for (const mention of mentions) {
    if (mention.type === 'refusal' || mention.type === 'background') continue;
    add(mention.from);
    if (mention.type === 'date' && mention.unread)
      pieces.push(originalSlice(normalised, mention.unread.from, mention.unread.to));
    from = Math.max(from, mention.to);
  }
  add(text.length);
  return pieces.join(' … ');
}
