import type { Translate } from '../../i18n/translate';
import { longDay, longMonth } from '../../ledger/summary/format';
import type { PeriodFigures } from '../../ledger/summary/period-figures';
import type { Page, PageChart, PageRow } from '../../workbook/page';
import { comparisonRows } from './comparison-rows';
import { figuresOf, formatsOf, headsOf } from './figure-cells';
import { framed, titleRow } from './page-frame';
import { monthTable, trendChart } from './trend-chart';

const WIDTHS = [20, 12, 12, 12, 12, 12, 12, 13, 13] as const;
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
  const title = (br: string): string =>
    quarter === null
      ? t('summary.title.yearly', { ledger: ledgerTitle, br, year })
      : t('summary.title.quarterly', { ledger: ledgerTitle, br, year, quarter });
  const last = figures.months.at(-1)!;
  const columns = ['total', 'completed', 'completionRate', 'overdue', 'dueSoon', 'stale'] as const;
  const spans = [1, 1, 1, 1, 1, 1, 1, 2];
  const rows: PageRow[] = [
    titleRow(title, WIDTHS),
    {
      style: 'subtitle',
      cells: [t('summary.period.end', { month: longMonth(last.month, t), day: longDay(last.asOf, t) })],
    },
    { style: 'heading', cells: [t('summary.heading.headline')] },
    {
      style: 'header',
      cells: [...headsOf(columns, t), t('summary.period.completed'), t('summary.period.signedOff')],
      spans,
    },
    {
      style: 'total',
      cells: [...figuresOf(last, columns), figures.completedInPeriod, figures.signedOffInPeriod],
      spans,
      formats: formatsOf(columns),
    },
  ];
  const charts = months(rows, figures, t);
  if (figures.change) {
    const month = longMonth(figures.change.month, t);
    rows.push({ style: 'heading', cells: [t('summary.heading.change', { month })] });
    rows.push(...comparisonRows(figures.change, WIDTHS.length, t));
  }
  rows.push({ style: 'blank', cells: [] });
  rows.push({ style: 'note', cells: [t('summary.note.period')] });
  if (figures.missing.length > 0) {
    const missing = figures.missing.map((month) => longMonth(month, t)).join(t('summary.bulletin.listComma'));
    rows.push({ style: 'note', cells: [t('summary.period.missing', { months: missing })] });
  }
  const nameIn = (translate: Translate): string =>
    translate(quarter === null ? 'summary.sheet.yearly' : 'summary.sheet.quarterly', { period: figures.period });
  return framed({ kind: 'period', nameIn, widths: WIDTHS, rows, charts, tabColor: '#0F5C8C' }, t);
}

function months(rows: PageRow[], { months: points }: PeriodFigures, t: Translate): PageChart[] {
  const figures = ['total', 'completed', 'overdue', 'dueSoon', 'stale', 'completionRate'] as const;
  rows.push({ style: 'heading', cells: [t('summary.heading.months')] });
  const first = monthTable(rows, points, [...figures, 'completedInMonth', 'signedOffInMonth'], t);
  if (points.length < 2) return [];
  const top = rows.length;
  for (let index = 0; index < CHART_ROWS; index += 1) rows.push({ style: 'blank', cells: [], height: 19 });
  const place = { top, left: 0, bottom: rows.length - 1, right: WIDTHS.length - 1 };
  rows.push({ style: 'blank', cells: [] });
  return [trendChart({ first, months: points }, place, t)];
}
