/** A ledger beside which something stands is marked all the same: without helper columns. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbook, newWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { getValue, setValue } from '../../src/host/model/cells';
import { writeResult } from '../../src/cli/workbook-file';
import { runCli } from './run-cli';

const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-highlight-'));
const input = path.join(folder, 'beside.xlsx');
const output = path.join(folder, 'marked.xlsx');

const ROWS = [
  ['序号', '任务名称', '责任单位', '完成时限', '', '图例'],
  ['1', '疏通排水管网', '县住建局', '2026年3月底前', '', '红色：逾期'],
  ['2', '检修泵站', '县水利局', '2026年5月20日前', '', '黄色：临期'],
];

beforeAll(() => {
  const model = newWorkbook();
  ROWS.forEach((row, r) => row.forEach((text, c) => setValue(model, model.sheets[0]!, r + 1, c + 1, text)));
  writeResult(input, saveWorkbook(model));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what stands to the right stays, the rows are coloured for the day, and stderr says so', async () => {
  const { exitCode, stdout, stderr } = await runCli([
    'highlight',
    input,
    '--as-of',
    '2026-05-01',
    '-o',
    output,
    '--json',
  ]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).rows.map(({ row, band }: { row: number; band: string }) => [row, band])).toEqual([
    [2, 'overdue'],
    [3, 'dueSoon'],
  ]);
  expect(stderr).toContain('静态标记');
  const [sheet] = openWorkbook(readFileSync(output)).sheets;
  expect([1, 2, 3].map((row) => getValue(sheet!, row, 6))).toEqual(['图例', '红色：逾期', '黄色：临期']);
  expect(getValue(sheet!, 1, 5)).toBe('');
});
