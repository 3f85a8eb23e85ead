import { at } from './cells';
import { defineEntryRule } from './rule';
import { excerpt, textCells } from './text-cells';

/** What a decoder leaves for what it cannot read, or memory patterns printed as GBK. */
const REPLACED = /\ufffd|锟斤拷|烫烫烫|屯屯屯|^锘/;
/** UTF-8 or GBK bytes shown as Latin-1: runs of accented letters and signs; `××××` is a mask. */
const LATIN =
  /(?:[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc–—‘-„†-•…‰‹›€™]{0,2}){3,}/;
/** The same with more signs than letters; `×`, `·`, `°` and the like stand in sound text too, also several in a row. */
const SIGNS = /[\u00a1-\u00ff]{5,}/g;
const USUAL_SIGNS = /[×·÷°±²³]/g;
/** Characters lost in a conversion to a code page without Chinese. */
const QUESTION_MARKS = /[\u4e00-\u9fff]\?{2,}[\u4e00-\u9fff]|\?{3,}/;
const ENTITIES = /&(?:nbsp|lt|gt|amp|quot|#\d{2,6});/;
/**
 * What the bytes of the commonest Chinese characters in UTF-8 become when they are read as GBK, without those that simplified or
 * traditional text uses: hardly one of these stands in ordinary text, and never two kinds.
 */
const GBK_READ =
  /[鍖眬鏁暀鍏鏀偛鍒欒鍙鍗嶅尯鏂屾鎺繘屽勫湀斿夊嗗鎴佸疄鐨牎綋綅湡鎸悎曚垚悊墠棩忓鍐姙戝闂愬炲殑堟綔寲鍓椂屼竴拰鍜鍘畬囧閫姟儴曞崟垝鐗鐩姩熷閮涘勭鐢彂炴勬敼佹鐪冨呭鏉栧勮嶆旂叏鎶愭犲闄鎵敓欏鑱鍩悇曟垎鍦氭鏋戞帹傛笀闀笁槑簳鎻锛銆鏄寤绗璁惤浜瀹浣骞璐缁甯浼鈥璇杩浠柦灏佽绯睍佷濇绛埗笟绠滀崌撶棰绀粍洯煿悓滃瀵濆娴紭绾皯満潻偣柊夋珛斻鑳椤枃姏紑祫鐜瀯栨戠閲亴堜楂寖囬滆叆庡勪婧仴叕褰氱蹇涙屻姞巺彁瓑亾娲栦冭簮绉鍑嗙楅堥熸鐞噺壒湇紶绋笌厷岄樿鍠冩岃钀粺侀堣绱浗濋鍧鑹爣渷洰槦傜涗纭撹闃暟杽犺堢鏅吇簲庢婃炶叚闅濊兂兘粨湁绔瘎犳祦唴鎷妧垱寔傝樼湰璺伅幇涚殰庝勯嗘鎹忔樻掓绮熀涜硶铻嵁忚呮嚜夎鎯簨夈綉洃鍎簻爲柟岀爞濈犵箟熶粡眰愰敤櫘潚牳叧湴娆搧鐒庣瀺妗棬绌礌氶笂囨濅姝炪閰潎畨厤晥仈効鐐鍝炵笓憳槻旀幙畾洊愯鎭唨溿嬭熻愪嗕椋庤鍨夌涖壊滈鐭煄瓒幆曡梾囩庨曢嬫紩瘑浉悗戣墿鑺泦]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text that was read in the wrong encoding. It cannot be mended from what is left, so nothing is offered. */
export const encodingDamage = defineEntryRule({
  meta: { id: 'encoding-damage', severity: 'error', group: 'text', fixable: null, scope: 'entry' },
  check: (entry, context) =>
    textCells(entry, context)
      .filter(({ text }) => isDamaged(text))
      .map(({ cell, text }) => ({
        ...at(cell),
        messageKey: 'rules.encoding-damage.message',
        data: { text: excerpt(text) },
      })),
});

/** What stands in hardly any sound text: only where one of these occurs is there more to look at. */
const SUSPECT = new RegExp(`[\\ufffd锟烫屯锘\\u00c0-\\u00ff?&\\ud800-\\udfff${GBK_READ.source.slice(1)}`);

function isDamaged(text: string): boolean {
  if (!SUSPECT.test(text)) return false;
  if ([REPLACED, LATIN, QUESTION_MARKS, ENTITIES, LONE_SURROGATE].some((pattern) => pattern.test(text))) return true;
  if ((text.match(SIGNS) ?? []).some((run) => run.replace(USUAL_SIGNS, '').length >= 3)) return true;
  return new Set(text.match(GBK_READ)).size >= 2;
}
