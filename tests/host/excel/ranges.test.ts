import { startExcelHost } from '../../../src/host/boot-node';
import type { WorkbookModel } from '../../../src/host/model/workbook-model';
import { fill, newWorkbook, refusal } from './workbook-fixture';

let model: WorkbookModel;

beforeEach(async () => {
  model = newWorkbook('台账', '说明');
  await startExcelHost(model);
});

const run = <T>(body: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  Excel.run((context) => body(context, context.workbook.worksheets.getItem('台账')));

/** What is typed → what the cell holds, shows, and is formatted with. */
const TYPED: [unknown, unknown, string, string][] = [
  ['文字', '文字', '文字', 'General'],
  ['12', 12, '12', 'General'],
  ['1,234.5', 1234.5, '1,234.50', '#,##0.00'],
  ['50%', 0.5, '50%', '0%'],
  ['2025/6/30', 45838, '2025/6/30', 'yyyy/m/d'],
  ['2025-06-30', 45838, '2025/6/30', 'yyyy/m/d'],
  ['2025年6月30日', 45838, '2025年6月30日', 'yyyy"年"m"月"d"日"'],
  ['2025年6月', 45809, '2025年6月', 'yyyy"年"m"月"'],
  ['2025年6月底前', '2025年6月底前', '2025年6月底前', 'General'],
  ['2025年13月1日', '2025年13月1日', '2025年13月1日', 'General'],
  ['true', true, 'TRUE', 'General'],
  ["'007", '007', '007', 'General'],
  ["'=A1", '=A1', '=A1', 'General'],
  ['#N/A', '#N/A', '#N/A', 'General'],
  ['', '', '', 'General'],
  ['=1+2', 3, '3', 'General'],
  ['-5', -5, '-5', 'General'],
  ['—', '—', '—', 'General'],
];

test.each(TYPED)('%j is entered as %j, shown as %j, formatted %j', async (input, value, text, format) => {
  await run(async (context, sheet) => {
    const cell = sheet.getRange('C3');
    cell.values = [[input]];
    cell.load('values, text, numberFormat');
    await context.sync();
    expect([cell.values[0]![0], cell.text[0]![0], cell.numberFormat[0]![0]]).toEqual([value, text, format]);
  });
});

test('a leading sign makes a formula of what is no number', async () => {
  await run(async (context, sheet) => {
    const cell = sheet.getRange('C3');
    cell.values = [['-项目推进']];
    cell.load('formulas');
    await context.sync();
    expect(cell.formulas).toEqual([['=-项目推进']]);
  });
});

test('under the text format everything stays text', async () => {
  await run(async (context, sheet) => {
    const cells = sheet.getRange('A1:C1');
    cells.numberFormat = [['@', '@', '@']];
    cells.values = [['2025/6/30', '=1+1', '007']];
    cells.load('values, valueTypes');
    await context.sync();
    expect(cells.values).toEqual([['2025/6/30', '=1+1', '007']]);
    expect(cells.valueTypes).toEqual([['String', 'String', 'String']]);
  });
});

test('null leaves a cell, a scalar goes into every cell', async () => {
  await run(async (context, sheet) => {
    const cells = sheet.getRange('A1:B2');
    cells.values = 7 as never;
    cells.values = [
      [null, 1],
      ['', null],
    ];
    cells.load('values');
    await context.sync();
    expect(cells.values).toEqual([
      [7, 1],
      ['', 7],
    ]);
  });
});

test('merged cells: only the upper left holds a value, writing under the merge is lost', async () => {
  await run(async (context, sheet) => {
    const cells = sheet.getRange('A1:A3');
    cells.values = [['甲'], ['乙'], ['丙']];
    cells.merge();
    cells.values = [['新'], ['x'], ['y']];
    cells.load('values');
    const areas = sheet.getRange('A2').getMergedAreasOrNullObject().load('address');
    const none = sheet.getRange('C1').getMergedAreasOrNullObject();
    await context.sync();
    expect(cells.values).toEqual([['新'], [''], ['']]);
    expect(areas.address).toBe('台账!A1:A3');
    expect(none.isNullObject).toBe(true);
  });
});

test('what depends on a written cell is calculated before it is read', async () => {
  fill(model, model.sheets[0]!, [[1, '=A1*2', '=B1+1']]);
  await run(async (context, sheet) => {
    sheet.getRange('A1').values = [[5]];
    const cells = sheet.getRange('A1:C1').load('values, formulas');
    await context.sync();
    expect(cells.values).toEqual([[5, 10, 11]]);
    expect(cells.formulas).toEqual([[5, '=A1*2', '=B1+1']]);
  });
});

/** Start → method → address. */
const WAYS: [string, string, (range: Excel.Range) => Excel.Range, string][] = [
  ['B2:D5', 'getCell(1, 2)', (range) => range.getCell(1, 2), 'D3'],
  ['B2:D5', 'getCell beyond', (range) => range.getCell(10, 0), 'B12'],
  ['B2:D5', 'getRow(1)', (range) => range.getRow(1), 'B3:D3'],
  ['B2:D5', 'getColumn(2)', (range) => range.getColumn(2), 'D2:D5'],
  ['B2:D5', 'getLastCell', (range) => range.getLastCell(), 'D5'],
  ['B2:D5', 'getLastRow', (range) => range.getLastRow(), 'B5:D5'],
  ['B2:D5', 'getLastColumn', (range) => range.getLastColumn(), 'D2:D5'],
  ['B2:D5', 'getOffsetRange(-1, 1)', (range) => range.getOffsetRange(-1, 1), 'C1:E4'],
  ['B2:D5', 'getResizedRange(-3, 1)', (range) => range.getResizedRange(-3, 1), 'B2:E2'],
  ['B2:D5', 'getAbsoluteResizedRange(1, 1)', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
  ['B2:D5', 'getRowsAbove()', (range) => range.getRowsAbove(), 'B1:D1'],
  ['B2:D5', 'getRowsBelow(2)', (range) => range.getRowsBelow(2), 'B6:D7'],
  ['B2:D5', 'getColumnsAfter(2)', (range) => range.getColumnsAfter(2), 'E2:F5'],
  ['B2:D5', 'getColumnsBefore()', (range) => range.getColumnsBefore(), 'A2:A5'],
  ['B2:D5', 'getEntireRow', (range) => range.getEntireRow(), '2:5'],
  ['B2:D5', 'getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
  ['B2:D5', 'getBoundingRect', (range) => range.getBoundingRect('F9'), 'B2:F9'],
  ['B2:D5', 'getIntersection', (range) => range.getIntersection('A3:B9'), 'B3:B5'],
];

test.each(WAYS)('%s.%s', async (start, _name, go, address) => {
  await run(async (context, sheet) => {
    const found = go(sheet.getRange(start)).load('address');
    await context.sync();
    expect(found.address).toBe(`台账!${address}`);
  });
});

test('used ranges: formats count, values only on request, a blank sheet answers A1 or null', async () => {
  fill(model, model.sheets[0]!, [[null], [null, '甲'], [null, null, '=1']]);
  await run(async (context, sheet) => {
    sheet.getRange('E9').format.fill.color = '#FFFF00';
    const all = sheet.getUsedRange().load('address');
    const values = sheet.getUsedRange(true).load('address');
    const column = sheet.getRange('B:B').getUsedRange().load('address');
    const blank = context.workbook.worksheets.getItem('说明');
    const first = blank.getUsedRange().load('address');
    const none = blank.getUsedRangeOrNullObject();
    const region = sheet.getRange('B2').getSurroundingRegion().load('address');
    await context.sync();
    expect([all.address, values.address, column.address]).toEqual(['台账!B2:E9', '台账!B2:C3', '台账!B2']);
    expect(first.address).toBe('说明!A1');
    expect(none.isNullObject).toBe(true);
    expect(region.address).toBe('台账!B2:C3');
  });
});

test('an address quotes the sheet name where Excel does', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("2025年 '甲'表");
    const cell = sheet.getRange('A1').load('address');
    await context.sync();
    expect(cell.address).toBe("'2025年 ''甲''表'!A1");
  });
});

test('special cells: blanks, constants by kind, formulas, visible ones', async () => {
  fill(model, model.sheets[0]!, [
    ['甲', 1, '=B1'],
    [null, 2, '=B2'],
    ['丙', null, '=B3'],
  ]);
  model.sheets[0]!.rows.set(2, { hidden: true });
  await run(async (context, sheet) => {
    const used = sheet.getUsedRange();
    const blanks = used.getSpecialCells('Blanks').load('address');
    const numbers = used.getSpecialCells('Constants', 'Numbers').load('address');
    const formulas = used.getSpecialCells('Formulas').load('address, cellCount');
    const visible = used.getSpecialCells('Visible').load('address, areaCount');
    const none = used.getSpecialCellsOrNullObject('ConditionalFormats');
    await context.sync();
    expect(blanks.address).toBe('台账!A2,台账!B3');
    expect(numbers.address).toBe('台账!B1:B2');
    expect([formulas.address, formulas.cellCount]).toEqual(['台账!C1:C3', 3]);
    expect([visible.address, visible.areaCount]).toEqual(['台账!A1:C1,台账!A3:C3', 2]);
    expect(none.isNullObject).toBe(true);
  });
});

test('the visible view leaves hidden rows and columns out', async () => {
  fill(model, model.sheets[0]!, [
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
  ]);
  await run(async (context, sheet) => {
    const range = sheet.getRange('A1:B3');
    sheet.getRange('2:2').rowHidden = true;
    const view = range.getVisibleView().load('values, rowCount');
    range.load('rowHidden, hidden');
    await context.sync();
    expect([view.values, view.rowCount]).toEqual([
      [
        ['甲', 1],
        ['丙', 3],
      ],
      2,
    ]);
    expect([range.rowHidden, range.hidden]).toEqual([null, null]);
  });
});

test('ranges that are held follow inserted and deleted cells', async () => {
  fill(model, model.sheets[0]!, [['甲'], ['乙'], ['丙']]);
  await run(async (context, sheet) => {
    const last = sheet.getRange('A3').load('address');
    await context.sync();
    const added = sheet.getRange('2:3').insert('Down').load('address');
    last.load('address, values');
    await context.sync();
    expect([added.address, last.address, last.values]).toEqual(['台账!2:3', '台账!A5', [['丙']]]);
    sheet.getRange('1:1').delete('Up');
    last.load('address');
    await context.sync();
    expect(last.address).toBe('台账!A4');
  });
});

test('sorting moves whole rows with their formats; blanks come last', async () => {
  fill(model, model.sheets[0]!, [
    ['名', '数'],
    ['丙', 3],
    ['空', null],
    ['甲', 10],
    ['乙', 2],
  ]);
  await run(async (context, sheet) => {
    sheet.getRange('A2').format.fill.color = '#FF0000';
    const all = sheet.getRange('A1:B5');
    all.sort.apply([{ key: 1, ascending: false }], false, true);
    all.load('values');
    const red = sheet.getRange('A3').format.fill.load('color');
    await context.sync();
    expect(all.values).toEqual([
      ['名', '数'],
      ['甲', 10],
      ['丙', 3],
      ['乙', 2],
      ['空', ''],
    ]);
    expect(red.color).toBe('#FF0000');
  });
});

test('copyFrom moves formulas along and fills a larger target', async () => {
  fill(model, model.sheets[0]!, [[1, '=A1*2'], [2], [3]]);
  await run(async (context, sheet) => {
    sheet.getRange('B2:B3').copyFrom('B1');
    const cells = sheet.getRange('B1:B3').load('formulas, values');
    await context.sync();
    expect(cells.formulas).toEqual([['=A1*2'], ['=A2*2'], ['=A3*2']]);
    expect(cells.values).toEqual([[2], [4], [6]]);
  });
});

test('find looks at what is shown; OrNullObject when there is nothing', async () => {
  fill(model, model.sheets[0]!, [
    ['序号', '任务'],
    [1, '推进某事'],
    [2, '推进'],
  ]);
  await run(async (context, sheet) => {
    const used = sheet.getUsedRange();
    const part = used.find('推进', {}).load('address');
    const whole = used.find('推进', { completeMatch: true }).load('address');
    const none = used.findOrNullObject('没有', {});
    const all = sheet.findAll('推进', {}).load('address');
    await context.sync();
    expect([part.address, whole.address, all.address]).toEqual(['台账!B2', '台账!B3', '台账!B2,台账!B3']);
    expect(none.isNullObject).toBe(true);
  });
});

test('formats: shared values, null where they differ, borders on edges and inside', async () => {
  await run(async (context, sheet) => {
    const block = sheet.getRange('B2:D4');
    block.format.font.bold = true;
    block.format.wrapText = true;
    block.format.horizontalAlignment = 'Center';
    sheet.getRange('B2').format.font.color = 'red';
    for (const side of ['EdgeTop', 'InsideHorizontal'] as const)
      block.format.borders.getItem(side).style = 'Continuous';
    block.format.load('wrapText, horizontalAlignment, rowHeight');
    block.format.font.load('bold, color, name');
    const top = sheet.getRange('C2').format.borders.getItem('EdgeTop').load('style');
    const inner = sheet.getRange('C3').format.borders.getItem('EdgeBottom').load('style');
    const outer = sheet.getRange('C4').format.borders.getItem('EdgeBottom').load('style');
    await context.sync();
    expect([block.format.wrapText, block.format.horizontalAlignment, block.format.font.bold]).toEqual([
      true,
      'Center',
      true,
    ]);
    expect(block.format.font.color).toBeNull();
    expect([top.style, inner.style, outer.style]).toEqual(['Continuous', 'Continuous', 'None']);
  });
});

test('setCellProperties and getCellProperties', async () => {
  await run(async (context, sheet) => {
    const cells = sheet.getRange('A1:B1');
    cells.setCellProperties([[{ format: { fill: { color: '#FFC7CE' }, font: { bold: true } } }, {}]]);
    const read = cells.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    expect(read.value).toEqual([
      [
        { address: '台账!A1', format: { fill: { color: '#FFC7CE' }, font: { bold: true } } },
        { address: '台账!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
      ],
    ]);
  });
});

test('a write above 1,500 cells is cut by the client and arrives whole', async () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [row, `任务${row}`, row * 2]);
  await run(async (context, sheet) => {
    sheet.getRange('A1:C2000').values = rows;
    await context.sync();
    const read = sheet.getRange('A1:C2000').load('values');
    await context.sync();
    expect(read.values).toEqual(rows);
  });
  const short = run(async (context, sheet) => {
    sheet.getRange('A1:C2000').values = rows.slice(1);
    await context.sync();
  });
  expect(await refusal(short)).toBe('InvalidArgument');
});

test('hyperlinks show their text', async () => {
  await run(async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.hyperlink = { documentReference: "'说明'!A1", textToDisplay: '见说明', screenTip: '跳转' };
    cell.load('hyperlink, values');
    await context.sync();
    expect(cell.hyperlink).toEqual({ documentReference: "'说明'!A1", textToDisplay: '见说明', screenTip: '跳转' });
    expect(cell.values).toEqual([['见说明']]);
  });
});

test('R1C1 both ways', async () => {
  await run(async (context, sheet) => {
    const cell = sheet.getRange('B3');
    cell.formulasR1C1 = [['=R[-1]C*R1C1&"RC"']];
    cell.load('formulas, formulasR1C1');
    await context.sync();
    expect([cell.formulas, cell.formulasR1C1]).toEqual([[['=B2*$A$1&"RC"']], [['=R[-1]C*R1C1&"RC"']]]);
  });
});
