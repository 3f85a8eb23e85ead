/** Bands and figures beside an independent calculation in Python (pandas, openpyxl); skipped where Python has them not. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { generatedLedger } from '../../bench/generated-ledger';
import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import { saveBandSettings } from '../../src/actions/remember';
import { removeMarks } from '../../src/actions/remove-marks';
import { figuresOfMonth, summarizeMonth } from '../../src/actions/summarize-month';
import { figuresOfPeriod } from '../../src/actions/summarize-period';
import type { WorkbookModel } from '../../src/host/model/workbook-model';
import { openWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import type { EntryRef } from '../../src/ledger/summary/entry-ref';
import { hasLibreOffice, libreOffice, open, read, sheetOf } from './sheets-helpers';

const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', 'import pandas, openpyxl']).status === 0,
);
/** Month ends, the day before and after the leap day and itself, the turns of the years, the day after the plan's end. */
const DAYS = [
  '2023-12-31',
  '2024-01-01',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-31',
  '2024-06-30',
  '2024-12-31',
  '2025-01-01',
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

type Counts = Readonly<Record<string, number>>;
interface Expected {
  readonly bands: readonly string[];
  readonly byBand: Counts;
  readonly byStatus: Counts;
  readonly byArea: Counts;
  readonly areaOverdue: Counts;
  readonly lead: Counts;
  readonly firstLead: Counts;
  readonly cooperating: Counts;
  readonly overdue: Counts;
  readonly completed: Counts;
  readonly withoutLead: number;
  readonly sharedLead: number;
  readonly completedThisMonth: readonly number[];
  readonly signedOffThisMonth: readonly number[];
  /** By row. */
  readonly overdueDays: Counts;
  readonly dueNextMonth: Readonly<Record<string, string>>;
}

const some = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
const rowsOf = (items: readonly EntryRef[]) => items.map(({ row }) => row);
/** The first column of the helper columns' band: two beside the eleven of the ledger. */
const BAND_COLUMN = 14;

(PYTHON ? test : test.skip).each([
  [1, 'days'],
  [2, 'days'],
  [4, 'ratio'],
] as const)(
  'ledger %i, judged by %s: the same bands and figures as pandas',
  async (seed, mode) => {
    const folder = mkdtempSync(join(tmpdir(), 'task-ledger-'));
    try {
      const file = join(folder, 'ledger.xlsx');
      const run = spawnSync(PYTHON!, ['tests/actions/independent_figures.py', file, String(seed), mode, ...DAYS], {
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('');
      const expected = JSON.parse(run.stdout) as Record<string, Expected>;
      for (const day of DAYS) {
        const { host, options } = await open(openWorkbook(readFileSync(file)), day);
        if (mode === 'ratio') await saveBandSettings({ ratio: { soon: 0.8, urgent: 0.95 } });
        const reading = await read(options);
        const theirs = expected[day]!;
        const { rows } = await highlightLedgers(reading, options);
        expect([day, rows.map(({ row }) => row.band)]).toEqual([day, theirs.bands]);
        const sheet = sheetOf(host, '台账');
        const live = theirs.bands.map((_, index) => sheet.cells.get(index + 3)?.get(BAND_COLUMN)?.value);
        expect([day, live]).toEqual([day, theirs.bands.map((band) => LABELS[band])]);
        const { figures } = figuresOfMonth(reading, day.slice(0, 7), options);
        const byUnit = (key: 'lead' | 'firstLead' | 'cooperating' | 'overdue' | 'completed') =>
          some(Object.fromEntries(figures.byUnit.map((unit) => [unit.unit, unit[key]])));
        const byArea = (key: 'total' | 'overdue') =>
          some(Object.fromEntries(figures.byArea.map((area) => [area.area, area[key]])));
        expect({
          byBand: some(figures.byBand),
          byStatus: some(figures.byStatus),
          byArea: byArea('total'),
          areaOverdue: byArea('overdue'),
          lead: byUnit('lead'),
          firstLead: byUnit('firstLead'),
          cooperating: byUnit('cooperating'),
          overdue: byUnit('overdue'),
          completed: byUnit('completed'),
          withoutLead: figures.withoutLead,
          sharedLead: figures.sharedLead,
          completedThisMonth: rowsOf(figures.completedThisMonth),
          signedOffThisMonth: rowsOf(figures.signedOffThisMonth),
          overdueDays: Object.fromEntries(figures.overdue.map(({ row, days }) => [row, days])),
          dueNextMonth: Object.fromEntries(figures.dueNextMonth.map(({ row, due }) => [row, due])),
          bands: theirs.bands,
        }).toEqual(theirs);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);

/** Turns of months and years, the leap day and its neighbours. */
const FORM_DAYS = ['2023-12-31', '2024-02-29', '2024-12-31', '2025-03-01'];
interface ExpectedForm extends Pick<
  Expected,
  'byBand' | 'byStatus' | 'byArea' | 'lead' | 'cooperating' | 'overdue' | 'completed'
> {
  /** Row, band, day it is judged by. */
  readonly rows: readonly (readonly [number, string, string | null])[];
  readonly completedThisMonth: readonly number[];
  readonly signedOffThisMonth: readonly number[];
}

(PYTHON ? test : test.skip)(
  'ledgers of other forms: the same bands, days and figures as pandas, in the live column too',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'task-ledger-'));
    try {
      const run = spawnSync(PYTHON!, ['tests/actions/independent_forms.py', folder, ...FORM_DAYS], {
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('');
      const forms = Object.entries(JSON.parse(run.stdout) as Record<string, Record<string, ExpectedForm>>);
      expect(forms).toHaveLength(14);
      for (const [form, byDay] of forms)
        for (const [day, theirs] of Object.entries(byDay)) {
          const { host, options } = await open(openWorkbook(readFileSync(join(folder, `${form}.xlsx`))), day);
          const reading = await read(options);
          const { rows } = await highlightLedgers(reading, options);
          const { figures } = figuresOfMonth(reading, day.slice(0, 7), options);
          const byUnit = (key: 'lead' | 'cooperating' | 'overdue' | 'completed') =>
            some(Object.fromEntries(figures.byUnit.map((unit) => [unit.unit, unit[key]])));
          expect([
            form,
            day,
            {
              rows: rows.map(({ entry, row }) => [entry.row, row.band, row.due?.toString() ?? null]),
              byBand: some(figures.byBand),
              byStatus: some(figures.byStatus),
              byArea: Object.fromEntries(figures.byArea.map((area) => [area.area, area.total])),
              lead: byUnit('lead'),
              cooperating: byUnit('cooperating'),
              overdue: byUnit('overdue'),
              completed: byUnit('completed'),
              completedThisMonth: rowsOf(figures.completedThisMonth),
              signedOffThisMonth: rowsOf(figures.signedOffThisMonth),
            },
          ]).toEqual([form, day, theirs]);
          const sheet = sheetOf(host, '台账');
          const column = reading.ledgers[0]!.layout.right + 3;
          const live = theirs.rows.map(([row]) => sheet.cells.get(row)?.get(column)?.value);
          expect([form, day, live]).toEqual([form, day, theirs.rows.map(([, name]) => LABELS[name])]);
        }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);

/** Saved by another program, which keeps cells and names but neither custom parts nor marks on sheets; its bytes again. */
const SAVERS: readonly (readonly [string, boolean, (model: WorkbookModel) => Uint8Array])[] = [
  ['openpyxl', PYTHON !== undefined, savedByOpenpyxl],
  ['LibreOffice', hasLibreOffice(), (model) => libreOffice(model, 'xlsx')],
];

function savedByOpenpyxl(model: WorkbookModel): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'task-ledger-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, saveWorkbook(model));
    const script = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])';
    expect(spawnSync(PYTHON!, ['-c', script, file]).status).toBe(0);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(SAVERS)('a save by %s', (_, isThere, saved) => {
  (isThere ? test : test.skip)(
    'keeps the months: the next one is compared with the last, the year has all',
    async () => {
      const { host, options } = await open(generatedLedger(25), '2026-09-30');
      await summarizeMonth(await read(options), { month: '2026-09' }, options);
      const later = { ...options, asOf: Temporal.PlainDate.from('2026-10-31') };
      const last = await summarizeMonth(await read(later), { month: '2026-10' }, later);
      await highlightLedgers(await read(later), later);
      host.session.settle();
      const { history } = (await read(later)).settings;
      const again = await open(openWorkbook(saved(host.model)), '2026-11-30');
      const reading = await read(again.options);
      expect(reading.settings.history).toEqual(history);
      expect(reading.ledgers.map(({ entries }) => entries.length)).toEqual([25]);
      const { figures, replaced } = await summarizeMonth(reading, { month: '2026-11' }, again.options);
      expect([replaced, figures.previous?.month, figures.previous?.overdue]).toEqual([
        false,
        '2026-10',
        last.figures.tally.overdue,
      ]);
      const year = figuresOfPeriod(await read(again.options), { year: 2026, quarter: null });
      expect(year.months.map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11']);
      const { sheets } = await removeMarks(again.options);
      expect([...sheets].sort()).toEqual(['月报 2026-09', '月报 2026-10', '月报 2026-11']);
      expect(again.host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
      expect(again.host.model.sheets[0]!.conditionalFormats).toEqual([]);
    },
    60_000,
  );
});
