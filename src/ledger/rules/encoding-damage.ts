import { at } from './cells';
import { defineEntryRule } from './rule';
import { excerpt, textCells } from './text-cells';

/** What a decoder leaves for what it cannot read, or memory patterns printed as GBK. */
const REPLACED = /\ufffd|锟斤拷|烫烫烫|屯屯屯/;
/** UTF-8 or GBK bytes shown as Latin-1: runs of accented letters and signs. */
const LATIN = /[\u0080-\u00ff]{4,}|(?:[\u00c2-\u00ef][\u0080-\u00bf]{1,2}){2,}/;
/** Characters lost in a conversion to a code page without Chinese. */
const QUESTION_MARKS = /[\u4e00-\u9fff]\?{2,}[\u4e00-\u9fff]|\?{3,}/;
const ENTITIES = /&(?:nbsp|lt|gt|amp|quot|#\d{2,6});/;
/** UTF-8 bytes of common characters read as GBK; in ordinary text hardly one of these stands, and never two. */
const GBK_READ = /[锛銆鐨鏄鍦鍜寤閮鍖鏂鐢瀹灞鑲绗鎴鏁鏈鍙鍔浠鎵鎺绔璐鍗夌暀]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text that was read in the wrong encoding. It cannot be mended from what is left, so nothing is offered. */
export const encodingDamage = defineEntryRule({
  meta: { id: 'encoding-damage', severity: 'error', group: 'text', fixable: null, scope: 'entry' },
  check: (entry, context) =>
    textCells(entry, context)
      .filter(({ text }) => isDamaged(text))
      .map(({ field, cell, text }) => ({
        ...at(cell, field),
        messageKey: 'rules.encoding-damage.message',
        data: { text: excerpt(text) },
      })),
});

function isDamaged(text: string): boolean {
  if ([REPLACED, LATIN, QUESTION_MARKS, ENTITIES, LONE_SURROGATE].some((pattern) => pattern.test(text))) return true;
  return (text.match(GBK_READ)?.length ?? 0) >= 2;
}
