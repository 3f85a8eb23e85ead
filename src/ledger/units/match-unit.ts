import type { UnitDirectory, UnitEntry } from './directory';
import { indexOf } from './directory-index';
import type { PinyinOf } from './load-pinyin';
import { isAbbreviation, isOneEditApart } from './name-distance';
import { unitKey } from './unit-key';

/** How a name was found, surest first. Only `equal` and an unambiguous `alias` are taken without asking a person. */
export type MatchKind = 'equal' | 'alias' | 'abbreviation' | 'pinyin' | 'oneEdit';

export interface UnitMatch {
  readonly entry: UnitEntry;
  readonly kind: MatchKind;
  readonly certain: boolean;
}

export interface UnitMatches {
  /** Taken by itself, or null. */
  readonly certain: UnitMatch | null;
  /** For a person to confirm, surest first, each entry once. Empty when there is a certain one. */
  readonly suggestions: readonly UnitMatch[];
}

function suggestionsFor(key: string, directory: UnitDirectory, pinyinOf: PinyinOf | null): UnitMatch[] {
  const index = indexOf(directory);
  const found: ReadonlyArray<readonly [MatchKind, readonly UnitEntry[]]> = [
    ['alias', directory.byAlias.get(key) ?? []],
    ['abbreviation', index.abbreviations(key).filter((entry) => isAbbreviation(key, unitKey(entry.name)))],
    ['pinyin', pinyinOf === null ? [] : index.soundingLike(key, pinyinOf)],
    [
      'oneEdit',
      key.length < 3 ? [] : index.neighbours(key).filter((entry) => isOneEditApart(key, unitKey(entry.name))),
    ],
  ];
  const matches = new Map<UnitEntry, UnitMatch>();
  for (const [kind, entries] of found)
    for (const entry of inOrder(entries, index.positions))
      if (!matches.has(entry)) matches.set(entry, { entry, kind, certain: false });
  return [...matches.values()];
}

/** Of one kind those stand first that stand first in the directory. */
function inOrder(entries: readonly UnitEntry[], positions: ReadonlyMap<UnitEntry, number>): readonly UnitEntry[] {
  return [...entries].sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0));
}

/**
 * Looks a name up: equal after normalising (width, blanks, brackets) → alias → abbreviation → same sound → one edit apart.
 * The last three are suggestions: `区体育局` and `区教育局` are one edit apart and different bureaux. Without `pinyinOf`
 * (`loadPinyin`) names that only sound alike are not suggested.
 */
export function matchUnit(name: string, directory: UnitDirectory, pinyinOf: PinyinOf | null = null): UnitMatches {
  const key = unitKey(name);
  if (key === '') return { certain: null, suggestions: [] };
  const equal = directory.byName.get(key);
  if (equal !== undefined) return { certain: { entry: equal, kind: 'equal', certain: true }, suggestions: [] };
  const [alias, another] = directory.byAlias.get(key) ?? [];
  if (alias !== undefined && another === undefined) {
    return { certain: { entry: alias, kind: 'alias', certain: true }, suggestions: [] };
  }
  return { certain: null, suggestions: suggestionsFor(key, directory, pinyinOf) };
}

/** The name under which a unit is counted: the directory's where the match is certain, else as written. */
export function canonicalUnit(name: string, directory: UnitDirectory): string {
  return matchExact(name, directory)?.name ?? name.trim();
}

function matchExact(name: string, directory: UnitDirectory): UnitEntry | null {
  const key = unitKey(name);
  const equal = directory.byName.get(key);
  if (equal !== undefined) return equal;
  const [alias, another] = directory.byAlias.get(key) ?? [];
  return alias !== undefined && another === undefined ? alias : null;
}
