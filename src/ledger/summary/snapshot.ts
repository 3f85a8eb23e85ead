import type { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../entry';
import type { Band } from '../progress/band-options';
import { countBands } from '../progress/band-options';
import { STATUS_KEYS, type StatusKey, statusKey } from './entry-ref';
import { judgeAll, type BandLimits, type Judged } from './judged';
import { inMonth } from './month';
import { taskKey } from './task-key';

/** One task in a snapshot: key, number, status letter + band letter, final due day or '', and the beginning of its title (newest snapshot only). */
export type SnapshotTask = readonly [key: string, number: string, state: string, due: string, title?: string];

/** A month's figures as they are kept in the workbook: plain JSON, some forty bytes a task once a newer one exists. */
export interface Snapshot {
  readonly version: 1;
  /** `YYYY-MM` */
  readonly month: string;
  readonly asOf: string;
  /** Tasks that were completed, and signed off, in the month itself. */
  readonly completedInMonth: number;
  readonly signedOffInMonth: number;
  readonly tasks: readonly SnapshotTask[];
}

const STATUS_LETTER: Record<StatusKey, string> = {
  notStarted: 'n',
  inProgress: 'p',
  completed: 'c',
  signedOff: 's',
  suspended: 'h',
  none: '-',
};
const BAND_LETTER: Record<Band, string> = {
  overdue: 'o',
  dueSoon: 's',
  onTrack: 't',
  stale: 'x',
  noDate: 'n',
  done: 'd',
};
const TITLE_LENGTH = 40;

/** The record of a month. */
export function snapshotOf(
  entries: readonly LedgerEntry[],
  options: { readonly month: string; readonly asOf: Temporal.PlainDate; readonly bands?: BandLimits },
): Snapshot {
  return snapshotOfJudged(judgeAll(entries, options.asOf, options.bands), options);
}

/** The record of entries that have been judged already. */
export function snapshotOfJudged(
  judged: readonly Judged[],
  options: { readonly month: string; readonly asOf: Temporal.PlainDate },
): Snapshot {
  const done = judged.filter(({ row }) => row.band === 'done').map(({ entry }) => entry);
  return {
    version: 1,
    month: options.month,
    asOf: options.asOf.toString(),
    completedInMonth: done.filter(({ completedOn }) => inMonth(completedOn, options.month)).length,
    signedOffInMonth: done.filter((entry) => entry.status === 'signedOff' && inMonth(entry.signedOffOn, options.month))
      .length,
    tasks: judged.map(({ entry, row }) => [
      taskKey(entry),
      entry.number,
      STATUS_LETTER[statusKey(entry)] + BAND_LETTER[row.band],
      row.final?.toString() ?? '',
      [...entry.task].slice(0, TITLE_LENGTH).join(''),
    ]),
  };
}

/** Status and band of a task; null for letters that this version does not know. */
export function stateOf([, , state]: SnapshotTask): { status: StatusKey; band: Band } | null {
  const status = (Object.keys(STATUS_LETTER) as StatusKey[]).find((key) => STATUS_LETTER[key] === state[0]);
  const band = (Object.keys(BAND_LETTER) as Band[]).find((key) => BAND_LETTER[key] === state[1]);
  return status && band ? { status, band } : null;
}

/** Counts of a snapshot by status and band. */
export function countsOf(snapshot: Snapshot): {
  total: number;
  byStatus: Record<StatusKey, number>;
  byBand: Record<Band, number>;
} {
  const states = snapshot.tasks.map(stateOf).filter((state) => state !== null);
  const byStatus = Object.fromEntries(
    STATUS_KEYS.map((key) => [key, states.filter(({ status }) => status === key).length]),
  ) as Record<StatusKey, number>;
  return { total: snapshot.tasks.length, byStatus, byBand: countBands(states.map(({ band }) => band)) };
}

/**
 * The history with a month added or replaced, in order of months. Titles are kept only in the newest snapshot: they are
 * needed to name what a comparison with it finds dropped.
 */
export function withSnapshot(history: readonly Snapshot[], added: Snapshot): readonly Snapshot[] {
  const all = [...history.filter(({ month }) => month !== added.month), added].sort((a, b) =>
    a.month < b.month ? -1 : 1,
  );
  return all.map((snapshot, index) => (index === all.length - 1 ? snapshot : withoutTitles(snapshot)));
}

/** The newest snapshot before a month. */
export function snapshotBefore(history: readonly Snapshot[], month: string): Snapshot | null {
  const earlier = history.filter((snapshot) => snapshot.month < month);
  return earlier.reduce<Snapshot | null>((best, one) => (best && best.month > one.month ? best : one), null);
}

/** A snapshot as read back from the workbook, or null when the text is none of ours. */
export function parseSnapshot(value: unknown): Snapshot | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, month, asOf, tasks, completedInMonth, signedOffInMonth } = value as Record<string, unknown>;
  const isTask = (task: unknown): boolean =>
    Array.isArray(task) && task.length >= 4 && task.length <= 5 && task.every((part) => typeof part === 'string');
  if (version !== 1 || typeof month !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
  if (typeof asOf !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return null;
  if (typeof completedInMonth !== 'number' || typeof signedOffInMonth !== 'number') return null;
  if (!Array.isArray(tasks) || !tasks.every(isTask)) return null;
  if (!(tasks as SnapshotTask[]).every((task) => stateOf(task) !== null)) return null;
  return { version, month, asOf, completedInMonth, signedOffInMonth, tasks: tasks as SnapshotTask[] };
}

function withoutTitles(snapshot: Snapshot): Snapshot {
  return { ...snapshot, tasks: snapshot.tasks.map(([key, number, state, due]) => [key, number, state, due]) };
}
