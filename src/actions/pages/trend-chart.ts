import type { Translate } from '../../i18n/translate';
import type { MonthPoint } from '../../ledger/summary/period-figures';
import type { PageChart, PageRow, PointLabel } from '../../workbook/page';
import { BAND_COLORS } from './band-look';
import { figuresOf, formatsOf, headsOf } from './figure-cells';

type MonthColumn = Exclude<keyof MonthPoint, 'month' | 'asOf'>;

/** A table of months; answers its first row of figures. */
export function monthTable(
  rows: PageRow[],
  months: readonly MonthPoint[],
  columns: readonly MonthColumn[],
  t: Translate,
): number {
  rows.push({ style: 'header', cells: headsOf(['month', ...columns], t) });
  for (const point of months)
    rows.push({
      style: 'body',
      cells: [point.month, ...figuresOf(point, columns)],
      formats: ['@', ...formatsOf(columns)],
    });
  return rows.length - months.length;
}

/**
 * Lines of what was done and what was overdue, month by month. `first`: the table's first month; its columns are month, total, completed,
 * overdue …
 */
export function trendChart(
  { first, months }: { readonly first: number; readonly months: readonly MonthPoint[] },
  place: Pick<PageChart, 'top' | 'left' | 'bottom' | 'right'>,
  t: Translate,
): PageChart {
  const rows = months.length;
  const most = Math.max(1, ...months.flatMap(({ completed, overdue }) => [completed, overdue]));
  const lower = months.map((month) => lowerLabel(month, most));
  const line = (name: 'completed' | 'overdue', column: number, color: string) => ({
    name: t(`summary.column.${name}`),
    values: { row: first, column, rows },
    color,
    pointLabels: lower.map((label) => (label?.of === name ? label.place : null)),
  });
  return {
    type: 'Line',
    title: t('summary.heading.trend'),
    series: [line('completed', 2, BAND_COLORS.done), line('overdue', 3, BAND_COLORS.overdue)],
    categories: { row: first, column: 0, rows },
    ...place,
    minimum: lower.some((label) => label?.isAtAxis) ? -LABEL * most : 0,
  };
}

/** Share of the chart's height that a label takes. */
const LABEL = 0.14;

/** The label of the lower line's point, where it cannot stand above it. */
interface LowerLabel {
  readonly of: 'completed' | 'overdue';
  readonly place: PointLabel;
  /** There is no room for it between line and axis. */
  readonly isAtAxis: boolean;
}

/**
 * Where two lines come so near that their labels would stand on each other, the lower one's goes below its line; where they meet one
 * figure says both. null: both labels stand above their lines.
 */
function lowerLabel({ completed, overdue }: MonthPoint, most: number): LowerLabel | null {
  const of = completed < overdue ? 'completed' : 'overdue';
  const room = most * LABEL;
  if (completed === overdue) return { of, place: 'none', isAtAxis: false };
  if (Math.abs(completed - overdue) >= room) return null;
  return { of, place: 'Bottom', isAtAxis: Math.min(completed, overdue) < room };
}
