import { startExcelHost } from '../../../src/host/boot-node';
import { fill, newWorkbook } from './workbook-fixture';

test('reads and writes values, formulas, texts and formats through the genuine client', async () => {
  const model = newWorkbook('台账');
  fill(model, model.sheets[0]!, [
    ['序号', '任务'],
    [1, '甲'],
    [2, '乙'],
  ]);
  await startExcelHost(model);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const used = sheet.getUsedRange();
    used.load('values, address, rowCount, columnCount');
    await context.sync();
    expect(used.values).toEqual([
      ['序号', '任务'],
      [1, '甲'],
      [2, '乙'],
    ]);
    expect(used.address).toBe('台账!A1:B3');
    expect([used.rowCount, used.columnCount]).toEqual([3, 2]);

    const cells = sheet.getRange('D1:D6');
    cells.values = [['2025/6/30'], ['50%'], ["'007"], ['=A2+1'], [true], [null]];
    cells.load('values, text, formulas, numberFormat, valueTypes');
    await context.sync();
    expect(cells.values.flat()).toEqual([45838, 0.5, '007', 2, true, '']);
    expect(cells.text.flat()).toEqual(['2025/6/30', '50%', '007', '2', 'TRUE', '']);
    expect(cells.numberFormat.flat()).toEqual(['yyyy/m/d', '0%', 'General', 'General', 'General', 'General']);
    expect(cells.formulas[3]).toEqual(['=A2+1']);
  });
});

test('one formula for a block is entered as if filled: what has no $ moves, in text cells it stays text', async () => {
  const model = newWorkbook('台账');
  fill(model, model.sheets[0]!, [
    [1, 10],
    [2, 20],
    [3, 30],
  ]);
  const host = await startExcelHost(model);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.getRange('D2').numberFormat = [['@']];
    const block = sheet.getRange('C1:D3');
    block.formulas = '=A1+$B$1&"A1"' as unknown as string[][];
    block.load('formulas, values');
    await context.sync();
    expect(block.formulas).toEqual([
      ['=A1+$B$1&"A1"', '=B1+$B$1&"A1"'],
      ['=A2+$B$1&"A1"', '=B2+$B$1&"A1"'],
      ['=A3+$B$1&"A1"', '=B3+$B$1&"A1"'],
    ]);
    expect(block.values).toEqual([
      ['11A1', '20A1'],
      ['12A1', '=B2+$B$1&"A1"'],
      ['13A1', '40A1'],
    ]);
    // Written once in the file, and the same when it is read again.
    sheet.getRange('D2').clear('Contents');
    await context.sync();
  });
  expect(host.model.sheets[0]!.cells.get(3)?.get(4)?.formula).toBe('B3+$B$1&"A1"');
});
