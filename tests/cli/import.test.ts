import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from './run-cli';

const PLAN = path.join(__dirname, '../fixtures/plans/20-body-and-list.txt');
const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('--json: documents in reading order with their entries, unread text with its reason', async () => {
  const { exitCode, stdout } = await runCli(['import', PLAN, '--json', '--as-of', '2026-11-22']);
  expect(exitCode).toBe(0);
  const { documents, unread } = JSON.parse(stdout) as {
    documents: { title: string; entries: Record<string, unknown>[] }[];
    unread: unknown[];
  };
  expect(documents.map(({ title, entries }) => [title, entries.length])).toEqual([
    ['鹿鸣区教育数字化2026年实施方案', 3],
    ['鹿鸣区教育数字化任务清单', 3],
  ]);
  expect(documents[0]!.entries[0]).toMatchObject({
    row: null,
    number: '1',
    section: ['一、重点任务', '（一）建设智慧校园'],
    task: '升级校园网络',
    leadUnits: ['区教育局', '区大数据局'],
    cooperatingUnits: [],
    status: null,
  });
  expect(unread).toEqual([
    { line: 8, text: '附件：鹿鸣区教育数字化任务清单', reason: 'closing' },
    { line: 9, text: '鹿鸣区教育局', reason: 'closing' },
    { line: 10, text: '2026年2月3日', reason: 'closing' },
  ]);
});

test.each([
  [[], '鹿鸣区教育数字化2026年实施方案'],
  [['--list'], '鹿鸣区教育数字化任务清单'],
])('-o %j writes a ledger that reads back', async (options, title) => {
  const target = path.join(folder, `${options.length}.xlsx`);
  const written = await runCli(['import', PLAN, '-o', target, ...options]);
  expect([written.exitCode, written.stderr.trim().split('\n').at(-1)]).toEqual([0, `已存到 ${target}`]);
  const { stdout } = await runCli(['read', target, '--json']);
  const { ledgers } = JSON.parse(stdout) as { ledgers: { sheet: string; entries: { task: string }[] }[] };
  expect(ledgers.map(({ sheet, entries }) => [sheet, entries.map(({ task }) => task)])).toEqual([
    [title, ['升级校园网络', '建设数字教室', '推广数字教材']],
  ]);
});

test('a person reads titles, doubts and what was left unread', async () => {
  const { stdout } = await runCli(['import', PLAN]);
  expect(stdout).toContain('《鹿鸣区教育数字化2026年实施方案》：3 项任务');
  expect(stdout).toContain('第 10 行没有读进任务：2026年2月3日（落款、印发或附件说明）');
});

test('a file that is no text or Word document: exit 2 and one line that says what to do', async () => {
  const file = path.join(folder, '扫描.pdf');
  writeFileSync(file, '%PDF-1.4\n');
  const { exitCode, stdout, stderr } = await runCli(['import', file]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^“.*扫描\.pdf”：是 PDF 文件.*\n$/);
});

test('--list where no list is attached, and an output that exists, are refused', async () => {
  const plain = path.join(__dirname, '../fixtures/plans/01-lead-and-cooperating.txt');
  const none = await runCli(['import', plain, '--list', '-o', path.join(folder, 'none.xlsx')]);
  expect([none.exitCode, none.stderr.includes('没有附任务清单')]).toEqual([2, true]);
  const target = path.join(folder, 'there.xlsx');
  writeFileSync(target, 'x');
  expect((await runCli(['import', plain, '-o', target])).exitCode).toBe(2);
  expect(readFileSync(target, 'utf8')).toBe('x');
});
