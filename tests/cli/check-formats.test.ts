/** `check` over one and several files, in each of its formats. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setStyle, setValue } from '../../src/host/model/cells';
import { styleIndex } from '../../src/host/model/styles';
import { newWorkbook, openWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { RULES } from '../../src/ledger/rules/registry';
import { messyLedger } from '../actions/messy-ledger';
import { runCli } from './run-cli';

const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-formats-'));
const messy = path.join(folder, '退回 台账#1.xlsx');
const tricky = path.join(folder, 'b.xlsx');
const DAY = ['--as-of', '2026-11-22'];

/** Cells that another program could take for code, and a quote, a comma and a line break. */
function trickyLedger(): Uint8Array {
  const model = newWorkbook();
  const rows = [
    ['序号', '重点工作', '落实举措', '完成时限', '牵头单位', '完成状态'],
    [1, ' =HYPERLINK("http://example.com","点我")', '建成公园3座', '2026年12月底前', '区园林局', '推进中'],
    [2, '@新建公园', '建成公园3座', '尽快', '区园林局', '推进中'],
    [3, '<img src=x onerror=alert(1)>,"甲"\n乙 ', '建成公园3座', '2026年12月底前', '区园林局', '推进中'],
  ];
  rows.forEach((row, at) =>
    row.forEach((value, column) => setValue(model, model.sheets[0]!, at + 1, column + 1, value)),
  );
  return saveWorkbook(model);
}

/** A task that was completed on a day to come: a real date, shown as the office writes it. */
function earlyLedger(): Uint8Array {
  const model = newWorkbook();
  const sheet = model.sheets[0]!;
  const rows = [
    ['序号', '重点工作', '完成时限', '牵头单位', '完成状态', '完成日期'],
    [1, '建成公园3座', '2026年12月底前', '区园林局', '已完成', 46447],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => setValue(model, sheet, at + 1, column + 1, value)));
  setStyle(sheet, 2, 6, styleIndex(model, { ...model.styles[0]!, numberFormat: 'yyyy"年"m"月"d"日"' }));
  return saveWorkbook(model);
}

beforeAll(() => {
  writeFileSync(messy, saveWorkbook(messyLedger()));
  writeFileSync(tricky, trickyLedger());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = async (...files: string[]) => JSON.parse((await runCli(['check', ...files, ...DAY, '--json'])).stdout);

/** RFC 4180, without leniency. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error('not CSV');
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('csv', () => {
  test('opens in Excel as UTF-8, a row a finding of every file', async () => {
    const { stdout, exitCode } = await runCli(['check', messy, tricky, ...DAY, '--format', 'csv']);
    const [header, ...rows] = parseCsv(stdout.slice(1));
    expect([stdout[0], exitCode]).toEqual(['\ufeff', 1]);
    expect(header).toEqual(['文件', '工作表', '单元格', '级别', '规则', '问题', '原值', '建议', '责任单位']);
    const { findings } = await json(messy, tricky);
    expect(rows.map(([file, sheet, cell, , rule, message]) => ({ file, sheet, cell, rule, message }))).toEqual(
      findings.map(({ file, sheet, cell, rule, message }: Record<string, string>) => ({
        file,
        sheet,
        cell,
        rule,
        message,
      })),
    );
    expect(rows.find(([file, , cell]) => file === messy && cell === 'E3')?.at(-1)).toBe('县发展改革局');
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]));
  });

  test('no field can become a formula, also behind a space; numbers stay numbers', async () => {
    const { stdout } = await runCli(['check', messy, tricky, ...DAY, '--format', 'csv']);
    const fields = parseCsv(stdout.slice(1)).flat();
    expect(fields.filter((field) => /^\s*[=+\-@]/.test(field))).toEqual([]);
    expect(fields).toContain('\' =HYPERLINK("http://example.com","点我")');
    expect(fields).toContain("'@新建公园");
    expect(fields).toContain('2');
  });
});

describe('sarif', () => {
  const sarif = async (...argv: string[]) =>
    JSON.parse((await runCli(['check', ...argv, ...DAY, '--format', 'sarif'])).stdout);

  test('2.1.0: tool with its rules, files, results with level, text and place', async () => {
    const log = await sarif(messy, tricky);
    expect([log.version, log.$schema]).toEqual(['2.1.0', 'https://json.schemastore.org/sarif-2.1.0.json']);
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: 'task-ledger', language: 'zh-CN' });
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ meta }) => meta.id));
    const { findings } = await json(messy, tricky);
    expect(run.results).toHaveLength(findings.length);
    const level = { error: 'error', warning: 'warning', info: 'note' } as Record<string, string>;
    run.results.forEach((result: Record<string, never>, index: number) => {
      const { rule, severity, message, sheet, cell, file } = findings[index];
      expect(result).toMatchObject({ ruleId: rule, level: level[severity], message: { text: message } });
      expect(run.tool.driver.rules[result.ruleIndex!].id).toBe(rule);
      const [{ physicalLocation, logicalLocations }] = result.locations as unknown as [
        { physicalLocation: { artifactLocation: { uri: string; index: number } }; logicalLocations: unknown[] },
      ];
      expect(logicalLocations).toEqual([{ name: cell, fullyQualifiedName: `${sheet}!${cell}` }]);
      const { uri, index: artifact } = physicalLocation.artifactLocation;
      expect(decodeURIComponent(new URL(uri).pathname)).toBe(file);
      expect(run.artifacts[artifact].location.uri).toBe(uri);
    });
  });

  test('a place to be filled in is never left in a text', async () => {
    expect(JSON.stringify(await sarif(messy, '--locale', 'en-US'))).not.toMatch(/\{\w+\}/);
  });

  test('a relative path is a relative reference, its letters escaped', async () => {
    const log = await sarif(path.relative(process.cwd(), messy));
    const [{ location }] = log.runs[0].artifacts;
    expect(location.uri).toMatch(/^(?:\.\.\/)+.*\/%E9%80%80%E5%9B%9E%20%E5%8F%B0%E8%B4%A6%231\.xlsx$/);
  });

  test('without findings there are still tool and results', async () => {
    const clean = path.join(folder, 'clean.xlsx');
    const model = newWorkbook();
    const rows = [
      ['序号', '重点工作', '落实举措', '完成时限', '牵头单位', '完成状态'],
      [1, '新建口袋公园', '建成公园3座', '2026年12月底前', '区园林局', '推进中'],
    ];
    rows.forEach((row, at) =>
      row.forEach((value, column) => setValue(model, model.sheets[0]!, at + 1, column + 1, value)),
    );
    writeFileSync(clean, saveWorkbook(model));
    const off = Object.fromEntries(RULES.map(({ meta }) => [meta.id, { enabled: false }]));
    const profile = path.join(folder, 'off.json');
    writeFileSync(profile, JSON.stringify({ version: 1, rules: off, accepted: [] }));
    const { stdout, exitCode } = await runCli(['check', clean, ...DAY, '--format', 'sarif', '--profile', profile]);
    expect([JSON.parse(stdout).runs[0].results, exitCode]).toEqual([[], 0]);
  });
});

describe('html', () => {
  test.each([
    ['zh-CN', '台账核查报告'],
    ['en-US', 'Ledger check report'],
  ])('%s: one page that stands by itself, in its language, with a table a file', async (locale, title) => {
    const { stdout } = await runCli(['check', messy, tricky, ...DAY, '--format', 'html', '--locale', locale]);
    expect(stdout).toContain(`<html lang="${locale}">`);
    expect(stdout).toContain(`<h1>${title}</h1>`);
    expect(stdout.match(/<h2>/g)).toHaveLength(2);
    expect(stdout.match(/<thead>/g)).toHaveLength(2);
    const { findings } = await json(messy, tricky);
    expect(stdout.match(/<tr class="(?:error|warning|info)">/g)).toHaveLength(findings.length);
    // Nothing is loaded and nothing runs; what cells hold is text.
    expect(stdout).not.toMatch(/<(?:script|img|link|iframe)|<[^>]*\b(?:src|href|on\w+)=|url\(/);
    expect(stdout).toContain('&#60;img src=x onerror=alert(1)&#62;,&#34;甲&#34;\n乙 </td>');
  });
});

test.each([
  ['csv', ',2027年3月1日,'],
  ['html', '<td class="value">2027年3月1日</td>'],
])('%s: a date is shown as the ledger shows it, not as its serial number', async (format, shown) => {
  const file = path.join(folder, 'early.xlsx');
  writeFileSync(file, earlyLedger());
  const { stdout } = await runCli(['check', file, ...DAY, '--format', format]);
  expect(stdout).toContain(shown);
  expect(stdout).not.toContain('46447');
});

describe('a profile', () => {
  const profile = (text: string): string => {
    const file = path.join(folder, 'profile.json');
    writeFileSync(file, text);
    return file;
  };
  const check = (text: string) => runCli(['check', tricky, ...DAY, '--json', '--profile', profile(text)]);

  test('rules that are off find nothing, another severity counts as such', async () => {
    const before = await json(tricky);
    expect(before.byRule['formula-like']).toBe(1);
    const rules = { 'formula-like': { severity: 'error' }, 'stray-spaces': { enabled: false } };
    const { stdout, exitCode } = await check(JSON.stringify({ version: 1, rules, accepted: [] }));
    const after = JSON.parse(stdout);
    expect([after.byRule['stray-spaces'], after.counts.error, exitCode]).toEqual([undefined, 1, 1]);
  });

  test.each([
    ['{', '第 1 行有误：从这里起不是 JSON'],
    ['{"version":1,\n"rules":{"no-task":{"severity":"error",}},"accepted":[]}', '第 2 行'],
    ['{"version":1,\n"rules":{\n"no-task":{"severity":fatal}},"accepted":[]}', '第 3 行'],
    [
      '{"version":1,\n"rules":{\n"no-task":{\n"severity":"fatal"}},"accepted":[]}',
      '第 4 行有误：rules.no-task.severity 写法不对',
    ],
    ['{"version":1,"rules":{},"accepted":[],\n"extra":1}', '第 2 行有误：extra 没有这一项'],
    ['[]', '第 1 行有误：写法不对'],
    ['{"version":1,"rules":{"no-such":{}},"accepted":[]}', 'rules.no-such'],
    ['{"version":1,"rules":{"late-start":{"limits":{"days":0}}},"accepted":[]}', 'rules.late-start.limits.days'],
  ])('%s is refused with one line that says where', async (text, place) => {
    const { stdout, stderr, exitCode } = await check(text);
    expect([stdout, exitCode, stderr.trimEnd().split('\n').length]).toEqual(['', 2, 1]);
    expect(stderr).toContain(place);
  });
});

describe('several files', () => {
  test('the text names each file with its counts', async () => {
    const { stdout } = await runCli(['check', messy, tricky, ...DAY]);
    expect(stdout.split('\n').filter((line) => line.endsWith('.xlsx'))).toEqual([messy, tricky]);
    expect(stdout.match(/^错误 \d+ 个，警告 \d+ 个，提示 \d+ 个$/gm)).toHaveLength(2);
  });

  test('with notes each result gets its comments, and stderr says how many', async () => {
    const out = path.join(folder, 'out');
    const { stderr, exitCode } = await runCli(['check', messy, tricky, ...DAY, '-o', out, '--notes']);
    expect(exitCode).toBe(1);
    expect(stderr.split('\n').filter((line) => line.includes('单元格批注'))).toEqual([
      expect.stringMatching(/^“.*退回 台账#1\.xlsx”：单元格批注 \d+ 条。$/),
      expect.stringMatching(/^“.*b\.xlsx”：单元格批注 \d+ 条。$/),
    ]);
    for (const file of [messy, tricky]) {
      const saved = openWorkbook(new Uint8Array(readFileSync(path.join(out, path.basename(file)))));
      expect(saved.sheets[0]!.comments.length).toBeGreaterThan(2);
      expect(saved.sheets.at(-1)!.name).toBe('核查报告');
    }
  });

  test('one that is no good does not keep the others from being checked', async () => {
    const broken = path.join(folder, '损坏.xlsx');
    writeFileSync(broken, 'no workbook');
    const missing = path.join(folder, '没有.xlsx');
    const run = await runCli(['check', tricky, broken, missing, messy, ...DAY, '--json']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^“.*损坏\.xlsx”：/),
      expect.stringMatching(/^找不到文件“.*没有\.xlsx”/),
    ]);
    expect(JSON.parse(run.stdout)).toEqual(await json(tricky, messy));
    const alone = await runCli(['check', broken, '--json']);
    expect([alone.exitCode, alone.stdout]).toEqual([2, '']);
  });

  test('notes need a file to be written to; other commands know no notes', async () => {
    expect(await runCli(['check', messy, '--notes'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: '--notes 要把批注写进结果文件；请加 -o 指明结果存到哪里（或用 --in-place）。\n',
    });
    expect((await runCli(['read', messy, '--notes'])).exitCode).toBe(2);
  });
});
