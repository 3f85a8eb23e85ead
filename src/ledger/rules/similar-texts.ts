/** Texts shorter than this are not compared: in a few characters every difference matters. */
const SHORTEST = 10;
/** One difference is allowed for so many characters, and three at most. */
const CHARACTERS_PER_DIFFERENCE = 8;
const MOST_DIFFERENCES = 3;
/** Differences in these are differences in substance: figures, numerals, directions, ordinal signs. */
const TELLING = /[\d一二三四五六七八九十百千东西南北上下前后内外新老大小高中初甲乙丙丁A-Za-z]/;

export interface SimilarPair {
  readonly earlier: number;
  readonly later: number;
}

/**
 * Pairs of different texts that a few inserted, removed or replaced characters turn into each other; each later text once.
 * Texts with so few differences share one of a few pieces at nearly the same place, so only texts that share a piece are
 * compared: time grows with the number of texts, not with its square.
 */
export function similarTexts(texts: readonly string[]): SimilarPair[] {
  const byPiece = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  texts.forEach((text, later) => {
    const allowed = Math.min(MOST_DIFFERENCES, Math.floor(text.length / CHARACTERS_PER_DIFFERENCE));
    if (text.length < SHORTEST || allowed < 1) return;
    const earlier = candidates(text, allowed, byPiece).find((index) => isSimilar(texts[index] ?? '', text, allowed));
    if (earlier !== undefined) pairs.push({ earlier, later });
    for (const piece of piecesOf(text)) {
      const list = byPiece.get(piece);
      if (list === undefined) byPiece.set(piece, [later]);
      else if (list.length < 50) list.push(later);
    }
  });
  return pairs;
}

/** Four pieces: three differences leave one whole. */
function piecesOf(text: string): string[] {
  const length = Math.floor(text.length / (MOST_DIFFERENCES + 1));
  return [0, 1, 2, 3].map((piece) =>
    text.slice(piece * length, piece === MOST_DIFFERENCES ? text.length : (piece + 1) * length),
  );
}

/** Earlier texts with a piece that occurs in this text near the place of the piece. */
function candidates(text: string, allowed: number, byPiece: ReadonlyMap<string, readonly number[]>): number[] {
  const found = new Set<number>();
  for (let change = -allowed; change <= allowed; change++) {
    const whole = text.length + change;
    const length = Math.floor(whole / (MOST_DIFFERENCES + 1));
    if (length < 2) continue;
    for (let piece = 0; piece <= MOST_DIFFERENCES; piece++) {
      const size = piece === MOST_DIFFERENCES ? whole - piece * length : length;
      for (let shift = -allowed; shift <= allowed; shift++) {
        const start = piece * length + shift;
        if (start < 0 || start + size > text.length) continue;
        for (const index of byPiece.get(text.slice(start, start + size)) ?? []) found.add(index);
      }
    }
  }
  return [...found];
}

function isSimilar(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > allowed) return false;
  return distance(a, b, allowed) <= allowed;
}

/** Edit distance up to a bound; a replaced or inserted character that tells the texts apart in substance counts beyond any bound. */
function distance(a: string, b: string, bound: number): number {
  const beyond = bound + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      const cost = TELLING.test(a.charAt(i - 1)) || TELLING.test(b.charAt(j - 1)) ? beyond : 1;
      const replaced = (previous[j - 1] ?? beyond) + (same ? 0 : cost);
      const removed = (previous[j] ?? beyond) + 1;
      const inserted = (current[j - 1] ?? beyond) + 1;
      const value = Math.min(replaced, removed, inserted);
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > bound) return beyond;
    previous = current;
  }
  return previous[b.length] ?? beyond;
}
