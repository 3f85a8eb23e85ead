import { Temporal } from 'temporal-polyfill';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import { cellDeadlines1 } from './cases/cells-deadlines-1';
import { cellDeadlines2 } from './cases/cells-deadlines-2';
import { cellDeadlines3 } from './cases/cells-deadlines-3';
import { cellSeries } from './cases/cells-series';
import { cellPeriods1 } from './cases/cells-periods-1';
import { cellPeriods2 } from './cases/cells-periods-2';
import { cellRecurring1 } from './cases/cells-recurring-1';
import { cellRecurring2 } from './cases/cells-recurring-2';
import { cellLasting } from './cases/cells-lasting';
import { cellRefused1 } from './cases/cells-refused-1';
import { cellRefused2 } from './cases/cells-refused-2';
import { readingOf } from './reading';

describe.each(
  Object.entries({
    cellDeadlines1,
    cellDeadlines2,
    cellDeadlines3,
    cellSeries,
    cellPeriods1,
    cellPeriods2,
    cellRecurring1,
    cellRecurring2,
    cellLasting,
    cellRefused1,
    cellRefused2,
  }),
)('%s', (_name, cases) => {
  test.each(cases)('%i: %j', (year, text, reading) => {
    const reference = Temporal.PlainDate.from({ year, month: 7, day: 1 });
    expect(readingOf(parseSchedule(text, { reference }))).toBe(reading);
  });
});
