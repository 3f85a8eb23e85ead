/** Every kind of result passes what Excel is strict about, made from workbooks of other programs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packageProblems } from '../host/xlsx/strict-package';
import { runCli } from './run-cli';

const PYTHON = '/usr/bin/python3';
const withOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0 ? describe : describe.skip;
const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-strict-'));
const SAMPLE = path.join(__dirname, '../../assets/samples/county-priorities-2026.xlsx');

const COMMANDS: readonly (readonly [name: string, options: readonly string[]])[] = [
  ['highlight', []],
  ['check', ['--notes']],
  ['summarize', ['--month', '2026-11']],
];

async function resultOf(file: string, name: string, options: readonly string[]): Promise<Uint8Array> {
  const out = path.join(folder, `${name}-${path.basename(file)}`);
  const { exitCode, stderr } = await runCli([name, file, ...options, '-o', out, '--force', '--as-of', '2026-11-22']);
  if (exitCode === 2) throw new Error(stderr);
  return readFileSync(out);
}

test.each(COMMANDS)('%s of our own sample', async (name, options) => {
  expect(packageProblems(await resultOf(SAMPLE, name, options))).toEqual([]);
});

withOpenpyxl('workbooks made by openpyxl', () => {
  const rich = path.join(folder, 'rich.xlsx');
  beforeAll(() => {
    execFileSync(PYTHON, [path.join(__dirname, '../fixtures/build-rich-workbook.py'), rich]);
  });

  test('the workbook itself is a good one', () => {
    expect(packageProblems(readFileSync(rich))).toEqual([]);
  });

  // Its first sheet is protected, so that it takes no helper columns; it has notes of openpyxl's making.
  test.each(COMMANDS.slice(1))('%s', async (name, options) => {
    expect(packageProblems(await resultOf(rich, name, options))).toEqual([]);
  });
});

/** The check itself: a good package with one thing spoiled. */
const SPOILT: readonly (readonly [what: string, part: string, from: RegExp, to: string, problem: RegExp])[] = [
  [
    'order',
    'xl/worksheets/sheet2.xml',
    /(<sheetData>.*<\/sheetData>)/s,
    '<pageMargins/>$1',
    /sheetData stands too late/,
  ],
  ['a row twice', 'xl/worksheets/sheet2.xml', /(<row r="2".*?<\/row>)/s, '$1$1', /row 2 after 2/],
  ['a style', 'xl/worksheets/sheet2.xml', / s="\d+"/, ' s="9999"', /no style 9999/],
  ['a string', 'xl/worksheets/sheet2.xml', /t="s"><v>\d+</, 't="s"><v>99999<', /no string 99999/],
  ['a priority', 'xl/worksheets/sheet2.xml', /priority="\d+"/g, 'priority="1"', /priority 1 is there twice/],
  [
    'a target',
    'xl/_rels/workbook.xml.rels',
    /Target="styles\.xml"/,
    'Target="gone.xml"',
    /target gone\.xml is not there/,
  ],
  [
    'a type',
    '[Content_Types].xml',
    /<Override PartName="\/xl\/styles\.xml"/,
    '<Override PartName="/xl/no.xml"',
    /no\.xml/,
  ],
  ['a sheet name', 'xl/workbook.xml', /(<sheet [^>]*name=")[^"]*/, '$1a/b', /cannot be named a\/b/],
  ['a count', 'xl/styles.xml', /<cellXfs count="\d+"/, '<cellXfs count="1"', /cellXfs says 1/],
  ['a broken part', 'xl/styles.xml', /<\/styleSheet>/, '</styleSheet', /styles\.xml/],
];

let highlighted: Promise<Uint8Array> | null = null;

test.each(SPOILT)('the check sees %s', async (_what, part, from, to, problem) => {
  const parts = unzipSync(await (highlighted ??= resultOf(SAMPLE, 'highlight', [])));
  const text = strFromU8(parts[part]!);
  const spoilt = text.replace(from, to);
  expect(spoilt).not.toBe(text);
  expect(packageProblems(zipSync({ ...parts, [part]: strToU8(spoilt) })).join('\n')).toMatch(problem);
});
