import type { ActionOptions } from '../../src/actions/options';
import { saveBandSettings } from '../../src/actions/remember';
import { summarizeMonth, summarySheetOf } from '../../src/actions/summarize-month';
import { summarizePeriod } from '../../src/actions/summarize-period';
import { writeBoard } from '../../src/actions/write-board';
import { writeBulletin } from '../../src/actions/write-bulletin';
import { writeNotices } from '../../src/actions/write-notices';
import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import { setValue } from '../../src/host/model/cells';
import type { WorkbookModel } from '../../src/host/model/workbook-model';
import { newWorkbook } from '../../src/host/xlsx/open';
import { translator } from '../../src/i18n/translate';
import { open, read, sheetOf, tableRow, valuesOf } from './sheets-helpers';

const DAY = '2026-11-22';
const MONTH = '2026-11';

/** `rows` tasks; every one of its own area and its own unit where these are asked for. */
function ledger(rows: number, { ownAreas = false, ownUnits = false } = {}): WorkbookModel {
  const model = newWorkbook();
  const sheet = model.sheets[0]!;
  const headers = ['序号', '工作领域', '任务名称', '完成时限', '牵头单位', '完成状态'];
  const lines: (string | number)[][] = Array.from({ length: rows }, (_, index) => [
    index + 1,
    ownAreas ? `第${index + 1}个领域` : `第${Math.floor(index / 10) + 1}个领域`,
    `办理第${index + 1}件实事`,
    index % 3 === 0 ? '2026-10-31' : '2026-12-10',
    ownUnits ? `第${index + 1}小学` : '县教育局',
    index % 4 === 0 ? '已完成' : '推进中',
  ]);
  [headers, ...lines].forEach((line, row) =>
    line.forEach((value, column) => setValue(model, sheet, row + 1, column + 1, value)),
  );
  return model;
}

const inEnglish = (options: ActionOptions): ActionOptions => ({ ...options, locale: 'en-US', t: translator('en-US') });

test('a sheet that was made in the other language is renamed and made again, not made twice', async () => {
  const { host, options } = await open(ledger(12), DAY);
  const all = async (one: ActionOptions) => {
    await highlightLedgers(await read(one), one);
    const done = await summarizeMonth(await read(one), { month: MONTH }, one);
    await writeBoard(await read(one), one);
    await writeNotices(await read(one), one);
    await writeBulletin(await read(one), { month: MONTH }, one);
    await summarizePeriod(await read(one), { year: 2026, quarter: 4 }, one);
    return done;
  };
  expect((await all(options)).replaced).toBe(false);
  const english = inEnglish(options);
  expect(summarySheetOf(await read(english), MONTH)).toBe('月报 2026-11');
  expect((await all(english)).replaced).toBe(true);
  expect(host.model.sheets.map(({ name }) => name)).toEqual([
    'Sheet1',
    'Monthly 2026-11',
    'Board',
    'Notices',
    'Bulletin',
    'Quarter 2026-Q4',
  ]);
  await all(options);
  expect(host.model.sheets.map(({ name }) => name)).toEqual([
    'Sheet1',
    '月报 2026-11',
    '总览',
    '督办单',
    '通报',
    '季报 2026-Q4',
  ]);
});

test('a sheet of the user’s that has the other language’s name is no summary', async () => {
  const { host, options } = await open(ledger(12), DAY);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Monthly 2026-11').getRange('A1').values = [['mine']];
    await context.sync();
  });
  await summarizeMonth(await read(options), { month: MONTH }, options);
  expect(host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Monthly 2026-11', '月报 2026-11']);
  expect(valuesOf(sheetOf(host, 'Monthly 2026-11'))).toEqual([['mine']]);
});

test('every listed task leads to its row', async () => {
  const { host, options } = await open(ledger(12), DAY);
  await summarizeMonth(await read(options), { month: MONTH }, options);
  const sheet = sheetOf(host, '月报 2026-11');
  const [row, cells] = [...sheet.cells].find(([, line]) => line.get(1)?.value === '4 办理第4件实事')!;
  expect(row).toBeGreaterThan(0);
  expect([cells.get(11)?.value, cells.get(11)?.formula]).toEqual(['5', `HYPERLINK("#'Sheet1'!A5","5")`]);
});

describe('more areas or units than anybody reads', () => {
  const ROWS = 230;

  test('the summary’s areas beyond the first are one line, and add up to the total', async () => {
    const { host, options } = await open(ledger(ROWS, { ownAreas: true }), DAY);
    const { figures } = await summarizeMonth(await read(options), { month: MONTH }, options);
    expect(figures.byArea).toHaveLength(ROWS);
    const sheet = sheetOf(host, '月报 2026-11');
    expect(tableRow(sheet, '按主要任务统计', '第200个领域').slice(2, 4)).toEqual([1, 0]);
    // Of the tasks 201 to 230 every fourth from 201 on is done; late is every third from 202 on (ten), but for three that are done.
    expect(tableRow(sheet, '按主要任务统计', '其余30组').slice(2, 9)).toEqual([30, 8, 22, 0, 0, 7, 15]);
    const table = valuesOf(sheet).map((line) => line[0]);
    expect(table).not.toContain('第201个领域');
    expect(tableRow(sheet, '按主要任务统计', '合计').slice(2, 4)).toEqual([ROWS, figures.tally.completed]);
  });

  test('the board’s line for the rest counts what the areas above it leave', async () => {
    const { host, options } = await open(ledger(ROWS, { ownAreas: true }), DAY);
    await writeBoard(await read(options), options);
    const board = sheetOf(host, '总览');
    // total, done, overdue, due soon, on track, not updated, no date
    expect(tableRow(board, '按主要任务统计', '其余30组').slice(3, 10)).toEqual([30, 8, 7, 15, 0, 0, 0]);
    expect(tableRow(board, '按主要任务统计', '合计')[3]).toBe(ROWS);
  });

  test('units beyond the first three hundred are said to be left out', async () => {
    const { host, options } = await open(ledger(303, { ownUnits: true }), DAY);
    await summarizeMonth(await read(options), { month: MONTH }, options);
    const first = valuesOf(sheetOf(host, '月报 2026-11')).map((line) => line[0]);
    expect(first).toContain('其余 3 个单位未列出。');
    expect(first).toContain('第300小学');
    expect(first).not.toContain('第301小学');
  });
});

test('units with long names: the chart names as many as stand on its page, with their rows', async () => {
  const model = ledger(14);
  const unitOf = (row: number) => `县行政审批服务管理局（县政务服务管理办公室、县大数据管理局）第${row}分中心`;
  for (let row = 2; row <= 15; row += 1) setValue(model, model.sheets[0]!, row, 5, unitOf(row));
  const { host, options } = await open(model, DAY);
  await summarizeMonth(await read(options), { month: MONTH }, options);
  await writeBoard(await read(options), options);
  for (const name of ['月报 2026-11', '总览']) {
    const sheet = sheetOf(host, name);
    const { title, series } = sheet.charts.find(({ type }) => type === 'BarStacked')!;
    const [first, last] = [...series[0]!.categoriesRef!.matchAll(/\$(\d+)/g)].map(([, row]) => Number(row));
    const shown = last! - first! + 1;
    expect(shown).toBeGreaterThan(3);
    expect(shown).toBeLessThan(10);
    expect(title).toBe(options.t('summary.chart.unitsFirst', { count: shown }));
    const heading = valuesOf(sheet).findIndex(([text]) => text === '按单位统计') + 1;
    expect((sheet.pageLayout.rowBreaks ?? []).filter((row) => row > heading && row <= last!)).toEqual([]);
  }
});

test('a ledger sorted by deadline keeps its areas, and 100% as text is done in the live column too', async () => {
  const model = newWorkbook();
  const lines: string[][] = [
    ['序号', '主要任务', '重点工作', '完成时限', '完成进度'],
    ...Array.from({ length: 12 }, (_, index) => [
      String(index + 1),
      ['做强产业', '改善民生', '保护生态'][index % 3]!,
      `落实第${index + 1}项举措`,
      `2026-${String(index + 1).padStart(2, '0')}-28`,
      index === 4 ? '100%' : '40%',
    ]),
  ];
  lines.forEach((line, row) =>
    line.forEach((value, column) => setValue(model, model.sheets[0]!, row + 1, column + 1, value)),
  );
  const { host, options } = await open(model, DAY);
  const { rows } = await highlightLedgers(await read(options), options);
  expect(rows.slice(0, 5).map(({ entry, row }) => [entry.area, entry.task, row.band])).toEqual([
    ['做强产业', '落实第1项举措', 'overdue'],
    ['改善民生', '落实第2项举措', 'overdue'],
    ['保护生态', '落实第3项举措', 'overdue'],
    ['做强产业', '落实第4项举措', 'overdue'],
    ['改善民生', '落实第5项举措', 'done'],
  ]);
  const sheet = sheetOf(host, 'Sheet1');
  expect([5, 6].map((row) => sheet.cells.get(row)?.get(8)?.value)).toEqual(['逾期', '办结']);
});

test('limits by the share of time used are said in the summary and in the board’s legend', async () => {
  const { host, options } = await open(ledger(12), DAY);
  await saveBandSettings({ ratio: { soon: 0.75, urgent: 0.9 } });
  await summarizeMonth(await read(options), { month: MONTH }, options);
  await writeBoard(await read(options), options);
  const said = (name: string) =>
    valuesOf(sheetOf(host, name))
      .flat()
      .filter((text) => String(text).includes('时间用去'));
  expect(said('月报 2026-11')).toEqual([
    expect.stringContaining('临期：时间用去75%以上，没有开始时间的，30天内到期；'),
  ]);
  expect(said('总览')).toEqual([
    '时间用去90%以上；没有开始时间的，7天内到期',
    '时间用去75%以上；没有开始时间的，30天内到期',
  ]);
});

test('what is printed ends with the page: the snapshot far to the right of a summary is not on paper', async () => {
  const { options } = await open(ledger(12), DAY);
  const { sheet } = await summarizeMonth(await read(options), { month: MONTH }, options);
  await writeBoard(await read(options), options);
  const areas = await Excel.run(async (context) => {
    const found = [sheet, '总览'].map((name) =>
      context.workbook.worksheets.getItem(name).pageLayout.getPrintArea().load('address'),
    );
    await context.sync();
    return found.map(({ address }) => address.replace(/\d+$/, 'n'));
  });
  expect(areas).toEqual(["'月报 2026-11'!A1:Kn", '总览!A1:Jn']);
});
