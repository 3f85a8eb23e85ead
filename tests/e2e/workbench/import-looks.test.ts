/** The import view in a real Chromium: each state by language, theme and width, for axe, for the keyboard alone; long lists and long documents. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { translator, type Locale } from '../../../src/i18n/translate';
import { launchBrowser } from '../browser';
import { serveWorkbench, type Served } from './serve';

const SCREENSHOTS = join(__dirname, '..', 'screenshots');
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** A plan with its list, with what can go wrong: doubts, differences, a repair, texts in no task; two tasks that the sample has too. */
const PLAN = `青澜县2026年重点工作方案
为抓好全年工作，制定本方案。
一产业升级
1.培育专精特新企业。入库企业40家，全年组织走访服务不少于200次，建立问题清单和办理清单。（牵头单位：县工业和信息化局、县科技局；配合单位：各乡镇人民政府等；完成时限：2026年10月底前）
2.举办产业招商推介会活动。上下半年各举办1场。（责任单位：县投资促进局；完成时限：2026年11月底前）
二、民生保障
3.建设全国一流的社区居家养老综合服务示范中心和老年大学县级分校并推动医疗机构与养老机构签约合作全覆盖。（责任单位：县民政局）
4.开展上门问诊。为失能老人建立档案。
青澜县人民政府办公室
附件
青澜县2026年重点工作任务清单
序号
任务
责任单位
完成时限
1
培育专精特新企业
县工业和信息化局
2026年9月底前
2
举办产业招商推介会活动
县投资促进局
2026年11月底前`;

let served: Served;
let browser: Browser;
let page: Page;
const problems: string[] = [];

const pane = (locale: Locale): Locator =>
  page.getByRole('complementary', { name: translator(locale)('workbench.pane'), exact: true });

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchBrowser()]);
  // The page's policy of contents forbids inline scripts; axe comes in past it.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${served.address}?sample=county-priorities-2026.xlsx`);
  await page.locator('.grid[data-ready=true]').waitFor();
  await page.addScriptTag({ content: AXE });
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

afterEach(() => expect(problems).toEqual([]));

/** Language and theme from the page's own lists; the pane is mounted again for each. */
async function wear(locale: Locale, theme: string, width: number): Promise<void> {
  await page.locator('.header select').nth(1).selectOption(locale);
  await page.locator('.header select').nth(2).selectOption(theme);
  const edge = page.getByRole('separator');
  await edge.focus();
  for (let now = Number(await edge.getAttribute('aria-valuenow')); now !== width;) {
    await page.keyboard.press(now > width ? 'ArrowRight' : 'ArrowLeft');
    now = Number(await edge.getAttribute('aria-valuenow'));
  }
  await pane(locale).getByRole('list').first().waitFor();
}

async function read(locale: Locale, text: string): Promise<void> {
  const t = translator(locale);
  await pane(locale)
    .getByRole('button', { name: t('plan.open') })
    .click();
  await pane(locale)
    .getByRole('textbox', { name: t('plan.source.text') })
    .fill(text);
  await pane(locale)
    .getByRole('button', { name: t('plan.source.read') })
    .click();
}

/** What is in the way of people, of a kind that counts. */
const violations = (where: string): Promise<string[]> =>
  page.evaluate(async (place) => {
    interface Violation {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }
    const { axe } = window as unknown as {
      axe: { run: (where: string, options: unknown) => Promise<{ violations: Violation[] }> };
    };
    const found = await axe.run(place, { resultTypes: ['violations'] });
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`);
  }, where);

/** What stands out of a box sideways. */
const tooWide = (within: Locator): Promise<string[]> =>
  within.evaluate((element) => {
    const edge = element.getBoundingClientRect().right + 1;
    return [...element.querySelectorAll('*')]
      .filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && box.right > edge && each.tagName !== 'OPTION';
      })
      .map((each) => `${each.tagName} ${each.textContent?.slice(0, 40)}`);
  });

test.each<[Locale, string, number]>([
  ['zh-CN', 'light', 350],
  ['zh-CN', 'dark', 320],
  ['zh-CN', 'contrast', 320],
  ['en-US', 'light', 320],
  ['en-US', 'dark', 320],
  ['en-US', 'contrast', 320],
])('%s, %s, %i pixels: preview, editor and dialog are sound', async (locale, theme, width) => {
  const t = translator(locale);
  await wear(locale, theme, width);
  await read(locale, PLAN);
  const within = pane(locale);
  await within.getByRole('button', { name: t('plan.write.button', { count: 4 }) }).waitFor();
  const sound = async (name: string): Promise<void> => {
    const path = join(SCREENSHOTS, `import-${name}-${locale.slice(0, 2)}-${theme}-${width}.png`);
    const asked = page.getByRole('alertdialog');
    const open = (await asked.count()) > 0;
    // Behind a dialog the pane is out of reach.
    const shown = open ? asked : within;
    await shown.screenshot({ path, animations: 'disabled' });
    expect(await tooWide(shown)).toEqual([]);
    expect(await violations(open ? '[role=alertdialog]' : 'aside .pane-root')).toEqual([]);
    expect((await shown.textContent())?.match(/\{\w+\}|\bplan\.\w+/g) ?? []).toEqual([]);
  };
  await sound('doubts');
  await within
    .getByText(/^(读取说明|About the reading)/)
    .first()
    .click();
  await within.getByText(/^(正文与清单不同|Body and list differ)/).click();
  await sound('notes');
  await within
    .getByText(/^(读取说明|About the reading)/)
    .first()
    .click();
  await within.getByText(/^(正文与清单不同|Body and list differ)/).click();
  const card = within.getByRole('article', { name: /培育专精特新/ });
  await card.getByText(t('plan.row.source')).first().click();
  await card.getByRole('button', { name: t('plan.row.editOf', { task: '培育专精特新企业' }) }).click();
  await sound('edit');
  await card.getByRole('button', { name: t('pane.cancel') }).click();
  await within.getByRole('button', { name: t('plan.write.button', { count: 4 }) }).click();
  const asked = page.getByRole('alertdialog');
  await sound('write');
  await asked.getByRole('radio', { name: t('plan.write.append') }).click();
  const all = asked.getByRole('combobox', { name: t('plan.write.allOfThem') });
  await all.selectOption('merge');
  await sound('merge');
  await asked.getByRole('button', { name: t('pane.cancel') }).click();
  await within.getByRole('button', { name: t('plan.review.again') }).click();
  await within.getByRole('button', { name: t('pane.back') }).click();
});

test('by keyboard alone: from home to rows that are edited, dropped and written', async () => {
  await wear('zh-CN', 'light', 350);
  const within = pane('zh-CN');
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (target: Locator): Promise<void> => {
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Not reached with the Tab key: ${target}`);
  };
  await page.getByRole('separator').focus();
  await tabTo(within.getByRole('button', { name: '导入方案' }));
  await press('Enter');
  await tabTo(within.getByRole('textbox', { name: '方案文字' }));
  await page.keyboard.insertText(PLAN);
  await tabTo(within.getByRole('button', { name: '读出任务' }));
  await press('Enter');
  await within.getByText(/^读出 4 项任务/).waitFor();
  await tabTo(within.locator('[data-row-edit]').first());
  const edits = within.locator('[data-row-edit]');
  const focused = page.locator(':focus');
  const name = (): Promise<string | null> => focused.getAttribute('aria-label');
  const names = await edits.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(await name()).toBe(names[0]);
  await press('ArrowDown');
  await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, names[1]);
  await press('ArrowUp');
  await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, names[0]);
  await press('Enter');
  await within.getByRole('textbox', { name: '任务', exact: true }).waitFor();
  expect(await focused.evaluate((element) => element.tagName)).toBe('TEXTAREA');
  await press('Escape');
  expect(await name()).toBe(names[0]);
  // Its source, by its own control before the button.
  await press('Shift+Tab', 'Enter');
  await within.locator('details[open] mark').first().waitFor();
  await press('Tab', 'Tab', 'Enter');
  expect(await name()).toMatch(/^恢复：/);
  await press('Enter');
  await tabTo(within.getByRole('button', { name: '写入台账（4 项）…' }));
  await press('Enter');
  const asked = page.getByRole('alertdialog');
  await tabTo(asked.getByRole('radio', { name: '写入新台账' }));
  await press('ArrowDown');
  await tabTo(asked.getByRole('combobox', { name: '全部按此处理' }));
  await tabTo(asked.getByRole('button', { name: '写入', exact: true }));
  await press('Escape');
  await asked.waitFor({ state: 'detached' });
  await within.getByRole('button', { name: '换一份' }).click();
  await within.getByRole('button', { name: '返回' }).click();
});

const invented = (tasks: number): string =>
  Array.from(
    { length: tasks },
    (_, index) =>
      `${index + 1}.完成第${index + 1}号项目建设任务。${'做好各项准备，组织施工，确保质量和安全。'.repeat(6)}（责任单位：县住建局；完成时限：2026年9月底前）`,
  ).join('\n');

test('of 600 tasks only those that are seen are rendered', async () => {
  await wear('zh-CN', 'light', 350);
  const within = pane('zh-CN');
  await read('zh-CN', `青澜县2026年项目方案\n一、项目\n${invented(600)}`);
  await within.getByText(/^读出 600 项任务/).waitFor();
  expect(await within.getByRole('article').count()).toBeLessThan(40);
  await within.getByRole('list', { name: '读出的任务' }).evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await within
    .getByRole('article', { name: /第(59\d|600)号/ })
    .first()
    .waitFor();
  await within.getByRole('button', { name: '换一份' }).click();
  await within.getByRole('button', { name: '返回' }).click();
});

test('a long document is read beside the page, which goes on; it can be stopped, and is read whole when it is not', async () => {
  const within = pane('zh-CN');
  const long = `青澜县2026年项目方案\n一、项目\n${invented(4000)}`;
  const file = { name: '方案.txt', mimeType: 'text/plain', buffer: Buffer.from(long) };
  const worker = page.waitForEvent('worker');
  await within.getByRole('button', { name: '导入方案' }).click();
  await within.getByTestId('plan-file').setInputFiles(file);
  const closed = (await worker).waitForEvent('close');
  await within.getByText(/^正在读取长文档（约 \d+ 万字）/).waitFor();
  await within.screenshot({ path: join(SCREENSHOTS, 'import-long.png') });
  await within.getByRole('button', { name: '停止读取' }).click();
  await within.getByText('已停止读取。').waitFor();
  await closed;
  await within.getByTestId('plan-file').setInputFiles(file);
  await within.getByText(/^正在读取长文档/).waitFor();
  await within.getByText(/^读出 4000 项任务/).waitFor();
  expect(await within.getByRole('article').first().textContent()).toContain('2026年9月底前');
});

test('where the policy of an organisation forbids workers the pane reads a long document by itself', async () => {
  const other = await browser.newPage();
  other.setDefaultTimeout(120_000);
  await other.route(`${served.address}*`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy']?.replace(/worker-src [^;]*/, "worker-src 'none'");
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy ?? '' } });
  });
  await other.goto(served.address);
  const within = other.getByRole('complementary', { name: '任务窗格' });
  await within.getByRole('button', { name: '导入方案' }).click();
  const long = `青澜县2026年项目方案\n一、项目\n${invented(1200)}`;
  await within
    .getByTestId('plan-file')
    .setInputFiles({ name: '方案.txt', mimeType: 'text/plain', buffer: Buffer.from(long) });
  await within.getByText(/^读出 1200 项任务/).waitFor();
  expect(other.workers()).toEqual([]);
  await other.close();
});
