/** Charts, their series and points. */
import { formatReference, parseReference } from '../../model/a1';
import { getValue, isError } from '../../model/cells';
import { findSheet } from '../../model/sheets';
import type { ChartLooks, PointLabelModel } from '../../model/chart-looks';
import type { ChartModel, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import type { ExcelSession } from '../session';
import { type RangeTarget, blockOf } from '../targets';

export interface ChartTarget {
  sheet: SheetModel;
  chart: ChartModel;
}

export interface SeriesTarget extends ChartTarget {
  series: ChartModel['series'][number];
}

export interface PointTarget extends SeriesTarget {
  index: number;
}

export function requireChart<T extends ChartTarget>(target: T): T {
  return target.sheet.charts.includes(target.chart) ? target : fail('ItemNotFound', 'the chart was deleted');
}

export function changeChart(target: ChartTarget, patch: Partial<ChartModel>): void {
  Object.assign(requireChart(target).chart, patch);
  target.sheet.dirty.add('charts');
}

/** Changes how a chart is drawn. */
export function changeLooks(target: ChartTarget, patch: ChartLooks): void {
  changeChart(target, { looks: { ...target.chart.looks, ...patch } });
}

export function changeSeries(target: SeriesTarget, patch: Partial<SeriesTarget['series']>): void {
  if (!requireChart(target).chart.series.includes(target.series)) fail('ItemNotFound', 'the series was deleted');
  Object.assign(target.series, patch);
  target.sheet.dirty.add('charts');
}

/** Changes how the label of one point is drawn. */
export function changePointLabel(target: PointTarget, patch: PointLabelModel): void {
  const pointLabels = { ...target.series.pointLabels };
  pointLabels[target.index] = { ...pointLabels[target.index], ...patch };
  changeSeries(target, { pointLabels });
}

export const referenceOf = (range: RangeTarget, session: ExcelSession): string =>
  formatReference(range.sheet.name, blockOf(range, session));

/** The values that a series refers to. */
export function referredValues(
  reference: string | undefined,
  session: ExcelSession,
): (string | number | boolean | null)[] {
  const parsed = reference ? parseReference(reference) : null;
  const sheet = parsed?.sheet ? findSheet(session.model, parsed.sheet) : undefined;
  if (!parsed || !sheet) return [];
  const values: (string | number | boolean | null)[] = [];
  for (let row = parsed.block.top; row <= parsed.block.bottom; row++) {
    for (let column = parsed.block.left; column <= parsed.block.right; column++) {
      const value = getValue(sheet, row, column);
      values.push(isError(value) ? value.error : value);
    }
  }
  return values;
}
