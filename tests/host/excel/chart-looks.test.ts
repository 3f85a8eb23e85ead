/** How a chart is drawn: its axes, letters and place, through the genuine client and in the saved part. */
import { startExcelHost } from '../../../src/host/boot-node';
import { newWorkbook, openWorkbook } from '../../../src/host/xlsx/open';
import { saveWorkbook } from '../../../src/host/xlsx/save';
import { partsOf, partText } from '../xlsx/package-parts';
import { packageProblems } from '../xlsx/strict-package';
import { fill } from './workbook-fixture';

const ROWS = [
  ['单位', '办结', '逾期'],
  ['县教育局', 3, 1],
  ['县财政局', 2, 0],
];

async function withChart(change: (chart: Excel.Chart) => void) {
  const model = newWorkbook();
  model.sheets[0]!.name = '台账';
  fill(model, model.sheets[0]!, ROWS);
  await startExcelHost(model);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C3'), 'Columns');
    chart.setPosition('E2', 'H10');
    change(chart);
    await context.sync();
  });
  return model;
}

test('axes and letters stand in the saved chart, and are read again', async () => {
  const model = await withChart((chart) => {
    chart.format.font.size = 9;
    chart.title.text = '各单位';
    chart.title.format.font.size = 11;
    chart.title.format.font.bold = true;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.tickLabelSpacing = 1;
    chart.axes.categoryAxis.textOrientation = 0;
    chart.axes.valueAxis.visible = false;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.series.getItemAt(0).gapWidth = 60;
  });
  const saved = saveWorkbook(model);
  const xml = partText(partsOf(saved), 'xl/charts/chart1.xml');
  const [categories, values] = [/<c:catAx>.*<\/c:catAx>/.exec(xml)![0], /<c:valAx>.*<\/c:valAx>/.exec(xml)![0]];
  expect(categories).toContain('<c:orientation val="maxMin"/>');
  expect(categories).toContain('<a:bodyPr rot="0" vert="horz"/>');
  expect(categories).toContain('<c:tickLblSkip val="1"/>');
  expect(values).toContain('<c:delete val="1"/>');
  expect(values).not.toContain('majorGridlines');
  expect(xml).toContain('<c:gapWidth val="60"/>');
  expect(xml).toContain('<a:defRPr sz="1100" b="1"/>');
  expect(xml).toMatch(/<a:defRPr sz="900"\/>.*<\/c:chartSpace>$/);
  expect(openWorkbook(saved).sheets[0]!.charts[0]!.looks?.axes).toEqual({
    category: { reversed: true, gridlines: false, labelSpacing: 1 },
    value: { hidden: true, gridlines: false },
  });
});

test('the label of one point stands elsewhere or not at all, and category names away from the axis', async () => {
  const model = await withChart((chart) => {
    chart.chartType = 'Line';
    chart.axes.categoryAxis.tickLabelPosition = 'Low';
    const series = chart.series.getItemAt(0);
    series.hasDataLabels = true;
    chart.dataLabels.position = 'Top';
    series.points.getItemAt(0).hasDataLabel = false;
    series.points.getItemAt(1).dataLabel.position = 'Bottom';
  });
  const saved = saveWorkbook(model);
  const xml = partText(partsOf(saved), 'xl/charts/chart1.xml');
  const [first] = /<c:dLbls>.*?<\/c:dLbls>/.exec(xml)!;
  expect(first).toMatch(
    /^<c:dLbls><c:dLbl><c:idx val="0"\/><c:delete val="1"\/><\/c:dLbl><c:dLbl><c:idx val="1"\/><c:dLblPos val="b"\/>/,
  );
  expect(first).toContain('</c:dLbl><c:dLblPos val="t"/>');
  expect(xml).toContain('<c:tickLblPos val="low"/>');
  const [chart] = openWorkbook(saved).sheets[0]!.charts;
  expect(chart!.series[0]!.pointLabels).toEqual({ 0: { hidden: true }, 1: { position: 'Bottom' } });
  expect(chart!.looks?.axes?.category?.labelPlace).toBe('Low');
  expect(packageProblems(saved)).toEqual([]);
  await Excel.run(async (context) => {
    const points = context.workbook.worksheets.getItem('台账').charts.getItemAt(0).series.getItemAt(0).points;
    const labels = points.load('items/hasDataLabel,items/dataLabel/position');
    await context.sync();
    expect(labels.items.map(({ hasDataLabel, dataLabel }) => [hasDataLabel, dataLabel.position])).toEqual([
      [false, 'Top'],
      [true, 'Bottom'],
    ]);
  });
});

test('nothing set: the categories run from below and the axes are shown, as in Excel', async () => {
  const xml = partText(partsOf(saveWorkbook(await withChart(() => undefined))), 'xl/charts/chart1.xml');
  expect(xml.match(/orientation val="\w+"|delete val="\d"|gapWidth val="\d+"/g)).toEqual([
    'gapWidth val="150"',
    'orientation val="minMax"',
    'delete val="0"',
    'orientation val="minMax"',
    'delete val="0"',
  ]);
});

test('a chart is anchored at both corners, so that it goes with its columns in any program', async () => {
  const drawing = partText(partsOf(saveWorkbook(await withChart(() => undefined))), 'xl/drawings/drawing1.xml');
  const corner = (name: string): string[] =>
    [...new RegExp(`<xdr:${name}>(.*?)</xdr:${name}>`).exec(drawing)![1]!.matchAll(/>(\d+)</g)].map(([, one]) => one!);
  expect([corner('from'), corner('to')]).toEqual([
    ['4', '0', '1', '0'],
    ['8', '0', '10', '0'],
  ]);
});

test.each<[string, (chart: Excel.Chart) => void]>([
  ['a spacing of nothing', (chart) => (chart.axes.categoryAxis.tickLabelSpacing = 0)],
  ['an angle beyond the upright', (chart) => (chart.axes.categoryAxis.textOrientation = 270)],
  ['a gap of a thousand percent', (chart) => (chart.series.getItemAt(0).gapWidth = 1000)],
])('refused: %s', async (_, change) => {
  await expect(withChart(change)).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a ring has no axes', async () => {
  const change = (chart: Excel.Chart): void => {
    chart.chartType = 'Doughnut';
    chart.axes.valueAxis.visible = false;
  };
  await expect(withChart(change)).rejects.toMatchObject({ code: 'InvalidArgument' });
});
