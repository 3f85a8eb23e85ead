import fc from 'fast-check';
import type { LedgerEntry, Status } from '../../../src/ledger/entry';
import {
  day,
  deadline,
  emptyReportCell,
  milestone,
  ongoing,
  sampleEntry,
  sampleSchedule,
} from '../progress/sample-entry';

const UNITS = ['区教育局', '区财政局', '公安**分局', '区体育局', '各街道', '区教育局?', '区教育局(本级)', '县区教育局'];
const STATUSES: readonly (Status | null)[] = ['notStarted', 'inProgress', 'completed', 'signedOff', 'suspended', null];

/** Days around the turn of a leap February and of a year, so that month ends are met often. */
export const arbitraryDay = fc.integer({ min: 0, max: 460 }).map((offset) => day('2023-11-25').add({ days: offset }));

const arbitrarySchedule = fc.oneof(
  fc.array(arbitraryDay, { minLength: 1, maxLength: 4 }).map((days) => deadline(...days.map(String).sort())),
  fc.constant(ongoing),
  fc.constant(sampleSchedule({ reason: 'empty' })),
  fc.constant(sampleSchedule({ kind: 'relative', relative: { min: 3, max: 3, unit: 'month' } })),
  fc
    .constantFrom('week', 'month', 'quarter', 'year' as const)
    .map((every) => sampleSchedule({ kind: 'recurring', recurrence: { every, interval: 1, times: null } })),
  fc.tuple(arbitraryDay, arbitraryDay).map(([a, b]) => {
    const [start, due] = a.until(b).sign < 0 ? [b, a] : [a, b];
    return sampleSchedule({ kind: 'period', start, due });
  }),
);

export const arbitraryEntry: fc.Arbitrary<LedgerEntry> = fc
  .record({
    schedule: arbitrarySchedule,
    measured: fc.array(arbitraryDay, { maxLength: 2 }),
    status: fc.constantFrom(...STATUSES),
    completedOn: fc.option(arbitraryDay),
    signedOffOn: fc.option(arbitraryDay),
    reportedOn: fc.option(arbitraryDay),
    hasReportCell: fc.boolean(),
    startedOn: fc.option(arbitraryDay),
    leadUnits: fc.array(fc.constantFrom(...UNITS), { maxLength: 4 }),
    cooperatingUnits: fc.array(fc.constantFrom(...UNITS), { maxLength: 3 }),
    area: fc.constantFrom('', '一、项目*建设', '二、民生', '~其他?'),
    section: fc.constantFrom<readonly string[]>([], ['(一)行动'], ['(二)保障', '1']),
    task: fc.constantFrom('完善交通', '增加学位', '改造操场', ''),
    number: fc.integer({ min: 1, max: 99 }).map(String),
  })
  .map(({ measured, hasReportCell, ...set }) =>
    sampleEntry({
      ...set,
      milestones: [...set.schedule.milestones, ...measured.map((due) => milestone(due.toString()))],
      unitGroups: [...set.leadUnits, ...set.cooperatingUnits].filter((name) => name === '各街道'),
      cells: hasReportCell ? emptyReportCell : {},
    }),
  );

export const arbitraryLedger = fc.array(arbitraryEntry, { maxLength: 25 });
