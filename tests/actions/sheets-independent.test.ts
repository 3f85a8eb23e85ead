/** Bands and figures beside an independent calculation in Python (pandas, openpyxl); skipped where Python has them not. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import { figuresOfMonth } from '../../src/actions/summarize-month';
import { openWorkbook } from '../../src/host/xlsx/open';
import { open, read, sheetOf } from './sheets-helpers';

const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', 'import pandas, openpyxl']).status === 0,
);
/** Month ends, the day before and after the leap day and itself, the turn of the year. */
const DAYS = [
  '2023-12-31',
  '2024-01-01',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-31',
  '2024-06-30',
  '2025-02-28',
];
const LABELS: Record<string, string> = {
  overdue: '逾期',
  dueSoon: '临期',
  onTrack: '正常',
  stale: '久未更新',
  noDate: '时限不明',
  done: '办结',
};

interface Expected {
  readonly bands: readonly string[];
  readonly byBand: Readonly<Record<string, number>>;
  readonly byArea: Readonly<Record<string, number>>;
  readonly lead: Readonly<Record<string, number>>;
  readonly overdue: Readonly<Record<string, number>>;
  readonly completed: Readonly<Record<string, number>>;
  readonly completedThisMonth: number;
}

(PYTHON ? test : test.skip).each([1, 2, 3])(
  'ledger %i: the same bands and figures as pandas',
  async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'task-ledger-'));
    try {
      const file = join(folder, 'ledger.xlsx');
      const run = spawnSync(PYTHON!, ['tests/actions/independent_figures.py', file, String(seed), ...DAYS], {
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('');
      const expected = JSON.parse(run.stdout) as Record<string, Expected>;
      for (const day of DAYS) {
        const { host, options } = await open(openWorkbook(readFileSync(file)), day);
        const reading = await read(options);
        const theirs = expected[day]!;
        const { rows } = await highlightLedgers(reading, options);
        expect([day, rows.map(({ row }) => row.band)]).toEqual([day, theirs.bands]);
        const sheet = sheetOf(host, '台账');
        const live = theirs.bands.map((_, index) => sheet.cells.get(index + 3)?.get(11)?.value);
        expect([day, live]).toEqual([day, theirs.bands.map((band) => LABELS[band])]);
        const { figures } = figuresOfMonth(reading, day.slice(0, 7), options);
        const some = (counts: Readonly<Record<string, number>>) =>
          Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
        const byUnit = (key: 'lead' | 'overdue' | 'completed') =>
          some(Object.fromEntries(figures.byUnit.map((unit) => [unit.unit, unit[key]])));
        expect(some(figures.byBand)).toEqual(theirs.byBand);
        expect(Object.fromEntries(figures.byArea.map(({ area, total }) => [area, total]))).toEqual(theirs.byArea);
        expect([byUnit('lead'), byUnit('overdue'), byUnit('completed')]).toEqual([
          theirs.lead,
          theirs.overdue,
          theirs.completed,
        ]);
        expect(figures.completedThisMonth).toHaveLength(theirs.completedThisMonth);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
