/** A supervisor's work on a returned ledger, by clicks and keys in a real Chromium: nothing by surprise, no place lost, counts that agree. */
import type { Browser, Locator, Page } from 'playwright-core';
import { setValue } from '../../../src/host/model/cells';
import { newWorkbook } from '../../../src/host/xlsx/open';
import { saveWorkbook } from '../../../src/host/xlsx/save';
import { launchBrowser } from '../browser';
import { serveWorkbench, type Served } from './serve';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Slips of five kinds, none of which depends on the day of the check. */
const LEDGER = [
  ['青澜县民生实事台账'],
  ['序号', '主要任务', '落实举措', '完成时限', '牵头单位', '配合单位', '完成状态', '完成进度', '备注'],
  [1, ' 开展技能培训 ', '培训1200人次', '2099年6月底前', '县人社局', '县财政局', '推进中', 0.6, null],
  [2, '举办招聘会 ', '举办24场', '2099年13月底前', '县人社局、县人社局', null, '推进中', 0.5, null],
  [3, ' 发放创业贷款', '放贷3000万元', '2099年10月底前', '县财政局', '县人社局', '推进种', 0.4, null],
  [4, '新建老年食堂', '新建6处', '2099年9月底前', '县民政局', '县民政局', '推进中', 1.2, null],
  [5, '改造敬老院', '改造3家', '2099年12月底前', '县民政局', '县财政局', '推进中', 0.1, null],
];

let served: Served;
let browser: Browser;
let page: Page;
let pane: Locator;
const problems: string[] = [];

function ledgerFile(): Buffer {
  const model = newWorkbook();
  LEDGER.forEach((cells, row) =>
    cells.forEach((value, column) => setValue(model, model.sheets[0]!, row + 1, column + 1, value)),
  );
  return Buffer.from(saveWorkbook(model));
}

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(served.address);
  await page.locator('.grid[data-ready=true]').waitFor();
  await page.getByTestId('open-file').setInputFiles({ name: '报来.xlsx', mimeType: XLSX, buffer: ledgerFile() });
  pane = page.getByRole('complementary', { name: '任务窗格', exact: true });
  await pane.getByText('Sheet1：5 项任务').waitFor();
  await button(/^核查/).and(page.locator(':enabled')).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('list', { name: '核查结果' }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

afterEach(() => expect(problems).toEqual([]));

const button = (name: string | RegExp): Locator => pane.getByRole('button', { name }).first();
const asked = (): Locator => page.getByRole('alertdialog');
const counts = async (): Promise<number[]> =>
  [...((await pane.getByText(/^错误 \d+/).textContent()) ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
/** What has the focus, by its name; the page itself would be BODY. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
const cell = (address: string): Promise<unknown> =>
  page.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(at).load('values');
        await context.sync();
        return range.values[0]?.[0] as unknown;
      }),
    address,
  );
const write = (address: string, value: string): Promise<void> =>
  page.evaluate(
    ([at, text]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange(at!).values = [[text]];
        await context.sync();
      }),
    [address, value],
  );
/** Waits until the focus is on what is named so. */
const focusOn = (name: string | RegExp): Promise<void> =>
  expectSoon(focused, (text) => (typeof name === 'string' ? text === name : name.test(text)));

async function expectSoon<T>(read: () => Promise<T>, isRight: (value: T) => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  let value = await read();
  while (!isRight(value)) {
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await page.waitForTimeout(100);
    value = await read();
  }
}

/** The fix for all of the rule with this title, by keyboard. */
async function askFixAll(rule: string): Promise<void> {
  const group = pane.locator('[data-index]').filter({ has: page.getByTitle(rule, { exact: true }) });
  await group.getByRole('button', { name: /^全部修正/ }).focus();
  await page.keyboard.press('Enter');
  await asked().waitFor();
}

test('a preview that is left changes nothing, and the focus is back where it was', async () => {
  await askFixAll('多余的空格');
  expect(await asked().getByRole('listitem').count()).toBe(3);
  await page.keyboard.press('Escape');
  await asked().waitFor({ state: 'detached' });
  await focusOn('全部修正（3）');
  expect(await cell('B3')).toBe(' 开展技能培训 ');
});

test('what somebody changes between preview and fix is left as it is and named; the rest is mended, and taken back by one click', async () => {
  const before = await counts();
  await askFixAll('多余的空格');
  await write('B4', '举办专场招聘会 ');
  await page.keyboard.press('Enter');
  await pane.getByText('已写入 2 个单元格，1 个没有写入：B4 已被改动。请核对后再试。').waitFor();
  expect([await cell('B3'), await cell('B4'), await cell('B5')]).toEqual([
    '开展技能培训',
    '举办专场招聘会 ',
    '发放创业贷款',
  ]);
  await focusOn(/^全部修正|多余的空格/);
  await expectSoon(counts, ([, , notes]) => notes === before[2]! - 2);
  await button('撤销').focus();
  await page.keyboard.press('Enter');
  await pane.getByText('已撤销，2 个单元格恢复原样。').waitFor();
  expect([await cell('B3'), await cell('B5')]).toEqual([' 开展技能培训 ', ' 发放创业贷款']);
  await expectSoon(counts, (now) => now.join() === before.join());
  expect(await focused()).not.toBe(await page.locator('body').textContent());
});

test('all of a rule are mended; counts agree with the list', async () => {
  const [errors, warnings] = await counts();
  await askFixAll('单位重复');
  await page.keyboard.press('Enter');
  await pane.getByText('已写入 2 个单元格。').waitFor();
  expect([await cell('E4'), await cell('F6')]).toEqual(['县人社局', '']);
  await expectSoon(counts, (now) => now[0] === errors && now[1] === warnings! - 2);
  await pane.getByTitle('单位重复', { exact: true }).waitFor({ state: 'detached' });
  await focusOn(/警告|提示|错误/);
});

test('a finding is accepted with a reason, by keys alone; it is listed apart', async () => {
  const [errors] = await counts();
  const finding = pane.locator('[data-finding-item]').filter({ hasText: /^H6/ });
  await finding.focus();
  await page.keyboard.press('Enter');
  await button('认可此项').and(page.locator(':enabled')).focus();
  await page.keyboard.press('Enter');
  await asked().waitFor();
  await focusOn('');
  await page.keyboard.insertText('含上年结转');
  await page.keyboard.press('Enter');
  await pane.getByText('已认可 H6 的问题。').waitFor();
  await pane.getByText('已认可的问题（1）').waitFor();
  await expectSoon(counts, (now) => now[0] === errors! - 1);
  await focusOn(/.+/);
});

test('filtered by unit, Enter goes to the cell; what is typed into it there is followed by the counts; the filter is kept', async () => {
  await pane.getByRole('combobox', { name: '按单位筛选' }).selectOption('县财政局');
  await pane.getByText(/^筛出 \d+ 项，共 \d+ 项$/).waitFor();
  const status = pane.locator('[data-finding-item]').filter({ hasText: /^G5/ });
  await status.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('选中的单元格').filter({ hasText: /^G5$/ }).waitFor();
  await page.getByLabel('单元格内容').fill('推进中');
  await page.keyboard.press('Enter');
  await status.waitFor({ state: 'detached' });
  await button('核查规则').click();
  await button('返回').click();
  await pane.getByText(/^筛出 \d+ 项/).waitFor();
  expect(await pane.getByRole('combobox', { name: '按单位筛选' }).inputValue()).toBe('县财政局');
  await pane.getByRole('combobox', { name: '按单位筛选' }).selectOption('');
});

test('report and extracts are written and opened from the message; clearing the marks takes them away again', async () => {
  await button('写出报告').focus();
  await page.keyboard.press('Enter');
  await pane.getByText('已写出工作表“核查报告”。').waitFor();
  await focusOn('写出报告');
  await button('打开').click();
  await page.getByRole('tab', { name: '核查报告', selected: true }).waitFor();
  await button('报告选项').click();
  await page.getByRole('menuitem', { name: '按牵头单位写出摘录' }).click();
  await pane.getByText(/^已写出 \d+ 张摘录/).waitFor();
  await button('返回').click();
  await button('清除标记').click();
  await asked().getByRole('button', { name: '清除标记' }).click();
  await pane.getByText(/^已清除：辅助列 0 列，颜色规则 0 条，批注 0 条，工作表 \d 张。/).waitFor();
  await page.getByRole('tab', { name: '核查报告' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Sheet1']);
});
