import { Temporal } from 'temporal-polyfill';
import { textToBlocks } from '../../../src/ledger/plan/plan-input';
import type { PlanReading } from '../../../src/ledger/plan/plan-reading';
import { readPlan } from '../../../src/ledger/plan/read-plan';

export const REFERENCE = Temporal.PlainDate.from('2026-11-22');

export const read = (text: string): PlanReading => readPlan(textToBlocks(text), { reference: REFERENCE });

/** One line an entry: number, section, title, lead units, cooperating units, due day; by tabs. */
export function rowsOf({ documents }: PlanReading): string[] {
  return documents.flatMap(({ entries }) =>
    entries.map(({ entry }) =>
      [
        entry.number,
        entry.section.join('/'),
        entry.task,
        entry.leadUnits.join('|'),
        entry.cooperatingUnits.join('|'),
        entry.schedule.due?.toString() ?? '',
      ].join('\t'),
    ),
  );
}
