import type { Segment } from './outline-segments';
import { RANK, rankOf, type Marker, type MarkerStyle } from './outline-markers';
import { isTitle } from './site-text';

/** What a glued document begins with when it has no title line. */
const RESIDUE = /(?:材料|资料|文章)来(?:自|源)[:：]?\s{0,2}(?:XX|xx|××|\*\*|某)?/g;
const OPENING =
  /^(?:20\d{2}年(?:是|,|，|度)|为(?:了|深入|全面|认真|贯彻|进一步|切实|扎实|加快|推动)|根据|按照|依据|以习近平|坚持以)/;

export interface DocumentSegments {
  readonly segments: readonly Segment[];
}

/**
 * Divides the segments where another document begins: the outermost numbering starts again. The new document begins at its title
 * line, else at its opening sentence.
 */
export function splitDocuments(segments: readonly Segment[]): DocumentSegments[] {
  const documents: Segment[][] = [];
  let current: Segment[] = [];
  let outermost: MarkerStyle | null = null;
  let highest = 0;
  for (const segment of segments) {
    const marker = segment.marker?.style === 'plain' ? null : segment.marker;
    if (marker && segment.restarts) {
      const cut = cutBefore(current);
      documents.push(cut.before);
      current = cut.after;
      [outermost, highest] = [marker.style, 1];
    } else if (marker && outermost && rankOf(marker) === RANK[outermost] && marker.value === 1 && highest >= 1) {
      const start = startOfNext(current, outermost, highest);
      if (start !== null) {
        documents.push(current.slice(0, start));
        current = current.slice(start);
        highest = 1;
      }
    } else if (marker && (outermost === null || rankOf(marker) < RANK[outermost] || beginsArticles(marker, current))) {
      const start = outermost === null || marker.value !== 1 ? null : startOfNext(current, outermost, 1);
      if (start !== null) {
        documents.push(current.slice(0, start));
        current = current.slice(start);
      }
      [outermost, highest] = [marker.style, marker.value];
    } else if (marker && marker.value === 1 && beginsAttachment(current)) {
      const start = startOfNext(current, marker.style, 1);
      if (start !== null) {
        documents.push(current.slice(0, start));
        current = current.slice(start);
        [outermost, highest] = [marker.style, 1];
      }
    } else if (marker && marker.style === outermost) highest = Math.max(highest, marker.value);
    current.push(segment);
  }
  documents.push(current);
  return documents.filter((parts) => parts.length > 0).map((parts) => ({ segments: parts }));
}

/** `第一条` right behind a title line begins another document even where its usual place here is under `一、`. */
function beginsArticles(marker: Marker, current: readonly Segment[]): boolean {
  if (marker.style !== 'article' || marker.value !== 1) return false;
  for (let index = current.length - 1; index >= 0 && current[index]!.marker === null; index--)
    if (isTitle(current[index]!.paragraph.text)) return true;
  return false;
}

const ATTACHMENT = /^附(?:件|表)?\s*\d{0,2}\s*[:：]?$/;

/** `附件2` on a line of its own and a title behind it: another document begins whatever numbering it has. */
function beginsAttachment(current: readonly Segment[]): boolean {
  let title = false;
  for (let index = current.length - 1; index >= 0 && current[index]!.marker === null; index--) {
    const { text } = current[index]!.paragraph;
    if (title && ATTACHMENT.test(text.trim())) return true;
    title ||= isTitle(text);
  }
  return false;
}

/** Index of the segment that the next document begins with, among those after the last marker; null when it is no new document. */
function startOfNext(current: readonly Segment[], outermost: MarkerStyle, highest: number): number | null {
  let last = current.length - 1;
  while (last >= 0 && current[last]!.marker === null) last--;
  if (last < 0) return null;
  const between = current.slice(last + 1);
  const texts = between.map((segment) => segment.paragraph.text.trim());
  const title = texts.findIndex(isTitle);
  if (title >= 0) {
    const attached = texts.slice(Math.max(0, title - 2), title + 1).findIndex((text) => ATTACHMENT.test(text));
    return last + 1 + (attached < 0 ? title : Math.max(0, title - 2) + attached);
  }
  if (outermost !== 'han' && outermost !== 'chapter' && outermost !== 'part') return null;
  if (highest < 2) return null;
  const opening = texts.findIndex((text) => OPENING.test(text));
  return opening < 0 ? current.length : last + 1 + opening;
}

/** Cuts the last text where a glued document's opening begins. */
function cutBefore(current: readonly Segment[]): { before: Segment[]; after: Segment[] } {
  const last = current[current.length - 1];
  if (!last) return { before: [...current], after: [] };
  const text = last.paragraph.text.slice(last.from, last.to);
  const at = openingIn(text);
  const before = [...current.slice(0, -1), { ...last, to: last.from + at.end }];
  const rest = {
    ...last,
    at: last.from + at.start,
    from: last.from + at.start,
    marker: null,
    restored: false,
    restarts: false,
  };
  return { before, after: [rest] };
}

function openingIn(text: string): { end: number; start: number } {
  let residue: RegExpExecArray | null = null;
  RESIDUE.lastIndex = 0;
  for (let match = RESIDUE.exec(text); match; match = RESIDUE.exec(text)) residue = match;
  if (residue) return { end: residue.index, start: residue.index + residue[0].length };
  const stops: number[] = [0];
  for (let index = 0; index < text.length; index++) if ('。！？'.includes(text.charAt(index))) stops.push(index + 1);
  for (let index = stops.length - 1; index >= 0; index--) {
    const at = stops[index]!;
    if (OPENING.test(text.slice(at, at + 12))) return { end: at, start: at };
  }
  const lastStop = stops[stops.length - 2] ?? stops[stops.length - 1] ?? 0;
  return { end: lastStop, start: lastStop };
}
