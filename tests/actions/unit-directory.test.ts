/** A sheet of units in the workbook: names are judged and counted by it. */
import { Temporal } from 'temporal-polyfill';
import { checkLedgers } from '../../src/actions/check-ledgers';
import { readWorkbook } from '../../src/actions/read-workbook';
import { confirmAlias } from '../../src/actions/remember';
import { figuresOfMonth } from '../../src/actions/summarize-month';
import { startExcelHost } from '../../src/host/boot-node';
import { setValue } from '../../src/host/model/cells';
import { addSheet } from '../../src/host/model/sheets';
import type { SheetModel, WorkbookModel } from '../../src/host/model/workbook-model';
import { newWorkbook } from '../../src/host/xlsx/open';
import { translator } from '../../src/i18n/translate';

const options = { asOf: Temporal.PlainDate.from('2026-11-22'), locale: 'zh-CN' as const, t: translator('zh-CN') };

function fill(model: WorkbookModel, sheet: SheetModel, rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((row, at) => row.forEach((value, column) => setValue(model, sheet, at + 1, column + 1, value)));
}

beforeEach(async () => {
  const model = newWorkbook();
  fill(model, model.sheets[0]!, [
    ['序号', '重点工作', '进度安排', '责任单位'],
    [1, '推进园区建设', '2026年12月底前', '区发改委'],
    [2, '开展项目评估', '2026年12月底前', '区发展和改革委员会'],
    [3, '组织体育赛事', '2026年12月底前', '区体育局'],
  ]);
  fill(model, addSheet(model, '单位名录'), [
    ['单位名称', '简称', '分组', '联系人'],
    ['区发展和改革委员会', '区发改委、区发改局', '政府部门', ''],
    ['区教育局', '', '政府部门', ''],
  ]);
  await startExcelHost(model);
});

test('a short name of the directory counts with its unit; a name that is not in it is told, and never merged', async () => {
  const reading = await readWorkbook(options);
  expect(reading.skipped).toEqual([{ sheet: '单位名录', reason: 'unit-directory' }]);
  const { figures } = figuresOfMonth(reading, '2026-11', options);
  expect(figures.byUnit.map(({ unit, lead }) => [unit, lead])).toEqual([
    ['区发展和改革委员会', 2],
    ['区体育局', 1],
  ]);
  const unknown = checkLedgers(reading, options).findings.filter(({ ruleId }) => ruleId === 'unit-unknown');
  expect(unknown.map(({ cell }) => cell)).toEqual(['D4']);
});

test('a confirmed name is remembered in the workbook', async () => {
  await confirmAlias('区体育局', '区教育局');
  const { figures } = figuresOfMonth(await readWorkbook(options), '2026-11', options);
  expect(figures.byUnit.map(({ unit, lead }) => [unit, lead])).toEqual([
    ['区发展和改革委员会', 2],
    ['区教育局', 1],
  ]);
  await confirmAlias('区体育局', null);
  const again = figuresOfMonth(await readWorkbook(options), '2026-11', options);
  expect(again.figures.byUnit.map(({ unit }) => unit)).toContain('区体育局');
});
