import type { Translate } from '../../i18n/translate';
import type { PageChart, PageRow } from '../../workbook/page';

/** So many that the chart and the rows that it shows still fit a page. */
const MOST_UNITS = 10;
const ROW_HEIGHT = 19;

interface UnitSeries {
  readonly name:
    'lead' | 'completed' | 'inProgress' | 'notStarted' | 'other' | 'overdue' | 'dueSoon' | 'stale' | 'rest';
  /** 0-based column of the page. */
  readonly column: number;
  readonly color: string;
}

/**
 * Keeps room for the stacked bars above the table of units, whose first rows they show. Answers what makes the chart once it is known
 * where the table begins (0-based row); null for fewer than two units, which need no chart.
 */
export function unitChart(
  rows: PageRow[],
  units: number,
  columns: number,
  t: Translate,
): ((first: number, series: readonly UnitSeries[]) => PageChart) | null {
  const shown = Math.min(units, MOST_UNITS);
  if (shown < 2) return null;
  const top = rows.length;
  const height = Math.max(7, Math.min(11, shown + 2));
  for (let index = 0; index < height; index += 1) rows.push({ style: 'blank', cells: [], height: ROW_HEIGHT });
  const bottom = rows.length - 1;
  rows.push({ style: 'blank', cells: [] });
  return (first, series) => ({
    type: 'BarStacked',
    title: t(shown < units ? 'summary.chart.unitsFirst' : 'summary.chart.units', { count: shown }),
    series: series.map(({ name, column, color }) => ({
      name: t(`summary.column.${name}`),
      values: { row: first, column, rows: shown },
      color,
    })),
    categories: { row: first, column: 0, rows: shown },
    top,
    left: 0,
    bottom,
    right: columns - 1,
  });
}
