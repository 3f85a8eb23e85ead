import { parseSnapshot, type Snapshot, type SnapshotTask } from './snapshot';

/**
 * The history as it is stored: every task once, and for each month only which tasks it had and two letters for each. A year of
 * a ledger that hardly changes takes little more room than a month.
 */
interface PackedHistory {
  readonly version: 2;
  /** Distinct [key, number, final due day]. */
  readonly tasks: readonly (readonly [string, string, string])[];
  readonly months: readonly PackedMonth[];
}

interface PackedMonth extends Omit<Snapshot, 'version' | 'tasks'> {
  /** Indexes into `tasks` in the month's own order, neighbours as spans: `0-28,31`. */
  readonly at: string;
  /** Status letter and band letter of each task. */
  readonly states: string;
  /** Beginnings of the titles, in the newest month only. */
  readonly titles?: readonly string[];
}

/** Packs snapshots; `unpackHistory` gives them back as they were. */
export function packHistory(history: readonly Snapshot[]): unknown {
  const places = new Map<string, number>();
  const tasks: (readonly [string, string, string])[] = [];
  const placeOf = ([key, number, , due]: SnapshotTask): number => {
    const id = JSON.stringify([key, number, due]);
    const found = places.get(id) ?? tasks.push([key, number, due]) - 1;
    places.set(id, found);
    return found;
  };
  const months = history.map(({ version: _version, tasks: own, ...head }): PackedMonth => {
    const titles = own.map(([, , , , title]) => title ?? '');
    return {
      ...head,
      at: spansOf(own.map(placeOf)),
      states: own.map(([, , state]) => state).join(''),
      ...(own.some(([, , , , title]) => title !== undefined) && { titles }),
    };
  });
  return { version: 2, tasks, months } satisfies PackedHistory;
}

/** The snapshots of a packed history; null for anything that is none. A plain list of snapshots, as first versions kept it, is read too. */
export function unpackHistory(value: unknown): readonly Snapshot[] | null {
  const months = Array.isArray(value) ? (value as unknown[]) : unpackMonths(value);
  const snapshots = months?.map(parseSnapshot);
  return snapshots?.every((snapshot) => snapshot !== null) ? snapshots : null;
}

function unpackMonths(value: unknown): unknown[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, tasks, months } = value as Partial<PackedHistory>;
  if (version !== 2 || !Array.isArray(tasks) || !Array.isArray(months)) return null;
  return (months as PackedMonth[]).map((month) => {
    if (typeof month?.at !== 'string' || typeof month.states !== 'string') return null;
    const { at, states, titles, ...head } = month;
    const own = placesOf(at, tasks.length).map((place, index) => {
      const [key, number, due] = (tasks as PackedHistory['tasks'])[place] ?? [];
      const task = [key, number, states.slice(index * 2, index * 2 + 2), due];
      return titles ? [...task, titles[index]] : task;
    });
    return { version: 1, ...head, tasks: own };
  });
}

function spansOf(places: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last && place === last[1] + 1) last[1] = place;
    else spans.push([place, place]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** Indexes of spans; one outside the list makes the month unreadable, not endless. */
function placesOf(spans: string, count: number): number[] {
  if (spans === '') return [];
  return spans.split(',').flatMap((span) => {
    const [from = Number.NaN, to = from] = span.split('-').map(Number);
    if (!(from >= 0 && to >= from && to < count)) return [-1];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
