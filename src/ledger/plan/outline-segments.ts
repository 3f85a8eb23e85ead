import { matchBrackets } from '../units/brackets';
import { labelAtStart } from './labels';
import { anchorsOf, judge, midMarker, placeOf, STOP } from './mid-numbers';
import { openOutline, type Outline } from './open-outline';
import {
  closes,
  hanOrdinal,
  longNumberAt,
  markerAt,
  namedItemAt,
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
const MARK_START = /[([第一二三四五六七八九十\d①-⑳㉑-㉟㈠-㈩⑴-⒛]/g;
const UNMARKED =
  /([一二三四五六七八九十]{1,3})(?=[㐀-鿿“”]{3,24}(?:(?:,[㐀-鿿“”]{3,24}){1,2}\d{1,3} ?[.、](?!\d)|:|[([][一二三四五六七八九十]|\d{1,3} ?[.、]|$))/y;
/** Words that begin with a numeral. */
const NUMERAL_WORD =
  /^(?:[一二三四五六七八九十]+(?:是|要|方面|个|批|些|体|系列|线|流|定|起|样|致|直|旦|手|号|把|次|年|月|日|级|届|中全会|大|项|条|类|种|位|名|所|家|季度|学期|站式|网通办|五|二三|般|切|律|同|经|并|贯|如|度|概|度|道|带|门|步|举|揽|对|村|镇|县|区|市|校|码|件事|张|产业|农|资|公|好|严|实|老|胎|孩|孤|务)|第)/;

/**
 * Finds the outline markers of a document, at the beginning of paragraphs and, where line breaks were lost, inside them. Inside a
 * paragraph a number is a marker only where it is the next one due and stands after a stop, right behind a heading or where what follows
 * shows it to be one; numbers of an enumeration inside a sentence, of versions and of dates are none. One pass, bounded look-ahead: linear time.
 */
export function outlineSegments(paragraphs: readonly Paragraph[]): Segment[] {
  const outline = openOutline();
  const plain = plainHeadings(paragraphs);
  /** Of the heading whose problems are counted. */
  let above: Marker | null = null;
  return paragraphs.flatMap((paragraph, index) => {
    const rank = plain.get(index);
    above = problemsOf(paragraph, above, outline);
    const found = above
      ? []
      : rank === undefined
        ? markersOf(paragraph, outline)
        : [plainHeading(paragraph, rank, outline)];
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

/** Below `存在问题:` what is counted are problems, no items, up to the next label or a heading like the one above it. */
function problemsOf({ folded }: Paragraph, above: Marker | null, outline: Outline): Marker | null {
  const start = Math.max(0, folded.search(/\S/));
  const label = labelAtStart(folded, start);
  if (label) return label.field === 'problem' && label.end >= folded.trimEnd().length ? outline.top() : null;
  const marker = above && markerAt(folded, start);
  return marker && above && closes(marker, above) ? null : above;
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
  const first =
    markerAt(folded, start) ?? namedItemAt(folded, start) ?? longNumberAt(folded, start, outline.lastOf('arabic') + 1);
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
