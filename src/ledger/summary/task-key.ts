import type { LedgerEntry } from '../entry';
import { areaOf } from '../area-of';

/**
 * A key that stays with a task when rows are moved, sorted or renumbered: a 53-bit hash (base 36) of area and title, spaces, case
 * and width aside. Tasks of one title in one area share it; `compareSnapshots` tells those apart by number and order.
 */
export function taskKey(entry: LedgerEntry): string {
  return hash(`${plain(areaOf(entry))}\n${plain(entry.task)}`).toString(36);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}

/** cyrb53 (public domain): two 32-bit multiplicative hashes, joined to 53 bits. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
