import { at } from './cells';
import { defineEntryRule } from './rule';
import { excerpt, textCells } from './text-cells';

/** What a decoder leaves for what it cannot read, or memory patterns printed as GBK. */
const REPLACED = /\ufffd|锟斤拷|烫烫烫|屯屯屯/;
/** UTF-8 or GBK bytes shown as Latin-1: runs of accented letters and signs; `××××` is a mask. */
const LATIN = /(?:[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff][\u0080-\u00bf]?){3,}/;
/** Characters lost in a conversion to a code page without Chinese. */
const QUESTION_MARKS = /[\u4e00-\u9fff]\?{2,}[\u4e00-\u9fff]|\?{3,}/;
const ENTITIES = /&(?:nbsp|lt|gt|amp|quot|#\d{2,6});/;
/**
 * What the bytes of the commonest Chinese characters in UTF-8 become when they are read as GBK, without those that simplified or
 * traditional text uses: hardly one of these stands in ordinary text, and never two kinds.
 */
const GBK_READ =
  /[鍖眬鏁暀鍏鏀偛鍒欒鍙鍗嶅尯鏂屾鎺繘屽勫湀斿夊嗗鎴佸疄鐨牎綋綅湡鎸悎曚垚悊墠棩忓鍐姙戝闂愬炲殑堟綔寲鍓椂屼竴拰鍜鍘畬囧閫姟儴曞崟垝鐗鐩姩熷閮涘勭鐢彂炴勬敼佹鐪冨呭鏉栧勮嶆旂叏鎶愭犲闄鎵敓欏鑱鍩悇曟垎鍦氭鏋戞帹傛笀闀笁槑簳鎻锛銆鏄寤绗璁惤]/g;
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

/** What stands in hardly any sound text: only where one of these occurs is there more to look at. */
const SUSPECT = new RegExp(`[\\ufffd锟烫屯\\u00c0-\\u00ff?&\\ud800-\\udfff${GBK_READ.source.slice(1)}`);

function isDamaged(text: string): boolean {
  if (!SUSPECT.test(text)) return false;
  if ([REPLACED, LATIN, QUESTION_MARKS, ENTITIES, LONE_SURROGATE].some((pattern) => pattern.test(text))) return true;
  return new Set(text.match(GBK_READ)).size >= 2;
}
