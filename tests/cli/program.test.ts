/** The program as it is bundled and run: what the bundler leaves out shows in a process of its own only. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
let folder = '';
const inFolder = (name: string): string => path.join(folder, name);
const run = (args: readonly string[], input = '') =>
  spawnSync('node', [path.join(root, 'bin/task-ledger.mjs'), ...args], { input, encoding: 'utf8' });
const DAY = ['--as-of', '2026-03-10'];

const PLAN = `2026年档案工作要点
1.清点库房。2026年6月底前完成。(牵头单位:县档案馆;配合单位:县财政局)
2.修缮屋面。2026年2月底前完成。(牵头单位:县机关事务局)
`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'program-'));
  writeFileSync(inFolder('plan.txt'), PLAN);
  execFileSync('node', [path.join(root, 'bin/task-ledger.mjs'), '--help']);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a plan becomes a ledger that can be read, marked and summed up', () => {
  const ledger = inFolder('ledger.xlsx');
  expect(run(['import', inFolder('plan.txt'), '-o', ledger, ...DAY]).status).toBe(0);
  const read = JSON.parse(run(['read', ledger, '--json', ...DAY]).stdout);
  expect(read.ledgers[0].entries.map((entry: { leadUnits: string[] }) => entry.leadUnits)).toEqual([
    ['县档案馆'],
    ['县机关事务局'],
  ]);
  const marked = JSON.parse(run(['highlight', ledger, '-o', inFolder('marked.xlsx'), '--json', ...DAY]).stdout);
  expect(marked.rows.map((row: { band: string }) => row.band)).toEqual(['onTrack', 'overdue']);
  expect(run(['summarize', ledger, '--month', '2026-03', '-o', inFolder('month.xlsx'), ...DAY]).status).toBe(0);
  expect(existsSync(inFolder('month.xlsx'))).toBe(true);
  expect(readFileSync(ledger).subarray(0, 2).toString()).toBe('PK');
});

test('lines of schedules and units', () => {
  expect(JSON.parse(run(['schedule', '--json', ...DAY], '2026年5月底前\n').stdout).due).toBe('2026-05-31');
  expect(JSON.parse(run(['units', '--json'], '牵头单位\t县档案馆\n').stdout).lead).toEqual(['县档案馆']);
});

test('every format of findings, and a profile that is refused', () => {
  const ledger = inFolder('checked.xlsx');
  run(['import', inFolder('plan.txt'), '-o', ledger, ...DAY]);
  for (const format of ['text', 'json', 'csv', 'sarif', 'html']) {
    const { stdout, stderr } = run(['check', ledger, '--format', format, ...DAY]);
    expect([format, stdout.length > 0, stderr]).toEqual([format, true, '']);
  }
  const profile = inFolder('profile.json');
  writeFileSync(profile, '{\n"version": 1,\n"rules": {"no-task": {"severity": "loud"}},\n"accepted": []}');
  const { status, stderr } = run(['check', ledger, '--profile', profile, ...DAY]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('第 3 行有误：rules.no-task.severity')]);
});
