import { columnLetters } from '../ledger/columns/a1';
import type { PageChart, PointLabel } from './page';

/** Points. */
const CHART_LETTERS = { all: 9, title: 11 } as const;

/** Looks of points wait: a series has points only once Excel has drawn it. */
export interface PointPaint {
  readonly points: Excel.ChartPointsCollection;
  readonly colors: readonly string[];
  readonly labels: readonly (PointLabel | null)[];
}

/** Draws a chart over cells of the page that are written already; what is to be painted last is answered. */
export function addChart(sheet: Excel.Worksheet, chart: PageChart, name: string): PointPaint[] {
  const first = chart.series[0]!;
  const at = (span: { row: number; column: number; rows: number }) =>
    sheet.getRangeByIndexes(span.row, span.column, span.rows, 1);
  const added = sheet.charts.add(chart.type, at(first.values), 'Columns');
  added.name = name;
  added.format.font.size = CHART_LETTERS.all;
  added.title.text = chart.title;
  added.title.format.font.size = CHART_LETTERS.title;
  added.title.format.font.bold = true;
  chart.series.forEach((spec, index) => {
    const one = index === 0 ? added.series.getItemAt(0) : added.series.add(spec.name);
    // Named for the first one too: Excel takes a first cell that is no number yet for a heading.
    one.setValues(at(spec.values));
    describe(one, spec, at(chart.categories), chart.type);
  });
  added.legend.position = 'Bottom';
  added.legend.visible = chart.series.length > 1 || chart.type === 'Doughnut';
  if (chart.type !== 'Doughnut') describeAxes(added, chart);
  added.setPosition(
    `${columnLetters(chart.left + 1)}${chart.top + 1}`,
    `${columnLetters(chart.right + 1)}${chart.bottom + 1}`,
  );
  return chart.series.flatMap(({ pointColors: colors = [], pointLabels: labels = [] }, index) =>
    colors.length > 0 || labels.some((label) => label !== null)
      ? [{ points: added.series.getItemAt(index).points.load('count'), colors, labels }]
      : [],
  );
}

/** The figures stand at the bars and lines, so that a scale would only say them again, in fractions of tasks. */
function describeAxes({ axes, dataLabels, series }: Excel.Chart, { type, minimum = 0 }: PageChart): void {
  const { categoryAxis, valueAxis } = axes;
  valueAxis.minimum = minimum;
  if (minimum < 0) categoryAxis.tickLabelPosition = 'Low';
  valueAxis.majorGridlines.visible = false;
  // Every category is named, upright.
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.textOrientation = 0;
  // Last of the axis: what is hidden cannot be set any more.
  valueAxis.visible = false;
  if (type === 'Line') dataLabels.position = 'Top';
  if (type !== 'BarStacked') return;
  // The first of the list on top, as people read it.
  categoryAxis.reversePlotOrder = true;
  series.getItemAt(0).gapWidth = 50;
  // Zeros of a stack would be written over its other labels.
  dataLabels.numberFormat = '0;;;';
}

function describe(
  series: Excel.ChartSeries,
  spec: PageChart['series'][number],
  categories: Excel.Range,
  type: PageChart['type'],
): void {
  series.name = spec.name;
  series.setXAxisValues(categories);
  if (spec.color !== undefined) {
    if (type === 'Line') series.format.line.color = spec.color;
    else series.format.fill.setSolidColor(spec.color);
  }
  series.hasDataLabels = true;
}

/** Paints the points that there are; a ring keeps the theme's colours where Excel, not reckoning by itself, has none yet. */
export async function paintPoints(context: Excel.RequestContext, paints: readonly PointPaint[]): Promise<void> {
  if (paints.length === 0) return;
  await context.sync();
  for (const { points, colors, labels } of paints) {
    colors.slice(0, points.count).forEach((color, index) => points.getItemAt(index).format.fill.setSolidColor(color));
    labels.slice(0, points.count).forEach((label, index) => {
      if (label === 'none') points.getItemAt(index).hasDataLabel = false;
      else if (label !== null) points.getItemAt(index).dataLabel.position = label;
    });
  }
}
