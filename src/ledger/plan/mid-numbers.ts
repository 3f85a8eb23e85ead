import { labelBeforeColon } from './labels';
import type { Outline } from './open-outline';
import { hanOrdinal, markerAt, RANK, rankOf, type Marker, type MarkerStyle } from './outline-markers';
import type { Paragraph } from './paragraph';
import { isTitle } from './site-text';

const LONGEST_HEADING = 45;
export const STOP = /[。.;!?”’」』)\]…]/;

/** Low styles number the points inside one task; in mid-paragraph they open no level of their own. */
const INNER: ReadonlySet<MarkerStyle> = new Set(['arabicBracket', 'halfBracket', 'circled', 'decimal']);

/** Styles that open a document. */
const OUTER: ReadonlySet<MarkerStyle> = new Set(['part', 'chapter', 'article', 'han', 'hanBracket', 'arabic']);

/** A marker in mid-text: not the tail of a longer number. */
export function midMarker(folded: string, at: number): Marker | null {
  const before = folded.charAt(at - 1);
  const char = folded.charAt(at);
  if (/\d/.test(char) && /[\d.A-Za-z-]/.test(before)) return null;
  if (/[一二三四五六七八九十]/.test(char) && /[一二三四五六七八九十第]/.test(before)) return null;
  const marker = markerAt(folded, at);
  if (!marker || marker.style === 'decimal' || marker.weak) return null;
  // 第十九条 in running text cites another paper unless it opens a sentence.
  return marker;
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
  /** `存在问题:1.` counts what the label says. */
  readonly labelled: boolean;
}

export function placeOf(
  marker: Marker,
  { folded, glued }: Paragraph,
  at: number,
  segmentStart: number,
  anchors: readonly Anchor[],
): Place {
  const isBlank = /\s/.test(folded.charAt(at - 1));
  const before = isBlank ? folded.slice(Math.max(0, at - 3), at).trimEnd() : folded.slice(Math.max(0, at - 1), at);
  const stopped = STOP.test(before.slice(-1)) || (glued && (isBlank || endsLabel(folded, segmentStart, at)));
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
    leads:
      leads &&
      !(marker.style === 'han' && ENDS_IN_ONE.test(before)) &&
      !LISTS_PAPERS.test(folded.slice(Math.max(0, at - 6), at)),
    labelled: before === ':' && isCounted(folded, folded.lastIndexOf(':', at), segmentStart),
  };
}

function isCounted(folded: string, colon: number, from: number): boolean {
  const label = labelBeforeColon(folded, colon, from);
  const begins = label !== null && (label.start === 0 || /[。;\s]/.test(folded.charAt(label.start - 1)));
  return begins && (label.field === 'problem' || label.field === 'measures');
}

/** As far back the label of names or of a time is looked for. */
const LABEL_REACH = 200;

/** Names or a time behind their label, without a stop: `责任单位:教务处、各学院2.推动…`. */
function endsLabel(folded: string, segmentStart: number, at: number): boolean {
  const from = Math.max(segmentStart, at - LABEL_REACH);
  const clause = folded.slice(from, at);
  const colon = clause.lastIndexOf(':');
  if (colon < 0 || /[。;]/.test(clause.slice(colon))) return false;
  const field = labelBeforeColon(folded, from + colon, from)?.field;
  return field === 'units' || field === 'schedule' || field === 'persons';
}

/** Where line breaks were lost, a number in brackets that is due needs no stop before it. */
const BRACKETS: ReadonlySet<MarkerStyle> = new Set(['hanBracket', 'arabicBracket']);

/** `附件:1.名单2.方案` */
const LISTS_PAPERS = /附(?:件|表)\s?:\s*$/;

/** `统一、`, `唯一、`: the words that end in 一 are told by the character before it. */
const ENDS_IN_ONE = /[统唯单第之同逐划专归不如合万十周初归惟任每]$/;
/** A heading that runs into its first item: `二、产业结构(三)`, `一、水利建设1.`. */
const RUNS_INTO = /[^。;!?:]{2,45}?:?(?:\([一二三四五六七八九十]{1,3}\)|\d{1,3}\s?[.、](?!\d))/y;
const ANCHOR =
  /(?:(?<=^|[。.;!?)\]\s])(?:([一二三四五六七八九十]{1,3})、|(\d{1,3})[.、](?!\d)|第([一二三四五六七八九十]{1,3})条)|(?<!第)\(([一二三四五六七八九十]{1,3})\))(?=\S)/g;
/** Anchors behind a number among which the next one is looked for. */
const REACH = 60;

interface Anchor {
  readonly at: number;
  readonly style: MarkerStyle;
  readonly value: number;
}

/** The numbers of a paragraph in one line that stand behind a stop, in order. */
export function anchorsOf(folded: string): readonly Anchor[] {
  return [...folded.matchAll(ANCHOR)].map(({ index, 1: han, 2: arabic, 3: article, 4: bracket }) => ({
    at: index,
    style: han ? 'han' : arabic ? 'arabic' : article ? 'article' : 'hanBracket',
    value: arabic ? Number(arabic) : (hanOrdinal(han ?? article ?? bracket!) ?? 0),
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
const SHORT_TITLE = /[^。;!?:]{3,40}。/y;
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
export function judge(place: Place, outline: Outline, inner: Map<MarkerStyle, number>): 'opens' | 'restarts' | null {
  const { style, value } = place.marker;
  const counted = inner.get(style);
  if (counted !== undefined && value > 1) {
    if (value === counted + 1) inner.set(style, value);
    return null;
  }
  const last = outline.valueOf(style);
  const isPoint = place.labelled && value === 1;
  const verdict = isPoint ? null : last === null ? judgeFirst(place, outline) : judgeNext(place, last, outline);
  if (!verdict && value === 1 && place.begins) inner.set(style, 1);
  return verdict;
}

/** A number of a style that is open already. */
function judgeNext({ marker, glued, stopped, between, leads }: Place, last: number, outline: Outline) {
  const { style, value } = marker;
  const isNext = stopped || leads || isHeading(marker, between, outline) || (glued && BRACKETS.has(style));
  if (value === last + 1 && isNext) return 'opens';
  // A number that is given twice: `11、….11、….12、…`.
  if (value === last && value > 1 && glued && stopped && leads && !INNER.has(style)) return 'opens';
  // The number between was lost.
  if (value === last + 2 && glued && stopped && leads && !INNER.has(style)) return 'opens';
  const restarts = value === 1 && style === 'han' && outline.isOutermost('han') && last >= 2;
  return restarts && ((glued && stopped) || leads) ? 'restarts' : null;
}

/** The first number of its style, or the first after a heading above it. */
function judgeFirst({ marker, glued, stopped, begins, between, leads }: Place, outline: Outline) {
  const { style, value } = marker;
  const top = outline.top();
  const isFirst = value === 1 || outline.lastOf(style) === 0;
  if (leads && top === null && isFirst) return 'opens';
  if (leads && style === 'han' && isFirst) return value === 1 ? 'restarts' : 'opens';
  const due = value === 1 || value === outline.lastOf(style) + 1;
  // `一、提升效率第一条 推行…`: articles with a blank behind them may stand inside.
  const rank = marker.end > marker.markEnd ? rankOf(outline.placed(marker)) : RANK[style];
  if (!due || (top !== null && rank <= rankOf(top))) return null;
  if (INNER.has(style)) {
    const known = stopped && outline.lastOf(style) > 0;
    return glued && top !== null && (known || isHeading(marker, between, outline)) ? 'opens' : null;
  }
  // A title line runs into the first heading.
  if (top === null) {
    const titled = value === 1 && OUTER.has(style) && between !== null && isTitle(between);
    return titled || (stopped && glued) ? 'opens' : null;
  }
  if (glued && leads && begins) return 'opens';
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
