import { startExcelHost } from '../../../src/host/boot-node';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';
import { fill, newWorkbook, refusal } from './workbook-fixture';

let model: WorkbookModel;

beforeEach(async () => {
  model = newWorkbook('台账', '说明');
  fill(model, model.sheets[0]!, [
    ['单位', '任务数', '逾期'],
    ['甲局', 5, 1],
    ['乙局', 3, 0],
  ]);
  await startExcelHost(model);
});

const run = <T>(body: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  Excel.run((context) => body(context, context.workbook.worksheets.getItem('台账')));

test('worksheets: added, renamed, moved, coloured, hidden, copied, deleted', async () => {
  await run(async (context, sheet) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('月报');
    added.position = 0;
    added.tabColor = '#0078D4';
    added.showGridlines = false;
    added.activate();
    sheet.name = '任务台账';
    worksheets.getItem('说明').visibility = 'VeryHidden';
    sheet.copy('End').name = '副本';
    worksheets.load('items/name, items/visibility, items/position, items/tabColor');
    const active = worksheets.getActiveWorksheet().load('name');
    const visible = worksheets.getCount(true);
    await context.sync();
    expect(worksheets.items.map(({ name, visibility, tabColor }) => [name, visibility, tabColor])).toEqual([
      ['月报', 'Visible', '#0078D4'],
      ['任务台账', 'Visible', ''],
      ['说明', 'VeryHidden', ''],
      ['副本', 'Visible', ''],
    ]);
    expect([active.name, visible.value]).toEqual(['月报', 3]);
    const copied = worksheets.getItem('副本').getUsedRange().load('values');
    worksheets.getItem('月报').delete();
    await context.sync();
    expect(copied.values[1]).toEqual(['甲局', 5, 1]);
    expect(model.sheets.map(({ name }) => name)).toEqual(['任务台账', '说明', '副本']);
  });
});

test('frozen panes and page layout', async () => {
  await run(async (context, sheet) => {
    sheet.freezePanes.freezeAt('A1:B2');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const layout = sheet.pageLayout;
    layout.orientation = 'Landscape';
    layout.paperSize = 'A4';
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.setPrintTitleRows('$1:$2');
    layout.setPrintArea('A1:C3');
    layout.setPrintMargins('Centimeters', { left: 2.54 });
    layout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    layout.load('orientation, zoom, leftMargin, headersFooters/defaultForAllPages/centerFooter');
    const titles = layout.getPrintTitleRowsOrNullObject().load('address');
    const area = layout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    expect(frozen.address).toBe('台账!A1:B2');
    expect([layout.orientation, layout.zoom, layout.leftMargin]).toEqual([
      'Landscape',
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
      72,
    ]);
    expect(layout.headersFooters.defaultForAllPages.centerFooter).toBe('第 &P 页');
    expect([titles.address, area.address]).toEqual(['台账!1:2', '台账!A1:C3']);
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('tables: made, grown, totalled, resized, turned back', async () => {
  await run(async (context, sheet) => {
    const table = sheet.tables.add('A1:C3', true);
    table.name = '台账表';
    table.style = 'TableStyleLight1';
    table.rows.add(undefined, [['丙局', 2, 2]]);
    table.rows.add(0, [['丁局', 1, 0]]);
    table.columns.add(undefined, [['备注'], [''], ['甲'], [''], ['']]);
    table.columns.getItem('逾期').name = '逾期数';
    table.load('name, style, showTotals, columns/items/name, rows/count');
    const body = table.getDataBodyRange().load('values, address');
    await context.sync();
    expect([table.name, table.style, table.rows.count]).toEqual(['台账表', 'TableStyleLight1', 4]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(['单位', '任务数', '逾期数', '备注']);
    expect(body.address).toBe('台账!A2:D5');
    expect(body.values).toEqual([
      ['丁局', 1, 0, ''],
      ['甲局', 5, 1, '甲'],
      ['乙局', 3, 0, ''],
      ['丙局', 2, 2, ''],
    ]);
    table.showTotals = true;
    table.rows.getItemAt(0).delete();
    const totals = table.getTotalRowRange().load('address');
    const again = context.workbook.tables.getItem('台账表').getRange().load('address');
    await context.sync();
    expect([totals.address, again.address]).toEqual(['台账!A5:D5', '台账!A1:D5']);
    table.showTotals = false;
    table.resize('A1:D3');
    const range = table.convertToRange().load('address');
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect([range.address, count.value]).toEqual(['台账!A1:D3', 0]);
  });
});

test('a table column is renamed by writing its header cell', async () => {
  await run(async (context, sheet) => {
    const table = sheet.tables.add('A1:C3', true);
    sheet.getRange('B1').values = [['任务总数']];
    table.columns.load('items/name');
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(['单位', '任务总数', '逾期']);
  });
});

test('filters hide the rows that do not match, and give them back', async () => {
  await run(async (context, sheet) => {
    sheet.autoFilter.apply('A1:C3', 1, { filterOn: 'Custom', criterion1: '>3' });
    sheet.autoFilter.load('enabled, isDataFiltered');
    const hidden = sheet.getRange('3:3').load('rowHidden');
    const visible = sheet.getRange('A2:C3').getSpecialCells('Visible').load('address');
    await context.sync();
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, hidden.rowHidden, visible.address]).toEqual([
      true,
      true,
      true,
      '台账!A2:C2',
    ]);
    sheet.autoFilter.clearCriteria();
    hidden.load('rowHidden');
    await context.sync();
    expect(hidden.rowHidden).toBe(false);
  });
});

test('conditional formats: three kinds, newest first, found again by id', async () => {
  await run(async (context, sheet) => {
    const range = sheet.getRange('A2:C3');
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$C2>0';
    custom.custom.format.fill.color = '#FFC7CE';
    custom.custom.format.font.color = '#9C0006';
    custom.stopIfTrue = true;
    const value = range.conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=3', operator: 'GreaterThan' };
    const text = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    text.textComparison.rule = { operator: 'Contains', text: '局' };
    custom.load('id');
    range.conditionalFormats.load('items/type, items/priority');
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ['ContainsText', 0],
      ['CellValue', 1],
      ['Custom', 2],
    ]);
    const again = sheet
      .getRange()
      .conditionalFormats.getItemOrNullObject(custom.id)
      .load('stopIfTrue, custom/rule/formula, custom/format/fill/color');
    const where = again.getRange().load('address');
    again.priority = 0;
    range.conditionalFormats.load('items/type');
    await context.sync();
    expect([again.stopIfTrue, again.custom.rule.formula, again.custom.format.fill.color, where.address]).toEqual([
      true,
      '=$C2>0',
      '#FFC7CE',
      '台账!A2:C3',
    ]);
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(['Custom', 'ContainsText', 'CellValue']);
    again.delete();
    const left = range.conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(2);
    range.conditionalFormats.clearAll();
    const none = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});

test('validation: a list from literals, one from cells, a date, its messages', async () => {
  await run(async (context, sheet) => {
    const status = sheet.getRange('D2:D9').dataValidation;
    status.rule = { list: { inCellDropDown: true, source: '未启动,推进中' } };
    status.errorAlert = { showAlert: true, style: 'Warning', title: '状态', message: '请选择' };
    status.prompt = { showPrompt: true, title: '状态', message: '从列表选' };
    const unit = sheet.getRange('E2').dataValidation;
    unit.rule = {
      list: { inCellDropDown: true, source: context.workbook.worksheets.getItem('说明').getRange('A1:A5') },
    };
    const day = sheet.getRange('F2').dataValidation;
    day.rule = { date: { operator: 'GreaterThan', formula1: '2025-01-01' } };
    for (const one of [status, unit, day]) one.load('rule, type, errorAlert, prompt, ignoreBlanks');
    const mixed = sheet.getRange('D1:D2').dataValidation.load('type');
    await context.sync();
    expect([status.type, status.rule, status.errorAlert.style, status.prompt.message]).toEqual([
      'List',
      { list: { inCellDropDown: true, source: '未启动,推进中' } },
      'Warning',
      '从列表选',
    ]);
    expect(unit.rule).toEqual({ list: { inCellDropDown: true, source: '=说明!$A$1:$A$5' } });
    expect(day.rule).toEqual({ date: { operator: 'GreaterThan', formula1: '=45658' } });
    expect(mixed.type).toBe('MixedCriteria');
    status.clear();
    status.load('type');
    await context.sync();
    expect(status.type).toBe('None');
  });
});

test('names: of the workbook, of a sheet, constants; they follow rows', async () => {
  await run(async (context, sheet) => {
    const { names } = context.workbook;
    names.add('任务区', sheet.getRange('A2:C3'), '由本插件建立');
    names.add('年度', '=2025');
    sheet.names.add('任务区', sheet.getRange('A1'));
    sheet.getRange('1:1').insert('Down');
    names.load('items/name, items/formula, items/type, items/value, items/comment, items/scope');
    const own = sheet.names.getItem('任务区').getRange().load('address');
    const none = names.getItemOrNullObject('无');
    await context.sync();
    expect(
      names.items.map(({ name, formula, type, value, comment, scope }) => [name, formula, type, value, comment, scope]),
    ).toEqual([
      ['任务区', '=台账!$A$3:$C$4', 'Range', '台账!A3:C4', '由本插件建立', 'Workbook'],
      ['年度', '=2025', 'Integer', 2025, '', 'Workbook'],
    ]);
    expect(own.address).toBe('台账!A2');
    expect(none.isNullObject).toBe(true);
    names.getItem('年度').delete();
    names.getItem('任务区').visible = false;
    const count = names.getCount();
    await context.sync();
    expect(count.value).toBe(1);
    expect(model.names.find(({ sheetId }) => sheetId === null)).toMatchObject({ visible: false });
  });
});

test('settings, sheet properties, document properties, custom XML', async () => {
  await run(async (context, sheet) => {
    const { settings, properties, customXmlParts } = context.workbook;
    settings.add('mapping', { columns: ['A', 'B'], header: 2 });
    sheet.customProperties.add('taskLedger.owner', 'summary');
    properties.title = '任务台账';
    properties.custom.add('版本', 2);
    const part = customXmlParts.add('<月报 xmlns="urn:task-ledger"><行/></月报>');
    const xml = part.getXml();
    part.load('id, namespaceUri');
    const setting = settings.getItem('mapping').load('value');
    const owner = sheet.customProperties.getItemOrNullObject('taskledger.OWNER').load('value');
    properties.load('title');
    const version = properties.custom.getItem('版本').load('value, type');
    const byNamespace = customXmlParts.getByNamespace('urn:task-ledger').getCount();
    await context.sync();
    expect(setting.value).toEqual({ columns: ['A', 'B'], header: 2 });
    expect([owner.value, properties.title, version.value, version.type]).toEqual(['summary', '任务台账', 2, 'Number']);
    expect([xml.value, part.namespaceUri, byNamespace.value]).toEqual([
      '<月报 xmlns="urn:task-ledger"><行/></月报>',
      'urn:task-ledger',
      1,
    ]);
    setting.delete();
    customXmlParts.getItem(part.id).delete();
    const gone = settings.getItemOrNullObject('mapping');
    const parts = customXmlParts.getCount();
    await context.sync();
    expect([gone.isNullObject, parts.value]).toEqual([true, 0]);
  });
});

test('a chart: data, series, colours, place', async () => {
  await run(async (context, sheet) => {
    const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C3'), 'Columns');
    chart.name = '按单位';
    chart.title.text = '各单位任务数';
    chart.legend.position = 'Bottom';
    chart.setPosition('E2', 'H10');
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor('#107C10');
    first.hasDataLabels = true;
    first.points.getItemAt(1).format.fill.setSolidColor('red');
    const added = chart.series.add('合计');
    added.setValues(sheet.getRange('B2:B3'));
    added.setXAxisValues(sheet.getRange('A2:A3'));
    chart.load('name, chartType, title/text, legend/position, left, width');
    chart.series.load('items/name');
    const place = sheet.getRange('E2:H10').load('left, width');
    await context.sync();
    expect([chart.name, chart.chartType, chart.title.text, chart.legend.position]).toEqual([
      '按单位',
      'BarStacked',
      '各单位任务数',
      'Bottom',
    ]);
    expect(chart.series.items.map(({ name }) => name)).toEqual(['任务数', '逾期', '合计']);
    expect([chart.left, chart.width]).toEqual([place.left, place.width]);
    expect(model.sheets[0]!.charts[0]!.series[0]).toMatchObject({
      color: '#107C10',
      pointColors: [undefined, '#FF0000'],
      dataLabels: true,
    });
    expect(model.sheets[0]!.charts[0]!.series[2]).toMatchObject({
      valuesRef: '台账!$B$2:$B$3',
      categoriesRef: '台账!$A$2:$A$3',
    });
    chart.delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('comments with replies', async () => {
  await run(async (context, sheet) => {
    const comment = context.workbook.comments.add(sheet.getRange('B2'), '请核实');
    comment.replies.add('已核实');
    comment.resolved = true;
    comment.load('content, authorName, resolved, replies/items/content');
    const at = context.workbook.comments.getItemByCell('台账!B2').getLocation().load('address');
    await context.sync();
    expect([
      comment.content,
      comment.resolved,
      comment.replies.items.map(({ content }) => content),
      at.address,
    ]).toEqual(['请核实', true, ['已核实'], '台账!B2']);
    comment.delete();
    const count = context.workbook.comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('several areas at once', async () => {
  await run(async (context, sheet) => {
    const areas = sheet.getRanges('A1:A2, C1:C2');
    areas.format.fill.color = '#FFFF00';
    areas.load('address, areaCount, cellCount, areas/items/address');
    const one = sheet.getRange('C2').format.fill.load('color');
    const between = sheet.getRange('B1').format.fill.load('color');
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['台账!A1:A2,台账!C1:C2', 2, 4]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual(['台账!A1:A2', '台账!C1:C2']);
    expect([one.color, between.color]).toEqual(['#FFFF00', '#FFFFFF']);
    areas.clear('Formats');
    one.load('color');
    await context.sync();
    expect(one.color).toBe('#FFFFFF');
  });
});

test('the selection: one range, several, the active cell', async () => {
  await run(async (context, sheet) => {
    sheet.getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, cell.address]).toEqual(['台账!B2:C3', '台账!B2']);
  });
  model.selections.set(model.sheets[0]!.id, [
    { top: 1, left: 1, bottom: 1, right: 1 },
    { top: 3, left: 3, bottom: 3, right: 3 },
  ]);
  expect(await refusal(run(async (context) => context.workbook.getSelectedRange().load('address')))).toBe(
    'InvalidSelection',
  );
  await run(async (context) => {
    const areas = context.workbook.getSelectedRanges().load('address');
    await context.sync();
    expect(areas.address).toBe('台账!A1,台账!C3');
  });
});

test('another workbook takes the place of the first', async () => {
  const host = await startExcelHost(model);
  const next = newWorkbook('新表');
  host.attach(next);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['新表']);
  });
  expect(host.model).toBe(next);
});
