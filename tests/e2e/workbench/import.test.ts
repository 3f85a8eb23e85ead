/** From the text of a plan to a ledger with its monthly summary, by clicks, in a real Chromium. */
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { serveWorkbench, type Served } from './serve';

const SCREENSHOTS = join(__dirname, '..', 'screenshots');
const SOON = { timeout: 120_000 };

const PLAN = `青溪区2026年便民实事工作方案
为办好群众身边的事，制定本方案。
一、改善出行
1.整修背街小巷。全年整修小巷12条，补齐路灯。同步更新路名牌。（牵头单位：区住建局；配合单位：区城管局、各街道；完成时限：2026年9月底前）
2.增设公交站点。新增站点8个，方便老人就医。（责任单位：区交通局）
二、优化养老
3.修缮老年食堂。完成厨房改造2处。（责任单位：区民政局；完成时限：2026年10月底前）
4.开展上门问诊。为失能老人建立档案。`;

let served: Served;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(served.address);
  await page.locator('.grid[data-ready=true]').waitFor({ timeout: 120_000 });
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

test('a pasted plan becomes a ledger, and the ledger a monthly summary', async () => {
  const pane = page.getByRole('complementary', { name: '任务窗格' });
  await pane.getByRole('button', { name: '导入方案' }).click(SOON);
  await pane.getByRole('textbox', { name: '方案文字' }).fill(PLAN);
  await pane.getByRole('button', { name: '读出任务' }).click();
  await pane.getByText('读出 4 项任务，其中 1 项存疑').waitFor(SOON);
  await pane.getByText('原文').first().click();
  await page.screenshot({ path: join(SCREENSHOTS, 'import-preview.png') });

  await pane.getByRole('button', { name: '修改：开展上门问诊' }).click();
  await pane.getByRole('textbox', { name: '责任（牵头）单位' }).fill('区卫健局');
  await page.screenshot({ path: join(SCREENSHOTS, 'import-edit.png') });
  await pane.getByRole('button', { name: '确定' }).click();
  await pane.getByText('读出 4 项任务，其中 0 项存疑').waitFor();

  await pane.getByRole('button', { name: '写入台账（4 项）…' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByLabel(/^工作表名称/).fill('便民实事');
  await page.screenshot({ path: join(SCREENSHOTS, 'import-write.png') });
  await asked.getByRole('button', { name: '写入', exact: true }).click();
  await pane.getByText('已写入 4 项任务到工作表“便民实事”。').waitFor(SOON);
  await page.screenshot({ path: join(SCREENSHOTS, 'import-ledger.png') });
  const tasks = await page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('便民实事').getUsedRange();
      range.load('values');
      await context.sync();
      return range.values.flat().map(String);
    }),
  );
  for (const text of ['整修背街小巷', '增设公交站点', '修缮老年食堂', '开展上门问诊', '区卫健局', '区城管局、各街道'])
    expect(tasks).toContain(text);

  await pane.getByRole('combobox', { name: '选择台账' }).selectOption({ label: '便民实事' });
  await pane.getByText('便民实事：4 项任务').waitFor();
  await pane.getByRole('button', { name: /^生成月报/ }).click();
  await pane.getByRole('button', { name: '写出月报' }).click(SOON);
  await pane.getByText(/^已(写出|更新)工作表“月报/).waitFor(SOON);
  await page.screenshot({ path: join(SCREENSHOTS, 'import-summary.png') });
  expect(problems).toEqual([]);
});

test('in a pane of 320 pixels nothing of the preview is wider than the pane', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const pane = page.getByRole('complementary', { name: '任务窗格' });
  await pane.getByRole('button', { name: '返回' }).click();
  await pane.getByRole('button', { name: '导入方案' }).click(SOON);
  await pane.getByRole('textbox', { name: '方案文字' }).fill(PLAN);
  await pane.getByRole('button', { name: '读出任务' }).click();
  await pane.getByText('读出 4 项任务，其中 1 项存疑').waitFor(SOON);
  await pane.evaluate((element) => {
    element.style.width = '320px';
    element.style.minWidth = '320px';
    element.style.maxWidth = '320px';
  });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(SCREENSHOTS, 'import-narrow.png') });
  const wide = await pane.evaluate((element) => {
    const edge = element.getBoundingClientRect().right + 1;
    return [...element.querySelectorAll('article, article *, button')]
      .filter((each) => each.getBoundingClientRect().right > edge)
      .map((each) => each.textContent);
  });
  expect(wide).toEqual([]);
});

test('a Word document is read in the browser', async () => {
  const pane = page.getByRole('complementary', { name: '任务窗格' });
  await pane.getByRole('button', { name: '换一份' }).click();
  const children = PLAN.split('\n').map((text) => new Paragraph(text));
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  await pane.getByTestId('plan-file').setInputFiles({ name: '方案.docx', mimeType: '', buffer });
  await pane.getByText('读出 4 项任务，其中 1 项存疑').waitFor(SOON);
  await pane.getByRole('article', { name: '1 整修背街小巷' }).getByText('牵头区住建局').waitFor();
  expect(problems).toEqual([]);
});
