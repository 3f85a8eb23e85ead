import { at } from './cells';
import { MISREAD_GBK } from './misread-characters';
import { defineEntryRule, draftsOf } from './rule';
import { excerpt, unusualTexts } from './text-cells';

/** What a decoder leaves for what it cannot read, or memory patterns printed as GBK. */
const REPLACED = /\ufffd|锟斤拷|烫烫烫|屯屯屯|^锘/;
/** UTF-8 or GBK bytes shown as Latin-1: runs of accented letters and signs; `××××` is a mask. */
const LATIN =
  /(?:[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc–—‘-„†-•…‰‹›€™]{0,2}){3,}/;
/** The same with more signs than letters; `×`, `·`, `°` and the like stand in sound text too, also several in a row. */
const SIGNS = /[\u00a1-\u00ff]{5,}/g;
const LETTERS = /[\u00c0-\u00ff]/;
const USUAL_SIGNS = /[×·÷°±²³]/g;
/** Characters lost in a conversion to a code page without Chinese. */
const QUESTION_MARKS = /[\u4e00-\u9fff]\?{2,}[\u4e00-\u9fff]|\?{3,}/;
const ENTITIES = /&(?:nbsp|lt|gt|amp|quot|#\d{2,6});/;
const GBK_READ = new RegExp(`[${MISREAD_GBK}]`, 'g');
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text that was read in the wrong encoding. It cannot be mended from what is left, so nothing is offered. */
export const encodingDamage = defineEntryRule({
  meta: { id: 'encoding-damage', severity: 'error', group: 'text', fixable: null, scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unusualTexts(entry, context), ({ cell, text }) =>
      isDamaged(text)
        ? { ...at(cell), messageKey: 'rules.encoding-damage.message', data: { text: excerpt(text) } }
        : null,
    ),
});

function isDamaged(text: string): boolean {
  if ([REPLACED, LATIN, QUESTION_MARKS, ENTITIES, LONE_SURROGATE].some((pattern) => pattern.test(text))) return true;
  if (LETTERS.test(text) && (text.match(SIGNS) ?? []).some((run) => run.replace(USUAL_SIGNS, '').length >= 3))
    return true;
  return new Set(text.match(GBK_READ)).size >= 2;
}
