/** Workbooks that count days from 1904: read rightly, and refused where days would be written. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { setValue } from '../../src/host/model/cells';
import { styleIndex } from '../../src/host/model/styles';
import { newWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { runCli } from './run-cli';

const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-1904-'));
const FILE = path.join(folder, 'mac.xlsx');

beforeAll(() => {
  const model = newWorkbook();
  const sheet = model.sheets[0]!;
  const rows = [
    ['序号', '任务名称', '责任单位', '完成时限', '完成时间'],
    // 2026-06-30 and 2026-12-31 of the 1904 system; a text says its own year.
    [1, '修订应急预案', '县应急局', 44741, 44739],
    [2, '建成口袋公园', '县住建局', 44925, ''],
    [3, '上线智慧平台', '县数据局', '2026年9月底前', ''],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => setValue(model, sheet, r + 1, c + 1, value)));
  const day = styleIndex(model, { ...model.styles[0]!, numberFormat: 'yyyy-mm-dd' });
  for (const [row, column] of [
    [2, 4],
    [2, 5],
    [3, 4],
  ] as const)
    sheet.cells.get(row)!.get(column)!.style = day;
  const parts = unzipSync(saveWorkbook(model));
  const book = strFromU8(parts['xl/workbook.xml']!);
  const dated = /<workbookPr/.test(book)
    ? book.replace('<workbookPr', '<workbookPr date1904="1"')
    : book.replace('<bookViews', '<workbookPr date1904="1"/><bookViews');
  writeFileSync(FILE, zipSync({ ...parts, 'xl/workbook.xml': strToU8(dated) }));
});

test('dates are read as the cells show them', async () => {
  const { stdout } = await runCli(['read', FILE, '--json', '--as-of', '2026-11-22']);
  const [{ entries }] = JSON.parse(stdout).ledgers;
  expect(entries.map((entry: { schedule: { due: string } }) => entry.schedule.due)).toEqual([
    '2026-06-30',
    '2026-12-31',
    '2026-09-30',
  ]);
  expect(entries[0].completedOn).toBe('2026-06-28');
});

test.each([[['highlight']], [['check']], [['summarize', '--month', '2026-11']]])(
  '%j writes no day four years off',
  async (command) => {
    const out = path.join(folder, `${command[0]}.xlsx`);
    const { exitCode, stdout, stderr } = await runCli([...command, FILE, '-o', out, '--as-of', '2026-11-22']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/1904 日期系统.*\n$/);
    expect(existsSync(out)).toBe(false);
  },
);
