/** Each kind of bad input gets one clear line on stderr and exit code 2; nothing goes to stdout, no file is made or changed. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { setValue } from '../../src/host/model/cells';
import { runCli } from './run-cli';

const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-cli-'));
const file = (name: string, bytes: Uint8Array | string): string => {
  const target = path.join(folder, name);
  writeFileSync(target, bytes);
  return target;
};

/** An OLE container whose directory names one stream, as Excel's password protection and .xls files have it. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true); // one FAT sector
  view.setUint32(48, 1, true); // directory in sector 1
  view.setUint32(76, 0, true); // FAT in sector 0
  for (let at = 80; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  for (let at = 520; at < 1024; at += 4) view.setUint32(at, 0xffffffff, true);
  ['Root Entry', stream].forEach((name, entry) => {
    const at = 1024 + entry * 128;
    [...name].forEach((letter, index) => view.setUint16(at + index * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = entry === 0 ? 5 : 2;
  });
  return bytes;
}

function workbookWithoutLedger(): Uint8Array {
  const model = newWorkbook();
  setValue(model, model.sheets[0]!, 1, 1, '值班表');
  setValue(model, model.sheets[0]!, 2, 1, '姓名');
  return saveWorkbook(model);
}

const whole = workbookWithoutLedger();
const OUT = path.join(folder, 'out.xlsx');

const CASES: [name: string, argv: () => string[], sentence: RegExp][] = [
  ['no such file', () => ['read', path.join(folder, 'nowhere.xlsx')], /找不到文件“.*nowhere\.xlsx”；请检查路径/],
  ['a folder', () => ['read', folder], /读不了/],
  ['an empty file', () => ['read', file('empty.xlsx', '')], /空的/],
  ['a text file named .xlsx', () => ['read', file('text.xlsx', '序号,任务\n1,试点')], /不是 Excel 工作簿/],
  ['an old .xls', () => ['read', file('old.xls', oleFile('Workbook'))], /旧版 \.xls/],
  ['an encrypted workbook', () => ['read', file('locked.xlsx', oleFile('EncryptedPackage'))], /已加密/],
  ['a damaged workbook', () => ['read', file('cut.xlsx', whole.slice(0, whole.length / 2))], /已损坏/],
  ['no ledger', () => ['check', file('none.xlsx', whole)], /没有找到台账/],
  [
    'an empty workbook',
    () => ['highlight', file('blank.xlsx', saveWorkbook(newWorkbook())), '-o', OUT],
    /没有找到台账/,
  ],
  ['a sheet that is not there', () => ['read', file('sheet.xlsx', whole), '--sheet', '台账'], /没有工作表“台账”/],
  ['no output', () => ['highlight', file('a.xlsx', whole)], /需要 -o/],
  [
    'output is input',
    () => ['highlight', file('b.xlsx', whole), '-o', path.join(folder, 'b.xlsx'), '--force'],
    /就是输入文件/,
  ],
  ['output exists', () => ['highlight', file('c.xlsx', whole), '-o', file('there.xlsx', whole)], /已经存在/],
  ['no month', () => ['summarize', file('d.xlsx', whole), '-o', OUT], /缺少 --month/],
  ['a bad month', () => ['summarize', file('e.xlsx', whole), '--month', '2026-13', '-o', OUT], /不是月份/],
  ['a bad day', () => ['check', file('f.xlsx', whole), '--as-of', '2026-02-30'], /不是日期/],
  [
    'two days that differ',
    () => ['check', file('k.xlsx', whole), '--as-of', '2026-11-22', '--reference', '2026-10-01'],
    /--as-of 写的是 2026-11-22，--reference 写的是 2026-10-01/,
  ],
  ['an unknown command', () => ['reed', 'x.xlsx'], /没有“reed”这个命令/],
  ['an unknown option', () => ['read', file('g.xlsx', whole), '--colour'], /--colour/],
  ['an option without its value', () => ['read', file('h.xlsx', whole), '--sheet'], /^选项“--sheet”/],
  ['a short option without its value', () => ['highlight', file('i.xlsx', whole), '-o'], /^选项“-o”/],
  ['an option of another command', () => ['units', '--month', '2026-01'], /不认识选项 --month/],
  ['no file', () => ['read'], /缺少输入文件/],
  ['no command', () => ['--json'], /^缺少命令；可用的命令：read/],
  [
    'an output without extension',
    () => ['highlight', file('j.xlsx', whole), '-o', path.join(folder, 'marked')],
    /“.*marked”没有扩展名.*“.*marked\.xlsx”/,
  ],
];

test.each(CASES)('%s', async (_name, argv, sentence) => {
  const before = new Set(readdirSync(folder));
  const args = argv();
  const inputs = args.filter((arg) => existsSync(arg) && arg.endsWith('.xlsx'));
  const contents = inputs.map((input) => readFileSync(input));
  const { exitCode, stdout, stderr } = await runCli(args);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/at .*\.(ts|js)|Error:|undefined|\{\w+\}/);
  inputs.forEach((input, index) => expect(readFileSync(input).equals(contents[index]!)).toBe(true));
  expect(existsSync(OUT)).toBe(false);
  expect([...readdirSync(folder)].filter((name) => !before.has(name) && name.endsWith('.tmp'))).toEqual([]);
});

test('the sentence comes in English where that is asked for', async () => {
  const { exitCode, stderr } = await runCli(['read', path.join(folder, 'nowhere.xlsx'), '--locale', 'en-US']);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^File ".*nowhere\.xlsx" not found; check the path\.\n$/);
});
