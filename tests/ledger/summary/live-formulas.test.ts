import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { translator, type Locale } from '../../../src/i18n/translate';
import type { LedgerEntry, Status } from '../../../src/ledger/entry';
import {
  alertFormula,
  bandConditions,
  bandFormula,
  bandLabelCondition,
  type LiveLayout,
  type StatusTexts,
} from '../../../src/ledger/progress/alert-formulas';
import { alertText } from '../../../src/ledger/progress/alert-text';
import { BANDS, bandOptions, type BandOptions } from '../../../src/ledger/progress/band-options';
import { bandOf } from '../../../src/ledger/progress/bands';
import {
  dueContent,
  reportDueContent,
  startContent,
  type LiveContent,
} from '../../../src/ledger/progress/live-content';
import {
  areaCell,
  areaFormula,
  completedInMonthFormula,
  headlineFormulas,
  statusFormula,
  unitFormulas,
  unitListCell,
  type BoardRanges,
} from '../../../src/ledger/summary/board-formulas';
import { STATUS_KEYS, statusKey } from '../../../src/ledger/summary/entry-ref';
import { areaOf } from '../../../src/ledger/area-of';
import { monthlyFigures } from '../../../src/ledger/summary/monthly-figures';
import { day, deadline, emptyReportCell, ongoing, sampleEntry } from '../progress/sample-entry';
import { arbitraryEntry } from './arbitrary-ledger';
import { hasLibreOffice, recalculate, type CellSource, type SheetSource } from './recalculate';

const zh = translator('zh-CN');

/** How the sample ledgers spell a status; the second spelling is used on odd rows. */
const SPELLED: Record<Status, readonly [string, string]> = {
  notStarted: ['未启动', '尚未 启动'],
  inProgress: ['推进中', '进行中'],
  completed: ['已完成', '完成 '],
  signedOff: ['已销号', '销号'],
  suspended: ['暂缓', '"暂缓"办理'],
};
const statusTexts: StatusTexts = SPELLED;

describe('formula texts', () => {
  const layout: LiveLayout = {
    cells: { due: '$L5', status: '$H5' },
    statusTexts: { completed: ['已完成'], suspended: ['暂缓'] },
    options: bandOptions(),
  };

  test('the alert column', () => {
    expect(alertFormula(layout, zh)).toBe(
      '=IF(TRIM($H5)="已完成","已办结",IF(TRIM($H5)="暂缓","暂缓",IF(ISNUMBER($L5),' +
        'IF($L5<TODAY(),"逾期"&(TODAY()-$L5)&"天",IF($L5-TODAY()<=30,IF($L5=TODAY(),"今天到期","还剩"&($L5-TODAY())&"天"),' +
        'IF(FALSE,"尚未填报进展",IF($L5=TODAY(),"今天到期","还剩"&($L5-TODAY())&"天")))),' +
        'IF(FALSE,"尚未填报进展",IF($L5<>"","持续推进","时限不明")))))',
    );
  });

  test('a conditional format on the band column', () => {
    expect(bandLabelCondition('$M5', 'overdue', zh)).toBe('$M5="逾期"');
  });

  test('conditions hold no array constant and no union, which Excel refuses in conditional formats', () => {
    for (const condition of Object.values(bandConditions({ ...layout, statusTexts })))
      expect(condition).not.toMatch(/[{}]/);
  });

  test('several milestones: the due column moves on by itself', () => {
    const entry = sampleEntry({ schedule: deadline('2025-06-30', '2025-12-31') });
    expect(dueContent(entry, day('2025-01-01'), {}, zh)).toEqual({
      kind: 'formula',
      formula: '=IF(TODAY()<=DATE(2025,6,30),DATE(2025,6,30),DATE(2025,12,31))',
    });
  });

  test.each<[string, LedgerEntry, LiveContent]>([
    ['one day', sampleEntry({ schedule: deadline('2024-02-29') }), { kind: 'date', day: day('2024-02-29') }],
    ['ongoing', sampleEntry({ schedule: ongoing }), { kind: 'text', text: '持续推进' }],
    ['nothing', sampleEntry(), { kind: 'empty' }],
  ])('due column: %s', (_, entry, content) => {
    expect(dueContent(entry, day('2025-01-01'), {}, zh)).toEqual(content);
  });

  test('report column: counts on from the user’s own cell', () => {
    const entry = sampleEntry({ schedule: ongoing, cells: emptyReportCell });
    expect(reportDueContent(entry, '$G5', day('2025-01-01'), { planStart: day('2025-01-01') }, zh)).toEqual({
      kind: 'formula',
      formula: '=IF(ISNUMBER($G5),$G5+90,DATE(2025,4,1))',
    });
    expect(
      reportDueContent(sampleEntry({ schedule: deadline('2025-06-30') }), '$G5', day('2025-01-01'), {}, zh),
    ).toEqual({ kind: 'empty' });
  });

  test('units as COUNTIFS finds them', () => {
    expect(unitListCell(['区教育局', ' 区财政局', '区教育局', 'a|b'])).toBe('|区教育局|区财政局|a¦b|');
    expect(unitListCell([])).toBe('');
  });
});

interface Run {
  readonly asOf: string;
  readonly locale: Locale;
  readonly bands: Partial<BandOptions>;
}
const RUNS: readonly Run[] = [
  { asOf: '2024-02-29', locale: 'zh-CN', bands: {} },
  { asOf: '2024-02-28', locale: 'en-US', bands: { dueSoonDays: 15, urgentDays: 3, judgeSuspended: true } },
  { asOf: '2023-12-31', locale: 'zh-CN', bands: { planStart: day('2023-10-01'), planEnd: day('2024-12-31') } },
  { asOf: '2024-03-31', locale: 'zh-CN', bands: { ratio: { soon: 0.8, urgent: 0.95 }, cadenceDays: 30 } },
  { asOf: '2024-12-31', locale: 'en-US', bands: { measuresMilestones: 'always', planEnd: day('2024-12-31') } },
];
const COLUMNS = 19;

(hasLibreOffice() ? describe : describe.skip)('LibreOffice computes what we do', () => {
  const built = RUNS.map((run, index) =>
    build(run, fc.sample(arbitraryEntry, { numRuns: 80, seed: 20 + index }), index),
  );
  let computed: ReturnType<typeof recalculate> = [];
  beforeAll(() => {
    computed = recalculate(built.flatMap(({ ledger, board }) => [ledger, board]));
  }, 180_000);

  test.each(RUNS.map((run, index) => [run.asOf, index] as const))('bands and alerts on %s', (_, index) => {
    const { entries, run } = built[index]!;
    const t = translator(run.locale);
    const rows = computed[index * 2]!;
    const expected = entries.map((entry) => {
      const row = bandOf(entry, day(run.asOf), run.bands);
      const flags = [...BANDS.map((band) => band === row.band), row.step === 'urgent'];
      return [t(`progress.band.${row.band}`), alertText(row, t), ...flags.map((flag) => String(flag).toUpperCase())];
    });
    expect(entries.map((_entry, at) => rows[at]!.slice(7, 16))).toEqual(expected);
  });

  test.each(RUNS.map((run, index) => [run.asOf, index] as const))('the board on %s', (_, index) => {
    const { expected } = built[index]!;
    const rows = computed[index * 2 + 1]!;
    expect(expected.map((_row, at) => rows[at]!.map(rounded))).toEqual(
      expected.map((row) => row.map(String).map(rounded)),
    );
  });
});

function rounded(text: string): string {
  return /^-?\d*\.\d+$/.test(text) ? Number(text).toFixed(6) : text;
}

/** One ledger with its helper columns and its board, TODAY() replaced by the run's day. */
function build(run: Run, entries: readonly LedgerEntry[], index: number) {
  const t = translator(run.locale);
  const asOf = day(run.asOf);
  const onDay = (cell: CellSource): CellSource =>
    typeof cell === 'string' && cell.startsWith('=')
      ? cell.replaceAll('TODAY()', `DATE(${asOf.year},${asOf.month},${asOf.day})`)
      : cell;
  const name = `L${index}`;
  const rows = entries.map((entry, at) => ledgerRow(entry, at, run, t).map(onDay));
  const range = (column: string) => `${name}!$${column}$1:$${column}$${entries.length}`;
  const ranges: BoardRanges = {
    band: range('H'),
    leads: range('Q'),
    cooperating: range('R'),
    areas: range('S'),
    statuses: range('T'),
    completedOn: range('B'),
  };
  const month = asOf.toPlainYearMonth().toString();
  const figures = monthlyFigures(entries, { month, asOf, bands: run.bands });
  const { tally } = figures;
  const ranked = [...figures.byUnit].sort((a, b) => Number(a.group) - Number(b.group));
  const unitsFrom = 2;
  const single = ranked.filter(({ group }) => !group).length;
  const boardRows: CellSource[][] = [
    Object.values(headlineFormulas([ranges], t)),
    ...ranked.map((one, at) => {
      const row = unitsFrom + at;
      const rates = `$H$${unitsFrom}:$H$${unitsFrom + single - 1}`;
      const cells = { unit: `$A${row}`, lead: `B${row}`, completed: `D${row}`, rate: `H${row}`, rates };
      const formulas = unitFormulas([ranges], cells, t);
      const { lead, cooperating, completed, overdue, dueSoon, stale, completionRate, rank } = formulas;
      return [one.unit, lead, cooperating, completed, overdue, dueSoon, stale, completionRate, one.group ? '' : rank];
    }),
    ...figures.byArea.map(({ area }, at) => {
      const cell = `$A${unitsFrom + ranked.length + at}`;
      return [areaCell(area, t), areaFormula([ranges], cell, null, t), areaFormula([ranges], cell, 'overdue', t)];
    }),
    ...STATUS_KEYS.map((key, at) => {
      const cell = `$A${unitsFrom + ranked.length + figures.byArea.length + at}`;
      return [t(`progress.status.${key}`), statusFormula([ranges], cell, null, t)];
    }),
    [completedInMonthFormula([ranges], month, t)],
  ];
  const expected: (string | number)[][] = [
    [
      tally.total,
      tally.completed,
      tally.completionRate ?? '',
      tally.overdue,
      tally.dueSoon,
      tally.onTrack,
      tally.stale,
      tally.noDate,
      figures.withoutLead,
    ],
    ...ranked.map((one) => [
      one.unit,
      one.lead,
      one.cooperating,
      one.completed,
      one.overdue,
      one.dueSoon,
      one.stale,
      one.completionRate ?? '',
      one.rank ?? '',
    ]),
    ...figures.byArea.map(({ area, total, overdue }) => [areaCell(area, t), total, overdue]),
    ...STATUS_KEYS.map((key) => [t(`progress.status.${key}`), figures.byStatus[key]]),
    [figures.completedThisMonth.length],
  ];
  const width = Math.max(...boardRows.map((row) => row.length));
  const filled = expected.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const ledger: SheetSource = { name, rows };
  const board: SheetSource = { name: `B${index}`, rows: boardRows };
  return { run, entries, ledger, board, expected: filled };
}

function ledgerRow(entry: LedgerEntry, at: number, run: Run, t: ReturnType<typeof translator>): CellSource[] {
  const row = at + 1;
  const asOf = day(run.asOf);
  const layout: LiveLayout = {
    cells: {
      status: `$A${row}`,
      completedOn: `$B${row}`,
      signedOffOn: `$C${row}`,
      reportedOn: `$D${row}`,
      due: `$E${row}`,
      reportDue: `$F${row}`,
      start: `$G${row}`,
    },
    statusTexts,
    options: bandOptions(run.bands),
  };
  const conditions = bandConditions(layout);
  const cells: CellSource[] = [
    entry.status ? SPELLED[entry.status][at % 2]! : at % 2 ? '待定' : '',
    serial(entry.completedOn),
    serial(entry.signedOffOn),
    serial(entry.reportedOn),
    content(dueContent(entry, asOf, run.bands, t)),
    content(reportDueContent(entry, `$D${row}`, asOf, run.bands, t)),
    content(startContent(entry, run.bands)),
    bandFormula(layout, t),
    alertFormula(layout, t),
    ...BANDS.map((band) => `=${conditions[band]}`),
    `=${conditions.urgent}`,
    unitListCell(entry.leadUnits),
    unitListCell(entry.cooperatingUnits),
    areaCell(areaOf(entry), t),
    t(`progress.status.${statusKey(entry)}`),
  ];
  if (cells.length !== COLUMNS + 1) throw new Error(`the row has ${cells.length} cells`);
  return cells;
}

function content(cell: LiveContent): CellSource {
  if (cell.kind === 'date') return serial(cell.day);
  if (cell.kind === 'formula') return cell.formula;
  return cell.kind === 'text' ? cell.text : '';
}

function serial(date: Temporal.PlainDate | null): CellSource {
  return date ? day('1899-12-30').until(date, { largestUnit: 'day' }).days : '';
}
