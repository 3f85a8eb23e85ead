import type { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../entry';
import { bandOptions, type BandOptions } from '../progress/band-options';
import { judge, type RowBand } from '../progress/bands';

/** An entry beside its band: what all figures are counted from. */
export interface Judged {
  readonly entry: LedgerEntry;
  readonly row: RowBand;
}

/** The limits of each entry: of all the same, or by the ledger that it stands in. */
export type BandLimits = Partial<BandOptions> | ((entry: LedgerEntry) => Partial<BandOptions>);

/** Answers the complete limits of an entry. */
export function limitsOf(set: BandLimits = {}): (entry: LedgerEntry) => BandOptions {
  if (typeof set === 'function') return (entry) => bandOptions(set(entry));
  const options = bandOptions(set);
  return () => options;
}

/** Every entry with its band on a day. */
export function judgeAll(
  entries: readonly LedgerEntry[],
  asOf: Temporal.PlainDate,
  set: BandLimits = {},
): readonly Judged[] {
  const limits = limitsOf(set);
  return entries.map((entry) => ({ entry, row: judge(entry, asOf, limits(entry)) }));
}
