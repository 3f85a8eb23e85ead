const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '《': '》',
  '「': '」',
  '<': '>',
};
const BRACKET = /[()[\]{}“”《》「」<>]/g;

/**
 * For each index of a folded text the index of the bracket that matches it, or -1. A bracket that is never closed (a cut
 * excerpt) matches nothing and hides nothing.
 */
export function matchBrackets(folded: string): Int32Array {
  const partner = new Int32Array(folded.length).fill(-1);
  const open: number[] = [];
  BRACKET.lastIndex = 0;
  for (let match = BRACKET.exec(folded); match; match = BRACKET.exec(folded)) {
    const { index } = match;
    const [char] = match;
    if (CLOSING[char] !== undefined) open.push(index);
    else {
      const last = open.at(-1);
      if (last === undefined || CLOSING[folded.charAt(last)] !== char) continue;
      open.pop();
      partner[last] = index;
      partner[index] = last;
    }
  }
  return partner;
}

/** The name without its last bracketed part (`省市场监管局(省知识产权局)` → `省市场监管局`), and that part's content or null. */
export function splitTrailingBracket(folded: string): { base: string; inside: string | null } {
  if (!/[)\]]$/.test(folded)) return { base: folded, inside: null };
  const open = matchBrackets(folded)[folded.length - 1] ?? -1;
  if (open <= 0) return { base: folded, inside: null };
  return { base: folded.slice(0, open), inside: folded.slice(open + 1, -1) };
}
