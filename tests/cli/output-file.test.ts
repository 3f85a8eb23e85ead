/** Where results go: nobody's file is written over unasked, whatever the paths look like. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { writeResult } from '../../src/cli/workbook-file';
import { setValue } from '../../src/host/model/cells';
import { runCli } from './run-cli';

const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-output-'));
const at = (...names: string[]): string => path.join(folder, ...names);

function ledger(): Uint8Array {
  const model = newWorkbook();
  const rows = [
    ['序号', '任务名称', '责任单位', '完成时限'],
    ['1', '修订应急预案', '县应急局', '2026年6月底前'],
  ];
  rows.forEach((row, r) => row.forEach((text, c) => setValue(model, model.sheets[0]!, r + 1, c + 1, text)));
  return saveWorkbook(model);
}

beforeAll(() => {
  for (const name of ['a', 'b']) mkdirSync(at(name));
  writeResult(at('a', 'x.xlsx'), ledger());
  copyFileSync(at('a', 'x.xlsx'), at('b', 'x.xlsx'));
});

test('two inputs of one name from two folders do not overwrite each other in the output folder', async () => {
  const { exitCode, stdout, stderr } = await runCli(['check', at('a', 'x.xlsx'), at('b', 'x.xlsx'), '-o', at('out')]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(/“.*a.x\.xlsx”.*“.*b.x\.xlsx”.*同名.*\n$/);
  expect(existsSync(at('out'))).toBe(false);
});

test('a new folder given with a slash at its end is a folder for one file too', async () => {
  const { exitCode } = await runCli(['highlight', at('a', 'x.xlsx'), '-o', at('new') + path.sep]);
  expect(exitCode).toBe(0);
  expect(existsSync(at('new', 'x.xlsx'))).toBe(true);
});

test.each(['z.csv', 'z.xls', 'z.pdf', 'z.docx'])('a workbook is not saved under the name %s', async (name) => {
  const { exitCode, stderr } = await runCli(['highlight', at('a', 'x.xlsx'), '-o', at(name)]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/扩展名.*\.xlsx.*\n$/);
  expect(existsSync(at(name))).toBe(false);
});

test('a workbook with macros keeps its extension', async () => {
  copyFileSync(at('a', 'x.xlsx'), at('x.xlsm'));
  const { exitCode, stderr } = await runCli(['highlight', at('x.xlsm'), '-o', at('marked.xlsx')]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/扩展名 \.xlsx 不对；请改成 \.xlsm/);
  expect((await runCli(['highlight', at('x.xlsm'), '-o', at('marked.xlsm')])).exitCode).toBe(0);
});

test('reading for people says which column was taken for what, and which for nothing', async () => {
  const model = newWorkbook();
  const rows = [
    ['序号', '任务名称', '年度计划', '年度计划', '责任单位', '督办意见'],
    ['', '', '上半年', '下半年', '', ''],
    ['1', '改造泵站', '完成设计', '完工', '县水利局', '抓紧'],
  ];
  rows.forEach((row, r) => row.forEach((text, c) => setValue(model, model.sheets[0]!, r + 1, c + 1, text)));
  writeResult(at('columns.xlsx'), saveWorkbook(model));
  const { stdout } = await runCli(['read', at('columns.xlsx'), '--as-of', '2026-11-22']);
  expect(stdout.split('\n').slice(1, 3)).toEqual([
    '列：A 序号 → 序号；B 任务名称 → 任务；C 年度计划 / 上半年 → 完成时限；D 年度计划 / 下半年 → 完成时限；E 责任单位 → 牵头单位',
    '没有对应的列：F 督办意见',
  ]);
});

test('a read-only file is not replaced', async () => {
  for (const name of ['ro.xlsx', 'ro-out.xlsx']) {
    copyFileSync(at('a', 'x.xlsx'), at(name));
    chmodSync(at(name), 0o444);
  }
  const before = readFileSync(at('ro.xlsx'));
  for (const run of [
    ['highlight', at('ro.xlsx'), '--in-place'],
    ['highlight', at('a', 'x.xlsx'), '-o', at('ro-out.xlsx'), '--force'],
  ]) {
    const { exitCode, stdout, stderr } = await runCli(run);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/“.*ro.*\.xlsx”是只读文件.*\n$/);
  }
  expect(readFileSync(at('ro.xlsx')).equals(before)).toBe(true);
  expect(readFileSync(at('ro-out.xlsx')).equals(before)).toBe(true);
});

test('a path below a file is told in one sentence', async () => {
  const { exitCode, stderr } = await runCli(['highlight', at('a', 'x.xlsx'), '-o', at('a', 'x.xlsx', 'y.xlsx')]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^结果写不进“.*y\.xlsx”（\w+）；.*\n$/);
});

const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix('in place, a link stays a link and the file keeps its rights', async () => {
  copyFileSync(at('a', 'x.xlsx'), at('own.xlsx'));
  chmodSync(at('own.xlsx'), 0o640);
  symlinkSync('own.xlsx', at('link.xlsx'));
  const before = readFileSync(at('own.xlsx'));
  expect((await runCli(['highlight', at('link.xlsx'), '--in-place'])).exitCode).toBe(0);
  expect(lstatSync(at('link.xlsx')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('own.xlsx')).equals(before)).toBe(false);
  expect(statSync(at('own.xlsx')).mode & 0o777).toBe(0o640);
});

onPosix('what is no regular file is never replaced by one', () => {
  // A pipe or a device: `-o /dev/null` must not turn the device into a file.
  const device = at('device');
  mkdirSync(device);
  expect(() => writeResult(device, 'x')).toThrow(expect.objectContaining({ key: 'cli.outputNotWritable' }));
  expect(statSync(device).isDirectory()).toBe(true);
  writeResult('/dev/null', 'x');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
