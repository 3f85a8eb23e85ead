import { matchBrackets } from '../units/brackets';
import { labelAtStart } from './labels';
import {
  closes,
  hanOrdinal,
  markerAt,
  namedItemAt,
  RANK,
  rankOf,
  spokenMarkerAt,
  type Marker,
  type MarkerStyle,
} from './outline-markers';
import type { Paragraph } from './paragraph';
import { plainHeadings } from './plain-headings';
import { isTitle } from './site-text';

/** A stretch of a paragraph from one outline marker to the next; `marker` null before the first one. */
export interface Segment {
  readonly paragraph: Paragraph;
  /** Index after the marker, and the end. */
  readonly from: number;
  readonly to: number;
  /** Index of the marker itself (`from` where there is none). */
  readonly at: number;
  readonly marker: Marker | null;
  /** The 、 of a heading was missing and is restored (`一坚持…`). */
  readonly restored: boolean;
  /** The numbering began anew in mid-paragraph: another document is glued on. */
  readonly restarts: boolean;
}

interface Found {
  readonly at: number;
  readonly marker: Marker;
  readonly restored: boolean;
  readonly restarts: boolean;
}

/** Quoted or bracketed text of this length and less holds no headings. */
const LONGEST_QUOTE = 80;
const LONGEST_HEADING = 45;
const MARK_START = /[([第一二三四五六七八九十\d①-⑳㉑-㉟㈠-㈩⑴-⒛]/g;
const STOP = /[。.;!?”’」』)\]…]/;
const UNMARKED = /([一二三四五六七八九十]{1,3})(?=[㐀-鿿]{3,24}(?::|[([][一二三四五六七八九十]|\d{1,3} ?[.、]|$))/y;
/** Words that begin with a numeral. */
const NUMERAL_WORD =
  /^(?:[一二三四五六七八九十]+(?:是|要|方面|个|批|些|体|系列|线|流|定|起|样|致|直|旦|手|号|把|次|年|月|日|级|届|中全会|大|项|条|类|种|位|名|所|家|季度|学期|站式|网通办|五|二三|般|切|律|同|经|并|贯|如|度|概|度|道|带|门|步|举|揽|对|村|镇|县|区|市|校|码|件事|张|产业|农|资|公|好|严|实|老|胎|孩|孤|务)|第)/;

/** Low styles number the points inside one task; in mid-paragraph they open no level of their own. */
const INNER: ReadonlySet<MarkerStyle> = new Set(['arabicBracket', 'halfBracket', 'circled', 'decimal']);

/**
 * Finds the outline markers of a document, at the beginning of paragraphs and, where line breaks were lost, inside them. Inside a
 * paragraph a number is a marker only where it is the next one due and stands after a stop or right behind a heading; numbers of
 * an enumeration inside a sentence, of versions and of dates are none. One pass, bounded look-ahead: linear time.
 */
export function outlineSegments(paragraphs: readonly Paragraph[]): Segment[] {
  const outline = openOutline();
  const plain = plainHeadings(paragraphs);
  return paragraphs.flatMap((paragraph, index) => {
    const rank = plain.get(index);
    const found = rank === undefined ? markersOf(paragraph, outline) : [plainHeading(paragraph, rank, outline)];
    const segments: Segment[] = [];
    const first = found[0]?.at ?? paragraph.text.length;
    if (first > 0 && paragraph.text.slice(0, first).trim() !== '')
      segments.push({
        paragraph,
        at: 0,
        from: 0,
        to: first,
        marker: null,
        restored: false,
        restarts: false,
      });
    found.forEach(({ at, marker, restored, restarts }, index) => {
      const to = found[index + 1]?.at ?? paragraph.text.length;
      segments.push({ paragraph, at, from: marker.end, to, marker, restored, restarts });
    });
    return segments;
  });
}

function plainHeading({ folded }: Paragraph, rank: number, outline: Outline): Found {
  const at = Math.max(0, folded.search(/\S/));
  const marker: Marker = {
    style: 'plain',
    value: 1,
    path: [1],
    end: at,
    markEnd: at,
    weak: false,
    heading: null,
    rank,
  };
  outline.push(marker);
  return { at, marker, restored: false, restarts: false };
}

/** The headings that are open at a place, outermost first, with the last number of each style. */
function openOutline() {
  let open: Marker[] = [];
  let articles: number | undefined;
  const last = new Map<MarkerStyle, number>();
  return {
    valueOf: (style: MarkerStyle) => open.find((level) => level.style === style)?.value ?? null,
    pathOf: (style: MarkerStyle) => open.find((level) => level.style === style)?.path ?? null,
    lastOf: (style: MarkerStyle) => last.get(style) ?? 0,
    top: () => open[open.length - 1] ?? null,
    isOutermost: (style: MarkerStyle) => open[0]?.style === style,
    /** `第一条` is outermost, but stands inside where `一、` or `(一)` is open before the first one; the others follow it. */
    placed: (marker: Marker): Marker => {
      if (marker.style !== 'article') return marker;
      if (marker.value === 1) {
        const inside = open.filter(({ style }) => style === 'han' || style === 'hanBracket').at(-1);
        articles = inside && RANK[inside.style] + 0.5;
      }
      return articles === undefined ? marker : { ...marker, rank: articles };
    },
    push: (marker: Marker) => {
      open = [...open.filter((level) => !closes(marker, level)), marker];
      last.set(marker.style, marker.value);
    },
  };
}

type Outline = ReturnType<typeof openOutline>;

function markersOf(paragraph: Paragraph, outline: Outline): Found[] {
  const { folded } = paragraph;
  const found: Found[] = [];
  const take = (at: number, plain: Marker, restored = false, restarts = false): void => {
    const marker = outline.placed(plain);
    outline.push(marker);
    found.push({ at, marker, restored, restarts });
  };
  const start = folded.search(/\S/);
  if (start < 0) return found;
  const first = markerAt(folded, start) ?? namedItemAt(folded, start);
  const spoken = spokenMarkerAt(folded, start);
  if (spoken && (spoken.value === 1 || spoken.value === (outline.valueOf('spoken') ?? 0) + 1)) take(start, spoken);
  else if (first && opens(first, folded, outline)) take(start, { ...first, heading: paragraph.heading });
  else if (paragraph.heading !== null && isPlainHeading(paragraph))
    take(start, headingMarker(paragraph.heading, start));
  else {
    const restored = unmarkedAt(folded, start, outline, true);
    if (restored) take(start, restored, true);
  }
  const inner = new Map<MarkerStyle, number>();
  const partner = matchBrackets(folded);
  const anchors = paragraph.glued ? anchorsOf(folded) : [];
  MARK_START.lastIndex = Math.max(start + 1, found[0]?.marker.end ?? 0);
  for (let match = MARK_START.exec(folded); match; match = MARK_START.exec(folded)) {
    const at = match.index;
    const marker = midMarker(folded, at);
    const segmentStart = found[found.length - 1]?.marker.end ?? start;
    const verdict = marker ? judge(placeOf(marker, paragraph, at, segmentStart, anchors), outline, inner) : null;
    if (marker && verdict) {
      take(at, marker, false, verdict === 'restarts');
      inner.clear();
      MARK_START.lastIndex = marker.end;
      continue;
    }
    const restored =
      paragraph.glued && STOP.test(folded.charAt(at - 1)) ? unmarkedAt(folded, at, outline, false) : null;
    if (restored) {
      take(at, restored, true);
      MARK_START.lastIndex = restored.end;
      continue;
    }
    const close = partner[at] ?? -1;
    if (close > at && close - at <= LONGEST_QUOTE) MARK_START.lastIndex = close + 1;
    else if (marker) MARK_START.lastIndex = Math.max(at + 1, marker.markEnd);
  }
  return found;
}

/** A heading by its style alone. The title of the document, a label and running text in a heading style are none. */
function isPlainHeading({ text, folded }: Paragraph): boolean {
  const plain = folded.trim();
  return plain.length <= 60 && !/[。;]/.test(plain) && !isTitle(text) && labelAtStart(plain) === null;
}

function headingMarker(level: number, at: number): Marker {
  return { style: 'heading', value: level, path: [level], end: at, markEnd: at, weak: false, heading: level };
}

/** A marker in mid-text: not the tail of a longer number. */
function midMarker(folded: string, at: number): Marker | null {
  const before = folded.charAt(at - 1);
  const char = folded.charAt(at);
  if (/\d/.test(char) && /[\d.A-Za-z-]/.test(before)) return null;
  if (/[一二三四五六七八九十]/.test(char) && /[一二三四五六七八九十第]/.test(before)) return null;
  const marker = markerAt(folded, at);
  if (!marker || marker.style === 'decimal' || marker.weak) return null;
  // 第十九条 in running text cites another paper unless it opens a sentence.
  return marker;
}

/** Whether a marker at the beginning of a paragraph is one. */
function opens(marker: Marker, folded: string, outline: Outline): boolean {
  const value = outline.valueOf(marker.style);
  if (marker.style === 'decimal') {
    const previous = outline.pathOf('decimal');
    const parent = outline.valueOf('arabic');
    const { path } = marker;
    if (parent !== null && path[0] === parent && (previous === null || previous.length > 0)) return true;
    if (previous === null)
      return path.every((part, index) => index === 0 || part === 1) && !/^[万亿元%]/.test(folded.slice(marker.end));
    return path[0] === previous[0] || (path[0] === previous[0]! + 1 && path.slice(1).every((part) => part === 1));
  }
  if (!marker.weak) return true;
  if (value !== null) return marker.value === value + 1;
  return marker.value === 1 || marker.value === outline.lastOf(marker.style) + 1;
}

/** `一坚持一条主线即:…`, `三强化三大保障`: a heading of the first level that lost its 、, where its number is due. */
function unmarkedAt(folded: string, at: number, outline: Outline, alone: boolean): Marker | null {
  UNMARKED.lastIndex = at;
  const match = UNMARKED.exec(folded);
  if (!match || NUMERAL_WORD.test(folded.slice(at, at + 6))) return null;
  if (alone && folded.trim().length > 30) return null;
  const value = hanOrdinal(match[1]!);
  const due = (outline.valueOf('han') ?? outline.lastOf('han')) + 1;
  if (value === null || value !== due) return null;
  const end = at + match[1]!.length;
  return { style: 'han', value, path: [value], end, markEnd: end, weak: true, heading: null };
}

/** Where a number in mid-paragraph stands. */
interface Place {
  readonly marker: Marker;
  readonly glued: boolean;
  /** It stands behind a stop; where line breaks became blanks, a blank parts headings as a stop does. */
  readonly stopped: boolean;
  /** An enumeration can begin here: `统一、共享` ends in a numeral, it begins behind a stop or a colon. */
  readonly begins: boolean;
  /** The text since the last marker, where it is short enough for a heading. */
  readonly between: string | null;
  /** It heads something by what follows: the next number of its style, or an item below it. */
  readonly leads: boolean;
}

function placeOf(
  marker: Marker,
  { folded, glued }: Paragraph,
  at: number,
  segmentStart: number,
  anchors: readonly Anchor[],
): Place {
  const isBlank = /\s/.test(folded.charAt(at - 1));
  const before = isBlank ? folded.slice(Math.max(0, at - 3), at).trimEnd() : folded.slice(Math.max(0, at - 1), at);
  const stopped = STOP.test(before.slice(-1)) || (glued && isBlank);
  const leads = glued && (runsInto(marker, folded, stopped) || isFollowed(marker, anchors));
  return {
    marker,
    glued,
    stopped,
    begins:
      before === '' ||
      /[。;!?:,、”’」』)\]]/.test(before.slice(-1)) ||
      !/^[一二三四五六七八九十]/.test(folded.charAt(at)),
    between: at - segmentStart <= LONGEST_HEADING + 2 ? folded.slice(segmentStart, at).trim() : null,
    leads: leads && !(marker.style === 'han' && ENDS_IN_ONE.test(before)),
  };
}

/** Where line breaks were lost, a number in brackets that is due needs no stop before it. */
const BRACKETS: ReadonlySet<MarkerStyle> = new Set(['hanBracket', 'arabicBracket']);

/** `统一、`, `唯一、`: the words that end in 一 are told by the character before it. */
const ENDS_IN_ONE = /[统唯单第之同逐划专归不如合万十周初归惟任每]$/;
/** A heading that runs into its first item: `二、产业结构(三)`, `一、水利建设1.`. */
const RUNS_INTO = /[^。;!?:]{2,45}?(?:\([一二三四五六七八九十]{1,3}\)|\d{1,3}\s?[.、](?!\d))/y;
const ANCHOR =
  /(?:(?<=^|[。.;!?)\]\s])(?:([一二三四五六七八九十]{1,3})、|(\d{1,3})[.、](?!\d))|(?<!第)\(([一二三四五六七八九十]{1,3})\))(?=\S)/g;
/** Anchors behind a number among which the next one is looked for. */
const REACH = 60;

interface Anchor {
  readonly at: number;
  readonly style: MarkerStyle;
  readonly value: number;
}

/** The numbers of a paragraph in one line that stand behind a stop, in order. */
function anchorsOf(folded: string): readonly Anchor[] {
  return [...folded.matchAll(ANCHOR)].map(({ index, 1: han, 2: arabic, 3: bracket }) => ({
    at: index,
    style: han ? 'han' : bracket ? 'hanBracket' : 'arabic',
    value: arabic ? Number(arabic) : (hanOrdinal(han ?? bracket!) ?? 0),
  }));
}

/** The next number of its style stands behind it, and its own not once more before that. */
function isFollowed({ style, value, end }: Marker, anchors: readonly Anchor[]): boolean {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchors[middle]!.at < end) low = middle + 1;
    else high = middle;
  }
  const next = anchors
    .slice(low, low + REACH)
    .find((anchor) => anchor.style === style && (anchor.value === value || anchor.value === value + 1));
  return next?.value === value + 1;
}

/** `3.核查工具。` */
const SHORT_TITLE = /[^。;!?:\d]{3,30}。/y;
/** How far below a heading its first item is looked for. */
const NEAR = 400;

/** A short title ends with a stop; a heading of the first level runs into an item, or, behind a stop, the first one below it comes soon. */
function runsInto({ style, value, end }: Marker, folded: string, stopped: boolean): boolean {
  if (style === 'arabic' && value > 1) {
    SHORT_TITLE.lastIndex = end;
    return SHORT_TITLE.test(folded);
  }
  if (style !== 'han') return false;
  RUNS_INTO.lastIndex = end;
  return RUNS_INTO.test(folded) || (stopped && folded.slice(end, end + NEAR).indexOf('(一)') > 1);
}

/** Whether a number in mid-paragraph opens a heading or an item. `inner` counts the enumerations inside the paragraph. */
function judge(place: Place, outline: Outline, inner: Map<MarkerStyle, number>): 'opens' | 'restarts' | null {
  const { style, value } = place.marker;
  const counted = inner.get(style);
  if (counted !== undefined && value > 1) {
    if (value === counted + 1) inner.set(style, value);
    return null;
  }
  const last = outline.valueOf(style);
  const verdict = last === null ? judgeFirst(place, outline) : judgeNext(place, last, outline);
  if (!verdict && value === 1 && place.begins) inner.set(style, 1);
  return verdict;
}

/** A number of a style that is open already. */
function judgeNext({ marker, glued, stopped, between, leads }: Place, last: number, outline: Outline) {
  const { style, value } = marker;
  const isNext = stopped || leads || isHeading(marker, between, outline) || (glued && BRACKETS.has(style));
  if (value === last + 1 && isNext) return 'opens';
  const restarts = value === 1 && style === 'han' && outline.isOutermost('han') && last >= 2;
  return restarts && ((glued && stopped) || leads) ? 'restarts' : null;
}

/** The first number of its style, or the first after a heading above it. */
function judgeFirst({ marker, glued, stopped, between, leads }: Place, outline: Outline) {
  const { style, value } = marker;
  const top = outline.top();
  const isFirst = value === 1 || outline.lastOf(style) === 0;
  if (leads && top === null && isFirst) return 'opens';
  if (leads && style === 'han' && isFirst) return value === 1 ? 'restarts' : 'opens';
  const due = value === 1 || value === outline.lastOf(style) + 1;
  if (!due || (top !== null && RANK[style] <= rankOf(top))) return null;
  if (INNER.has(style)) {
    const known = stopped && outline.lastOf(style) > 0;
    return glued && top !== null && (known || isHeading(marker, between, outline)) ? 'opens' : null;
  }
  // A title line runs into the first heading.
  if (top === null) {
    const titled = style === 'han' && between !== null && isTitle(between);
    return titled || (stopped && glued) ? 'opens' : null;
  }
  const isShortSentence = between !== null && /^[^。;,:]{2,30}。$/.test(between);
  const opens = isHeading(marker, between, outline) || (stopped && (glued || (isShortSentence && style === 'arabic')));
  return opens ? 'opens' : null;
}

/** The text before a number is a heading. One of the upper levels may hold a colon (`突出一个中心:提升质量`); in an item a colon begins an enumeration. */
function isHeading({ style }: Marker, between: string | null, outline: Outline): boolean {
  const current = outline.top();
  const upper = current !== null && rankOf(current) <= RANK.hanBracket && style === 'arabic';
  return (
    between !== null && (upper ? /^[^。;!?]{2,45}$/ : /^[^。;!?:]{2,45}$/).test(between) && !/[,、]$/.test(between)
  );
}
