import type { Translate } from '../../i18n/translate';
import type { Comparison } from '../../ledger/summary/compare-snapshots';
import type { MonthlyFigures } from '../../ledger/summary/figures';
import { longDay, longMonth, percent } from '../../ledger/summary/format';
import type { MonthPoint } from '../../ledger/summary/period-figures';
import type { Page } from '../../workbook/page';
import type { SoonLimits } from './band-look';
import { comparisonRows } from './comparison-rows';
import { framed, titleRow } from './page-frame';
import { list } from './summary-list';
import { areaTable, headlineTable, statusTable, unitTable, type SummaryBody } from './summary-tables';
import { monthTable, trendChart } from './trend-chart';

/** The page's grid: the first column takes names, the others figures; lists join several columns to one field. */
const WIDTHS = [24, 9, 11, 9, 11, 11, 9, 9, 9, 9, 9] as const;
/** Rows that the trend's chart takes at least. */
const TREND_ROWS = 10;

export interface SummaryPageInput {
  readonly figures: MonthlyFigures;
  readonly ledgerTitle: string;
  /** The months of which there are snapshots, this one included; a trend is drawn from two on. */
  readonly trend: readonly MonthPoint[];
  readonly limits: SoonLimits;
}

/** The monthly summary as a page: a snapshot in figures, so that it does not change when the ledger does. */
export function summaryPage(input: SummaryPageInput, t: Translate): Page {
  const { figures, ledgerTitle } = input;
  const body: SummaryBody = { rows: [], charts: [], widths: WIDTHS, t };
  const { rows, charts } = body;
  const month = longMonth(figures.month, t);
  rows.push(titleRow((br) => t('summary.title.monthly', { ledger: ledgerTitle, br, month }), WIDTHS));
  rows.push({
    style: 'subtitle',
    cells: [t('summary.subtitle', { month, day: longDay(figures.asOf, t) })],
  });
  headlineTable(body, figures);
  statusTable(body, figures);
  unitTable(body, figures);
  areaTable(body, figures);
  list(rows, t('summary.heading.completedThisMonth'), figures.completedThisMonth, t, 'completed', figures.asOf);
  list(rows, t('summary.heading.signedOffThisMonth'), figures.signedOffThisMonth, t, 'signedOff', figures.asOf);
  list(rows, t('summary.heading.overdue'), figures.overdue, t, 'overdue', figures.asOf);
  list(rows, t('summary.heading.dueNextMonth'), figures.dueNextMonth, t, 'next', figures.asOf);
  list(rows, t('summary.heading.stale'), figures.stale, t, 'stale', figures.asOf);
  if (figures.previous) comparison(body, figures.previous);
  trend(body, input.trend);
  notes(body, input);
  return framed(
    {
      kind: 'summary',
      nameIn: (translate) => translate('summary.sheet.monthly', { month: figures.month }),
      widths: WIDTHS,
      rows,
      charts,
      tabColor: '#0F5C8C',
    },
    t,
  );
}

function comparison({ rows, widths, t }: SummaryBody, previous: Comparison): void {
  const heading = t('summary.heading.previous');
  rows.push({
    style: 'heading',
    cells: [t('summary.headingCount', { heading, count: longMonth(previous.month, t) })],
  });
  rows.push(...comparisonRows(previous, widths.length, t));
}

function trend({ rows, charts, widths, t }: SummaryBody, months: readonly MonthPoint[]): void {
  if (months.length < 2) return;
  rows.push({ style: 'heading', cells: [t('summary.heading.trend')] });
  const first = monthTable(rows, months, ['total', 'completed', 'overdue', 'completionRate'], t);
  while (rows.length < first + TREND_ROWS) rows.push({ style: 'blank', cells: [], height: 19 });
  const place = { top: first - 1, left: 5, bottom: rows.length - 1, right: widths.length - 1 };
  charts.push(trendChart({ first, months }, place, t));
}

function notes({ rows, t }: SummaryBody, { figures, limits: { dueSoonDays: days, ratio } }: SummaryPageInput): void {
  rows.push({ style: 'blank', cells: [] });
  const texts = [
    t('summary.note.totals'),
    t('summary.note.units'),
    t('summary.note.rate'),
    t('summary.note.other'),
    ratio ? t('summary.note.bandsRatio', { days, percent: percent(ratio.soon) }) : t('summary.note.bands', { days }),
    t('summary.note.row'),
  ];
  if (figures.openEnded > 0) texts.push(t('summary.note.openEnded', { count: figures.openEnded }));
  if (figures.byBand.noDate > 0) texts.push(t('summary.note.noDate'));
  for (const text of texts) rows.push({ style: 'note', cells: [text] });
}
