import type { Translate } from '../../i18n/translate';
import { longDay, longMonth } from '../../ledger/summary/format';
import type { PeriodFigures } from '../../ledger/summary/period-figures';
import type { Page, PageChart, PageRow } from '../../workbook/page';
import { BAND_COLORS } from './band-look';
import { comparisonRows } from './comparison-rows';

const WIDTHS = [20, 12, 12, 12, 12, 12, 12, 13, 13] as const;
const COLUMNS = WIDTHS.length;
const PERCENT = '0.0%';
const CHART_ROWS = 11;

export interface PeriodPageInput {
  readonly figures: PeriodFigures;
  readonly ledgerTitle: string;
  readonly year: number;
  /** null: the whole year. */
  readonly quarter: number | null;
}

/** A quarter or a year out of the monthly snapshots: what was reached at its end, month by month, and what changed. */
export function periodPage({ figures, ledgerTitle, year, quarter }: PeriodPageInput, t: Translate): Page {
  const title =
    quarter === null
      ? t('summary.title.yearly', { ledger: ledgerTitle, year })
      : t('summary.title.quarterly', { ledger: ledgerTitle, year, quarter });
  const last = figures.months.at(-1)!;
  const rows: PageRow[] = [
    { style: 'title', cells: [title] },
    {
      style: 'subtitle',
      cells: [t('summary.period.end', { month: longMonth(last.month, t), day: longDay(last.asOf, t) })],
    },
    { style: 'heading', cells: [t('summary.heading.headline')] },
    {
      style: 'header',
      cells: [
        ...(['total', 'completed', 'completionRate', 'overdue', 'dueSoon', 'stale'] as const).map((name) =>
          t(`summary.column.${name}`),
        ),
        t('summary.period.completed'),
        t('summary.period.signedOff'),
      ],
      spans: [1, 1, 1, 1, 1, 1, 1, 2],
    },
    {
      style: 'total',
      cells: [
        last.total,
        last.completed,
        last.completionRate,
        last.overdue,
        last.dueSoon,
        last.stale,
        figures.completedInPeriod,
        figures.signedOffInPeriod,
      ],
      spans: [1, 1, 1, 1, 1, 1, 1, 2],
      formats: [null, null, PERCENT],
    },
  ];
  const charts = months(rows, figures, t);
  if (figures.change) {
    const month = longMonth(figures.change.month, t);
    rows.push({ style: 'heading', cells: [t('summary.heading.change', { month })] });
    rows.push(...comparisonRows(figures.change, COLUMNS, t));
  }
  rows.push({ style: 'blank', cells: [] });
  rows.push({ style: 'note', cells: [t('summary.note.period')] });
  if (figures.missing.length > 0) {
    const missing = figures.missing.map((month) => longMonth(month, t)).join(t('summary.bulletin.listComma'));
    rows.push({ style: 'note', cells: [t('summary.period.missing', { months: missing })] });
  }
  return {
    kind: 'period',
    name: t(quarter === null ? 'summary.sheet.yearly' : 'summary.sheet.quarterly', { period: figures.period }),
    widths: WIDTHS,
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

function months(rows: PageRow[], { months: points }: PeriodFigures, t: Translate): PageChart[] {
  const names = ['total', 'completed', 'overdue', 'dueSoon', 'stale', 'completionRate'] as const;
  const sums = ['completedInMonth', 'signedOffInMonth'] as const;
  rows.push({ style: 'heading', cells: [t('summary.heading.months')] });
  rows.push({
    style: 'header',
    cells: [t('summary.column.month'), ...[...names, ...sums].map((name) => t(`summary.column.${name}`))],
  });
  const first = rows.length;
  for (const point of points)
    rows.push({
      style: 'body',
      cells: [point.month, ...[...names, ...sums].map((name) => point[name])],
      formats: ['@', ...names.map((name) => (name === 'completionRate' ? PERCENT : null))],
    });
  if (points.length < 2) return [];
  const top = rows.length;
  for (let index = 0; index < CHART_ROWS; index += 1) rows.push({ style: 'blank', cells: [], height: 19 });
  const bottom = rows.length - 1;
  rows.push({ style: 'blank', cells: [] });
  const span = { row: first, rows: points.length };
  return [
    {
      type: 'Line',
      title: t('summary.heading.trend'),
      series: [
        { name: t('summary.column.completed'), values: { ...span, column: 2 }, color: BAND_COLORS.done },
        { name: t('summary.column.overdue'), values: { ...span, column: 3 }, color: BAND_COLORS.overdue },
      ],
      categories: { ...span, column: 0 },
      top,
      left: 0,
      bottom,
      right: COLUMNS - 1,
    },
  ];
}
