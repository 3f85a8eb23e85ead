import type { Translate } from '../../i18n/translate';
import type { Page, PageChart, PageRow } from '../../workbook/page';
import { printableHeight } from '../../workbook/paginate';
import { heightOf } from '../../workbook/row-height';

const MOST_UNITS = 10;
const ROW_HEIGHT = 19;
const HEADING: PageRow = { style: 'heading', cells: [''] };
const HEADER: PageRow = { style: 'header', cells: [''] };
const GAP: PageRow = { style: 'blank', cells: [] };

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
 * @param units their names, in the table's order
 */
export function unitChart(
  rows: PageRow[],
  units: readonly string[],
  widths: Page['widths'],
  t: Translate,
): ((first: number, series: readonly UnitSeries[]) => PageChart) | null {
  const shown = unitsShown(units, widths);
  if (shown < 2) return null;
  const top = rows.length;
  for (let index = 0; index < chartRows(shown); index += 1)
    rows.push({ style: 'blank', cells: [], height: ROW_HEIGHT });
  const bottom = rows.length - 1;
  rows.push(GAP);
  return (first, series) => ({
    type: 'BarStacked',
    title: t(shown < units.length ? 'summary.chart.unitsFirst' : 'summary.chart.units', { count: shown }),
    series: series.map(({ name, column, color }) => ({
      name: t(`summary.column.${name}`),
      values: { row: first, column, rows: shown },
      color,
    })),
    categories: { row: first, column: 0, rows: shown },
    top,
    left: 0,
    bottom,
    right: widths.length - 1,
  });
}

/** Rows of the page that the chart of so many units takes. */
function chartRows(units: number): number {
  return Math.max(7, Math.min(11, units + 2));
}

/** As many units as fit on a page with their chart: its figures stand in one stretch of rows, without a header written again in it. */
function unitsShown(units: readonly string[], widths: Page['widths']): number {
  const around = [HEADING, GAP, HEADER].reduce((sum, row) => sum + heightOf(row, widths), 0);
  const room = printableHeight({ landscape: true, widths }) - around;
  let shown = 0;
  let table = 0;
  for (const unit of units.slice(0, MOST_UNITS)) {
    table += heightOf({ style: 'body', cells: [unit] }, widths);
    if (chartRows(shown + 1) * ROW_HEIGHT + table > room) break;
    shown += 1;
  }
  return shown;
}
