import { areaOf } from '../area-of';
import type { LedgerEntry, Status } from '../entry';
import type { Judged } from './judged';

/** The status of a row for counting; `none`: no status column, an empty cell, or a text outside the vocabulary. */
export const STATUS_KEYS = ['notStarted', 'inProgress', 'completed', 'signedOff', 'suspended', 'none'] as const;
export type StatusKey = Status | 'none';

/** Enough of an entry to name it in a list and to find its row. Days are ISO text. */
export interface EntryRef {
  readonly sheet: string;
  readonly row: number | null;
  readonly number: string;
  readonly area: string;
  readonly task: string;
  readonly due: string | null;
  /** `due` − as-of day. */
  readonly days: number | null;
  readonly leadUnits: readonly string[];
  readonly cooperatingUnits: readonly string[];
  readonly status: StatusKey;
  readonly completedOn: string | null;
  readonly signedOffOn: string | null;
  /** Last progress report. */
  readonly reportedOn: string | null;
  /** What the ledger says about it: the reason of its delay, else remarks, else the last progress text. */
  readonly reason: string;
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
