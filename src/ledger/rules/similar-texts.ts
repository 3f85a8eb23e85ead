/** Texts shorter than this are not compared: in a few characters every difference matters. */
const SHORTEST = 10;
/** One difference is allowed for so many characters, and three at most. */
const CHARACTERS_PER_DIFFERENCE = 8;
const MOST_DIFFERENCES = 3;
const PIECES = MOST_DIFFERENCES + 1;
/** So many earlier texts are compared with a text; who writes more that begin alike writes by a pattern. */
const MOST_COMPARED = 50;
/** A difference in these is one in substance, whatever is done to them: figures, numerals, ordinal signs. */
const FIGURES = /[\d一二三四五六七八九十百千甲乙丙丁A-Za-z]/g;
/** Replacing one of these is a difference in substance: directions, sizes, ages, levels. */
const TELLING = new Set([...'东西南北上下前后内外新老大小高中初'].map((character) => character.charCodeAt(0)));

export interface SimilarPair {
  readonly earlier: number;
  readonly later: number;
}

/** Texts of other figures are never similar: only texts with one key are compared. */
export function figuresOf(text: string): string {
  return (text.match(FIGURES) ?? []).join('');
}

/**
 * Pairs of different texts that a few inserted, removed or replaced characters turn into each other; each later text once.
 * Texts with so few differences share one of four pieces at nearly the same place, so only texts that share a piece are
 * compared: time grows with the number of texts, not with its square.
 * @param texts of one key (`figuresOf`).
 */
export function similarTexts(texts: readonly string[]): SimilarPair[] {
  if (texts.length < 2) return [];
  const byLength = new Map<number, Map<string, number[]>[]>();
  const pairs: SimilarPair[] = [];
  /** By text: the one, counted from 1, that was compared with it last. */
  const comparedFor = new Int32Array(texts.length);
  texts.forEach((text, later) => {
    if (text.length < SHORTEST) return;
    const earlier = firstSimilar(text, later, texts, byLength, comparedFor);
    if (earlier !== null) pairs.push({ earlier, later });
    let pieces = byLength.get(text.length);
    if (pieces === undefined)
      byLength.set(text.length, (pieces = Array.from({ length: PIECES }, () => new Map<string, number[]>())));
    pieces.forEach((known, piece) => {
      const part = text.slice(startOf(piece, text.length), startOf(piece + 1, text.length));
      const list = known.get(part);
      if (list === undefined) known.set(part, [later]);
      else if (list.length < MOST_COMPARED) list.push(later);
    });
  });
  return pairs;
}

/** Where a piece begins in a text of this length; the last takes what division leaves over. */
function startOf(piece: number, length: number): number {
  return piece === PIECES ? length : piece * Math.floor(length / PIECES);
}

function allowedFor(length: number): number {
  return Math.min(MOST_DIFFERENCES, Math.floor(length / CHARACTERS_PER_DIFFERENCE));
}

/** The first earlier text that is similar, among those that have a piece in common near its place. */
function firstSimilar(
  text: string,
  later: number,
  texts: readonly string[],
  byLength: ReadonlyMap<number, readonly ReadonlyMap<string, readonly number[]>[]>,
  comparedFor: Int32Array,
): number | null {
  const most = allowedFor(text.length);
  let compared = 0;
  let first: number | null = null;
  for (let change = -most; change <= most; change++) {
    const length = text.length + change;
    const pieces = byLength.get(length);
    if (pieces === undefined) continue;
    const allowed = Math.min(most, allowedFor(length));
    for (const [piece, known] of pieces.entries()) {
      const start = startOf(piece, length);
      const size = startOf(piece + 1, length) - start;
      // Before the first whole piece there are at most `piece` differences, behind it the rest.
      const reach = Math.min(allowed, piece);
      for (let shift = -reach; shift <= reach; shift++) {
        if (start + shift < 0 || start + shift + size > text.length) continue;
        for (const index of known.get(text.slice(start + shift, start + shift + size)) ?? []) {
          if (compared >= MOST_COMPARED) break;
          if (comparedFor[index] === later + 1) continue;
          comparedFor[index] = later + 1;
          compared += 1;
          if ((first === null || index < first) && isSimilar(texts[index] ?? '', text)) first = index;
        }
      }
    }
  }
  return first;
}

function isSimilar(a: string, b: string): boolean {
  const allowed = Math.min(allowedFor(a.length), allowedFor(b.length));
  return sharesPieces(a, b, PIECES - allowed) && distance(a, b, allowed) <= allowed;
}

/** Whether enough of one's pieces stand in the other near their places: each difference spoils one of them at most. */
function sharesPieces(a: string, b: string, needed: number): boolean {
  const reach = PIECES - needed;
  let missing = 0;
  for (let piece = 0; piece < PIECES; piece++) {
    const start = startOf(piece, a.length);
    const part = startOf(piece + 1, a.length) - start;
    let shift = -reach;
    while (shift <= reach && !isAt(b, start + shift, a, start, part)) shift += 1;
    if (shift > reach && (missing += 1) > reach) return false;
  }
  return true;
}

/** Whether a part of `a` stands at a place of `b`. */
function isAt(b: string, place: number, a: string, start: number, length: number): boolean {
  if (place < 0 || place + length > b.length) return false;
  let index = 0;
  while (index < length && a.charCodeAt(start + index) === b.charCodeAt(place + index)) index += 1;
  return index === length;
}

/**
 * Edit distance up to a bound; replacing a character that tells the texts apart in substance counts beyond any bound.
 * What both begin and end with costs nothing; of the rest only the cells near the diagonal can stay within the bound.
 */
function distance(a: string, b: string, bound: number): number {
  const beyond = bound + 1;
  let [from, aEnd, bEnd] = [0, a.length, b.length];
  while (from < aEnd && from < bEnd && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  while (aEnd > from && bEnd > from && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1))
    [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  // At `near[k]` the distance of the first i characters of one and the first i + k - bound of the other.
  const width = 2 * bound + 1;
  const near: number[] = [];
  for (let k = 0; k < width; k++) near.push(k < bound ? beyond : k - bound);
  for (let i = 1; i <= aEnd - from; i++) {
    const character = a.charCodeAt(from + i - 1);
    const telling = TELLING.has(character);
    let least = beyond;
    let left = beyond;
    for (let k = 0; k < width; k++) {
      const j = i + k - bound;
      let value = beyond;
      if (j === 0) value = i;
      else if (j > 0 && j <= bEnd - from) {
        const other = b.charCodeAt(from + j - 1);
        const cost = character === other ? 0 : telling || TELLING.has(other) ? beyond : 1;
        const above = near[k + 1] ?? beyond;
        value = Math.min((near[k] ?? beyond) + cost, above + 1, left + 1, beyond);
      }
      near[k] = value;
      left = value;
      if (value < least) least = value;
    }
    if (least > bound) return beyond;
  }
  return near[bEnd - aEnd + bound] ?? beyond;
}
