import type { Temporal } from 'temporal-polyfill';
import { areaOf } from '../area-of';
import type { LedgerEntry } from '../entry';
import { bandOptions, type BandOptions } from '../progress/band-options';
import { judge, type RowBand } from '../progress/bands';
import type { EntryRef, StatusKey } from './figures';

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

export function statusKey({ status }: LedgerEntry): StatusKey {
  return status ?? 'none';
}

/** How a list names an entry; `due` and `days` are those of its band unless others are given. */
export function entryRef({ entry, row }: Judged, due = row.due, days = row.days): EntryRef {
  return {
    sheet: entry.sheet,
    row: entry.row,
    number: entry.number,
    area: areaOf(entry),
    task: entry.task,
    due: due?.toString() ?? null,
    days,
    leadUnits: entry.leadUnits,
    cooperatingUnits: entry.cooperatingUnits,
    status: statusKey(entry),
    completedOn: entry.completedOn?.toString() ?? null,
    signedOffOn: entry.signedOffOn?.toString() ?? null,
    reportedOn: entry.reportedOn?.toString() ?? null,
    reason: entry.delayReason || entry.remarks || entry.progressText,
  };
}
