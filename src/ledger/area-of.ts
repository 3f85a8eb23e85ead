import type { LedgerEntry } from './entry';

/** The group that an entry is read and counted in: its area, else the nearest heading across the ledger above it, else ''. */
export function areaOf({ area, section }: LedgerEntry): string {
  return area || (section.at(-1) ?? '');
}
