import { Temporal } from 'temporal-polyfill';
import { startExcelHost } from '../../src/host/boot-node';
import { newWorkbook } from '../../src/host/xlsx/open';
import { translator } from '../../src/i18n/translate';
import { findLedgers } from '../../src/ledger/columns/find-ledgers';
import { columnNumber } from '../../src/ledger/columns/a1';
import { planInsertion, type InsertionPlace } from '../../src/ledger/insertion';
import { readLedger } from '../../src/ledger/read-ledger';
import { WorkbookError } from '../../src/workbook/errors';
import { insertEntry } from '../../src/workbook/insert-entry';
import { emptyLedger, sampleLedger } from '../../src/workbook/ledger-template';
import { writeNewLedger } from '../../src/workbook/new-ledger';
import { readSheets } from '../../src/workbook/read-sheets';

const t = translator('zh-CN');
const context0 = { reference: Temporal.PlainDate.from('2026-11-22') };

async function fresh() {
  return startExcelHost(newWorkbook());
}

async function readOne(context: Excel.RequestContext, sheet: string) {
  const grid = (await readSheets(context, { sheet }))[0]!.grid!;
  const layout = findLedgers(grid).ledgers[0]!;
  return { grid, layout, entries: readLedger(grid, layout, context0) };
}

async function addTask(context: Excel.RequestContext, sheet: string, place: InsertionPlace, task: string) {
  const { grid, layout, entries } = await readOne(context, sheet);
  const plan = planInsertion(grid, layout, entries, place)!;
  const cells = Object.entries(plan.given).map(([field, value]) => ({
    column: columnNumber(layout.columns[field as 'number']!),
    value: value!,
  }));
  cells.push({ column: columnNumber((layout.columns.task ?? layout.columns.measures)!), value: task });
  return (await insertEntry(context, plan, cells)).row;
}

/** Rows: title, header, then two areas of merged cells, totals and a note. */
async function writeMerged(context: Excel.RequestContext) {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.name = '清单';
  sheet.getRange('A1:E7').values = [
    ['公共服务任务清单', '', '', '', ''],
    ['主要任务', '序号', '落实举措', '进度安排', '责任单位'],
    ['(一)甲', 1, 'a。', '持续推进', '县教育局'],
    ['', 2, 'b。', '持续推进', '县民政局'],
    ['(二)乙', 3, 'c。', '持续推进', '县财政局'],
    ['合计', 3, '', '', ''],
    ['注：按月更新。', '', '', '', ''],
  ];
  sheet.getRange('A1:E1').merge(false);
  sheet.getRange('A3:A4').merge(false);
  sheet.getRange('A7:E7').merge(false);
  sheet.getRange('A3:E5').format.borders.getItem('EdgeBottom').style = 'Continuous';
  sheet.getRange('A3:E5').format.borders.getItem('InsideHorizontal').style = 'Continuous';
  sheet.getRange('C3:C5').format.fill.color = '#FFF2CC';
  sheet.getRange('E3:E5').dataValidation.rule = {
    list: { inCellDropDown: true, source: '县教育局,县民政局,县财政局' },
  };
  await context.sync();
}

test('a row under an area: the merged cell grows, looks and drop-downs are taken over, totals move down', async () => {
  await fresh();
  await Excel.run(async (context) => {
    await writeMerged(context);
    expect(await addTask(context, '清单', { at: 'area', area: '(一)甲' }, '=新任务')).toBe(5);
    const sheet = context.workbook.worksheets.getItem('清单');
    const row = sheet.getRange('B5:E5').load('values');
    const merged = sheet.getRange('A5').getMergedAreasOrNullObject().load('address');
    const fill = sheet.getRange('C5').format.fill.load('color');
    const list = sheet.getRange('E5').dataValidation.load('rule');
    const total = sheet.getRange('A7').load('values');
    const note = sheet.getRange('A8').getMergedAreasOrNullObject().load('address');
    await context.sync();
    expect(row.values).toEqual([[3, '=新任务', '', '']]);
    expect(merged.address).toBe('清单!A3:A5');
    expect(fill.color).toBe('#FFF2CC');
    expect(list.rule).toEqual({ list: { inCellDropDown: true, source: '县教育局,县民政局,县财政局' } });
    expect(total.values).toEqual([['合计']]);
    expect(note.address).toBe('清单!A8:E8');
    const { entries } = await readOne(context, '清单');
    expect(entries.map(({ row: at, area, measures }) => [at, area, measures])).toEqual([
      [3, '(一)甲', 'a。'],
      [4, '(一)甲', 'b。'],
      [5, '(一)甲', '=新任务'],
      [6, '(二)乙', 'c。'],
    ]);
  });
});

test('a row at the end stands before the totals', async () => {
  await fresh();
  await Excel.run(async (context) => {
    await writeMerged(context);
    expect(await addTask(context, '清单', { at: 'end' }, 'd。')).toBe(6);
    const { entries } = await readOne(context, '清单');
    expect(entries.map(({ number, measures }) => [number, measures])).toEqual([
      ['1', 'a。'],
      ['2', 'b。'],
      ['3', 'c。'],
      ['4', 'd。'],
    ]);
  });
});

test('a row that changed since it was read, or a protected sheet, is left alone', async () => {
  await fresh();
  await Excel.run(async (context) => {
    await writeMerged(context);
    const { grid, layout, entries } = await readOne(context, '清单');
    const plan = planInsertion(grid, layout, entries, { at: 'end' })!;
    const sheet = context.workbook.worksheets.getItem('清单');
    sheet.getRange('C5').values = [['别的任务']];
    await context.sync();
    await expect(insertEntry(context, plan, [])).rejects.toMatchObject({
      key: 'errors.rowGone',
      params: { sheet: '清单', row: 5 },
    });
    sheet.getRange('C5').values = [['c。']];
    sheet.protection.protect();
    await context.sync();
    await expect(insertEntry(context, plan, [])).rejects.toBeInstanceOf(WorkbookError);
    const below = sheet.getRange('A6').load('values');
    await context.sync();
    expect(below.values).toEqual([['合计']]);
  });
});

test('a new ledger is empty, is found, and its prepared rows are filled before any is inserted', async () => {
  await fresh();
  await Excel.run(async (context) => {
    await writeNewLedger(context, emptyLedger('任务台账', '2027年重点任务台账', t));
    const { layout, entries } = await readOne(context, '任务台账');
    expect(entries).toEqual([]);
    expect(layout).toMatchObject({ headerRows: [3], firstRow: 4, lastRow: 3, title: '2027年重点任务台账' });
    expect(await addTask(context, '任务台账', { at: 'end' }, '第一项')).toBe(4);
    expect(await addTask(context, '任务台账', { at: 'end' }, '第二项')).toBe(5);
    const again = await readOne(context, '任务台账');
    expect(again.entries.map(({ number, task }) => [number, task])).toEqual([
      ['1', '第一项'],
      ['2', '第二项'],
    ]);
    const sheet = context.workbook.worksheets.getItem('任务台账');
    const list = sheet.getRange('I5').dataValidation.load('rule');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(list.rule).toEqual({ list: { inCellDropDown: true, source: '未启动,推进中,已完成,已销号,暂缓' } });
    expect(frozen.address).toContain('1:3');
    await expect(writeNewLedger(context, emptyLedger('任务台账', 'x', t))).rejects.toMatchObject({
      key: 'errors.nameTaken',
    });
  });
});

test('the sample ledger is read as it was written, and a table grows by the row that is added', async () => {
  await fresh();
  await Excel.run(async (context) => {
    await writeNewLedger(context, sampleLedger('示例', t));
    const { layout, entries } = await readOne(context, '示例');
    expect(entries).toHaveLength(41);
    expect(
      entries.every(({ status, area, schedule }) => status !== null && area !== '' && schedule.kind !== 'none'),
    ).toBe(true);
    expect(entries.filter(({ completedOn }) => completedOn !== null)).toHaveLength(9);
    expect(layout.table).not.toBeNull();
    expect(await addTask(context, '示例', { at: 'end' }, '新增事项')).toBe(layout.lastRow + 1);
    const table = context.workbook.tables.getItem(layout.table!).getRange().load('address');
    await context.sync();
    expect(table.address).toBe(`示例!A3:N${layout.lastRow + 1}`);
    expect((await readOne(context, '示例')).entries.at(-1)).toMatchObject({ number: '42', task: '新增事项' });
    expect(await addTask(context, '示例', { at: 'area', area: '一、产业升级' }, '插入事项')).toBe(10);
    expect((await readOne(context, '示例')).entries[6]).toMatchObject({
      task: '插入事项',
      area: '一、产业升级',
      leadUnits: [],
    });
  });
});
