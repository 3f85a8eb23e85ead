import { TONED_VOWELS } from '../converted-text';
import { NUMERAL_CHARACTERS, NUMERALS, numeralText } from './numerals';
import { charBefore, codeAt, matchAt } from './point';

/** A text brought to one spelling for reading, with the way back to the original. */
export interface Normalised {
  readonly original: string;
  /** Half width, simplified, Arabic numerals, without quotes and inner spaces. */
  readonly text: string;
  /** `at[i]` is the index in `original` that character `i` came from; one longer than `text`. Null where every character keeps its place. */
  readonly at: readonly number[] | null;
}

/** Traditional forms of the characters that the schedule language uses, followed by their simplified ones. */
const TRADITIONAL_PAIRS =
  '個个實实確确開开會会後后內内間间週周學学號号從从節节國国慶庆師师長长續续進进態态貫贯時时應应務务將将屆届終终歲岁當当來来爭争達达輪轮過过經经勞劳動动議议兩两雙双單单縣县區区體体關关監监報报檢检審审計计視视題题問问針针對对據据發发佈布頒颁點点條条順顺徹彻階阶農农陽阳際际婦妇兒儿誕诞黨党軍军處处辦办結结試试項项標标準准滿满連连為为隨随適适無无暫暂級级遞递與与並并範范圍围規规劃划綱纲決决難难現现啟启啓启執执紀纪礎础訊讯竣竣頓顿習习謀谋織织產产設设質质屬属還还遠远績绩異异賽赛頭头齊齐轉转遲迟驟骤權权訂订調调夠够滿满曆历於于堅坚鞏巩總总評评價价驗验導导匯汇彙汇擬拟預预變变緊紧責责專专業业環环廣广備备員员協协傳传課课歸归聯联顯显穩稳強强參参構构統统籌筹鎮镇鄉乡鬧闹萬万舉举書书買买畝亩億亿冊册況况幾几則则創创華华臺台噸吨圓圆場场塊块聲声復复複复奮奋獎奖憲宪層层護护換换數数鬥斗斷断舊旧機机樹树檔档樓楼畢毕沒没測测滾滚熱热蓋盖盤盘禮礼籤签簽签類类約约線线組组繼继編编網网職职臘腊見见記记證证該该說说讀读財财賬账購购踐践蹤踪車车較较輯辑邊边運运這这遺遗採采裡里裏里鑑鉴鑒鉴銷销闡阐陰阴陸陆須须餅饼饋馈馬马駐驻黃黄齡龄製制係系補补減减獲获徵征電电費费給给納纳';
const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) SIMPLIFIED.set(TRADITIONAL_PAIRS[i]!, TRADITIONAL_PAIRS[i + 1]!);

const DASHES = new Set([...'—–－―‐‑‒−─﹣﹘']);
/** A wave parts two ends only, a dash also the parts of one date: `2025-3~5` is no day. */
const WAVES = new Set([...'～~∼〜']);
const OPENING = new Set([...'“‘「『']);
const CLOSING = new Set([...'”’」』']);
/** Quotes, invisible characters, and `@`, which some sites strew between words. */
const DROPPED = new Set([...'@“”"‘’\'「」『』\u200b\u200c\u200d\ufeff\u00ad']);
const OTHER: Readonly<Record<string, string>> = {
  '【': '(',
  '】': ')',
  '［': '[',
  '］': ']',
  '．': '.',
  '﹒': '.',
  '·': '.',
  '∕': '/',
  '⁄': '/',
  '﹕': ':',
  '∶': ':',
  '﹐': ',',
  '﹔': ';',
  Ⅰ: '1',
  Ⅱ: '2',
  Ⅲ: '3',
  Ⅳ: '4',
  '\r': '\n',
  '\v': '\n',
  '\t': ' ',
  '\u00a0': ' ',
  '\u3000': ' ',
};

/** All single replacements in one table; what it does not hold stands for itself. */
const PLAIN = new Map<string, string>();
for (let code = 0xff01; code <= 0xff5e; code++)
  PLAIN.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
for (const [from, to] of [...SIMPLIFIED, ...Object.entries(OTHER)]) PLAIN.set(from, to);
for (const dash of DASHES) PLAIN.set(dash, '-');
for (const wave of WAVES) PLAIN.set(wave, '至');
for (const dropped of DROPPED) PLAIN.set(dropped, '');
// Full-width quotes are quotes too.
for (const quote of ['＂', '＇']) PLAIN.set(quote, '');

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isLatin = (char: string | undefined): boolean => char !== undefined && /[0-9A-Za-z]/.test(char);

/** A space says something only between two Latin characters or digits; a line break elsewhere parts clauses. */
function spaceReading(run: string, before: string | undefined, after: string | undefined): string {
  const broken = run.includes('\n');
  if (before === undefined || after === undefined) return '';
  if (isDigit(before) && isDigit(after)) return broken ? '\n' : ' ';
  if (broken) {
    const wrapped = (isDigit(before) && '年月日号'.includes(after)) || ('年月'.includes(before) && isDigit(after));
    return wrapped ? '' : '\n';
  }
  return isLatin(before) && isLatin(after) ? ' ' : '';
}

/** A text on its way to one spelling; `at` as in `Normalised`. */
interface Spelled {
  readonly text: string;
  readonly at: readonly number[] | null;
}

/** Some sites write out how a traditional character is spoken: `每兩個(gè)月`. */
const PINYIN = new RegExp(`[(（](?=[a-z]{0,5}[${TONED_VOWELS}])[a-z${TONED_VOWELS}]{1,6}[)）]`, 'y');

/** The text with every character put in its plain form, some dropped: each keeps its place in `at`. */
function plain(original: string): Spelled {
  const chars: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const written = original[i]!;
    const spoken = written === '(' || written === '（' ? matchAt(PINYIN, original, i) : null;
    if (spoken) {
      i += spoken[0].length - 1;
      continue;
    }
    const char = PLAIN.get(written) ?? written;
    // A long dash is two characters.
    if (char === '' || (char === '-' && chars.at(-1) === '-')) continue;
    // 元月 is January.
    chars.push(char === '元' && original[i + 1] === '月' ? '1' : char);
    at.push(i);
  }
  return { text: chars.join(''), at };
}

/** Text set with a space between all characters: `2 0 2 4 年`. */
const SPACED_OUT = /(?:^|\D)\d(?: \d){3} ?[年.\-/]/;

/** `2 021年`, `20 25年`: a year that was broken. */
const BROKEN_YEAR = /(?<=(?<!\d)[12]) (?=\d{3}年)|(?<=(?<!\d)(?:19|20)) (?=\d\d年)|(?<=(?<!\d)(?:19|20)\d) (?=\d年)/y;

function withoutSpaces(spelled: Spelled): Spelled {
  const { text } = spelled;
  if (!text.includes(' ') && !text.includes('\n')) return spelled;
  const spacedOut = SPACED_OUT.test(text);
  const out: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length;) {
    const char = text[i]!;
    if (char !== ' ' && char !== '\n') {
      out.push(char);
      at.push(placeOf(spelled, i));
      i++;
      continue;
    }
    let end = i;
    while (text[end] === ' ' || text[end] === '\n') end++;
    // 2024年1 2月: one number that was broken.
    const broken =
      ('年月'.includes(out.at(-2) ?? '-') && '月日'.includes(text[end + 1] ?? '-') && isDigit(text[end])) ||
      matchAt(BROKEN_YEAR, text, i) !== null;
    const kept =
      (spacedOut || broken) && char === ' ' && end === i + 1
        ? ''
        : spaceReading(text.slice(i, end), out.at(-1), text[end]);
    if (kept !== '') {
      out.push(kept);
      at.push(placeOf(spelled, i));
    }
    i = end;
  }
  return { text: out.join(''), at };
}

const placeOf = ({ at }: Spelled, index: number): number => (at === null ? index : at[index]!);

/** Longest run of numerals that is one number. */
const LONGEST_NUMBER = 12;

function withNumerals(spelled: Spelled): Spelled {
  const { text } = spelled;
  let out = '';
  const at: number[] = [];
  let from = 0;
  for (let i = 0; i < text.length;) {
    let end = i;
    while (end < text.length && end - i < LONGEST_NUMBER && isNumeralAt(text, end, i)) end++;
    if (end === i) {
      at.push(placeOf(spelled, i));
      i++;
      continue;
    }
    const number = numeralText(
      text.slice(i, end).replace(/[Oo0]/g, '〇'),
      charBefore(text, i),
      text[end] ?? '',
      text[end + 1] ?? '',
    );
    out += text.slice(from, i) + number;
    from = end;
    for (let k = 0; k < number.length; k++) at.push(placeOf(spelled, Math.min(i + k, end - 1)));
    i = end;
  }
  return { text: out + text.slice(from), at };
}

/** A numeral, or the letter O or digit 0 that stands for 〇 inside a run (`二O二五年`). */
function isNumeralAt(text: string, index: number, start: number): boolean {
  const kind = CHANGES[codeAt(text, index)]!;
  if (kind === Change.Numeral) return index > start || text[index] !== '○';
  if (index === start) return false;
  const char = text[index]!;
  const next = text[index + 1] ?? '';
  return (
    (char === 'O' || char === 'o' || char === '0') &&
    (next === '年' || 'Oo0'.includes(next || '-') || NUMERALS.has(next))
  );
}

/** What normalising does to a character: nothing, put another one in its place, or more than that (drop it, join it to its neighbours). */
const Change = { None: 0, Replaced: 1, Numeral: 2, Other: 4 } as const;
const CHANGES = new Uint8Array(0x10000);
for (const [from, to] of PLAIN) {
  if (from.length !== 1) continue;
  const single = to.length === 1 && to !== ' ' && to !== '\n';
  const numeral = NUMERAL_CHARACTERS.has(to) ? Change.Numeral : Change.None;
  CHANGES[from.charCodeAt(0)] = single ? Change.Replaced | numeral : Change.Other;
}
for (const char of NUMERAL_CHARACTERS) CHANGES[char.charCodeAt(0)] = Change.Numeral;
for (const char of [' ', '\n', '元', ...TONED_VOWELS]) CHANGES[char.charCodeAt(0)] = Change.Other;

/** All changes that a text needs, as flags. */
function changesOf(original: string): number {
  let changes = 0;
  for (let i = 0; i < original.length; i++) changes |= CHANGES[codeAt(original, i)]!;
  return changes;
}

/** Characters put one in the place of another: all keep their places. */
function replaced(original: string): string {
  let text = '';
  let from = 0;
  for (let i = 0; i < original.length; i++) {
    if (!(CHANGES[codeAt(original, i)]! & Change.Replaced)) continue;
    text += original.slice(from, i) + PLAIN.get(original[i]!)!;
    from = i + 1;
  }
  return text + original.slice(from);
}

/** One spelling for reading: full width, traditional characters, Chinese numerals, quotes, spaces, dashes. Linear time. */
export function normalise(original: string): Normalised {
  const changes = changesOf(original);
  if (changes === Change.None && !original.includes('--')) return { original, text: original, at: null };
  const simple = changes & Change.Other ? null : replaced(original);
  const spelled =
    simple === null || simple.includes('--') ? withoutSpaces(plain(original)) : { text: simple, at: null };
  const { text, at } = changes & Change.Numeral ? withNumerals(spelled) : spelled;
  return { original, text, at: at && [...at, original.length] };
}

/** The piece of the original that normalised characters `from`..`to` (exclusive) came from, with quotes that belong to it. */
export function originalSlice({ original, at }: Normalised, from: number, to: number): string {
  if (to <= from) return '';
  if (at === null) return original.slice(from, to);
  let start = at[from]!;
  let end = (at[to - 1] ?? original.length - 1) + 1;
  while (start > 0 && OPENING.has(original[start - 1]!)) start--;
  while (end < original.length && CLOSING.has(original[end]!)) end++;
  return original.slice(start, end);
}
