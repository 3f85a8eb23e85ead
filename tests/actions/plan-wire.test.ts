import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { fromWire, toWire } from '../../src/actions/plan-wire';
import { textToBlocks } from '../../src/ledger/plan/plan-input';
import { readPlan } from '../../src/ledger/plan/read-plan';

const FIXTURES = join(__dirname, '../fixtures/plans');

test.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.txt')))(
  'a reading passes between threads whole: %s',
  (name) => {
    const text = readFileSync(join(FIXTURES, name), 'utf8');
    const reading = readPlan(textToBlocks(text), { reference: Temporal.PlainDate.from('2026-11-22') });
    const passed = fromWire(structuredClone(toWire(reading)));
    expect(passed).toEqual(reading);
    const due = (each: typeof reading) =>
      each.documents.flatMap(({ entries }) => entries.map(({ entry }) => entry.schedule.due?.toString() ?? null));
    expect(due(passed)).toEqual(due(reading));
  },
);
