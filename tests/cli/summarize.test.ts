/** What `summarize` and `highlight` promise to scripts (docs/cli.md), on ledgers that are not as one would wish. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { setValue } from '../../src/host/model/cells';
import { addSheet } from '../../src/host/model/sheets';
import type { WorkbookModel } from '../../src/host/model/workbook-model';
import { newWorkbook, openWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { runCli } from './run-cli';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-summarize-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Rows = readonly (readonly (string | number)[])[];
const HEADER = ['序号', '任务名称', '完成时限', '牵头单位', '完成状态'];
const TASKS: Rows = [
  [1, '修缮老年食堂', '2025年6月底前', '县民政局', '推进中'],
  [2, '建设县粮库', '2025-07-15', '县粮食局、县财政局', '已完成'],
  [3, '培训基层干部', '持续推进', '县人社局', '推进中'],
];

function fill(model: WorkbookModel, sheet: WorkbookModel['sheets'][number], rows: Rows): void {
  rows.forEach((row, down) => row.forEach((value, right) => setValue(model, sheet, down + 1, right + 1, value)));
}

function workbook(name: string, rows: Rows, change: (model: WorkbookModel) => void = () => undefined): string {
  const model = newWorkbook();
  fill(model, model.sheets[0]!, rows);
  change(model);
  const file = path.join(folder, name);
  writeFileSync(file, saveWorkbook(model));
  return file;
}

const out = (name: string): string => path.join(folder, name);
async function summarize(file: string, to: string, ...more: string[]) {
  const run = await runCli([
    'summarize',
    file,
    '--month',
    '2025-06',
    '--as-of',
    '2025-06-30',
    '-o',
    to,
    '--json',
    ...more,
  ]);
  return { ...run, figures: run.exitCode === 0 ? JSON.parse(run.stdout) : null };
}

const TITLE = [['2025年重点任务台账']];
const plain = () => workbook('plain.xlsx', [...TITLE, HEADER, ...TASKS]);

test('the keys are those that docs/cli.md lists', async () => {
  const { figures } = await summarize(plain(), out('keys.xlsx'));
  const documented = readFileSync('docs/cli.md', 'utf8').split('## `summarize`')[1]!.split('| key |')[1]!;
  const keys = [...documented.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`(\w+)`/g)].map(([, key]) => key),
  );
  expect(Object.keys(figures).sort()).toEqual(keys.sort());
  expect(Object.keys(figures.byBand)).toEqual(['overdue', 'dueSoon', 'onTrack', 'stale', 'noDate', 'done']);
  expect(Object.keys(figures.byStatus)).toEqual([
    'notStarted',
    'inProgress',
    'completed',
    'signedOff',
    'suspended',
    'none',
  ]);
  const { stdout } = await runCli(['highlight', plain(), '--as-of', '2025-07-01', '-o', out('marked.xlsx'), '--json']);
  expect(JSON.parse(stdout)).toEqual({
    bands: { overdue: 1, dueSoon: 0, onTrack: 1, stale: 0, noDate: 0, done: 1 },
    rows: [
      { sheet: 'Sheet1', row: 3, band: 'overdue', due: '2025-06-30', days: -1 },
      { sheet: 'Sheet1', row: 4, band: 'done', due: '2025-07-15', days: 14 },
      { sheet: 'Sheet1', row: 5, band: 'onTrack', due: null, days: null },
    ],
  });
});

test('no tasks: zeros, empty lists, no rate', async () => {
  const { figures } = await summarize(workbook('empty.xlsx', [...TITLE, HEADER]), out('empty-out.xlsx'));
  expect(figures).toMatchObject({ total: 0, byUnit: [], byArea: [], overdue: [], previous: null });
  expect(figures.tally.completionRate).toBeNull();
  expect(figures.bulletin).toContain('没有任务');
});

test.each<[string, readonly number[], object]>([
  ['no status column', [0, 1, 2, 3], { byStatus: { none: 3 }, byBand: { dueSoon: 2, onTrack: 1 } }],
  ['no schedule column', [0, 1, 3, 4], { byStatus: { inProgress: 2 }, byBand: { noDate: 2, done: 1 } }],
  ['no unit column', [0, 1, 2, 4], { withoutLead: 3, byUnit: [] }],
])('%s', async (name, columns, expected) => {
  const pick = (row: Rows[number]) => columns.map((column) => row[column]!);
  const file = workbook(`${name}.xlsx`, [...TITLE, pick(HEADER), ...TASKS.map(pick)]);
  expect((await summarize(file, out(`${name}-out.xlsx`))).figures).toMatchObject({ total: 3, ...expected });
});

test('several ledgers of one workbook count together; --sheet takes one', async () => {
  const file = workbook('several.xlsx', [...TITLE, HEADER, ...TASKS], (model) => {
    fill(model, addSheet(model, '乡镇'), [['乡镇任务台账'], HEADER, ...TASKS.slice(0, 2)]);
    fill(model, addSheet(model, '说明'), [['填报说明']]);
  });
  expect((await summarize(file, out('several-out.xlsx'))).figures).toMatchObject({ total: 5, sharedLead: 2 });
  const one = await summarize(file, out('one-out.xlsx'), '--sheet', '乡镇');
  expect(one.figures.total).toBe(2);
});

test('the next month is run on the result of the last, and the same month again is made anew and said so', async () => {
  const file = plain();
  await summarize(file, out('june.xlsx'));
  const july = ['--month', '2025-07', '--as-of', '2025-07-31'];
  const run = (from: string, to: string) => runCli(['summarize', from, ...july, '-o', to, '--json']);
  const first = JSON.parse((await run(out('june.xlsx'), out('july.xlsx'))).stdout);
  expect(first.previous).toMatchObject({ month: '2025-06', asOf: '2025-06-30', total: 3, completed: 1, overdue: 0 });
  expect(first.previous.newlyOverdue).toEqual([{ number: '1', task: '修缮老年食堂' }]);
  const again = await run(out('july.xlsx'), out('july-again.xlsx'));
  expect(JSON.parse(again.stdout).previous.month).toBe('2025-06');
  expect(again.stderr).toContain('“月报 2025-07”是重新生成的');
  expect(openWorkbook(readFileSync(out('july-again.xlsx'))).sheets.map(({ name }) => name)).toEqual([
    'Sheet1',
    '月报 2025-06',
    '月报 2025-07',
  ]);
});

test('a month before any: nothing to compare with, and a later month does not count as earlier', async () => {
  await summarize(plain(), out('later.xlsx'));
  const may = await runCli([
    'summarize',
    out('later.xlsx'),
    '--month',
    '2025-05',
    '--as-of',
    '2025-06-30',
    '-o',
    out('may.xlsx'),
    '--json',
  ]);
  expect(JSON.parse(may.stdout)).toMatchObject({ month: '2025-05', asOf: '2025-06-30', previous: null, total: 3 });
});

/** As Excel saves a workbook whose structure is protected. */
function withProtectedStructure(file: string): void {
  const parts = unzipSync(readFileSync(file));
  const xml = strFromU8(parts['xl/workbook.xml']!);
  parts['xl/workbook.xml'] = strToU8(
    xml.replace(/<(bookViews|sheets)\b/, '<workbookProtection lockStructure="1"/><$1'),
  );
  writeFileSync(file, zipSync(parts));
}

test.each<[string, (model: WorkbookModel) => void, (file: string) => void, string]>([
  [
    'a sheet of the user’s with that name',
    (model) => fill(model, addSheet(model, '月报 2025-06'), [['我写的']]),
    () => undefined,
    '月报 2025-06',
  ],
  ['a protected structure', () => undefined, withProtectedStructure, '结构受保护'],
])('%s: refused in one line, and no file', async (name, change, afterwards, said) => {
  const file = workbook(`${name}.xlsx`, [...TITLE, HEADER, ...TASKS], change);
  afterwards(file);
  const before = readFileSync(file);
  const { exitCode, stderr, stdout } = await summarize(file, out(`${name}-out.xlsx`));
  expect([exitCode, stdout, stderr.trim().split('\n')]).toEqual([2, '', [expect.stringContaining(said)]]);
  expect([existsSync(out(`${name}-out.xlsx`)), readFileSync(file).equals(before)]).toEqual([false, true]);
});

/** Letters and punctuation, wide forms too. */
const CHINESE = /[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/;

test('in English every word but the ledger’s own is English', async () => {
  const { figures } = await summarize(plain(), out('english.xlsx'), '--locale', 'en-US');
  const own = [
    '2025年重点任务台账',
    // The bulletin is named for the subject of the ledger, not for its table.
    '2025年重点任务',
    ...TASKS.flat()
      .map(String)
      .filter((text) => /[一-鿿]/.test(text)),
    '县财政局',
    '县粮食局',
  ];
  const withoutOwn = (text: string) => own.reduce((rest, one) => rest.replaceAll(one, ''), text);
  expect(withoutOwn(figures.bulletin)).not.toMatch(CHINESE);
  const sheet = openWorkbook(readFileSync(out('english.xlsx'))).sheets.find(({ name }) => name === 'Monthly 2025-06')!;
  const texts = [...sheet.cells.values()].flatMap((cells) =>
    [...cells.values()].map(({ value }) => String(value ?? '')),
  );
  expect(texts.map(withoutOwn).filter((text) => CHINESE.test(text))).toEqual([]);
});

test.each(['summarize', 'highlight'])(
  '%s over several files: one that is no good does not stop the others',
  async (command) => {
    const bad = path.join(folder, 'bad.xlsx');
    writeFileSync(bad, 'no workbook');
    const good = [plain(), workbook('second.xlsx', [...TITLE, HEADER, TASKS[0]!])];
    const target = out(`${command}-all`);
    mkdirSync(target);
    const month = command === 'summarize' ? ['--month', '2025-06'] : [];
    const files = [good[0]!, bad, good[1]!];
    const { exitCode, stdout, stderr } = await runCli([
      command,
      ...files,
      ...month,
      '--as-of',
      '2025-06-30',
      '-o',
      target,
      '--json',
    ]);
    expect([exitCode, stderr.split('\n').filter((line) => line.includes('bad.xlsx')).length]).toEqual([2, 1]);
    const answer = JSON.parse(stdout);
    const named: { file: string }[] = command === 'summarize' ? answer : answer.rows;
    expect([...new Set(named.map(({ file }) => path.basename(file)))]).toEqual(['plain.xlsx', 'second.xlsx']);
    expect(readdirSync(target).sort()).toEqual(['plain.xlsx', 'second.xlsx']);
  },
);
