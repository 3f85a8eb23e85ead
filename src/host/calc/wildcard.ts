/**
 * Excel's `*`, `?` and `~` patterns over a whole text, without regard to case. Linear in the text for each star (no
 * regular expression: a pattern comes from a cell).
 */
type Part = { any: true } | { one: true } | { literal: string };

export const hasWildcard = (pattern: string): boolean => /[*?~]/.test(pattern);

function parts(pattern: string): Part[] {
  const result: Part[] = [];
  const characters = [...pattern.toLowerCase()];
  for (let i = 0; i < characters.length; i += 1) {
    const character = characters[i] ?? '';
    const next = characters[i + 1];
    if (character === '~' && (next === '*' || next === '?' || next === '~')) {
      result.push({ literal: next });
      i += 1;
    } else if (character === '*') result.push({ any: true });
    else if (character === '?') result.push({ one: true });
    else result.push({ literal: character });
  }
  return result;
}

/** A predicate for a pattern; the text is given in lower case. */
export function wildcardMatcher(pattern: string): (lowerText: string) => boolean {
  const compiled = parts(pattern);
  const plain = compiled.slice(1, -1);
  const isAny = (part: Part | undefined): boolean => part !== undefined && 'any' in part;
  const literalOf = (list: Part[]): string | undefined =>
    list.every((part) => 'literal' in part)
      ? list.map((part) => ('literal' in part ? part.literal : '')).join('')
      : undefined;
  const whole = literalOf(compiled);
  if (whole !== undefined) return (text) => text === whole;
  const middle = literalOf(plain);
  if (compiled.length >= 2 && middle !== undefined && isAny(compiled[0]) && isAny(compiled.at(-1)))
    return (text) => text.includes(middle);
  return (text) => matches(compiled, [...text]);
}

/** Greedy two-pointer match: on a mismatch only the last star gives way. */
function matches(pattern: readonly Part[], text: readonly string[]): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const part = pattern[p];
    if (part && 'any' in part) {
      star = p;
      resume = t;
      p += 1;
    } else if (part && ('one' in part || part.literal === text[t])) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      p = star + 1;
      resume += 1;
      t = resume;
    } else return false;
  }
  return pattern.slice(p).every((part) => 'any' in part);
}

/** First index at or after `from` where the pattern matches a stretch of the text (SEARCH), or -1. */
export function wildcardSearch(pattern: string, text: string, from: number): number {
  const lower = text.toLowerCase();
  if (!hasWildcard(pattern)) return lower.indexOf(pattern.toLowerCase(), from);
  const matcher = wildcardMatcher(`${pattern}*`);
  for (let start = from; start <= lower.length; start += 1) if (matcher(lower.slice(start))) return start;
  return -1;
}
