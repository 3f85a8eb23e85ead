/** Reads the numbers of a chart out of the workbook. */
import { parseReference } from '../../host/model/a1';
import { findSheet } from '../../host/model/sheets';
import type { ChartModel, Scalar, SheetModel, WorkbookModel } from '../../host/model/workbook-model';

export interface ChartSeries {
  readonly name: string;
  readonly values: number[];
  readonly colors: string[];
}

export interface ChartData {
  readonly categories: string[];
  readonly series: ChartSeries[];
}

/** Office's default accents. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#264478', '#9E480E'];
const MOST_POINTS = 200;

function cellsOf(model: WorkbookModel, own: SheetModel, reference: string | undefined): Scalar[] {
  const parsed = reference === undefined ? null : parseReference(reference.replace(/^=/, ''));
  if (!parsed) return [];
  const sheet = parsed.sheet === null ? own : findSheet(model, parsed.sheet);
  if (!sheet) return [];
  const { top, left, bottom, right } = parsed.block;
  const values: Scalar[] = [];
  for (let row = top; row <= bottom && values.length < MOST_POINTS; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const value = sheet.cells.get(row)?.get(column)?.value ?? null;
      values.push(typeof value === 'object' ? null : value);
    }
  }
  return values;
}

export function chartData(model: WorkbookModel, sheet: SheetModel, chart: ChartModel): ChartData {
  const pie = /Pie|Doughnut/.test(chart.type);
  const series = chart.series.map(({ name, nameRef, valuesRef, color, pointColors }, index) => {
    const values = cellsOf(model, sheet, valuesRef).map((value) => (typeof value === 'number' ? value : 0));
    const colors = values.map(
      (_, i) => pointColors?.[i] ?? color ?? PALETTE[(pie ? i : index) % PALETTE.length] ?? '#4472C4',
    );
    return { name: String(cellsOf(model, sheet, nameRef)[0] ?? name), values, colors };
  });
  const given = chart.series.find(({ categoriesRef }) => categoriesRef)?.categoriesRef;
  const labels = cellsOf(model, sheet, given).map((value) => String(value ?? ''));
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  return { categories: Array.from({ length }, (_, i) => labels[i] ?? String(i + 1)), series };
}
