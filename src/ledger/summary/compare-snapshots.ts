import type { Band } from '../progress/band-options';
import type { StatusKey } from './entry-ref';
import { countsOf, stateOf, type Snapshot, type SnapshotTask } from './snapshot';

/** A task as a comparison names it; `task` is '' where only an old snapshot without titles knew it. */
export interface ComparedTask {
  readonly number: string;
  readonly task: string;
}
export interface Moved extends ComparedTask {
  readonly from: StatusKey;
  readonly to: StatusKey;
}
export interface Slipped extends ComparedTask {
  readonly from: string;
  readonly to: string;
}

/** What became of last month's tasks; `month` … `byBand` are the earlier snapshot's own figures. */
export interface Comparison {
  readonly month: string;
  readonly asOf: string;
  readonly total: number;
  readonly completed: number;
  readonly overdue: number;
  readonly byStatus: Readonly<Record<StatusKey, number>>;
  readonly byBand: Readonly<Record<Band, number>>;
  /** Status changed. */
  readonly moved: readonly Moved[];
  /** Final due day is later than it was. */
  readonly slipped: readonly Slipped[];
  /** Final due day is earlier than it was. */
  readonly advanced: readonly Slipped[];
  readonly newlyDone: readonly ComparedTask[];
  readonly newlyOverdue: readonly ComparedTask[];
  /** Overdue then, and no longer. */
  readonly cleared: readonly ComparedTask[];
  readonly added: readonly ComparedTask[];
  readonly dropped: readonly ComparedTask[];
}

/** Compares two snapshots of one ledger. Rows may have moved and been renumbered; a task whose title changed is dropped and added. */
export function compareSnapshots(previous: Snapshot, current: Snapshot): Comparison {
  const { pairs, added, dropped } = matchTasks(previous.tasks, current.tasks);
  const { total, byStatus, byBand } = countsOf(previous);
  const changed = pairs.flatMap(([before, after]) => {
    const [was, is] = [stateOf(before), stateOf(after)];
    return was && is ? [{ was, is, before, after, name: named(after) }] : [];
  });
  const became = (band: Band) =>
    changed.filter(({ was, is }) => was.band !== band && is.band === band).map(({ name }) => name);
  const shifted = changed
    .map(({ name, before, after }) => ({ ...name, from: before[3], to: after[3] }))
    .filter(({ from, to }) => from !== '' && to !== '');
  return {
    month: previous.month,
    asOf: previous.asOf,
    total,
    completed: byBand.done,
    overdue: byBand.overdue,
    byStatus,
    byBand,
    moved: changed
      .filter(({ was, is }) => was.status !== is.status)
      .map(({ name, was, is }) => ({ ...name, from: was.status, to: is.status })),
    slipped: shifted.filter(({ from, to }) => to > from),
    advanced: shifted.filter(({ from, to }) => to < from),
    newlyDone: became('done'),
    newlyOverdue: became('overdue'),
    cleared: changed.filter(({ was, is }) => was.band === 'overdue' && is.band !== 'overdue').map(({ name }) => name),
    added: added.map(named),
    dropped: dropped.map(named),
  };
}

function named([, number, , , title]: SnapshotTask): ComparedTask {
  return { number, task: title ?? '' };
}

interface Matched {
  readonly pairs: readonly (readonly [SnapshotTask, SnapshotTask])[];
  readonly added: readonly SnapshotTask[];
  readonly dropped: readonly SnapshotTask[];
}

/** Pairs tasks of the same key: first those of the same number too, then the rest in order. */
function matchTasks(previous: readonly SnapshotTask[], current: readonly SnapshotTask[]): Matched {
  const exact = pairBy(previous, current, ([key, number]) => `${key} ${number}`);
  const rest = pairBy(exact.dropped, exact.added, ([key]) => key);
  return { pairs: [...exact.pairs, ...rest.pairs], added: rest.added, dropped: rest.dropped };
}

function pairBy(
  previous: readonly SnapshotTask[],
  current: readonly SnapshotTask[],
  keyOf: (task: SnapshotTask) => string,
): Matched {
  const waiting = new Map<string, SnapshotTask[]>();
  for (const task of previous) {
    const found = waiting.get(keyOf(task));
    if (found) found.push(task);
    else waiting.set(keyOf(task), [task]);
  }
  for (const queue of waiting.values()) queue.reverse();
  const pairs: [SnapshotTask, SnapshotTask][] = [];
  const added: SnapshotTask[] = [];
  for (const task of current) {
    const before = waiting.get(keyOf(task))?.pop();
    if (before) pairs.push([before, task]);
    else added.push(task);
  }
  const left = new Set([...waiting.values()].flat());
  return { pairs, added, dropped: previous.filter((task) => left.has(task)) };
}
