import type { Translate } from '../../i18n/translate';
import { BANDS } from '../../ledger/progress/band-options';
import type { MonthlyFigures } from '../../ledger/summary/figures';
import { STATUS_KEYS } from '../../ledger/summary/entry-ref';
import { sumOf } from '../../ledger/summary/tally';
import type { Page, PageChart, PageRow } from '../../workbook/page';
import { BAND_COLORS, lookOf, STATUS_COLORS } from './band-look';
import { figuresOf, formatsOf, headsOf, PERCENT } from './figure-cells';
import { unitChart } from './unit-chart';

/** More areas or units than anybody reads on paper: then nearly every task has its own. */
export const MOST_AREAS = 200;
export const MOST_UNITS = 300;

/** What the tables of a summary are added to; `widths`: the page's. */
export interface SummaryBody {
  readonly rows: PageRow[];
  readonly charts: PageChart[];
  readonly widths: Page['widths'];
  readonly t: Translate;
}

export function headlineTable({ rows, t }: SummaryBody, { tally }: MonthlyFigures): void {
  const columns = [
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
  rows.push({ style: 'heading', cells: [t('summary.heading.headline')] });
  rows.push({ style: 'header', cells: headsOf(columns, t) });
  rows.push({ style: 'total', cells: figuresOf(tally, columns), formats: formatsOf(columns) });
}

/** Tasks by status and by band with their shares, and a ring of the statuses. */
export function statusTable({ rows, charts, widths, t }: SummaryBody, figures: MonthlyFigures): void {
  const look = { spans: [1, 1, 1], formats: [null, null, PERCENT] };
  const share = (count: number): number | null => (figures.total === 0 ? null : count / figures.total);
  const line = (name: string, count: number) => ({ cells: [name, count, share(count)], ...look });
  rows.push({ style: 'heading', cells: [t('summary.heading.byStatus')] });
  const top = rows.length;
  rows.push({ style: 'header', cells: headsOf(['status', 'count', 'share'], t), spans: look.spans });
  for (const key of STATUS_KEYS)
    rows.push({ style: 'body', ...line(t(`progress.status.${key}`), figures.byStatus[key]) });
  rows.push({ style: 'header', cells: headsOf(['band', 'count', 'share'], t), spans: look.spans });
  for (const band of BANDS) {
    const count = figures.byBand[band];
    rows.push({ style: 'body', ...line(t(`progress.band.${band}`), count), ...(count > 0 ? lookOf(band) : {}) });
  }
  rows.push({ style: 'total', ...line(t('summary.total'), figures.total) });
  // A ring of nothing is an empty frame.
  if (figures.total === 0) return;
  const span = { row: top + 1, rows: STATUS_KEYS.length };
  charts.push({
    type: 'Doughnut',
    title: t('summary.heading.byStatus'),
    series: [{ name: t('summary.column.count'), values: { ...span, column: 1 }, pointColors: STATUS_COLORS }],
    categories: { ...span, column: 0 },
    top,
    left: 4,
    // A row short of the table's end: row heights are reckoned, and the frame must not reach over the page break.
    bottom: rows.length - 2,
    right: widths.length - 1,
  });
}

/** Units with what they lead and cooperate in, most first, and their bars. */
export function unitTable({ rows, charts, widths, t }: SummaryBody, { byUnit }: MonthlyFigures): void {
  const columns = [
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
  rows.push({ style: 'heading', cells: [t('summary.heading.byUnit')] });
  const leading = byUnit.filter(({ lead }) => lead > 0).map(({ unit }) => unit);
  const chart = unitChart(rows, leading, widths, t);
  rows.push({ style: 'header', cells: headsOf(['unit', ...columns], t) });
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
  const formats = [null, ...formatsOf(columns)];
  for (const unit of byUnit.slice(0, MOST_UNITS))
    rows.push({ style: 'body', cells: [unit.unit, ...figuresOf(unit, columns)], left: [0], formats });
  if (byUnit.length === 0) rows.push({ style: 'note', cells: [t('summary.none')] });
  const more = byUnit.length - MOST_UNITS;
  if (more > 0) rows.push({ style: 'note', cells: [t('summary.moreUnits', { count: more })] });
}

/** Areas in the ledger's order; they add up to the total. */
export function areaTable({ rows, t }: SummaryBody, { byArea, tally }: MonthlyFigures): void {
  const columns = [
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
  const spans = [2, ...columns.map(() => 1)];
  const formats = [null, ...formatsOf(columns)];
  rows.push({ style: 'heading', cells: [t('summary.heading.byArea')] });
  rows.push({ style: 'header', cells: headsOf(['area', ...columns], t), spans });
  const rest = byArea.slice(MOST_AREAS);
  const shown = byArea
    .slice(0, MOST_AREAS)
    .map(({ area, ...counts }) => ({ name: area || t('summary.noArea'), counts }));
  if (rest.length > 0) shown.push({ name: t('summary.restAreas', { count: rest.length }), counts: sumOf(rest) });
  for (const { name, counts } of shown)
    rows.push({ style: 'body', cells: [name, ...figuresOf(counts, columns)], spans, formats, left: [0] });
  rows.push({ style: 'total', cells: [t('summary.total'), ...figuresOf(tally, columns)], spans, formats });
}
