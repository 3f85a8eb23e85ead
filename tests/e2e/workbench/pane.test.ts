/** The task pane in a real Chromium: each view by width, language and theme, for the keyboard alone, and the main job. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { SheetModel } from '../../../src/host/model/workbook-model';
import { newWorkbook, openWorkbook } from '../../../src/host/xlsx/open';
import { saveWorkbook } from '../../../src/host/xlsx/save';
import { translator, type Locale, type MessageKey } from '../../../src/i18n/translate';
import { launchBrowser } from '../browser';
import { serveWorkbench, type Served } from './serve';

const SCREENSHOTS = join(__dirname, '..', 'screenshots');
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const SAMPLE = join(__dirname, '..', '..', '..', 'assets', 'samples', 'county-priorities-2026.xlsx');
const SHEET = '重点任务台账';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Theme = 'light' | 'dark' | 'contrast';

let served: Served;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchBrowser()]);
  // The page's policy of contents forbids inline scripts; axe comes in past it.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${served.address}?sample=county-priorities-2026.xlsx`);
  await page.locator('.grid[data-ready=true]').waitFor();
  await pane('zh-CN').getByText(`${SHEET}：`).waitFor();
  await page.addScriptTag({ content: AXE });
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

afterEach(() => expect(problems).toEqual([]));

const pane = (locale: Locale): Locator =>
  page.getByRole('complementary', { name: translator(locale)('workbench.pane'), exact: true });

const select = (address: string): Promise<void> =>
  page.evaluate(
    (at) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(at).select();
        await context.sync();
      }),
    address,
  );

const selected = (): Promise<string> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address.split('!').at(-1) ?? '';
    }),
  );

/** How each view is opened from home, and what is there once it is. */
interface PaneView {
  readonly name: string;
  /** Buttons to press one after the other, by the texts that they begin with. */
  readonly open?: readonly MessageKey[];
  /** What is done then, e.g. a group that is opened. */
  readonly then?: (within: Locator, locale: Locale) => Promise<void>;
  readonly ready: (within: Locator, locale: Locale) => Locator;
}

const VIEWS: readonly PaneView[] = [
  { name: 'home', ready: (within) => within.getByRole('list').first() },
  { name: 'form', open: ['pane.job.form'], ready: (within) => within.getByRole('textbox').first() },
  {
    name: 'units',
    open: ['pane.job.form', 'pane.units.wrong'],
    then: (within) => within.getByRole('group').last().scrollIntoViewIfNeeded(),
    ready: (within, locale) => within.getByRole('group', { name: translator(locale)('pane.units.correct') }),
  },
  {
    name: 'findings',
    open: ['pane.job.check'],
    ready: (within, locale) => within.getByRole('list', { name: translator(locale)('pane.findings.list') }),
  },
  {
    name: 'finding',
    open: ['pane.job.check'],
    then: async (within) => {
      // It is as it was left, perhaps open already.
      const line = within.locator('[data-index="1"] [data-finding-item]');
      if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
    },
    ready: (within, locale) =>
      within.getByRole('button', { name: translator(locale)('pane.findings.accept'), exact: true }),
  },
  {
    name: 'tuning',
    open: ['pane.job.check', 'pane.view.tuning'],
    then: async (within, locale) => {
      const t = translator(locale);
      for (const group of ['schedule', 'text'] as const)
        await within
          .locator('summary')
          .filter({ hasText: new RegExp(`^${t(`pane.tuning.group.${group}`)}`) })
          .click();
    },
    ready: (within) => within.getByRole('spinbutton').last(),
  },
  {
    name: 'limit',
    open: ['pane.job.check', 'pane.view.tuning'],
    then: async (within, locale) => {
      await within
        .locator('summary')
        .filter({ hasText: new RegExp(`^${translator(locale)('pane.tuning.group.status')}`) })
        .click();
      await within.getByRole('spinbutton').last().fill('9999');
      await page.keyboard.press('Tab');
      await within.getByRole('spinbutton').last().scrollIntoViewIfNeeded();
    },
    ready: (within, locale) =>
      within.getByText(translator(locale)('pane.limit.bounds', { min: 2, max: 12 }), { exact: true }),
  },
  { name: 'mapping', open: ['pane.view.mapping'], ready: (within) => within.getByRole('combobox').first() },
  { name: 'summary', open: ['pane.job.summary'], ready: (within) => within.getByRole('table').first() },
  { name: 'import', open: ['plan.open'], ready: (within) => within.getByRole('textbox').first() },
  { name: 'settings', open: ['pane.view.settings'], ready: (within) => within.getByRole('spinbutton').first() },
];

async function open(locale: Locale, { open: keys = [], then, ready }: PaneView): Promise<void> {
  for (const key of keys) {
    // A job's button says beside its name what it does.
    const name = new RegExp(`^${translator(locale)(key)}`);
    await pane(locale).getByRole('button', { name }).first().click();
  }
  await then?.(pane(locale), locale);
  await ready(pane(locale), locale).waitFor();
}

const backButton = (locale: Locale): Locator =>
  pane(locale).getByRole('button', { name: translator(locale)('pane.back'), exact: true });

async function goHome(locale: Locale): Promise<void> {
  // The rules' settings lead back to the findings.
  for (let steps = 0; steps < 3 && (await backButton(locale).isVisible()); steps++) {
    await backButton(locale).click();
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  }
  await pane(locale).getByRole('list').first().waitFor();
}

/** Language and theme from the page's own lists; the pane is mounted again for each. */
async function wear(locale: Locale, theme: Theme): Promise<void> {
  await page.locator('.header select').nth(1).selectOption(locale);
  await page.locator('.header select').nth(2).selectOption(theme);
  await pane(locale).getByRole('list').first().waitFor();
  await pane(locale)
    .getByRole('button', { name: new RegExp(`^${translator(locale)('pane.job.check')}`) })
    .and(page.locator(':enabled'))
    .first()
    .waitFor();
}

/** Moves the edge between grid and pane with the arrow keys, as a person without a mouse does. */
async function widen(to: number): Promise<void> {
  const edge = page.getByRole('separator');
  await edge.focus();
  for (let width = Number(await edge.getAttribute('aria-valuenow')); width !== to;) {
    await page.keyboard.press(width > to ? 'ArrowRight' : 'ArrowLeft');
    width = Number(await edge.getAttribute('aria-valuenow'));
  }
}

/** Violations that keep people out, each with the first element concerned. */
const violations = (): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          where: string,
          options: unknown,
        ) => Promise<{
          violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const found = await axe.run('aside .pane-root', { resultTypes: ['violations'] });
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`);
  });

/** What stands out of the pane sideways, texts that are message keys or unfilled places. */
const flaws = (within: Locator): Promise<string[]> =>
  within.evaluate((element) => {
    const edge = element.getBoundingClientRect().right + 1;
    const clippedAway = (each: Element): boolean => {
      for (let box = each.parentElement; box && box !== element; box = box.parentElement)
        if (getComputedStyle(box).overflowX === 'hidden' && box.getBoundingClientRect().width < 1) return true;
      return false;
    };
    const wide = [...element.querySelectorAll('*')]
      .filter((each) => {
        const box = each.getBoundingClientRect();
        // What only screen readers get is a clipped square; the cross of an empty search box is in a box without width.
        return box.width > 1 && box.height > 1 && box.right > edge && !clippedAway(each);
      })
      .map((each) => `wide: ${each.tagName} ${each.textContent?.slice(0, 40)} in ${each.parentElement?.className}`);
    const scrolls = [...element.querySelectorAll('main, main *')]
      .filter((each) => {
        const { overflowX } = getComputedStyle(each);
        return (overflowX === 'auto' || overflowX === 'hidden') && each.matches('main, [role=list]')
          ? each.scrollWidth > each.clientWidth + 1
          : false;
      })
      .map((each) => `scrolls: ${each.tagName} ${each.scrollWidth} > ${each.clientWidth}`);
    const raw = (element.textContent?.match(/\{\w+\}|\b(?:pane|plan|rules|summary|progress|schedule)\.\w+/g) ?? []).map(
      (text) => `raw: ${text}`,
    );
    return [...wide, ...scrolls, ...raw];
  });

/** Takes a picture of the pane and looks for what is cut off, raw keys and barriers. */
async function expectSound(name: string, locale: Locale, theme: Theme, width: number): Promise<void> {
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  const suffix = locale === 'zh-CN' ? 'zh' : 'en';
  const path = join(SCREENSHOTS, `pane-${name}-${suffix}-${theme}-${width}.png`);
  await pane(locale).screenshot({ path, animations: 'disabled' });
  expect(await flaws(pane(locale))).toEqual([]);
  expect(await violations()).toEqual([]);
}

const LOOKS: readonly [Locale, Theme, number][] = [
  ['zh-CN', 'light', 350],
  ['zh-CN', 'light', 320],
  ['zh-CN', 'dark', 320],
  ['zh-CN', 'contrast', 320],
  ['en-US', 'light', 320],
  ['en-US', 'dark', 320],
  ['en-US', 'contrast', 320],
];

describe.each(LOOKS)('the pane in %s, %s, %i pixels wide', (locale, theme, width) => {
  beforeAll(async () => {
    await goHome(await currentLocale());
    await wear(locale, theme);
    await widen(width);
    await select('C8');
  });

  test.each(VIEWS)('$name: nothing cut, no raw key, no barrier', async (view) => {
    await goHome(locale);
    await open(locale, view);
    await expectSound(view.name, locale, theme, width);
  });
});

const currentLocale = async (): Promise<Locale> =>
  (await page.locator('.header select').nth(1).inputValue()) === 'en-US' ? 'en-US' : 'zh-CN';

/** Presses Tab until the focus is where it should be; a person gives up sooner than after forty. */
async function tabTo(target: Locator, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Not reached with the Tab key');
}

test('by keyboard alone: from home to the check, and Enter on a finding selects its cell', async () => {
  await goHome(await currentLocale());
  await wear('zh-CN', 'light');
  await select('A1');
  await page.getByRole('separator').focus();
  await tabTo(pane('zh-CN').getByRole('button', { name: /^核查/ }));
  await page.keyboard.press('Enter');
  const list = pane('zh-CN').getByRole('list', { name: '核查结果' });
  await list.waitFor();
  await tabTo(list.locator('[data-finding-item]').first());
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('[data-finding-item]:focus');
  const line = list.locator('[data-index="1"] [data-finding-item]');
  await line.and(focused).waitFor();
  const cell = (await line.locator('span').nth(1).textContent()) ?? '';
  expect(cell).toMatch(/^[A-Z]+\d+$/);
  await page.keyboard.press('Enter');
  await page.getByLabel('选中的单元格').filter({ hasText: cell }).waitFor();
  expect(await selected()).toBe(cell);
});

test('by keyboard alone: a column is given another meaning, and a rule is turned off', async () => {
  const within = pane('zh-CN');
  await goHome(await currentLocale());
  await wear('zh-CN', 'light');
  await page.getByRole('separator').focus();
  await tabTo(within.getByRole('button', { name: '列对应' }));
  await page.keyboard.press('Enter');
  const first = within.getByRole('combobox', { name: /^[A-Z]+ 列/ }).first();
  await first.waitFor();
  await tabTo(first);
  const before = await first.inputValue();
  await page.keyboard.press('ArrowDown');
  expect(await first.inputValue()).not.toBe(before);
  await tabTo(within.getByRole('button', { name: '保存列对应' }));
  await page.keyboard.press('Enter');
  await within.getByText('列对应已保存').first().waitFor();
  await tabTo(within.getByRole('button', { name: '恢复自动识别' }), 80);
  await page.keyboard.press('Enter');
  await within.getByText('已恢复').first().waitFor();
  await goHome('zh-CN');

  await open('zh-CN', {
    name: 'tuning',
    open: ['pane.job.check', 'pane.view.tuning'],
    ready: () => within.locator('summary').first(),
  });
  const group = within.locator('summary').filter({ hasText: /^文字/ });
  await page.getByRole('separator').focus();
  await tabTo(group);
  await page.keyboard.press('Enter');
  const rule = within.getByRole('switch', { name: '多余的空格' });
  await tabTo(rule);
  await page.keyboard.press('Space');
  expect(await rule.isChecked()).toBe(false);
  await page.keyboard.press('Space');
  expect(await rule.isChecked()).toBe(true);
  await goHome('zh-CN');
});

/** The texts of a sheet's cells by address, as the file holds them. */
function cellsOf(sheet: SheetModel | undefined): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [row, columns] of sheet?.cells ?? [])
    for (const [column, { value, formula }] of columns)
      if (value !== null && value !== '') cells[`R${row}C${column}`] = formula ?? value;
  return cells;
}

test('the main job by clicking: check, fix, highlight, summarise, remove the marks; the user’s cells stay', async () => {
  const within = pane('zh-CN');
  const button = (name: string | RegExp): Locator => within.getByRole('button', { name });
  await goHome('zh-CN');
  // A slip such as people make, beside what the sample holds.
  const right = await page.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('C9');
      cell.load('values');
      await context.sync();
      const text = String(cell.values[0]?.[0]);
      cell.values = [[`  ${text} `]];
      await context.sync();
      return text;
    }),
  );
  await button(/^核查/).click();
  // The list holds only what is in sight; how much stands above depends on the day.
  await within.getByRole('searchbox').fill('C9');
  const line = within.locator('[data-finding-item]').filter({ hasText: /^C9/ }).first();
  await line.click();
  const preview = within.getByRole('list', { name: '修改前后' });
  await preview.getByText(right).last().waitFor();
  await button('修正')
    .filter({ hasText: /^修正$/ })
    .click();
  await line.waitFor({ state: 'detached' });

  await goHome('zh-CN');
  await button(/^标出逾期/).click();
  await within.getByText(/^已标出：/).waitFor();
  await button(/^生成月报/).click();
  await button('写出月报').click();
  await within.getByText(/^已写出工作表“月报/).waitFor();
  await page.getByRole('tab', { name: /^月报/ }).waitFor();
  await goHome('zh-CN');
  await button('清除标记').click();
  await page.getByRole('alertdialog').getByRole('button', { name: '清除标记' }).click();
  await within.getByText(/^已清除：辅助列 [1-9]\d* 列，颜色规则 [1-9]\d* 条，批注 0 条，工作表 1 张。/).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存副本' }).click(),
  ]);
  const saved = openWorkbook(new Uint8Array(readFileSync(await download.path())));
  const original = openWorkbook(new Uint8Array(readFileSync(SAMPLE)));
  expect(Object.keys(cellsOf(original.sheets[0])).length).toBeGreaterThan(400);
  expect(saved.sheets.map(({ name }) => name)).toEqual(original.sheets.map(({ name }) => name));
  for (const [index, sheet] of original.sheets.entries()) expect(cellsOf(saved.sheets[index])).toEqual(cellsOf(sheet));
});

describe('a workbook without a ledger', () => {
  const t = translator('zh-CN');
  beforeAll(async () => {
    await page
      .getByTestId('open-file')
      .setInputFiles({ name: '空白.xlsx', mimeType: XLSX, buffer: Buffer.from(saveWorkbook(newWorkbook())) });
    const words = translator(await currentLocale());
    const leave = page.getByRole('button', { name: words('workbench.leave.yes') });
    const heading = pane(await currentLocale()).getByRole('heading', { name: words('pane.first.title') });
    await leave.or(heading).first().waitFor();
    if (await leave.isVisible()) await leave.click();
    await heading.waitFor();
  });

  test.each(LOOKS)('%s, %s, %i pixels wide: nothing cut, no raw key, no barrier', async (locale, theme, width) => {
    await page.locator('.header select').nth(1).selectOption(locale);
    await page.locator('.header select').nth(2).selectOption(theme);
    await widen(width);
    const sample = pane(locale).getByRole('button', {
      name: new RegExp(`^${translator(locale)('pane.first.sample')}`),
    });
    await sample.and(page.locator(':enabled')).waitFor();
    await expectSound('first-run', locale, theme, width);
  });

  test('by keyboard alone: the sample is put in, and the four jobs are there', async () => {
    await page.locator('.header select').nth(1).selectOption('zh-CN');
    await page.locator('.header select').nth(2).selectOption('light');
    const sample = pane('zh-CN').getByRole('button', { name: new RegExp(`^${t('pane.first.sample')}`) });
    await sample.and(page.locator(':enabled')).waitFor();
    await page.getByRole('separator').focus();
    await tabTo(sample);
    await page.keyboard.press('Enter');
    await pane('zh-CN')
      .getByRole('button', { name: new RegExp(`^${t('pane.job.check')}`) })
      .waitFor();
  });
});
