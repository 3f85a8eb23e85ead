import type { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../entry';
import type { Milestone } from '../schedule/schedule';
import type { BandOptions } from './band-options';
import { dayNumber, daysBetween } from './day-number';

/** The days by which a task is judged. */
export interface Dues {
  /** In order of time, each day once; the last one is `final`. Empty: the task has no date. */
  readonly milestones: readonly Milestone[];
  /** After this day a task that is not done is overdue. */
  readonly final: Temporal.PlainDate | null;
  /** `plan`: not the task's own day but the end of the parent plan. */
  readonly source: 'schedule' | 'measures' | 'plan' | 'none';
}

const NONE: Dues = { milestones: [], final: null, source: 'none' };

/**
 * The due days of a task, by this convention: the schedule's own deadlines; where it has none, the dated milestones of
 * the measures (an ongoing task whose measures say `2025年底整改到位` is due on that day); where those are missing too and
 * the work goes on without an end, the end of the parent plan. A milestone of the measures that lies after the schedule's
 * own due day does not move it.
 */
export function duesOf(entry: LedgerEntry, options: BandOptions): Dues {
  const { schedule } = entry;
  const own = scheduleMilestones(entry);
  const final = schedule.due ?? own.at(-1)?.due ?? null;
  if (final) {
    const further = options.measuresMilestones === 'always' ? before(entry.milestones, final) : [];
    return { milestones: inOrder([...own, ...further]), final, source: 'schedule' };
  }
  const measured = inOrder(entry.milestones);
  const last = measured.at(-1);
  if (last) return { milestones: measured, final: last.due, source: 'measures' };
  if (options.planEnd && goesOn(entry)) {
    return { milestones: [{ due: options.planEnd, text: schedule.text }], final: options.planEnd, source: 'plan' };
  }
  return NONE;
}

/** The next open milestone: the first whose day has not passed; when all have passed, the final one. */
export function nextMilestone(dues: Dues, asOf: Temporal.PlainDate): Milestone | null {
  const next = dues.milestones.find(({ due }) => daysBetween(asOf, due) >= 0);
  return next ?? dues.milestones.at(-1) ?? null;
}

function scheduleMilestones({ schedule }: LedgerEntry): readonly Milestone[] {
  const { due, milestones, text } = schedule;
  if (!due) return inOrder(milestones);
  const within = before(milestones, due);
  return inOrder(
    within.some((milestone) => daysBetween(milestone.due, due) === 0) ? within : [...within, { due, text }],
  );
}

/** Work without an end of its own: ongoing, recurring, or a period that only says when it starts. */
function goesOn({ schedule }: LedgerEntry): boolean {
  return schedule.kind === 'ongoing' || schedule.kind === 'recurring' || schedule.kind === 'period';
}

function before(milestones: readonly Milestone[], last: Temporal.PlainDate): readonly Milestone[] {
  return milestones.filter(({ due }) => daysBetween(due, last) >= 0);
}

function inOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  if (milestones.length <= 1) return milestones;
  const byDay = new Map<number, Milestone>();
  for (const milestone of milestones) {
    const day = dayNumber(milestone.due);
    if (!byDay.has(day)) byDay.set(day, milestone);
  }
  return [...byDay].sort(([a], [b]) => a - b).map(([, milestone]) => milestone);
}
