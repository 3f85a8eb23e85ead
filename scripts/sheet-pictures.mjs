/**
 * Draws the sheets that the add-in makes, as printed, into docs/pictures: the add-in's own code over a sample ledger, LibreOffice for the
 * pages, pdftoppm (poppler-utils) for the pixels. Run `node scripts/sheet-pictures.mjs` after a change of a sheet's look.
 */
/* global Excel -- Microsoft’s client defines it when the host starts. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTypeScript, ROOT } from './bundle-for-node.mjs';
import { png } from './png.mjs';

const LEDGER = join(ROOT, 'assets/samples/county-priorities-2026.xlsx');
const OUTPUT = join(ROOT, 'docs/pictures');
/** The day of the pictures, so that they come out the same whenever they are renewed. */
const DAY = '2026-11-22';
const DOTS_AN_INCH = 96;
/** Pages of each sheet that are shown, one below the other. */
const PICTURES = { monthly: [1, 2], board: [1, 2], notices: [1, 2] };

const loadAddIn = () =>
  importTypeScript(`
    export { Temporal } from 'temporal-polyfill';
    export { startExcelHost } from './src/host/boot-node';
    export { openWorkbook } from './src/host/xlsx/open';
    export { saveWorkbook } from './src/host/xlsx/save';
    export { translator } from './src/i18n/translate';
    export { readWorkbook } from './src/actions/read-workbook';
    export { summarizeMonth } from './src/actions/summarize-month';
    export { writeBoard } from './src/actions/write-board';
    export { writeNotices } from './src/actions/write-notices';`);

/** The workbook with every sheet made; answers their names by picture. */
async function makeSheets(addIn, locale) {
  const { Temporal, startExcelHost, openWorkbook, translator, readWorkbook } = addIn;
  const asOf = Temporal.PlainDate.from(DAY);
  const model = openWorkbook(readFileSync(LEDGER));
  await startExcelHost(model, { today: () => asOf });
  const options = { asOf, locale, t: translator(locale) };
  const month = asOf.toPlainYearMonth();
  const before = month.subtract({ months: 1 });
  await addIn.summarizeMonth(
    await readWorkbook(options),
    { month: before.toString() },
    { ...options, asOf: before.toPlainDate({ day: before.daysInMonth }) },
  );
  const { sheet: monthly } = await addIn.summarizeMonth(
    await readWorkbook(options),
    { month: month.toString() },
    options,
  );
  const { sheet: board } = await addIn.writeBoard(await readWorkbook(options), options);
  const { sheet: notices } = await addIn.writeNotices(await readWorkbook(options), options);
  return { model, names: { monthly, board, notices } };
}

/** Shows one sheet alone, with values in place of its formulas: LibreOffice would reckon them on the day of the run. */
async function showOnly(name) {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load('values,formulas');
    await context.sync();
    used.formulas = used.values.map((row, at) =>
      row.map((value, column) => (String(used.formulas[at][column]).startsWith('=') ? value : null)),
    );
    const shown = sheets.items.find((sheet) => sheet.name === name);
    shown.visibility = 'Visible';
    shown.activate();
    await context.sync();
    for (const sheet of sheets.items) if (sheet !== shown) sheet.visibility = 'Hidden';
    await context.sync();
  });
}

/** Printed pages as pixels: `{ width, height, data }`, three bytes a pixel. */
function printed(bytes, pages) {
  const folder = mkdtempSync(join(tmpdir(), 'task-ledger-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const book = join(folder, 'book.xlsx');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, book], {
      stdio: 'ignore',
    });
    const range = ['-f', String(Math.min(...pages)), '-l', String(Math.max(...pages))];
    execFileSync('pdftoppm', ['-r', String(DOTS_AN_INCH), ...range, join(folder, 'book.pdf'), join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ppm'))
      .sort()
      .map((name) => pixelsOf(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pixelsOf(ppm) {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40));
  return { width: Number(width), height: Number(height), data: ppm.subarray(head.length) };
}

/** Without the white above the first line and below the last, and without the page number. */
function trimmed({ width, height, data }) {
  const isBlank = (row) => data.subarray(row * width * 3, (row + 1) * width * 3).every((byte) => byte > 250);
  let last = Math.round(height * 0.9);
  while (last > 0 && isBlank(last)) last -= 1;
  let first = 0;
  while (first < last && isBlank(first)) first += 1;
  const [from, to] = [Math.max(0, first - 16), Math.min(height, last + 16)];
  return { width, height: to - from, data: data.subarray(from * width * 3, to * width * 3) };
}

/** Pages below each other with a grey line between. */
function stacked(pages) {
  const width = Math.max(...pages.map((page) => page.width));
  const line = Buffer.alloc(width * 3 * 2, 0xbb);
  const parts = pages.flatMap((page, index) => (index === 0 ? [page.data] : [line, page.data]));
  const data = Buffer.concat(parts);
  return { width, height: data.length / width / 3, data };
}

async function main() {
  const addIn = await loadAddIn();
  mkdirSync(OUTPUT, { recursive: true });
  for (const locale of ['zh-CN', 'en-US']) {
    const { model, names } = await makeSheets(addIn, locale);
    for (const [picture, pages] of Object.entries(PICTURES)) {
      await showOnly(names[picture]);
      const image = png(stacked(printed(addIn.saveWorkbook(model), pages).map(trimmed)));
      const file = `sheet-${picture}-${locale.slice(0, 2)}.png`;
      writeFileSync(join(OUTPUT, file), image);
      console.log(`${file}: ${Math.round(image.length / 1024)} KB`);
    }
  }
}

await main();
