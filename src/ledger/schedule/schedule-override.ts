import { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../entry';
import type { Schedule } from './schedule';

/** A reading that a person put right: it holds wherever this very text stands in a schedule cell. */
export interface ScheduleOverride {
  readonly text: string;
  /** ISO day on which it is due, or null: the text names no deadline. */
  readonly due: string | null;
}

/** The entries with their schedules put right by hand; the text in the cell stays what it is. */
export function withScheduleOverrides(
  entries: readonly LedgerEntry[],
  overrides: readonly ScheduleOverride[],
): readonly LedgerEntry[] {
  if (overrides.length === 0) return entries;
  const byText = new Map(overrides.map((override) => [override.text, override]));
  return entries.map((entry) => {
    const override = byText.get(entry.schedule.text);
    if (!override) return entry;
    const read = new Set(entry.schedule.milestones);
    return {
      ...entry,
      schedule: overridden(entry.schedule, override),
      // Milestones that stand in the measures stay; those of the schedule fall with its reading.
      milestones: entry.milestones.filter((milestone) => !read.has(milestone)),
    };
  });
}

function overridden(schedule: Schedule, { due }: ScheduleOverride): Schedule {
  const plain = {
    ...schedule,
    start: null,
    milestones: [],
    recurrence: null,
    relative: null,
    thenOngoing: false,
  } as const;
  if (due === null)
    return {
      ...plain,
      kind: 'none',
      due: null,
      precision: null,
      implied: [],
      rest: schedule.text,
      reason: 'not-a-schedule',
    };
  return {
    ...plain,
    kind: 'deadline',
    due: Temporal.PlainDate.from(due),
    precision: 'day',
    implied: [],
    rest: '',
    reason: null,
  };
}
