/** Cell edits over the genuine client: what changed meanwhile is skipped and named, a formula and a locked cell are left alone. */
import { applyFixes } from '../../src/actions/apply-fixes';
import { startExcelHost, type ExcelHost } from '../../src/host/boot-node';
import { getCell, setFormula, setStyle } from '../../src/host/model/cells';
import { DEFAULT_STYLE, styleIndex } from '../../src/host/model/styles';
import { translator } from '../../src/i18n/translate';
import type { CellEdit } from '../../src/ledger/edit';
import { Temporal } from 'temporal-polyfill';
import { fill, newWorkbook } from '../host/excel/workbook-fixture';

const options = { asOf: Temporal.PlainDate.from('2026-11-22'), locale: 'zh-CN' as const, t: translator('zh-CN') };
let host: ExcelHost;
const edit = (cell: string, before: CellEdit['before'], after: CellEdit['after'], more = {}): CellEdit => ({
  sheet: '台账',
  cell,
  before,
  after,
  ...more,
});
const apply = (...edits: CellEdit[]) => applyFixes(edits, options);
const column = (index: number) => [2, 3, 4, 5].map((row) => getCell(host.model.sheets[0]!, row, index)?.value ?? null);

beforeEach(async () => {
  const model = newWorkbook('台账');
  fill(model, model.sheets[0]!, [
    ['任务', '日期', '比例'],
    [' 甲 ', '2026-09-18', 0.30000000000000004],
    [' 乙 ', 46283, 0.5],
    ['一\n二', null, 0.25],
    [' 丁 ', null, null],
  ]);
  host = await startExcelHost(model);
});

test('edits are made and reported; a cell that holds the new value already counts as done', async () => {
  const edits = [edit('A2', ' 甲 ', '甲'), edit('A3', ' 丙 ', ' 乙 ')];
  expect(await apply(...edits)).toMatchObject({ applied: edits, skipped: [] });
  expect(column(1)).toEqual(['甲', ' 乙 ', '一\n二', ' 丁 ']);
});

test('what somebody changed meanwhile is left as it is, and named; its neighbours are mended', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('A3').values = [['别人改的']];
    await context.sync();
  });
  const report = await apply(edit('A2', ' 甲 ', '甲'), edit('A3', ' 乙 ', '乙'), edit('A5', ' 丁 ', '丁'));
  expect(report.applied.map(({ cell }) => cell)).toEqual(['A2', 'A5']);
  expect(report.skipped).toEqual([{ edit: edit('A3', ' 乙 ', '乙'), reason: 'changed' }]);
  expect(column(1)).toEqual(['甲', '别人改的', '一\n二', '丁']);
});

test('a formula is not written over, even when it shows what was expected', async () => {
  setFormula(host.model, host.model.sheets[0]!, 3, 1, '" 乙 "', ' 乙 ');
  const report = await apply(edit('A3', ' 乙 ', '乙'));
  expect(report).toMatchObject({ applied: [], skipped: [{ reason: 'formula' }] });
  expect(getCell(host.model.sheets[0]!, 3, 1)?.formula).toBe('" 乙 "');
});

test('a sheet that is gone is named, the others are mended', async () => {
  const gone = { ...edit('A2', 'x', 'y'), sheet: '旧台账' };
  const report = await apply(gone, edit('A2', ' 甲 ', '甲'));
  expect(report.applied).toHaveLength(1);
  expect(report.skipped).toEqual([{ edit: gone, reason: 'sheetGone' }]);
});

test('a real date gets its value and its format; text that looks like a formula or a number stays text', async () => {
  await apply(
    edit('B2', '2026-09-18', 46283, { numberFormat: 'yyyy-mm-dd' }),
    edit('A2', ' 甲 ', '=1+1'),
    edit('A3', ' 乙 ', '007'),
  );
  expect(column(2)[0]).toBe(46283);
  const cell = getCell(host.model.sheets[0]!, 2, 2)!;
  expect(host.model.styles[cell.style]?.numberFormat).toBe('yyyy-mm-dd');
  expect(column(1).slice(0, 2)).toEqual(['=1+1', '007']);
  expect(getCell(host.model.sheets[0]!, 2, 1)?.formula).toBeUndefined();
});

test('the last digit of a number and the kind of line break are no change', async () => {
  const report = await apply(edit('C2', 0.3, 0.4), edit('A4', '一\r\n二', '一二'));
  expect(report.skipped).toEqual([]);
  expect([column(3)[0], column(1)[2]]).toEqual([0.4, '一二']);
});

test('on a protected sheet unlocked cells are mended; one locked cell refuses all, and nothing is written', async () => {
  const unlocked = styleIndex(host.model, { ...DEFAULT_STYLE, locked: false });
  setStyle(host.model.sheets[0]!, 2, 1, unlocked);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').protection.protect();
    await context.sync();
  });
  await expect(apply(edit('A2', ' 甲 ', '甲'), edit('A3', ' 乙 ', '乙'))).rejects.toMatchObject({
    key: 'errors.protectedSheet',
    params: { sheet: '台账' },
  });
  expect(column(1).slice(0, 2)).toEqual([' 甲 ', ' 乙 ']);
  expect((await apply(edit('A2', ' 甲 ', '甲'))).applied).toHaveLength(1);
});

test('the way back puts values, formulas and formats back, but not over what was changed since', async () => {
  setFormula(host.model, host.model.sheets[0]!, 5, 3, '1/4', 0.25);
  const { undo } = await apply(
    edit('A2', ' 甲 ', '甲'),
    edit('A5', ' 丁 ', '丁'),
    edit('B2', '2026-09-18', 46283, { numberFormat: 'yyyy-mm-dd' }),
    edit('C5', 0.25, 1, { overFormula: true }),
    edit('A4', '旧', '一\n二'),
  );
  expect(undo?.map(({ cell }) => cell)).toEqual(['A2', 'A5', 'B2', 'C5']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('A5').values = [['别人改的']];
    await context.sync();
  });
  const back = await apply(...undo!);
  expect(back.skipped.map(({ edit: { cell }, reason }) => [cell, reason])).toEqual([['A5', 'changed']]);
  expect(column(1)).toEqual([' 甲 ', ' 乙 ', '一\n二', '别人改的']);
  expect(column(2)[0]).toBe('2026-09-18');
  expect(getCell(host.model.sheets[0]!, 5, 3)?.formula).toBe('1/4');
});
