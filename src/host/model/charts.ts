/**
 * Native charts. References of series are kept without `=` (`月报!$B$3:$B$8`). Cached values are read from the cells on
 * save. Kinds that can be made: ColumnClustered, ColumnStacked, ColumnStacked100, BarClustered, BarStacked, BarStacked100,
 * Line, LineMarkers, Pie, Doughnut, Area. Other kinds that came in a file are listed, moved, deleted and saved as they were.
 */
import { MAX_COLUMN, MAX_ROW, formatReference } from './a1';
import { getValue } from './cells';
import type { Block, ChartModel, SheetModel } from './workbook-model';

export const CHART_TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Pie',
  'Doughnut',
  'Area',
] as const;

/** Adds a chart with Excel's default size; series come by `seriesFromBlock`. */
export function addChart(sheet: SheetModel, type: string, series: ChartModel['series'], name?: string): ChartModel {
  const numbers = sheet.charts.map((chart) => Number(/\d+$/.exec(chart.id)?.[0] ?? 0));
  const number = Math.max(0, ...numbers) + 1;
  const chart: ChartModel = {
    id: `chart${number}`,
    name: name ?? `图表 ${number}`,
    type,
    title: null,
    series,
    left: 100,
    top: 100,
    width: 360,
    height: 216,
    legend: { visible: true, position: 'Right' },
    dataLabels: false,
  };
  sheet.charts.push(chart);
  sheet.dirty.add('charts');
  return chart;
}

export function removeChart(sheet: SheetModel, chart: ChartModel): void {
  sheet.charts = sheet.charts.filter((other) => other !== chart);
  sheet.dirty.add('charts');
}

/**
 * Series of a source block as Excel reads it: the first row holds series names and the first column categories when the
 * rest is numbers; `by` tells whether series stand in columns or rows (`Auto`: the longer side is the categories).
 */
export function seriesFromBlock(
  sheet: SheetModel,
  block: Block,
  by: 'Auto' | 'Columns' | 'Rows' = 'Auto',
): ChartModel['series'] {
  const numeric = (row: number, column: number): boolean => typeof getValue(sheet, row, column) === 'number';
  const bottom = Math.min(block.bottom, MAX_ROW);
  const right = Math.min(block.right, MAX_COLUMN);
  const hasNames = bottom > block.top && !numeric(block.top, right);
  const hasCategories = right > block.left && !numeric(bottom, block.left);
  const top = block.top + (hasNames ? 1 : 0);
  const left = block.left + (hasCategories ? 1 : 0);
  const inColumns = by === 'Columns' || (by === 'Auto' && bottom - top >= right - left);
  const series: ChartModel['series'] = [];
  const add = (values: Block, name: [number, number] | null, categories: Block | null): void => {
    const label = name ? getValue(sheet, ...name) : null;
    series.push({
      name: label === null || typeof label === 'object' ? '' : String(label),
      ...(name && {
        nameRef: formatReference(sheet.name, { top: name[0], bottom: name[0], left: name[1], right: name[1] }),
      }),
      valuesRef: formatReference(sheet.name, values),
      ...(categories && { categoriesRef: formatReference(sheet.name, categories) }),
    });
  };
  if (inColumns) {
    for (let column = left; column <= right; column++) {
      add(
        { top, bottom, left: column, right: column },
        hasNames ? [block.top, column] : null,
        hasCategories ? { top, bottom, left: block.left, right: block.left } : null,
      );
    }
  } else {
    for (let row = top; row <= bottom; row++) {
      add(
        { top: row, bottom: row, left, right },
        hasCategories ? [row, block.left] : null,
        hasNames ? { top: block.top, bottom: block.top, left, right } : null,
      );
    }
  }
  return series;
}
