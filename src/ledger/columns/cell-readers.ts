import type { Temporal } from 'temporal-polyfill';
import type { FieldCell, Status } from '../entry';
import { parseProgress } from '../progress/progress-value';
import { parseStatusUnder } from '../progress/status';
import { findMilestones } from '../schedule/find-milestones';
import type { Milestone, Schedule, ScheduleContext } from '../schedule/schedule';
import { cellDate, scheduleOf } from './cell-date';
import { unitsOf } from './entry-units';

/** The readers of a ledger's cells, each remembering what it has read: deadlines, units and statuses repeat from row to row. */
export interface CellReaders {
  schedule(cell: FieldCell): Schedule;
  date(cell: FieldCell | undefined): Temporal.PlainDate | null;
  milestones(text: string): readonly Milestone[];
  units(leadUnits: string, cooperatingUnits: string, responsiblePersons: string): ReturnType<typeof unitsOf>;
  status(text: string): Status | null;
  progress(cell: FieldCell): number | null;
}

/** For one ledger: what is remembered holds for one context only. `inPercent`: its column of progress writes 45 for 45 %. */
export function cellReaders(context: ScheduleContext, inPercent: boolean, statusHeader: string): CellReaders {
  const schedule = remembering((cell: FieldCell) => scheduleOf(cell, context), keyOf);
  const date = remembering((cell: FieldCell) => cellDate(cell, context), keyOf);
  return {
    schedule,
    date: (cell) => (cell ? date(cell) : null),
    milestones: remembering(
      (text: string) => findMilestones(text, context),
      (text) => text,
    ),
    units: remembering(unitsOf, (...texts) => texts.join('\u0000')),
    status: remembering(
      (text: string) => parseStatusUnder(statusHeader, text),
      (text) => text,
    ),
    progress: ({ text, value }) => parseProgress(text, value, inPercent),
  };
}

/** All that the reading of a date or schedule cell depends on. */
const keyOf = ({ value, text, numberFormat }: FieldCell): string =>
  typeof value === 'number'
    ? `${value}\u0000${numberFormat}\u0000${text}`
    : `${typeof value}${value === ''}\u0000${text}`;

function remembering<A extends readonly unknown[], R>(read: (...args: A) => R, key: (...args: A) => string) {
  const known = new Map<string, R>();
  return (...args: A): R => {
    const at = key(...args);
    let result = known.get(at);
    // A reading may itself be null.
    if (result === undefined && !known.has(at)) known.set(at, (result = read(...args)));
    return result as R;
  };
}
