import { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../../../src/ledger/entry';
import type { Milestone, Schedule } from '../../../src/ledger/schedule/schedule';

export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

export function milestone(due: string, text = due): Milestone {
  return { due: day(due), text };
}

export function sampleSchedule(set: Partial<Schedule> = {}): Schedule {
  return {
    text: '',
    kind: 'none',
    start: null,
    due: null,
    precision: null,
    milestones: [],
    recurrence: null,
    relative: null,
    thenOngoing: false,
    implied: [],
    rest: '',
    reason: null,
    ...set,
  };
}

export function deadline(...dues: string[]): Schedule {
  const milestones = dues.map((due) => milestone(due));
  return sampleSchedule({
    kind: 'deadline',
    text: dues.join(','),
    due: milestones.at(-1)?.due ?? null,
    milestones,
    precision: 'day',
  });
}

export const ongoing = sampleSchedule({ kind: 'ongoing', text: '持续推进' });

/** An entry with what the test names; its milestones are those of the schedule unless given. */
export function sampleEntry(set: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    sheet: '台账',
    row: 5,
    number: '1',
    section: [],
    area: '',
    task: '完善校园周边交通',
    taskIsDerived: false,
    measures: '',
    deliverable: '',
    schedule: sampleSchedule(),
    milestones: set.schedule?.milestones ?? [],
    leadUnits: [],
    cooperatingUnits: [],
    unitsOpenEnded: false,
    unitGroups: [],
    responsiblePersons: [],
    status: null,
    progress: null,
    progressText: '',
    startedOn: null,
    completedOn: null,
    signedOffOn: null,
    reportedOn: null,
    evidence: '',
    remarks: '',
    problem: '',
    cells: {},
    hidden: false,
    ...set,
  };
}

/** A report column stands in the ledger and the row's cell is empty. */
export const emptyReportCell: LedgerEntry['cells'] = {
  reportedOn: { address: 'H5', value: '', text: '', formula: null, numberFormat: 'General', inherited: false },
};
