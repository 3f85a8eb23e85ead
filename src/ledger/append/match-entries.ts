import type { LedgerEntry } from '../entry';
import { fold } from '../units/fold';

/** A task of the ledger that a new one may be the same as: its title is equal but for punctuation and blanks, or nearly so. */
export interface EntryMatch {
  readonly entry: LedgerEntry;
  readonly kind: 'same' | 'near';
}

/** Words that make a title longer and change nothing. */
const FILLERS = /工作|任务|进一步|全面|切实|持续|深入|扎实|有序|积极|着力|加快|大力|的|等/g;
/** Titles shorter than this are only ever equal. */
const SHORTEST = 5;
/** A title that begins the other must have so many characters. */
const SHORTEST_BEGINNING = 8;
/** Share of common pairs of neighbouring characters (Dice) from which two titles are near. */
const NEAR = 0.75;

/** For each new task the task of the ledger that it may repeat, or null. Time grows with the sum of the titles' lengths. */
export function matchEntries(
  there: readonly LedgerEntry[],
  tasks: readonly Pick<LedgerEntry, 'task'>[],
): readonly (EntryMatch | null)[] {
  const keys = there.map(({ task }) => titleKey(task));
  const bare = keys.map(bareKey);
  const byKey = new Map<string, number>();
  const byBare = new Map<string, number>();
  const byPair = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key === '') return;
    if (!byKey.has(key)) byKey.set(key, index);
    if (!byBare.has(bare[index]!)) byBare.set(bare[index]!, index);
    for (const pair of pairsOf(bare[index]!)) byPair.set(pair, [...(byPair.get(pair) ?? []), index]);
  });
  return tasks.map(({ task }) => {
    const key = titleKey(task);
    if (key === '') return null;
    const same = byKey.get(key);
    if (same !== undefined) return { entry: there[same]!, kind: 'same' };
    const near = nearest(bareKey(key), bare, byBare, byPair);
    return near === null ? null : { entry: there[near]!, kind: 'near' };
  });
}

/** A title without punctuation and blanks, in one script and width: what titles are compared by. */
export function titleKey(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]/gu, '');
}

function bareKey(key: string): string {
  const bare = key.replace(FILLERS, '');
  return bare.length < SHORTEST - 1 ? key : bare;
}

function nearest(
  key: string,
  keys: readonly string[],
  byKey: ReadonlyMap<string, number>,
  byPair: ReadonlyMap<string, readonly number[]>,
): number | null {
  const equal = byKey.get(key);
  if (equal !== undefined) return equal;
  if (key.length < SHORTEST) return null;
  const common = new Map<number, number>();
  const pairs = pairsOf(key);
  for (const pair of pairs) for (const index of byPair.get(pair) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
  let best: number | null = null;
  let most = 0;
  for (const [index, count] of common) {
    const other = keys[index]!;
    if (other.length < SHORTEST || numbersOf(other) !== numbersOf(key)) continue;
    const shorter = Math.min(other.length, key.length);
    const begins = shorter >= SHORTEST_BEGINNING && (other.startsWith(key) || key.startsWith(other));
    const share = begins ? 1 : (2 * count) / (pairs.size + pairsOf(other).size);
    if (share >= NEAR && share > most) [best, most] = [index, share];
  }
  return best;
}

/** Titles with other figures are other tasks: 新建公园3座, 新建公园5座. */
function numbersOf(key: string): string {
  return (key.match(/\d+|[上下]半年|第?[一二三四五六七八九十]+(?=[期批季座个条处])/g) ?? []).join(' ');
}

function pairsOf(key: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 2 <= key.length; index++) pairs.add(key.slice(index, index + 2));
  return pairs;
}
