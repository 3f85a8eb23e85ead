/**
 * Takes the pictures of the task pane in docs/pictures: the workbench with a sample ledger, in a real Chromium, in both languages. Run
 * `node scripts/pane-pictures.mjs` after a change of the pane's look; `node scripts/pane-pictures.mjs findings` renews one alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkbench } from './build-workbench.mjs';
import { importTypeScript, ROOT } from './bundle-for-node.mjs';
import { png } from './png.mjs';
import { serveWorkbench } from './workbench.mjs';

const OUTPUT = join(ROOT, 'docs/pictures');
/** A plan whose last task leaves something open. */
const PLAN = `青溪区2026年便民实事工作方案
为办好群众身边的事，制定本方案。
一、改善出行
1.整修背街小巷。全年整修小巷12条，补齐路灯，3月底前完成设计。（牵头单位：区住建局；配合单位：区城管局、各街道；完成时限：2026年9月底前）
2.增设公交站点。新增站点8个，方便老人就医。（责任单位：区交通局；完成时限：2026年11月15日前）
二、优化养老
3.修缮老年食堂。完成厨房改造2处。（责任单位：区民政局；完成时限：2026年10月底前）
4.开展上门问诊。为失能老人建立档案，每季度上门1次。`;
/** The day of the pictures, so that they come out the same whenever they are renewed. */
const NOW = new Date('2026-11-22T09:00:00');
/** Width of the pane as Excel opens it, and of a page that shows grid and pane. */
const PANE = { width: 1280, height: 700 };
const PAGE = { width: 1280, height: 660 };

/** Each picture: how one comes to it from home, and whether the whole page is shown. `t` is the translate function of the language. */
const PICTURES = {
  workbench: { whole: true, open: async ({ page }) => page.locator('.grid canvas').first().waitFor() },
  home: { open: async ({ pane }) => pane.getByRole('list').first().waitFor() },
  form: {
    open: async ({ pane, press, t }) => {
      await press('pane.job.form');
      await press('pane.form.markCompleted');
      await pane.getByRole('list', { name: t('pane.form.changes') }).waitFor();
    },
  },
  findings: {
    open: async ({ page, pane, press, t }) => {
      await page.evaluate(slips);
      await press('pane.job.check');
      await pane.getByRole('combobox', { name: t('pane.findings.grouping') }).selectOption('row');
      const slip = pane.locator('[data-finding-item]').filter({ hasText: /^C9/ });
      await slip.click();
      await pane.getByRole('list', { name: t('pane.findings.preview') }).waitFor();
      await slip.evaluate((line) => line.scrollIntoView({ block: 'center' }));
    },
  },
  highlight: {
    whole: true,
    open: async ({ page, pane, press, t }) => {
      await press('pane.job.highlight');
      await pane.getByText(t('pane.home.highlighted').split('{')[0]).waitFor();
      await page.evaluate(goTo, 'L1');
    },
  },
  import: {
    open: async ({ pane, press, t }) => {
      await press('plan.open');
      await pane.getByRole('textbox', { name: t('plan.source.text') }).fill(PLAN);
      await press('plan.source.read');
      await pane.getByRole('article').first().waitFor();
      await pane.getByText(t('plan.row.source')).first().click();
    },
  },
  summary: {
    file: 'summary-pane',
    open: async ({ pane, press }) => {
      await press('pane.job.summary');
      await pane.getByRole('table').first().waitFor();
    },
  },
};

/** In the page: spaces such as people leave behind. */
const slips = () =>
  globalThis.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('C9').load('values');
    await context.sync();
    cell.values = [[` ${cell.values[0][0]} `]];
    await context.sync();
  });

/** In the page: selects a cell, which the grid shows. */
const goTo = (address) =>
  globalThis.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
    await context.sync();
  });

/** A page of its own for each picture, with the sample in it. */
async function openPage(browser, address, locale, t, { whole }) {
  const context = await browser.newContext({ viewport: whole ? PAGE : PANE, deviceScaleFactor: whole ? 1 : 2 });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.clock.setFixedTime(NOW);
  await page.goto(`${address}?sample=county-priorities-2026.xlsx`);
  await page.locator('.grid[data-ready=true]').waitFor();
  await page.locator('.header select').nth(1).selectOption(locale);
  const pane = page.getByRole('complementary', { name: t('workbench.pane'), exact: true });
  const press = (key) =>
    pane
      .getByRole('button', { name: new RegExp(`^${t(key)}`) })
      .and(page.locator(':enabled'))
      .first()
      .click();
  await pane.getByRole('list').first().waitFor();
  return { page, pane, press, t };
}

/** The pixels of a screenshot, three bytes each, read by the browser itself on a page without a policy. */
async function pixelsOf(browser, screenshot) {
  const page = await browser.newPage();
  const { width, height, text } = await page.evaluate(async (base64) => {
    const image = await globalThis.createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new globalThis.OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let bytes = '';
    for (let at = 0; at < data.length; at += 4) bytes += String.fromCharCode(data[at], data[at + 1], data[at + 2]);
    return { width: image.width, height: image.height, text: btoa(bytes) };
  }, screenshot.toString('base64'));
  await page.close();
  return { width, height, data: Buffer.from(text, 'base64') };
}

async function main(wanted) {
  const { launchBrowser, translator } = await importTypeScript(
    `export { launchBrowser } from './tests/e2e/browser';
     export { translator } from './src/i18n/translate';`,
    { external: ['playwright-core'] },
  );
  mkdirSync(OUTPUT, { recursive: true });
  await buildWorkbench();
  const [{ address, close }, browser] = await Promise.all([serveWorkbench(3500), launchBrowser()]);
  for (const locale of ['zh-CN', 'en-US']) {
    const t = translator(locale);
    for (const [name, picture] of Object.entries(PICTURES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const at = await openPage(browser, address, locale, t, picture);
      await picture.open(at);
      await at.page.mouse.move(0, 0);
      // The grid fits its rows and paints in frames of its own.
      await at.page.waitForTimeout(1500);
      const shot = await (picture.whole ? at.page : at.pane).screenshot({ animations: 'disabled' });
      const image = png(await pixelsOf(browser, shot));
      const file = `${picture.file ?? name}${locale === 'zh-CN' ? '' : '-en'}.png`;
      writeFileSync(join(OUTPUT, file), image);
      console.log(`${file}: ${Math.round(image.length / 1024)} KB`);
      await at.page.context().close();
    }
  }
  await browser.close();
  await close();
}

await main(process.argv.slice(2));
