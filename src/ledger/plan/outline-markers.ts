/** How a heading or an item is numbered; `heading` is a heading style without a number, `plain` a heading line without either. */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'han'
  | 'hanBracket'
  | 'arabic'
  | 'decimal'
  | 'arabicBracket'
  | 'halfBracket'
  | 'circled'
  | 'spoken'
  | 'heading'
  | 'plain';

/** Outermost first. A style of a lower rank closes those of a higher one. */
export const RANK: Readonly<Record<MarkerStyle, number>> = {
  part: 0,
  chapter: 1,
  division: 2,
  article: 3,
  heading: 3,
  han: 4,
  hanBracket: 5,
  plain: 5.5,
  arabic: 6,
  decimal: 7,
  arabicBracket: 8,
  halfBracket: 9,
  circled: 10,
  spoken: 11,
};

export interface Marker {
  readonly style: MarkerStyle;
  /** The ordinal; of `1.2` the last part. */
  readonly value: number;
  /** Of `1.2.3` all parts, else the ordinal alone. */
  readonly path: readonly number[];
  /** Index after the marker and the blanks behind it. */
  readonly end: number;
  /** Index after the marker itself. */
  readonly markEnd: number;
  /** Says little alone: `1 推进…`, `一,…`; believed only where its number is due. */
  readonly weak: boolean;
  /** Rank where it is not the usual one: articles that stand under `一、` or `(一)`. */
  readonly rank?: number;
  /** Level of the paragraph's heading style in a Word document (1 = outermost), else null. */
  readonly heading: number | null;
}

export function rankOf({ rank, style }: Marker): number {
  return rank ?? RANK[style];
}

/** Whether a new heading or item ends an open one. Heading styles decide where one of the two has no number. */
export function closes(next: Marker, open: Marker): boolean {
  if (next.style !== 'heading' && open.style !== 'heading') return rankOf(open) >= rankOf(next);
  if (next.style === 'heading') return open.heading === null || open.heading >= (next.heading ?? 1);
  return next.heading !== null && (open.heading ?? 1) >= next.heading;
}

const HAN_DIGITS = '一二三四五六七八九';
const FORMAL_DIGITS = '壹贰叁肆伍陆柒捌玖';

/** 1..99 of a Chinese ordinal (`十二`, `贰拾`), or null. */
export function hanOrdinal(text: string): number | null {
  const plain = [...text]
    .map((char) => {
      const formal = FORMAL_DIGITS.indexOf(char);
      if (formal >= 0) return HAN_DIGITS.charAt(formal);
      return char === '拾' ? '十' : char;
    })
    .join('');
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return null;
  const [, first, ten, last] = match;
  if (!ten) return last === undefined && first !== undefined ? HAN_DIGITS.indexOf(first) + 1 : null;
  return (first ? HAN_DIGITS.indexOf(first) + 1 : 1) * 10 + (last ? HAN_DIGITS.indexOf(last) + 1 : 0);
}

const HAN = '[一二三四五六七八九十]{1,3}';
const FORMAL = '[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}';
const NAMED = /第\s?([一二三四五六七八九十]{1,3}|\d{1,3})\s?(部分|篇|编|章|节|条)(?!例|件|款)[\s、:.]*/y;
const NAMED_STYLE: Readonly<Record<string, MarkerStyle>> = {
  部分: 'part',
  篇: 'part',
  编: 'part',
  章: 'chapter',
  节: 'division',
  条: 'article',
};
const HAN_MARK = new RegExp(`(${HAN})\\s?([、.,:])\\s*`, 'y');
const HAN_BRACKET = new RegExp(`[([]\\s?(${FORMAL})\\s?[)\\]]\\s*[、.]?\\s*`, 'y');
const HAN_HALF = new RegExp(`(${HAN})\\)\\s*`, 'y');
const ARABIC_BRACKET = /[([]\s?(\d{1,3})\s?[)\]]\s*[、.]?\s*/y;
const HALF_BRACKET = /(\d{1,2})\)\s*/y;
const CIRCLED = /[①-⑳㉑-㉟]\s*[、.]?\s*/y;
/** `1.2017年2月底前` and `2.6月底前` are items that begin with a date. */
const ARABIC_DATE = /(\d{1,3})\s?[.、]\s*(?=(?:19|20)\d{2}\s?年|(?:1[0-2]|[1-9])\s?月)/y;
const DECIMAL =
  /(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.、]\s*|\s+|(?=[㐀-鿿“]))(?![万亿%元倍个版米公级家名条项所座处户件次吨亩])/y;
/** `11。强化…` is a misread dot. */
const ARABIC = /(\d{1,3})(?:\s{0,2}[*★]?\s{0,2}[.、]\s*(?![\d%])|。(?=[㐀-鿿“]))/y;
/** `11.121人才项目`, `35.5 个县区` */
const ARABIC_NUMBER = /(\d{1,3})[.、](?=\d{3}[㐀-鿿]|\d{1,2}\s?[个家名条所座处户])/y;
/** `3 优化流程`, but not `30 日内`. */
const ARABIC_BLANK =
  /(\d{1,3})\s+(?!年(?!度)|月(?!度)|日(?!常)|天|个(?![体人])|小时|[万亿余吨亩米]|人次|平方|公里|公顷)(?=[㐀-鿿“《])/y;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function made(style: MarkerStyle, value: number | null, match: RegExpExecArray, weak = false): Marker | null {
  if (value === null || value === 0) return null;
  const markEnd = match.index + match[0].trimEnd().length;
  return { style, value, path: [value], end: match.index + match[0].length, markEnd, weak, heading: null };
}

/**
 * The outline marker that begins at `index` of a folded text: `一、` `(一)` `(壹)` `1.` `1 .` `1、` `1.2` `(1)` `1)` `①` `第一条`
 * `第二章`; null for numbers that only look like one (`2.0行动计划`, `3.5万人`).
 */
export function markerAt(folded: string, index: number): Marker | null {
  const char = folded.charAt(index);
  if (char === '第') {
    const named = matchAt(NAMED, folded, index);
    if (!named) return null;
    const digits = named[1]!;
    return made(NAMED_STYLE[named[2]!]!, /\d/.test(digits) ? Number(digits) : hanOrdinal(digits), named);
  }
  if (char === '(' || char === '[') {
    const bracket = matchAt(HAN_BRACKET, folded, index);
    if (bracket) return made('hanBracket', hanOrdinal(bracket[1]!), bracket);
    const arabic = matchAt(ARABIC_BRACKET, folded, index);
    return arabic && char === '(' ? made('arabicBracket', Number(arabic[1]), arabic) : null;
  }
  if (HAN_DIGITS.includes(char) || char === '十') {
    const half = matchAt(HAN_HALF, folded, index);
    if (half) return made('hanBracket', hanOrdinal(half[1]!), half, true);
    const han = matchAt(HAN_MARK, folded, index);
    return han ? made('han', hanOrdinal(han[1]!), han, !/[、.]/.test(han[2]!)) : null;
  }
  const code = folded.charCodeAt(index);
  if (code >= 0x2460 && code <= 0x2473) return made('circled', code - 0x245f, matchAt(CIRCLED, folded, index)!);
  if (code >= 0x3251 && code <= 0x325f) return made('circled', code - 0x323c, matchAt(CIRCLED, folded, index)!);
  return code >= 48 && code <= 57 ? digitMarker(folded, index) : wholeMarker(folded, index, code);
}

const LONG_NUMBER = /(\d{4,5})\s?[.、]\s*(?!\d)/y;

/** `1000.` where that number is due: any other of so many digits is a year or a figure. */
export function longNumberAt(folded: string, index: number, due: number): Marker | null {
  const match = due < 1000 ? null : matchAt(LONG_NUMBER, folded, index);
  return match && Number(match[1]) === due ? made('arabic', due, match) : null;
}

/** Ordinals that are one character: `㈠`, `⑴`, `⒈`. */
const WHOLE: readonly (readonly [MarkerStyle, first: number, last: number])[] = [
  ['hanBracket', 0x3220, 0x3229],
  ['arabicBracket', 0x2474, 0x2487],
  ['arabic', 0x2488, 0x249b],
];
const WHOLE_END = /[㈠-㈩⑴-⒛]\s*[、.]?\s*/y;

function wholeMarker(folded: string, index: number, code: number): Marker | null {
  const found = WHOLE.find(([, first, last]) => code >= first && code <= last);
  return found ? made(found[0], code - found[1] + 1, matchAt(WHOLE_END, folded, index)!) : null;
}

const ITEM_WORD =
  '(?:重点|主要|督办|交办|议定|整改|改革|反馈|目标|民生)?(?:任务|工作|项目|事项|问题|实事)|措施|举措|行动|工程|专项';
/** `任务1：`, `措施三、`, `第一件：` at the beginning of a paragraph. */
const NAMED_ITEM = new RegExp(
  `(?:(?:${ITEM_WORD})\\s?(?:(\\d{1,3})|(${HAN}))|第(?:(\\d{1,3})|(${HAN}))[件项个])\\s?[:、.]\\s*`,
  'y',
);
/** `【任务1】`, `（任务二）`. */
const BRACKETED_ITEM = new RegExp(`[[(](?:${ITEM_WORD})\\s?(?:(\\d{1,3})|(${HAN}))\\s?[\\])]\\s*[:、.]?\\s*`, 'y');

/** A word with a number before a colon (`任务1：开展…`); in Chinese numerals it stands above items in Arabic ones. */
export function namedItemAt(folded: string, index: number): Marker | null {
  const match = matchAt(NAMED_ITEM, folded, index) ?? matchAt(BRACKETED_ITEM, folded, index);
  if (!match) return null;
  const digits = match[1] ?? match[3];
  return digits === undefined
    ? made('hanBracket', hanOrdinal((match[2] ?? match[4])!), match)
    : made('arabic', Number(digits), match);
}

const SPOKEN = new RegExp(`(${HAN})[是要](?=[㐀-鿿“])`, 'y');

/** `一是…`, `二要…` at the beginning of a paragraph. */
export function spokenMarkerAt(folded: string, index: number): Marker | null {
  const match = matchAt(SPOKEN, folded, index);
  return match && made('spoken', hanOrdinal(match[1]!), match);
}

function digitMarker(folded: string, index: number): Marker | null {
  const dated = matchAt(ARABIC_DATE, folded, index);
  if (dated) return made('arabic', Number(dated[1]), dated);
  const decimal = matchAt(DECIMAL, folded, index);
  if (decimal) {
    const path = decimal[1]!.split('.').map(Number);
    const marker = made('decimal', path[path.length - 1]!, decimal, true);
    return marker && { ...marker, path };
  }
  const half = matchAt(HALF_BRACKET, folded, index);
  if (half) return made('halfBracket', Number(half[1]), half);
  const arabic = matchAt(ARABIC, folded, index);
  if (arabic)
    return made('arabic', Number(arabic[1]), arabic, /[A-Za-z]/.test(folded.charAt(index + arabic[0].length)));
  const blank = matchAt(ARABIC_BLANK, folded, index) ?? matchAt(ARABIC_NUMBER, folded, index);
  return blank ? made('arabic', Number(blank[1]), blank, true) : null;
}
