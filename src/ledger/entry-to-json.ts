import { areaOf } from './area-of';
import type { LedgerEntry, Status } from './entry';
import { scheduleToJson, type ScheduleJson } from './schedule/schedule-to-json';

/** ENTRY of the command line: days as `YYYY-MM-DD`, number as text, status as its key, progress 0..1. */
export interface EntryJson {
  readonly row: number | null;
  readonly number: string;
  readonly section: readonly string[];
  readonly area: string;
  readonly task: string;
  readonly measures: string;
  readonly deliverable: string;
  readonly schedule: ScheduleJson;
  readonly milestones: readonly { readonly due: string; readonly text: string }[];
  readonly leadUnits: readonly string[];
  readonly cooperatingUnits: readonly string[];
  readonly responsiblePersons: readonly string[];
  readonly status: Status | null;
  readonly progress: number | null;
  readonly completedOn: string | null;
  readonly remarks: string;
}

/** An entry as `task-ledger read --json` and `import --json` print it, keys in the contract's order. */
export function entryToJson(entry: LedgerEntry): EntryJson {
  return {
    row: entry.row,
    number: entry.number,
    section: entry.section,
    area: areaOf(entry),
    task: entry.task,
    measures: entry.measures,
    deliverable: entry.deliverable,
    schedule: scheduleToJson(entry.schedule),
    milestones: entry.milestones.map(({ due, text }) => ({ due: due.toString(), text })),
    leadUnits: entry.leadUnits,
    cooperatingUnits: entry.cooperatingUnits,
    responsiblePersons: entry.responsiblePersons,
    status: entry.status,
    progress: entry.progress,
    completedOn: entry.completedOn?.toString() ?? null,
    remarks: entry.remarks,
  };
}
