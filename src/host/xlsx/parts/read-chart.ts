/** A chart part → what the model knows of it. */
import type { ChartAxisModel, PointLabelModel } from '../../model/chart-looks';
import type { ChartModel } from '../../model/workbook-model';
import { LABEL_PLACES, TICK_PLACES } from './chart-xml';
import type { Palette } from '../colors';
import { attr, boolAttr, child, children, descend, descendants, numberAttr, type Element } from '../xml';

export type ChartContent = Pick<ChartModel, 'type' | 'title' | 'series' | 'legend' | 'dataLabels' | 'looks'>;

const POSITIONS: Record<string, string> = { r: 'Right', l: 'Left', t: 'Top', b: 'Bottom', tr: 'Corner' };

/** `root` is `chartSpace`. */
export function readChart(root: Element, palette: Palette): ChartContent {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const kinds = plot ? children(plot).filter((each) => /Chart$/.test(each.localName ?? '')) : [];
  const series = kinds.flatMap((kind) => children(kind, 'ser')).map((element) => readSeries(element, palette));
  const title = child(chart, 'title');
  const legend = child(chart, 'legend');
  return {
    type: typeOf(kinds),
    // Excel shows the name of a single series where a title has no text of its own.
    title: title ? (richText(title) ?? series[0]?.name ?? '') : null,
    series,
    legend: {
      visible: legend !== null,
      position: POSITIONS[attr(child(legend, 'legendPos'), 'val') ?? 'r'] ?? 'Right',
    },
    dataLabels: kinds.some((kind) => showsValues(child(kind, 'dLbls'))),
    ...(plot && {
      looks: { axes: { category: readAxis(child(plot, 'catAx')), value: readAxis(child(plot, 'valAx')) } },
    }),
  };
}

const nameOf = (places: Readonly<Record<string, string>>, place: string | undefined): string | undefined =>
  Object.keys(places).find((name) => places[name] === place);

function readAxis(axis: Element | null): ChartAxisModel {
  const measure = (parent: Element | null, name: string): number | undefined => {
    const found = child(parent, name);
    return found ? numberAttr(found, 'val', 0) : undefined;
  };
  const minimum = measure(child(axis, 'scaling'), 'min');
  const labelSpacing = measure(axis, 'tickLblSkip');
  const majorUnit = measure(axis, 'majorUnit');
  const labelPlace = nameOf(TICK_PLACES, attr(child(axis, 'tickLblPos'), 'val'));
  return {
    ...(attr(descend(axis, 'scaling', 'orientation'), 'val') === 'maxMin' && { reversed: true }),
    ...(boolAttr(child(axis, 'delete'), 'val') && { hidden: true }),
    ...(axis && { gridlines: child(axis, 'majorGridlines') !== null }),
    ...(minimum !== undefined && { minimum }),
    ...(labelSpacing !== undefined && { labelSpacing }),
    ...(labelPlace !== undefined && { labelPlace }),
    ...(majorUnit !== undefined && { majorUnit }),
  };
}

function typeOf(kinds: readonly Element[]): string {
  const kind = kinds[0];
  const name = kind?.localName ?? '';
  const grouping = attr(child(kind, 'grouping'), 'val') ?? 'standard';
  const suffix = grouping === 'stacked' ? 'Stacked' : grouping === 'percentStacked' ? 'Stacked100' : '';
  switch (name) {
    case 'barChart':
      return `${attr(child(kind, 'barDir'), 'val') === 'bar' ? 'Bar' : 'Column'}${suffix || 'Clustered'}`;
    case 'lineChart':
      return `Line${children(kind!, 'ser').some((ser) => !['none', undefined].includes(attr(child(child(ser, 'marker'), 'symbol'), 'val'))) ? 'Markers' : ''}${suffix}`;
    case 'pieChart':
      return 'Pie';
    case 'doughnutChart':
      return 'Doughnut';
    case 'areaChart':
      return `Area${suffix}`;
    case 'scatterChart':
      return 'XYScatter';
    case 'bubbleChart':
      return 'Bubble';
    case 'radarChart':
      return 'Radar';
    case 'pie3DChart':
      return '3DPie';
    case 'bar3DChart':
      return `3D${attr(child(kind, 'barDir'), 'val') === 'bar' ? 'Bar' : 'Column'}${suffix || 'Clustered'}`;
    default:
      return 'Invalid';
  }
}

const richText = (title: Element): string | undefined => {
  const text = child(title, 'tx');
  if (!text) return undefined;
  const runs = descendants(text, 't').map((run) => run.textContent ?? '');
  return runs.length > 0 ? runs.join('') : cached(text)[0];
};

/** Cached texts of a reference. */
function cached(parent: Element | null): string[] {
  return parent ? descendants(parent, 'pt').map((point) => child(point, 'v')?.textContent ?? '') : [];
}

function readSeries(element: Element, palette: Palette): ChartModel['series'][number] {
  const text = child(element, 'tx');
  const reference = (name: string): string | undefined => {
    const holder = child(element, name);
    return holder ? (descendants(holder, 'f')[0]?.textContent ?? undefined) : undefined;
  };
  const points: (string | undefined)[] = [];
  for (const point of children(element, 'dPt'))
    points[numberAttr(child(point, 'idx'), 'val', 0)] = fillOf(point, palette);
  const pointLabels = readPointLabels(child(element, 'dLbls'));
  const nameRef = descend(text, 'strRef', 'f')?.textContent ?? undefined;
  const color = fillOf(element, palette);
  const categoriesRef = reference('cat') ?? reference('xVal');
  return {
    name: cached(text)[0] ?? child(text, 'v')?.textContent ?? '',
    ...(nameRef !== undefined && { nameRef }),
    valuesRef: reference('val') ?? reference('yVal') ?? '',
    ...(categoriesRef !== undefined && { categoriesRef }),
    ...(color !== undefined && { color }),
    ...(points.length > 0 && { pointColors: Array.from(points) }),
    ...(showsValues(child(element, 'dLbls')) && { dataLabels: true }),
    ...(Object.keys(pointLabels).length > 0 && { pointLabels }),
  };
}

/** Labels of single points that are left out or stand elsewhere. */
function readPointLabels(labels: Element | null): Record<number, PointLabelModel> {
  const found: Record<number, PointLabelModel> = {};
  for (const label of labels ? children(labels, 'dLbl') : []) {
    const position = nameOf(LABEL_PLACES, attr(child(label, 'dLblPos'), 'val'));
    const index = numberAttr(child(label, 'idx'), 'val', 0);
    if (boolAttr(child(label, 'delete'), 'val')) found[index] = { hidden: true };
    else if (position !== undefined) found[index] = { position };
  }
  return found;
}

const SCHEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

function fillOf(element: Element, palette: Palette): string | undefined {
  const shape = child(element, 'spPr');
  const solid = child(shape, 'solidFill') ?? descend(shape, 'ln', 'solidFill');
  const rgb = attr(child(solid, 'srgbClr'), 'val');
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  return palette.theme[SCHEME.indexOf(attr(child(solid, 'schemeClr'), 'val') ?? '')];
}

function showsValues(labels: Element | null): boolean {
  return (
    labels !== null && ['showVal', 'showPercent', 'showCatName'].some((name) => boolAttr(child(labels, name), 'val'))
  );
}
