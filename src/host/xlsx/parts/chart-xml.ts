/** A chart part from the model, with cached values so that it shows before anything is recalculated. */
import { parseReference } from '../../model/a1';
import { cellStyle, getValue, isError, type CellValue } from '../../model/cells';
import { findSheet } from '../../model/sheets';
import type { ChartAxisModel, ChartFontModel, ChartLooks } from '../../model/chart-looks';
import type { Block, ChartModel, SheetModel, WorkbookModel } from '../../model/workbook-model';
import { escapeXml, XML_HEAD } from '../xml';

type Series = ChartModel['series'][number];

const COLORS = [
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#264478',
  '#9E480E',
  '#636363',
  '#997300',
];
const POSITIONS: Record<string, string> = { Right: 'r', Left: 'l', Top: 't', Bottom: 'b', Corner: 'tr' };
/** More points than this are not cached: the chart recalculates anyway. */
const MAX_CACHE = 4096;

/** Text of the part; throws a RangeError for a kind this cannot make. */
export function chartXml(model: WorkbookModel, chart: ChartModel): string {
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    (chart.title === null ? '' : titleXml(chart.title, chart.looks?.titleFont)) +
    `<c:autoTitleDeleted val="${chart.title === null ? 1 : 0}"/><c:plotArea><c:layout/>${plotXml(model, chart)}</c:plotArea>` +
    (chart.legend.visible
      ? `<c:legend><c:legendPos val="${POSITIONS[chart.legend.position] ?? 'r'}"/><c:overlay val="0"/></c:legend>`
      : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    fontXml(chart.looks?.font) +
    '</c:chartSpace>'
  );
}

/** A title with text of its own. */
export function titleXml(title: string, { size = 14, bold = false }: ChartFontModel = {}): string {
  const look = `sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"`;
  const paragraphs = title
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="zh-CN" ${look}/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    )
    .join('');
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml(model: WorkbookModel, chart: ChartModel): string {
  const { type } = chart;
  const bar = /^(Column|Bar)(Clustered|Stacked100|Stacked)$/.exec(type);
  const series = (point: boolean): string =>
    chart.series.map((each, index) => seriesXml(model, chart, each, index, point)).join('');
  const labels = labelsXml(chart, chart.dataLabels);
  if (bar) {
    const stacked = bar[2] !== 'Clustered';
    const grouping = bar[2] === 'Clustered' ? 'clustered' : bar[2] === 'Stacked' ? 'stacked' : 'percentStacked';
    return (
      `<c:barChart><c:barDir val="${bar[1] === 'Bar' ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series(false)}${labels}` +
      `<c:gapWidth val="${chart.looks?.gapWidth ?? 150}"/>${stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>${axesXml(bar[1] === 'Bar', chart.looks?.axes)}`
    );
  }
  const line = /^(Line|Area)(Markers)?(Stacked100|Stacked)?$/.exec(type);
  if (line) {
    const grouping = line[3] === 'Stacked' ? 'stacked' : line[3] === 'Stacked100' ? 'percentStacked' : 'standard';
    const name = line[1] === 'Line' ? 'lineChart' : 'areaChart';
    const marker = name === 'lineChart' ? '<c:marker val="1"/>' : '';
    return `<c:${name}><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series(false)}${labels}${marker}<c:axId val="111111111"/><c:axId val="222222222"/></c:${name}>${axesXml(false, chart.looks?.axes)}`;
  }
  if (type === 'Pie')
    return `<c:pieChart><c:varyColors val="1"/>${series(true)}${labels}<c:firstSliceAng val="0"/></c:pieChart>`;
  if (type === 'Doughnut')
    return `<c:doughnutChart><c:varyColors val="1"/>${series(true)}${labels}<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`;
  throw new RangeError(`Chart type ${type} cannot be written`);
}

/** As in Excel, the value axis goes to the other side where the categories are reversed. */
function axesXml(horizontal: boolean, { category = {}, value = {} }: NonNullable<ChartLooks['axes']> = {}): string {
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>';
  const head = (axis: ChartAxisModel, id: string, place: string): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>` +
    (axis.minimum === undefined ? '' : `<c:min val="${axis.minimum}"/>`) +
    `</c:scaling><c:delete val="${axis.hidden ? 1 : 0}"/><c:axPos val="${place}"/>`;
  const gridlines =
    '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  const ticks = ({ labelPlace }: ChartAxisModel): string =>
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${TICK_PLACES[labelPlace ?? ''] ?? 'nextTo'}"/>${line}`;
  const angle = ({ labelAngle }: ChartAxisModel): string =>
    labelAngle === undefined
      ? ''
      : `<c:txPr><a:bodyPr rot="${-labelAngle * 60000}" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  const spacing = category.labelSpacing === undefined ? '' : `<c:tickLblSkip val="${category.labelSpacing}"/>`;
  const unit = value.majorUnit === undefined ? '' : `<c:majorUnit val="${value.majorUnit}"/>`;
  return (
    `<c:catAx>${head(category, '111111111', horizontal ? 'l' : 'b')}${category.gridlines ? gridlines : ''}${ticks(category)}${angle(category)}` +
    `<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${spacing}<c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${head(value, '222222222', horizontal ? 'b' : 'l')}${value.gridlines === false ? '' : gridlines}${ticks(value)}${angle(value)}` +
    `<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${unit}</c:valAx>`
  );
}

export const TICK_PLACES: Readonly<Record<string, string>> = { High: 'high', Low: 'low', None: 'none' };

export const LABEL_PLACES: Readonly<Record<string, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

function labelsXml(chart: ChartModel, shown: boolean, points: Series['pointLabels'] = {}): string {
  if (!shown) return '';
  const round = chart.type === 'Pie' || chart.type === 'Doughnut';
  const single = Object.entries(points).map(
    ([index, { hidden, position }]) =>
      `<c:dLbl><c:idx val="${index}"/>${hidden ? '<c:delete val="1"/>' : labelXml(chart, position)}</c:dLbl>`,
  );
  return `<c:dLbls>${single.join('')}${labelXml(chart)}${round ? '<c:showLeaderLines val="1"/>' : ''}</c:dLbls>`;
}

/** What all labels of a series, or that of one point, look like. */
function labelXml({ type, labelFormat, looks }: ChartModel, position = looks?.labelPosition): string {
  const numbers =
    labelFormat === undefined ? '' : `<c:numFmt formatCode="${escapeXml(labelFormat)}" sourceLinked="0"/>`;
  const place = LABEL_PLACES[position ?? ''];
  return `${numbers}${place ? `<c:dLblPos val="${place}"/>` : ''}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="${type === 'Pie' ? 1 : 0}"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** Letters of the whole chart. */
function fontXml({ size, bold }: ChartFontModel = {}): string {
  if (size === undefined && bold === undefined) return '';
  const look = `${size === undefined ? '' : ` sz="${Math.round(size * 100)}"`}${bold === undefined ? '' : ` b="${bold ? 1 : 0}"`}`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${look}/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function fillXml(color: string, line: boolean): string {
  const fill = `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;
  return `<c:spPr>${line ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill}</c:spPr>`;
}

function seriesXml(model: WorkbookModel, chart: ChartModel, series: Series, index: number, perPoint: boolean): string {
  const line = chart.type.startsWith('Line');
  const values = cellsOf(model, series.valuesRef);
  const color = series.color ?? COLORS[index % COLORS.length]!;
  let points = '';
  const count = perPoint ? Math.max(values.length, series.pointColors?.length ?? 0) : (series.pointColors?.length ?? 0);
  for (let point = 0; point < count; point++) {
    const own = series.pointColors?.[point] ?? (perPoint ? COLORS[point % COLORS.length] : undefined);
    if (own !== undefined)
      points += `<c:dPt><c:idx val="${point}"/>${line || perPoint ? '' : '<c:invertIfNegative val="0"/>'}<c:bubble3D val="0"/>${fillXml(own, line)}</c:dPt>`;
  }
  const bar = /^(Column|Bar)/.test(chart.type);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(model, series)}${perPoint ? '' : fillXml(color, line)}` +
    (bar ? '<c:invertIfNegative val="0"/>' : '') +
    (line
      ? chart.type === 'LineMarkers'
        ? '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>'
        : '<c:marker><c:symbol val="none"/></c:marker>'
      : '') +
    points +
    labelsXml(chart, series.dataLabels ?? false, series.pointLabels) +
    categoriesXml(model, series.categoriesRef) +
    `<c:val><c:numRef><c:f>${escapeXml(plain(series.valuesRef))}</c:f>${cacheXml('num', values)}</c:numRef></c:val>` +
    (line ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

const plain = (reference: string): string => reference.replace(/^=/, '');

function nameXml(model: WorkbookModel, series: Series): string {
  if (series.nameRef === undefined)
    return series.name === '' ? '' : `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
  const cells = cellsOf(model, series.nameRef);
  return `<c:tx><c:strRef><c:f>${escapeXml(plain(series.nameRef))}</c:f>${cacheXml('str', cells.length > 0 ? cells : [{ value: series.name, format: 'General' }])}</c:strRef></c:tx>`;
}

function categoriesXml(model: WorkbookModel, reference: string | undefined): string {
  if (reference === undefined || reference === '') return '';
  const cells = cellsOf(model, reference);
  const kind =
    cells.some((cell) => typeof cell.value === 'number') &&
    cells.every((cell) => typeof cell.value === 'number' || cell.value === null)
      ? 'num'
      : 'str';
  return `<c:cat><c:${kind}Ref><c:f>${escapeXml(plain(reference))}</c:f>${cacheXml(kind, cells)}</c:${kind}Ref></c:cat>`;
}

interface ChartCell {
  value: CellValue;
  format: string;
}

/** Cells of a reference in reading order; empty when it cannot be resolved. */
function cellsOf(model: WorkbookModel, reference: string): ChartCell[] {
  const parsed = parseReference(plain(reference));
  const sheet = parsed?.sheet ? findSheet(model, parsed.sheet) : undefined;
  if (!parsed || !sheet) return [];
  return cellsOfBlock(model, sheet, parsed.block);
}

function cellsOfBlock(model: WorkbookModel, sheet: SheetModel, block: Block): ChartCell[] {
  if ((block.bottom - block.top + 1) * (block.right - block.left + 1) > MAX_CACHE) return [];
  const cells: ChartCell[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++)
      cells.push({ value: getValue(sheet, row, column), format: cellStyle(model, sheet, row, column).numberFormat });
  }
  return cells;
}

function cacheXml(kind: 'num' | 'str', cells: readonly ChartCell[]): string {
  const points = cells.flatMap(({ value }, index) => {
    if (value === null || (kind === 'num' && typeof value !== 'number')) return [];
    return [`<c:pt idx="${index}"><c:v>${escapeXml(isError(value) ? value.error : String(value))}</c:v></c:pt>`];
  });
  const format = kind === 'num' ? `<c:formatCode>${escapeXml(cells[0]?.format ?? 'General')}</c:formatCode>` : '';
  return `<c:${kind}Cache>${format}<c:ptCount val="${cells.length}"/>${points.join('')}</c:${kind}Cache>`;
}
