import type { UnitDirectory, UnitEntry } from './directory';
import type { PinyinOf } from './load-pinyin';
import { shortEnding } from './name-distance';
import { unitKey } from './unit-key';

/**
 * Where in a directory to look for names that could be meant, so that a ledger is matched in time that grows with its cells and
 * not with cells times units. Each look-up gives every entry that may match and few others.
 */
export interface DirectoryIndex {
  /** Where each entry stands in the directory. */
  readonly positions: ReadonlyMap<UnitEntry, number>;
  /** Entries of which one, shortened, may hold the characters of the other: for `isAbbreviation`. */
  readonly abbreviations: (key: string) => readonly UnitEntry[];
  /** Entries at most one character away: for `isOneEditApart`. */
  readonly neighbours: (key: string) => readonly UnitEntry[];
  /** Entries that sound alike. */
  readonly soundingLike: (key: string, pinyinOf: PinyinOf) => readonly UnitEntry[];
}

type Buckets = Map<string, UnitEntry[]>;

function put(buckets: Buckets, key: string, entry: UnitEntry): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [entry]);
  else bucket.push(entry);
}

function distinct(text: string): string[] {
  return [...new Set(text)];
}

/** The key and each of what is left of it with one character taken away. */
function withoutOne(key: string): string[] {
  return [key, ...Array.from({ length: key.length }, (_, at) => key.slice(0, at) + key.slice(at + 1))];
}

/** Both names of an abbreviation end alike, and the longer has all characters of the shorter. */
function abbreviationsOf(entries: readonly UnitEntry[]): DirectoryIndex['abbreviations'] {
  const shapes = entries.map((entry) => ({ entry, shape: shortEnding(unitKey(entry.name)) }));
  const holding: Buckets = new Map();
  for (const { entry, shape } of shapes)
    for (const char of distinct(shape)) put(holding, (shape.at(-1) ?? '') + char, entry);
  const rarity = (last: string, char: string): number => holding.get(last + char)?.length ?? 0;
  // As the shorter name an entry is found by the one of its characters that the fewest others have.
  const byRarest: Buckets = new Map();
  for (const { entry, shape } of shapes) {
    const last = shape.at(-1) ?? '';
    const rarest = distinct(shape).reduce((a, b) => (rarity(last, b) < rarity(last, a) ? b : a), last);
    put(byRarest, last + rarest, entry);
  }
  return (key) => {
    const shape = shortEnding(key);
    const last = shape.at(-1) ?? '';
    const chars = distinct(shape);
    const rarest = chars.reduce((a, b) => (rarity(last, b) < rarity(last, a) ? b : a), last);
    return [...(holding.get(last + rarest) ?? []), ...chars.flatMap((char) => byRarest.get(last + char) ?? [])];
  };
}

function neighboursOf(entries: readonly UnitEntry[]): DirectoryIndex['neighbours'] {
  const near: Buckets = new Map();
  for (const entry of entries) for (const rest of new Set(withoutOne(unitKey(entry.name)))) put(near, rest, entry);
  return (key) => withoutOne(key).flatMap((rest) => near.get(rest) ?? []);
}

function soundsOf(entries: readonly UnitEntry[]): DirectoryIndex['soundingLike'] {
  const dictionaries = new Map<PinyinOf, Buckets>();
  return (key, pinyinOf) => {
    let bySound = dictionaries.get(pinyinOf);
    if (bySound === undefined) {
      dictionaries.set(pinyinOf, (bySound = new Map()));
      for (const entry of entries) put(bySound, pinyinOf(unitKey(entry.name)), entry);
    }
    return bySound.get(pinyinOf(key)) ?? [];
  };
}

const indexes = new WeakMap<UnitDirectory, DirectoryIndex>();

/** The index of a directory; made when first asked for. */
export function indexOf(directory: UnitDirectory): DirectoryIndex {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const { entries } = directory;
  const index: DirectoryIndex = {
    positions: new Map(entries.map((entry, at) => [entry, at])),
    abbreviations: abbreviationsOf(entries),
    neighbours: neighboursOf(entries),
    soundingLike: soundsOf(entries),
  };
  indexes.set(directory, index);
  return index;
}
