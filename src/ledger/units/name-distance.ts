import { DEPARTMENT_STEMS } from './department-stems';

const LEVEL = /^[省市区县州镇乡]/;

/** 委员会 → 委, 办公室/办公厅/办事处 → 办, `(区知识产权局)` → nothing: the endings that an abbreviation shortens or leaves out. */
export function shortEnding(key: string): string {
  return key
    .replace(/(?<=.)\([^()]*\)$/, '')
    .replace(/委员会$/, '委')
    .replace(/办公[室厅]$|办事处$/, '办')
    .replace(/管理委$/, '管委');
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}

/**
 * True when one key abbreviates the other (`发改委` in `发展和改革委员会`): its characters stand in the other in order, both end
 * alike, their levels do not differ, and at least two characters of the stem are left. `区委` abbreviates no `区…委`.
 */
export function isAbbreviation(one: string, other: string): boolean {
  const [short, long] = [shortEnding(one), shortEnding(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (short.length === long.length) return short === long && one !== other;
  if (short.at(-1) !== long.at(-1)) return false;
  const [shortLevel, longLevel] = [LEVEL.exec(short)?.[0] ?? '', LEVEL.exec(long)?.[0] ?? ''];
  if (shortLevel !== '' && longLevel !== '' && shortLevel !== longLevel) return false;
  const stem = short.slice(shortLevel.length, -1);
  if (stem.length < 2 || !isSubsequence(short, long)) return false;
  const longStem = long.slice(longLevel.length);
  return longStem.startsWith(stem.charAt(0)) || DEPARTMENT_STEMS.has(stem);
}

/** True when one character added, dropped or changed turns one key into the other. */
export function isOneEditApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < Math.min(one.length, other.length) && one.charAt(start) === other.charAt(start)) start++;
  const changed = one.length >= other.length ? 1 : 0;
  const added = other.length >= one.length ? 1 : 0;
  return one.slice(start + changed) === other.slice(start + added);
}
