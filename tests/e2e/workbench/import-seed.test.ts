/**
 * From a plan with an attached task list to a ledger and its monthly summary, by clicks alone, every step filmed: the source document
 * of the project where it lies beside it, else a document of the same form of our own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { newWorkbook } from '../../../src/host/xlsx/open';
import { saveWorkbook } from '../../../src/host/xlsx/save';
import { translator } from '../../../src/i18n/translate';
import { launchBrowser } from '../browser';
import { serveWorkbench, type Served } from './serve';

const SCREENSHOTS = join(__dirname, '..', 'screenshots');
const SEED = join(__dirname, '../../../../shared/seeds/003_25c00dd15054a3b2.txt');
const OWN = join(__dirname, '../../fixtures/plans/20-body-and-list.txt');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SOON = { timeout: 120_000 };

/** What either document says. */
const PLAN = existsSync(SEED)
  ? {
      file: SEED,
      tasks: 33,
      listed: 29,
      different: '大力支持民办教育发展',
      field: '是否写“等”不同',
      body: '正文：不写“等”',
      list: '清单：写“等”',
      units: '区教育局、区发展改革委、区政务服务办、区市场监管局、各街道等',
      area: '(八)实施深化教育领域综合改革行动计划',
    }
  : {
      file: OWN,
      tasks: 3,
      listed: 3,
      different: '升级校园网络',
      field: '责任（牵头）单位不同',
      body: '正文：区教育局、区大数据局',
      list: '清单：区教育局、区大数据局、区财政局',
      units: '区教育局、区大数据局、区财政局',
      area: '（一）建设智慧校园',
    };

let served: Served;
let browser: Browser;
let page: Page;
let pane: Locator;
let step = 0;
const problems: string[] = [];

async function film(name: string): Promise<void> {
  step += 1;
  await page.screenshot({ path: join(SCREENSHOTS, `seed-${String(step).padStart(2, '0')}-${name}.png`) });
}

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(served.address);
  await page.locator('.grid[data-ready=true]').waitFor({ timeout: 120_000 });
  pane = page.getByRole('complementary', { name: '任务窗格' });
  const blank = Buffer.from(saveWorkbook(newWorkbook()));
  await page.getByTestId('open-file').setInputFiles({ name: '空白.xlsx', mimeType: XLSX, buffer: blank });
  await pane.getByRole('heading', { name: translator('zh-CN')('pane.first.title') }).waitFor(SOON);
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

test('the document is read: body and attached list, what differs between them, what is in doubt', async () => {
  await pane.getByRole('button', { name: '导入方案' }).click(SOON);
  await film('view');
  const chooser = page.waitForEvent('filechooser');
  await pane.getByRole('button', { name: '选择文件…' }).click();
  await (await chooser).setFiles(PLAN.file);
  await pane.getByText(new RegExp(`^读出 ${PLAN.tasks} 项任务`)).waitFor(SOON);
  await film('read');
  expect(await pane.getByRole('checkbox', { name: /^正文/ }).isChecked()).toBe(true);
  await pane.getByRole('checkbox', { name: new RegExp(`^任务清单：.*（${PLAN.listed} 项）`) }).waitFor();
  await pane.getByText(/^读取说明/).click();
  await pane.getByText(/按 UTF-8 编码读取/).waitFor();
  await film('notes');
  await pane.getByText(/^读取说明/).click();
});

test('where list and body differ, the user picks; the source is seen with what was understood', async () => {
  await pane.getByText(/^正文与清单不同/).click();
  await film('differences');
  await pane.getByText(/^正文与清单不同/).click();
  const card = pane.getByRole('article', { name: new RegExp(PLAN.different) });
  await scrollTo(card);
  const choice = card.getByRole('combobox', { name: PLAN.field });
  expect(await choice.locator('option').allTextContents()).toEqual([PLAN.body, PLAN.list]);
  await card.getByText(/^原文/).click();
  expect(await card.locator('mark').count()).toBeGreaterThan(0);
  await film('difference');
  await choice.selectOption({ label: PLAN.list });
  await film('picked');
});

test('away and back: the preview is as it was left', async () => {
  await pane.getByRole('button', { name: '返回' }).click();
  await film('home');
  await pane.getByRole('button', { name: `继续核对方案（${PLAN.tasks} 项）` }).click(SOON);
  const card = pane.getByRole('article', { name: new RegExp(PLAN.different) });
  await scrollTo(card);
  expect(await card.getByRole('combobox', { name: PLAN.field }).inputValue()).toBe('list');
});

test('a new ledger is written, in it the units as they were picked', async () => {
  await pane.getByRole('button', { name: `写入台账（${PLAN.tasks} 项）…` }).click();
  const asked = page.getByRole('alertdialog');
  await asked
    .getByLabel(/^工作表名称/)
    .first()
    .waitFor();
  for (const [index, field] of (await asked.getByLabel(/^工作表名称/).all()).entries())
    await field.fill(index === 0 ? '方案台账' : `方案台账${index + 1}`);
  await film('write');
  await asked.getByRole('button', { name: '写入', exact: true }).click();
  await pane.getByText(/^已写入 \d+ 项任务到工作表“方案台账/).waitFor(SOON);
  await film('ledger');
  const cells = await page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('方案台账').getUsedRange();
      range.load('values');
      await context.sync();
      return range.values.map((row) => row.map(String));
    }),
  );
  const row = cells.find((each) => each.includes(PLAN.different));
  expect(row).toEqual(expect.arrayContaining([PLAN.area, PLAN.units]));
});

test('the ledger gets its monthly summary', async () => {
  await pane.getByRole('button', { name: /^生成月报/ }).click();
  await pane.getByRole('button', { name: '写出月报' }).waitFor(SOON);
  await film('figures');
  await pane.getByRole('button', { name: '写出月报' }).click(SOON);
  await pane.getByText(/^已(写出|更新)工作表“月报/).waitFor(SOON);
  await page
    .getByRole('tab', { name: /^月报/ })
    .or(page.getByText(/^月报 \d/).last())
    .first()
    .click();
  await page.waitForTimeout(500);
  await film('summary');
  expect(problems).toEqual([]);
});

test('the attached list, appended to that ledger: what stands there already is merged as picked, or skipped', async () => {
  await pane.getByRole('button', { name: '返回' }).click();
  await pane.getByRole('button', { name: '导入方案' }).click(SOON);
  const chooser = page.waitForEvent('filechooser');
  await pane.getByRole('button', { name: '选择文件…' }).click();
  await (await chooser).setFiles(PLAN.file);
  await pane.getByText(/^读出 \d+ 项任务/).waitFor(SOON);
  for (const body of await pane.getByRole('checkbox', { name: /^正文/ }).all()) await body.click();
  await pane.getByRole('checkbox', { name: /^任务清单/ }).click();
  await pane.getByRole('button', { name: `写入台账（${PLAN.listed} 项）…` }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('radio', { name: '追加到现有台账' }).click();
  await asked
    .getByRole('combobox', { name: '追加到' })
    .selectOption({ label: `方案台账（${await firstCount()} 项任务）` });
  await film('duplicates');
  await asked.getByRole('combobox', { name: '全部按此处理' }).selectOption({ label: '并入现有任务（补单位、时限）' });
  await film('merge');
  await asked.getByRole('button', { name: '写入', exact: true }).click();
  await pane.getByText(/^已向“方案台账”追加 \d+ 项任务，并入现有任务 \d+ 项/).waitFor(SOON);
  await film('merged');
  expect(problems).toEqual([]);
});

/** Tasks in the first ledger that was written: those of the first body. */
async function firstCount(): Promise<number> {
  const labels = await page
    .getByRole('alertdialog')
    .getByRole('combobox', { name: '追加到' })
    .locator('option')
    .allTextContents();
  return Number(/^方案台账（(\d+)/.exec(labels.find((label) => label.startsWith('方案台账（')) ?? '')?.[1]);
}

/** A virtual list renders what is seen: scrolls until the card is. */
async function scrollTo(card: Locator): Promise<void> {
  const list = pane.getByRole('list', { name: '读出的任务' });
  await list.evaluate((element) => element.scrollTo(0, 0));
  for (let tries = 0; tries < 60 && (await card.count()) === 0; tries++) {
    await list.evaluate((element) => element.scrollBy(0, 300));
    await page.waitForTimeout(50);
  }
  await page.waitForTimeout(100);
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(100);
}
