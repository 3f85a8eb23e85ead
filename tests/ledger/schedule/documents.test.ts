import { Temporal } from 'temporal-polyfill';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import { documentDeadlines } from './cases/documents-deadlines';
import { documentPeriods } from './cases/documents-periods';
import { documentRecurring } from './cases/documents-recurring';
import { documentRefused } from './cases/documents-refused';
import { documentSpans } from './cases/documents-spans';
import { readingOf } from './reading';

describe.each(
  Object.entries({ documentDeadlines, documentPeriods, documentRecurring, documentSpans, documentRefused }),
)('%s', (_name, cases) => {
  test.each(cases)('%i: %j', (year, text, reading) => {
    const reference = Temporal.PlainDate.from({ year, month: 7, day: 1 });
    expect(readingOf(parseSchedule(text, { reference }))).toBe(reading);
  });
});
