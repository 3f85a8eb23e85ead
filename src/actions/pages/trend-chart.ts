import type { Translate } from '../../i18n/translate';
import type { MonthPoint } from '../../ledger/summary/period-figures';
import type { PageChart, PageRow } from '../../workbook/page';
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

/** Lines of what was done and what was overdue, month by month. `first`: the table's first month; its columns are month, total, completed, overdue … */
export function trendChart(
  { first, months }: { readonly first: number; readonly months: number },
  place: Pick<PageChart, 'top' | 'left' | 'bottom' | 'right'>,
  t: Translate,
): PageChart {
  const line = (name: 'completed' | 'overdue', column: number, color: string) => ({
    name: t(`summary.column.${name}`),
    values: { row: first, column, rows: months },
    color,
  });
  return {
    type: 'Line',
    title: t('summary.heading.trend'),
    series: [line('completed', 2, BAND_COLORS.done), line('overdue', 3, BAND_COLORS.overdue)],
    categories: { row: first, column: 0, rows: months },
    ...place,
  };
}
