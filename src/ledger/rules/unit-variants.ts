import { DEPARTMENT_STEMS } from '../units/department-stems';
import type { PinyinOf } from '../units/load-pinyin';
import { remembering } from './remembering';
import { spellingKey } from './unit-cells';

/** A department's name in its parts: level (`区`, `省委`, `青浦区`), stem (`教育`), ending (`局`). */
interface Department {
  readonly level: string;
  readonly stem: string;
  readonly ending: string;
  /** The stem is one that departments have. */
  readonly known: boolean;
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['委员会', '委'],
  ['办公室', '办'],
  ['局', '局'],
  ['厅', '厅'],
  ['委', '委'],
  ['办', '办'],
  ['部', '部'],
];
const LEVEL =
  /^((?:[一-鿿*×]{2,4}?(?:自治区|[省市区县州旗]))?[省市区县州]?(?:委(?=组织|宣传|统战|政法|网信|编))?)([一-鿿]+)$/;

/**
 * Whether two spellings of one ledger mean the same unit: another width or spacing; a short and a long form of a known
 * department (`区发改委`, `区发展和改革委员会`); a known department with one wrong character (`区教肓局`), or one too few or too many (`区教局`).
 * With `pinyinOf`, names that sound alike too (`区交育局`). Two known departments that are one character apart (区教育局, 区体育局) are two.
 */
export function isSameUnit(a: string, b: string, pinyinOf?: PinyinOf): boolean {
  const first = spellingKey(a);
  const second = spellingKey(b);
  if (first === second) return true;
  const one = department(first);
  const other = department(second);
  const known = (one?.known ?? false) && (other?.known ?? false);
  if (!known && pinyinOf !== undefined && first.length >= 4 && first.length === second.length) {
    if (pinyinOf(first) === pinyinOf(second)) return true;
  }
  if (one === null || other === null || one.ending !== other.ending) return false;
  if (!one.level.endsWith(other.level) && !other.level.endsWith(one.level)) return false;
  if (known) return one.stem === other.stem || isShortForm(one.stem, other.stem);
  return one.known !== other.known && one.level === other.level && isSlip(one.stem, other.stem);
}

/**
 * Of names that mean the same unit the rarer → the most frequent one. Names are compared only with those that share a trait
 * without which they cannot mean the same, so that time grows with the number of names, not with its square.
 * @param counts how often each name stands in the ledger.
 */
export function usualNames(counts: ReadonlyMap<string, number>, pinyinOf?: PinyinOf): ReadonlyMap<string, string> {
  const names = [...counts].map(([name, count]) => ({ name, count, known: isKnown(name), plain: !/\s/.test(name) }));
  // Of equally frequent names the one without blanks, that a department bears, the longer; the last resort makes the order certain.
  names.sort(
    (a, b) =>
      b.count - a.count ||
      Number(b.plain) - Number(a.plain) ||
      Number(b.known) - Number(a.known) ||
      b.name.length - a.name.length ||
      (a.name < b.name ? -1 : 1),
  );
  const usual = new Map<string, string>();
  const byTrait = new Map<string, { readonly name: string; readonly rank: number }[]>();
  names.forEach(({ name }, rank) => {
    const traits = traitsOf(name, pinyinOf);
    const alike = traits
      .flatMap((trait) => byTrait.get(trait) ?? [])
      .filter((other) => isSameUnit(other.name, name, pinyinOf));
    const better = alike.reduce<(typeof alike)[number] | null>(
      (best, other) => (best === null || other.rank < best.rank ? other : best),
      null,
    );
    if (better !== null) {
      usual.set(name, better.name);
      return;
    }
    for (const trait of traits) {
      const list = byTrait.get(trait);
      if (list === undefined) byTrait.set(trait, [{ name, rank }]);
      else list.push({ name, rank });
    }
  });
  return usual;
}

function isKnown(name: string): boolean {
  return department(spellingKey(name))?.known ?? false;
}

/** What `isSameUnit` demands to be alike: the key, the sound, or stem and ending of a department. */
function traitsOf(name: string, pinyinOf?: PinyinOf): string[] {
  const key = spellingKey(name);
  const traits = [`key ${key}`];
  if (pinyinOf !== undefined && key.length >= 4) traits.push(`sound ${pinyinOf(key)}`);
  const found = department(key);
  if (found === null) return traits;
  const { stem, ending, level } = found;
  if (found.known)
    for (const first of new Set([stem.charAt(0), plainStem(stem).charAt(0)])) traits.push(`short ${ending} ${first}`);
  // With a wrong character the rest is alike, with one left out the whole of the other; with two exchanged the characters are.
  traits.push(`short by one ${level} ${ending} ${stem}`);
  for (let at = 0; at < stem.length; at++) {
    traits.push(`slip ${level} ${ending} ${stem.slice(0, at)}?${stem.slice(at + 1)}`);
    traits.push(`short by one ${level} ${ending} ${stem.slice(0, at)}${stem.slice(at + 1)}`);
  }
  traits.push(`mixed ${level} ${ending} ${[...stem].sort().join('')}`);
  return traits;
}

const department = remembering((key: string): Department | null => {
  const ending = ENDINGS.find(([suffix]) => key.endsWith(suffix));
  if (ending === undefined) return null;
  const bare = key.slice(0, -ending[0].length);
  if (DEPARTMENT_STEMS.has(bare)) return { level: '', stem: bare, ending: ending[1], known: true };
  const match = LEVEL.exec(bare);
  if (match === null) return null;
  const [, level = '', stem = ''] = match;
  const plain = DEPARTMENT_STEMS.has(stem) ? stem : stem.replace(/管理$/, '');
  return { level, stem: plain, ending: ending[1], known: DEPARTMENT_STEMS.has(plain) };
});

function plainStem(stem: string): string {
  return stem.replace(/[和与及]|管理|服务|事务/g, '');
}

/** One is the other cut down to leading characters of its words; a part of it (`文化` of `文化旅游`) is another department. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (plainStem(short) === plainStem(long)) return true;
  if (long.includes(short) || short.charAt(0) !== long.charAt(0)) return false;
  let index = 0;
  for (const character of long) if (character === short.charAt(index)) index += 1;
  return index === short.length;
}

/** One character replaced, left out or too many, or two neighbours exchanged. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) === 1) return isOneShort(a, b) || isOneShort(b, a);
  if (a.length !== b.length || a.length < 2) return false;
  const different = [...a].flatMap((character, index) => (character === b.charAt(index) ? [] : [index]));
  if (different.length === 1) return true;
  const [first = 0, second = 0] = different;
  return different.length === 2 && a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first);
}

function isOneShort(short: string, long: string): boolean {
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
