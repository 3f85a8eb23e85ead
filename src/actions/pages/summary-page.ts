import type { Translate } from '../../i18n/translate';
import { BANDS } from '../../ledger/progress/band-options';
import { STATUS_KEYS, type MonthlyFigures, type Tally } from '../../ledger/summary/figures';
import { longDay, longMonth } from '../../ledger/summary/format';
import type { Comparison } from '../../ledger/summary/compare-snapshots';
import type { MonthPoint } from '../../ledger/summary/period-figures';
import type { Page, PageChart, PageRow } from '../../workbook/page';
import { BAND_COLORS, lookOf, STATUS_COLORS } from './band-look';
import { list } from './summary-list';
import { unitChart } from './unit-chart';
import { comparisonRows } from './comparison-rows';

/** The page's grid: the first column takes names, the others figures; lists join several columns to one field. */
const WIDTHS = [24, 9, 11, 9, 11, 11, 9, 9, 9, 9, 9] as const;
const COLUMNS = WIDTHS.length;
const PERCENT = '0.0%';

export interface SummaryPageInput {
  readonly figures: MonthlyFigures;
  readonly ledgerTitle: string;
  /** The months of which there are snapshots, this one included; a trend is drawn from two on. */
  readonly trend: readonly MonthPoint[];
  readonly dueSoonDays: number;
}

/** The monthly summary as a page: a snapshot in figures, no formula, so that it does not change when the ledger does. */
export function summaryPage(input: SummaryPageInput, t: Translate): Page {
  const { figures, ledgerTitle } = input;
  const rows: PageRow[] = [];
  const charts: PageChart[] = [];
  const month = longMonth(figures.month, t);
  rows.push({ style: 'title', cells: [t('summary.title.monthly', { ledger: ledgerTitle, month })] });
  rows.push({
    style: 'subtitle',
    cells: [t('summary.subtitle', { month, day: longDay(figures.asOf, t) })],
  });
  headline(rows, figures, t);
  statusTable(rows, charts, figures, t);
  unitTable(rows, charts, figures, t);
  areaTable(rows, figures, t);
  list(rows, t('summary.heading.completedThisMonth'), figures.completedThisMonth, t, 'completed', figures.asOf);
  list(rows, t('summary.heading.signedOffThisMonth'), figures.signedOffThisMonth, t, 'signedOff', figures.asOf);
  list(rows, t('summary.heading.overdue'), figures.overdue, t, 'overdue', figures.asOf);
  list(rows, t('summary.heading.dueNextMonth'), figures.dueNextMonth, t, 'next', figures.asOf);
  list(rows, t('summary.heading.stale'), figures.stale, t, 'stale', figures.asOf);
  if (figures.previous) comparison(rows, figures.previous, t);
  trendTable(rows, charts, input.trend, t);
  notes(rows, input, t);
  return {
    kind: 'summary',
    name: t('summary.sheet.monthly', { month: figures.month }),
    widths: [...WIDTHS],
    rows,
    charts,
    landscape: true,
    headerRow: null,
    tabColor: '#0F5C8C',
    font: t('summary.font'),
    headingFont: t('summary.font.heading'),
    footer: '&P / &N',
  };
}

/** A figure; `other`: suspended, or without a status that could be read, which the columns of statuses leave to the total. */
function figureOf<T extends Omit<Tally, 'total'>>(tally: T, name: keyof T | 'other'): T[keyof T] | number {
  return name === 'other' ? tally.suspended + tally.unstated : tally[name as keyof T];
}

function headline(rows: PageRow[], { tally }: MonthlyFigures, t: Translate): void {
  rows.push({ style: 'heading', cells: [t('summary.heading.headline')] });
  const names = [
    'total',
    'completed',
    'signedOff',
    'inProgress',
    'notStarted',
    'other',
    'overdue',
    'dueSoon',
    'stale',
    'noDate',
    'completionRate',
  ] as const;
  rows.push({ style: 'header', cells: names.map((name) => t(`summary.column.${name}`)) });
  rows.push({
    style: 'total',
    cells: names.map((name) => figureOf(tally, name)),
    formats: names.map((name) => (name === 'completionRate' ? PERCENT : null)),
  });
}

function statusTable(rows: PageRow[], charts: PageChart[], figures: MonthlyFigures, t: Translate): void {
  rows.push({ style: 'heading', cells: [t('summary.heading.byStatus')] });
  const spans = [1, 1, 1];
  const top = rows.length;
  rows.push({
    style: 'header',
    cells: [t('summary.column.status'), t('summary.column.count'), t('summary.column.share')],
    spans,
  });
  const share = (count: number): number | null => (figures.total === 0 ? null : count / figures.total);
  for (const key of STATUS_KEYS) {
    const count = figures.byStatus[key];
    rows.push({
      style: 'body',
      cells: [t(`progress.status.${key}`), count, share(count)],
      spans,
      formats: [null, null, PERCENT],
    });
  }
  rows.push({
    style: 'header',
    cells: [t('summary.column.band'), t('summary.column.count'), t('summary.column.share')],
    spans,
  });
  for (const band of BANDS) {
    const count = figures.byBand[band];
    rows.push({
      style: 'body',
      cells: [t(`progress.band.${band}`), count, share(count)],
      spans,
      formats: [null, null, PERCENT],
      ...(count > 0 ? lookOf(band) : {}),
    });
  }
  rows.push({
    style: 'total',
    cells: [t('summary.total'), figures.total, share(figures.total)],
    spans,
    formats: [null, null, PERCENT],
  });
  // A ring of nothing is an empty frame.
  if (figures.total === 0) return;
  charts.push({
    type: 'Doughnut',
    title: t('summary.heading.byStatus'),
    series: [
      {
        name: t('summary.column.count'),
        values: { row: top + 1, column: 1, rows: STATUS_KEYS.length },
        pointColors: STATUS_COLORS,
      },
    ],
    categories: { row: top + 1, column: 0, rows: STATUS_KEYS.length },
    top,
    left: 4,
    // A row short of the table's end: row heights are reckoned, and the frame must not reach over the page break.
    bottom: rows.length - 2,
    right: COLUMNS - 1,
  });
}

function unitTable(rows: PageRow[], charts: PageChart[], { byUnit }: MonthlyFigures, t: Translate): void {
  rows.push({ style: 'heading', cells: [t('summary.heading.byUnit')] });
  const names = [
    'unit',
    'lead',
    'cooperating',
    'completed',
    'inProgress',
    'notStarted',
    'other',
    'overdue',
    'dueSoon',
    'completionRate',
    'rank',
  ] as const;
  const leading = byUnit.filter(({ lead }) => lead > 0).length;
  const chart = unitChart(rows, leading, COLUMNS, t);
  rows.push({ style: 'header', cells: names.map((name) => t(`summary.column.${name}`)) });
  const stated = byUnit.some(({ completed, inProgress, notStarted }) => completed + inProgress + notStarted > 0);
  if (chart)
    charts.push(
      chart(
        rows.length,
        stated
          ? [
              { name: 'completed', column: 3, color: BAND_COLORS.done },
              { name: 'inProgress', column: 4, color: BAND_COLORS.onTrack },
              { name: 'notStarted', column: 5, color: '#C3CBD2' },
              { name: 'other', column: 6, color: BAND_COLORS.noDate },
            ]
          : // Without any status there is nothing to stack: how much each unit leads is what can be shown.
            [{ name: 'lead', column: 1, color: BAND_COLORS.onTrack }],
      ),
    );
  for (const unit of byUnit)
    rows.push({
      style: 'body',
      cells: names.map((name) => figureOf(unit, name) as string | number | null),
      left: [0],
      formats: names.map((name) => (name === 'completionRate' ? PERCENT : null)),
    });
  if (byUnit.length === 0) rows.push({ style: 'note', cells: [t('summary.none')] });
}

function areaTable(rows: PageRow[], { byArea, tally }: MonthlyFigures, t: Translate): void {
  rows.push({ style: 'heading', cells: [t('summary.heading.byArea')] });
  const names = [
    'total',
    'completed',
    'inProgress',
    'notStarted',
    'other',
    'overdue',
    'dueSoon',
    'stale',
    'completionRate',
  ] as const;
  const spans = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  const formats = [null, ...names.map((name) => (name === 'completionRate' ? PERCENT : null))];
  rows.push({
    style: 'header',
    cells: [t('summary.column.area'), ...names.map((name) => t(`summary.column.${name}`))],
    spans,
  });
  for (const area of byArea)
    rows.push({
      style: 'body',
      cells: [area.area || t('summary.noArea'), ...names.map((name) => figureOf(area, name) as number | null)],
      spans,
      formats,
      left: [0],
    });
  rows.push({
    style: 'total',
    cells: [t('summary.total'), ...names.map((name) => figureOf(tally, name))],
    spans,
    formats,
  });
}

function comparison(rows: PageRow[], previous: Comparison, t: Translate): void {
  const heading = t('summary.heading.previous');
  rows.push({
    style: 'heading',
    cells: [t('summary.headingCount', { heading, count: longMonth(previous.month, t) })],
  });
  rows.push(...comparisonRows(previous, COLUMNS, t));
}

function trendTable(rows: PageRow[], charts: PageChart[], trend: readonly MonthPoint[], t: Translate): void {
  if (trend.length < 2) return;
  rows.push({ style: 'heading', cells: [t('summary.heading.trend')] });
  const names = ['total', 'completed', 'overdue', 'completionRate'] as const;
  rows.push({
    style: 'header',
    cells: [t('summary.column.month'), ...names.map((name) => t(`summary.column.${name}`))],
  });
  const top = rows.length;
  for (const point of trend)
    rows.push({
      style: 'body',
      cells: [point.month, ...names.map((name) => point[name])],
      formats: ['@', null, null, null, PERCENT],
    });
  while (rows.length < top + 10) rows.push({ style: 'blank', cells: [], height: 19 });
  charts.push({
    type: 'Line',
    title: t('summary.heading.trend'),
    series: [
      {
        name: t('summary.column.completed'),
        values: { row: top, column: 2, rows: trend.length },
        color: BAND_COLORS.done,
      },
      {
        name: t('summary.column.overdue'),
        values: { row: top, column: 3, rows: trend.length },
        color: BAND_COLORS.overdue,
      },
    ],
    categories: { row: top, column: 0, rows: trend.length },
    top: top - 1,
    left: 5,
    bottom: rows.length - 1,
    right: COLUMNS - 1,
  });
}

function notes(rows: PageRow[], { figures, dueSoonDays }: SummaryPageInput, t: Translate): void {
  rows.push({ style: 'blank', cells: [] });
  const texts = [
    t('summary.note.totals'),
    t('summary.note.units'),
    t('summary.note.rate'),
    t('summary.note.other'),
    t('summary.note.bands', { days: dueSoonDays }),
  ];
  if (figures.openEnded > 0) texts.push(t('summary.note.openEnded', { count: figures.openEnded }));
  if (figures.byBand.noDate > 0) texts.push(t('summary.note.noDate'));
  for (const text of texts) rows.push({ style: 'note', cells: [text] });
}
