/** The workbench in a real Chromium, driven by mouse and keyboard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openWorkbook } from '../../../src/host/xlsx/open';
import { launchBrowser } from '../browser';
import { serveWorkbench, type Served } from './serve';

const SCREENSHOTS = join(__dirname, '..', 'screenshots');

let served: Served;
let browser: Browser;
let page: Page;
const problems: string[] = [];
const elsewhere: string[] = [];

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchBrowser()]);
}, 180_000);

beforeEach(async () => {
  problems.length = 0;
  elsewhere.length = 0;
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(served.address)) elsewhere.push(request.url());
  });
  await page.goto(served.address);
  await page.locator('.grid[data-ready=true]').waitFor({ timeout: 60_000 });
}, 90_000);

afterEach(async () => {
  await page.close();
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** What the cells hold, asked through the genuine client. */
const formulas = (address: string): Promise<unknown[][]> =>
  page.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at);
        range.load('formulas');
        await context.sync();
        return range.formulas as unknown[][];
      }),
    address,
  );

/** Lets the add-in's side select a cell (the grid has to follow), then gives the grid the keyboard. */
async function goTo(address: string): Promise<void> {
  await page.evaluate(
    (at) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(at).select();
        await context.sync();
      }),
    address,
  );
  await page
    .getByLabel('选中的单元格')
    .filter({ hasText: new RegExp(`^${address}$`) })
    .waitFor();
  await page.evaluate(() => document.querySelector<HTMLElement>('.grid [data-u-comp=editor], .grid canvas')?.focus());
}

const shown = (): Promise<string> => page.getByLabel('单元格内容').inputValue();

async function until<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 10_000;
  while (JSON.stringify(await read()) !== JSON.stringify(expected) && Date.now() < end) await page.waitForTimeout(100);
  expect(await read()).toEqual(expected);
}

test('opens with a sample ledger, the pane beside it, and asks nothing of any other server', async () => {
  await page.getByRole('tab').first().waitFor();
  await page.getByRole('complementary', { name: '任务窗格' }).getByRole('button').first().waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'workbench-sample.png') });
  expect(elsewhere).toEqual([]);
  expect(problems).toEqual([]);
}, 60_000);

test('rows are as high as their text from the start', async () => {
  const grid = (await page.locator('.grid').boundingBox())!;
  // Column heads 20 px, rows 1 to 3 of 36, 20 and 30 points; row 4 holds two lines (36 px), so this is row 5, not row 6.
  await page.mouse.click(grid.x + 60, grid.y + 20 + Math.round((86 * 4) / 3) + 36 + 18);
  await page.getByLabel('选中的单元格').filter({ hasText: /^A5$/ }).waitFor();
}, 60_000);

test('what is typed into the grid reaches the workbook and the add-in, and Ctrl+Z takes it back', async () => {
  const events = page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address }) => resolve(address));
          await context.sync();
        }).catch(reject);
      }),
  );
  await goTo('L40');
  await page.keyboard.type('2025年6月底前');
  await page.keyboard.press('Enter');
  await until(() => formulas('L40'), [['2025年6月底前']]);
  await expect(events).resolves.toBe('L40');
  await page.keyboard.type('=1+2*3');
  await page.keyboard.press('Enter');
  await until(() => formulas('L41'), [['=1+2*3']]);
  await goTo('L41');
  await until(shown, '=1+2*3');
  await page.keyboard.press('Delete');
  await until(() => formulas('L41'), [['']]);
  await page.keyboard.press('Control+z');
  await until(() => formulas('L41'), [['=1+2*3']]);
  expect(problems).toEqual([]);
}, 60_000);

test('saves an edited copy that holds the edit; the opened file is a download, never overwritten', async () => {
  await goTo('L40');
  await page.getByLabel('单元格内容').fill('改过');
  await page.keyboard.press('Enter');
  await until(() => formulas('L40'), [['改过']]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存副本' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/（已编辑）\.xlsx$/);
  const saved = openWorkbook(new Uint8Array(readFileSync(await download.path())));
  expect(saved.sheets[0]?.cells.get(40)?.get(12)?.value).toBe('改过');
}, 60_000);

test('a file that is no workbook gets one sentence, and the open workbook stays', async () => {
  const tabs = await page.getByRole('tab').allTextContents();
  await page
    .getByTestId('open-file')
    .setInputFiles({ name: '说明.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
  await page.getByText('打不开“说明.xlsx”：不是 Excel 工作簿').waitFor();
  expect(await page.getByRole('tab').allTextContents()).toEqual(tabs);
}, 60_000);

test('the ribbon highlights without the pane, and the page follows language and theme', async () => {
  await page.getByRole('button', { name: '标出逾期' }).first().click();
  await page.getByText('“标出逾期”已完成。').waitFor({ timeout: 30_000 });
  await page.screenshot({ path: join(SCREENSHOTS, 'workbench-highlighted.png') });
  await page.getByLabel('主题').selectOption('dark');
  await page.getByLabel('语言').selectOption('en-US');
  await page.getByRole('button', { name: 'Save a copy' }).waitFor();
  await page.getByRole('complementary', { name: 'Task pane' }).getByRole('button').first().waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'workbench-dark-en.png') });
  await page.getByRole('toolbar').getByRole('button', { name: 'Monthly summary' }).click();
  await page.getByText('“Monthly summary” is done.').waitFor({ timeout: 30_000 });
  await page.getByRole('tab', { name: /^Monthly \d{4}-\d{2}$/ }).waitFor();
  expect(problems).toEqual([]);
}, 60_000);

test("a cell's drop-down is chosen from, and its comment is read, beside the formula line", async () => {
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('L40').dataValidation.rule = { list: { inCellDropDown: true, source: '推进中,已完成' } };
      context.workbook.comments.add(`${'L40'}`, '请补上佐证材料');
      await context.sync();
    }),
  );
  await goTo('L40');
  await page.getByRole('list', { name: '单元格的批注与提示' }).getByText('请补上佐证材料').waitFor();
  await page.getByRole('button', { name: '从下拉列表中选' }).click();
  await page.screenshot({ path: join(SCREENSHOTS, 'workbench-choices.png') });
  await page.getByRole('menuitem', { name: '已完成' }).click();
  await until(() => formulas('L40'), [['已完成']]);
  await goTo('A1');
  await page.getByRole('list', { name: '单元格的批注与提示' }).waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
}, 60_000);
