import type { Schedule } from './schedule';

/** The SCHEDULE object of the command line: days as `YYYY-MM-DD`, keys in the contract's order. Plain data, ready for `JSON.stringify`. */
export interface ScheduleJson {
  readonly text: string;
  readonly kind: Schedule['kind'];
  readonly start: string | null;
  readonly due: string | null;
  readonly precision: Schedule['precision'];
  readonly milestones: readonly { readonly due: string; readonly text: string }[];
  readonly recurrence: { readonly every: string; readonly interval: number; readonly times: number | null } | null;
  readonly implied: readonly string[];
  readonly rest: string;
  readonly reason: Schedule['reason'];
}

/** A schedule as the command line gives it. */
export function scheduleToJson(schedule: Schedule): ScheduleJson {
  const { recurrence } = schedule;
  return {
    text: schedule.text,
    kind: schedule.kind,
    start: schedule.start?.toString() ?? null,
    due: schedule.due?.toString() ?? null,
    precision: schedule.precision,
    milestones: schedule.milestones.map(({ due, text }) => ({ due: due.toString(), text })),
    recurrence: recurrence && { every: recurrence.every, interval: recurrence.interval, times: recurrence.times },
    implied: [...schedule.implied],
    rest: schedule.rest,
    reason: schedule.reason,
  };
}
