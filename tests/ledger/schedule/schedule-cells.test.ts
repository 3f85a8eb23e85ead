import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import { readingOf } from './reading';

/** Cells of public ledgers, work plans and calendars, labelled before they were read: reference day, text, reading. */
const rows = readFileSync(join(__dirname, '../../fixtures/schedule-cells.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [reference: string, text: string, reading: string]);

test.each(rows)('from %s: %j', (reference, text, reading) => {
  expect(readingOf(parseSchedule(text, { reference: Temporal.PlainDate.from(reference) }))).toBe(reading);
});
