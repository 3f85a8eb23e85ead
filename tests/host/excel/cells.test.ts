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
