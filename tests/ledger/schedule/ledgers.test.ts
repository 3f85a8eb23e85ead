import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { contextFromTitle } from '../../../src/ledger/schedule/context-from-title';
import { findMilestones } from '../../../src/ledger/schedule/find-milestones';
import { parseSchedule } from '../../../src/ledger/schedule/parse-schedule';
import { readingOf } from './reading';

/**
 * Whole ledgers as such offices keep them, labelled before they were read: a schedule cell with its reading, or measures with the days
 * by which they are due, under the title that gives the year. `\n` is a line break in the cell.
 */
const rows = readFileSync(join(__dirname, '../../fixtures/schedule-ledgers.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [where: string, reference: string, title: string, text: string, reading: string]);

test.each(rows)('%s from %s, %s: %j', (where, reference, title, text, reading) => {
  const context = contextFromTitle(title, Temporal.PlainDate.from(reference));
  const written = text.replaceAll('\\n', '\n');
  const read =
    where === 'cell'
      ? readingOf(parseSchedule(written, context))
      : findMilestones(written, context)
          .map(({ due }) => due.toString())
          .join(' ') || 'nothing';
  expect(read).toBe(reading);
});
