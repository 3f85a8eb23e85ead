/** The drawing of a sheet: charts are read and written, pictures and shapes keep their XML and move with their cells. */
import { cellAtPoint, columnLeft, rowTop } from '../../model/rows-columns';
import { shiftInterval } from '../../model/shift-references';
import type { ChartModel, SheetModel } from '../../model/workbook-model';
import {
  RELATIONSHIPS_NS,
  SHEET_ORDER,
  STRICT_RELATIONSHIPS_NS,
  type ReadContext,
  type WriteContext,
} from '../context';
import {
  attr,
  child,
  children,
  create,
  descend,
  descendants,
  escapeXml,
  fragment,
  insertInOrder,
  numberAttr,
  parseXml,
  relationAttr,
  remove,
  root as rootOf,
  setAttr,
  type Element,
} from '../xml';
import { chartXml, titleXml } from './chart-xml';
import { setRelation } from './custom-properties';
import { readChart } from './read-chart';

const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** English Metric Units a point. */
const EMU = 12700;

interface ChartSource {
  /** Place among the drawing's anchors. */
  anchor: number;
  path: string;
  relationId: string;
  /** What was read, to see what was changed. */
  read: string;
  box: Box;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const anchorsOf = (drawing: Element): Element[] =>
  children(drawing).filter((each) => /Anchor$/.test(each.localName ?? ''));

function drawingPath(relations: readonly { kind: string; target: string }[]): string | undefined {
  return relations.find((relation) => relation.kind === 'drawing')?.target;
}

const contentOf = ({ type, title, series, legend, dataLabels, labelFormat, looks }: ChartModel): string =>
  JSON.stringify([type, title, series, legend, dataLabels, labelFormat, looks]);

/** Charts of the sheet in drawing order. Sizes of rows and columns must already be read. */
export function readDrawing(sheet: SheetModel, context: ReadContext): ChartModel[] {
  const path = drawingPath(context.package.relationships(context.path));
  if (path === undefined || !context.package.has(path)) return [];
  const relations = context.package.relationships(path);
  const charts: ChartModel[] = [];
  anchorsOf(rootOf(context.package.document(path))).forEach((anchor, index) => {
    const frame = child(anchor, 'graphicFrame');
    const reference = descend(frame, 'graphic', 'graphicData', 'chart');
    const relation =
      reference && relations.find((each) => each.id === relationAttr(reference) && each.kind === 'chart');
    if (!relation || !context.package.has(relation.target)) return;
    const content = readChart(rootOf(context.package.document(relation.target)), context.palette);
    const name = attr(descend(frame, 'nvGraphicFramePr', 'cNvPr'), 'name') ?? '';
    const box = boxOf(anchor, sheet);
    const chart: ChartModel = { id: `chart${charts.length + 1}`, name, ...content, ...box };
    chart.source = {
      anchor: index,
      path: relation.target,
      relationId: relation.id,
      read: contentOf(chart),
      box,
    } satisfies ChartSource;
    charts.push(chart);
  });
  return charts;
}

/** Where an anchor lies, in points. */
function boxOf(anchor: Element, sheet: SheetModel): Box {
  const point = (marker: Element | null): { left: number; top: number } => ({
    left:
      columnLeft(sheet, Number(child(marker, 'col')?.textContent ?? 0) + 1) +
      Number(child(marker, 'colOff')?.textContent ?? 0) / EMU,
    top:
      rowTop(sheet, Number(child(marker, 'row')?.textContent ?? 0) + 1) +
      Number(child(marker, 'rowOff')?.textContent ?? 0) / EMU,
  });
  const position = child(anchor, 'pos');
  const from = position
    ? { left: numberAttr(position, 'x', 0) / EMU, top: numberAttr(position, 'y', 0) / EMU }
    : point(child(anchor, 'from'));
  const to = child(anchor, 'to');
  if (to) {
    const end = point(to);
    return { ...from, width: end.left - from.left, height: end.top - from.top };
  }
  const extent = child(anchor, 'ext');
  return { ...from, width: numberAttr(extent, 'cx', 0) / EMU, height: numberAttr(extent, 'cy', 0) / EMU };
}

/** Writes charts that are new, changed, moved or gone, and moves every anchor along with inserted and deleted cells. */
export function writeDrawing(root: Element, sheet: SheetModel, context: WriteContext): void {
  const { draft, path, model } = context;
  let part = drawingPath(draft.relationships(path));
  const added = sheet.charts.filter((chart) => !chart.source);
  if (part === undefined && added.length === 0) return;
  if (part === undefined) {
    part = draft.freePath('xl/drawings/drawing', '.xml');
    const empty = `<xdr:wsDr xmlns:xdr="${DRAWING_NS}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>`;
    draft.put(part, empty, DRAWING_TYPE);
    draft.adopt(part, parseXml(empty, part));
    const element = create(root, 'drawing');
    setRelation(element, draft.relate(path, 'drawing', part), draft.strict);
    insertInOrder(root, element, SHEET_ORDER);
  }
  const drawing = rootOf(draft.edit(part));
  const anchors = anchorsOf(drawing);
  for (const anchor of anchors) if (model.structureLog) moveAnchor(anchor, context);
  const kept = new Map(
    sheet.charts.flatMap((chart) => (chart.source ? [[(chart.source as ChartSource).anchor, chart]] : [])),
  );
  const before = draft.base.has(part)
    ? chartAnchors(draft.base.relationships(part), rootOf(draft.base.document(part)))
    : new Map<number, { path: string; id: string }>();
  for (const [index, chartPart] of before) {
    const anchor = anchors[index];
    const chart = kept.get(index);
    if (!anchor) continue;
    if (!chart) {
      remove(anchor);
      draft.unrelate(part, chartPart.id);
      for (const relation of draft.relationships(chartPart.path))
        if (!relation.external && /^(chartStyle|chartColorStyle)$/.test(relation.kind)) draft.delete(relation.target);
      draft.delete(chartPart.path);
      continue;
    }
    updateChart(chart, anchor, sheet, context);
  }
  for (const chart of added) {
    const chartPart = draft.freePath('xl/charts/chart', '.xml');
    draft.put(chartPart, chartXml(model, chart), CHART_TYPE);
    drawing.appendChild(newAnchor(drawing, sheet, chart, draft.relate(part, 'chart', chartPart)));
  }
}

function chartAnchors(
  relations: readonly { id: string; kind: string; target: string }[],
  drawing: Element,
): Map<number, { path: string; id: string }> {
  const found = new Map<number, { path: string; id: string }>();
  anchorsOf(drawing).forEach((anchor, index) => {
    const reference = descend(anchor, 'graphicFrame', 'graphic', 'graphicData', 'chart');
    const relation =
      reference && relations.find((each) => each.id === relationAttr(reference) && each.kind === 'chart');
    if (relation) found.set(index, { path: relation.target, id: relation.id });
  });
  return found;
}

function updateChart(chart: ChartModel, anchor: Element, sheet: SheetModel, context: WriteContext): void {
  const source = chart.source as ChartSource;
  const name = descend(anchor, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr');
  if (name && attr(name, 'name') !== chart.name) setAttr(name, 'name', chart.name);
  const box = boxOf(anchor, sheet);
  const moved = (['left', 'top', 'width', 'height'] as const).some((key) => Math.abs(box[key] - chart[key]) > 0.5);
  if (moved && !unmoved(chart, source.box)) anchor.parentNode!.replaceChild(placed(anchor, sheet, chart), anchor);
  if (contentOf(chart) === source.read) return;
  const [type, title, series, legend, dataLabels, , looks] = JSON.parse(source.read) as [
    string,
    string | null,
    ChartModel['series'],
    ChartModel['legend'],
    boolean,
    unknown,
    ChartModel['looks'] | null,
  ];
  const shape = (list: ChartModel['series']): string =>
    JSON.stringify(list.map(({ nameRef: _n, valuesRef: _v, categoriesRef: _c, name: _t, ...rest }) => rest));
  const sameShape =
    type === chart.type &&
    dataLabels === chart.dataLabels &&
    chart.labelFormat === undefined &&
    JSON.stringify(looks ?? {}) === JSON.stringify(chart.looks ?? {}) &&
    JSON.stringify(legend) === JSON.stringify(chart.legend) &&
    shape(series) === shape(chart.series);
  if (!sameShape) {
    context.draft.put(source.path, chartXml(context.model, chart));
    return;
  }
  const space = rootOf(context.draft.edit(source.path));
  if (title !== chart.title) retitle(space, chart.title);
  rereference(space, chart, series);
}

/** A chart nobody moved follows its anchor even where rounding tells its box apart. */
const unmoved = (chart: ChartModel, box: Box): boolean =>
  (['left', 'top', 'width', 'height'] as const).every((key) => chart[key] === box[key]);

function retitle(space: Element, title: string | null): void {
  const chart = child(space, 'chart')!;
  remove(child(chart, 'title'));
  const deleted = child(chart, 'autoTitleDeleted');
  if (deleted) setAttr(deleted, 'val', title === null ? 1 : 0);
  if (title === null) return;
  const xml = titleXml(title).replace(
    '<c:title>',
    `<c:title xmlns:c="${space.namespaceURI}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`,
  );
  chart.insertBefore(fragment(chart, xml), chart.firstChild);
}

/** New references in place of the old ones; their cached values are dropped where the reference moved on. */
function rereference(space: Element, chart: ChartModel, before: ChartModel['series']): void {
  const elements = descendants(space, 'ser');
  chart.series.forEach((series, index) => {
    const element = elements[index];
    const old = before[index];
    if (!element || !old) return;
    const put = (names: readonly string[], from: string | undefined, to: string | undefined): void => {
      if (from === to || to === undefined) return;
      for (const name of names) {
        const formula = child(element, name) && descendants(child(element, name)!, 'f')[0];
        if (formula) formula.textContent = to.replace(/^=/, '');
      }
    };
    put(['tx'], old.nameRef, series.nameRef);
    put(['val', 'yVal'], old.valuesRef, series.valuesRef);
    put(['cat', 'xVal'], old.categoriesRef, series.categoriesRef);
  });
}

function markerXml(sheet: SheetModel, left: number, top: number): string {
  const { row, column, right, down } = cellAtPoint(sheet, left, top);
  return `<xdr:col>${column - 1}</xdr:col><xdr:colOff>${Math.round(right * EMU)}</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>${Math.round(down * EMU)}</xdr:rowOff>`;
}

/** Both corners, as Excel writes them: a chart goes with its cells where another program draws the columns wider. */
const cornersXml = (sheet: SheetModel, { left, top, width, height }: Box): string =>
  `<xdr:from>${markerXml(sheet, left, top)}</xdr:from><xdr:to>${markerXml(sheet, left + width, top + height)}</xdr:to>`;

function newAnchor(drawing: Element, sheet: SheetModel, chart: ChartModel, relationId: string): Element {
  const ids = descendants(drawing, 'cNvPr').map((each) => numberAttr(each, 'id', 0));
  const id = Math.max(1, ...ids) + 1;
  const relations = drawing.namespaceURI?.includes('purl.oclc.org') ? STRICT_RELATIONSHIPS_NS : RELATIONSHIPS_NS;
  return fragment(
    drawing,
    `<xdr:twoCellAnchor xmlns:xdr="${drawing.namespaceURI}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relations}">${cornersXml(sheet, chart)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relationId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
}

/** The same object anchored elsewhere. */
function placed(anchor: Element, sheet: SheetModel, chart: ChartModel): Element {
  const made = fragment(
    anchor,
    `<xdr:twoCellAnchor xmlns:xdr="${anchor.namespaceURI}">${cornersXml(sheet, chart)}</xdr:twoCellAnchor>`,
  );
  for (const each of children(anchor))
    if (!['from', 'to', 'pos', 'ext'].includes(each.localName ?? '')) made.appendChild(each.cloneNode(true));
  return made;
}

/** Both corners of an anchor follow inserted and deleted rows and columns (whole ones and partial ones over its cells). */
function moveAnchor(anchor: Element, { model, originalName }: WriteContext): void {
  if (attr(anchor, 'editAs') === 'absolute') return;
  let name = originalName;
  for (const entry of model.structureLog ?? []) {
    if (entry.type === 'rename' && entry.from.toLowerCase() === name.toLowerCase()) name = entry.to;
    if (entry.type !== 'cells' || entry.sheet.toLowerCase() !== name.toLowerCase()) continue;
    const byRow = entry.direction === 'row';
    const whole = byRow
      ? entry.block.left === 1 && entry.block.right === 16384
      : entry.block.top === 1 && entry.block.bottom === 1048576;
    if (!whole) continue;
    const [first, last] = byRow ? [entry.block.top, entry.block.bottom] : [entry.block.left, entry.block.right];
    for (const corner of ['from', 'to']) {
      const marker = child(anchor, corner);
      const place = child(marker, byRow ? 'row' : 'col');
      if (!place) continue;
      const at = Number(place.textContent) + 1;
      const moved = shiftInterval(at, at, entry.kind, first, last, 1048576);
      place.textContent = String((moved ? moved[0] : first) - 1);
      if (!moved) {
        const offset = child(marker, byRow ? 'rowOff' : 'colOff');
        if (offset) offset.textContent = '0';
      }
    }
  }
}
