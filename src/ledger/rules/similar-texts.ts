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
const TELLING = new Set('东西南北上下前后内外新老大小高中初');

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
  texts.forEach((text, later) => {
    if (text.length < SHORTEST) return;
    const earlier = firstSimilar(text, texts, byLength);
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
  texts: readonly string[],
  byLength: ReadonlyMap<number, readonly ReadonlyMap<string, readonly number[]>[]>,
): number | null {
  const most = allowedFor(text.length);
  const compared = new Set<number>();
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
          if (compared.size >= MOST_COMPARED) break;
          compared.add(index);
        }
      }
    }
  }
  const similar = [...compared].sort((a, b) => a - b).find((index) => isSimilar(texts[index] ?? '', text));
  return similar ?? null;
}

function isSimilar(a: string, b: string): boolean {
  const allowed = Math.min(allowedFor(a.length), allowedFor(b.length));
  return Math.abs(a.length - b.length) <= allowed && distance(a, b, allowed) <= allowed;
}

/** Edit distance up to a bound; replacing a character that tells the texts apart in substance counts beyond any bound. */
function distance(a: string, b: string, bound: number): number {
  const beyond = bound + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, beyond));
  for (let i = 1; i <= a.length; i++) {
    const character = a.charAt(i - 1);
    const telling = TELLING.has(character);
    const from = Math.max(1, i - bound);
    const to = Math.min(b.length, i + bound);
    const current: number[] = new Array<number>(b.length + 1).fill(beyond);
    current[0] = Math.min(i, beyond);
    let least = current[0] ?? beyond;
    for (let j = from; j <= to; j++) {
      const other = b.charAt(j - 1);
      const same = character === other;
      const cost = same ? 0 : telling || TELLING.has(other) ? beyond : 1;
      const value = Math.min(
        (previous[j - 1] ?? beyond) + cost,
        (previous[j] ?? beyond) + 1,
        (current[j - 1] ?? beyond) + 1,
        beyond,
      );
      current[j] = value;
      least = Math.min(least, value);
    }
    if (least > bound) return beyond;
    previous = current;
  }
  return previous[b.length] ?? beyond;
}
