/** What an outside grader does: build files without our own host, run the program, compare with entries that are known independently. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { runCli } from './run-cli';

const PYTHON = '/usr/bin/python3';
const present = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
const withOpenpyxl = present ? describe : describe.skip;
const folder = mkdtempSync(path.join(tmpdir(), 'task-ledger-grader-'));

/** Runs openpyxl over `wb`/`ws` and answers the path of the saved file. */
function workbook(name: string, lines: string): string {
  const file = path.join(folder, name);
  const program = `import datetime as dt, openpyxl\nwb = openpyxl.Workbook()\nws = wb.active\nws.title = '台账'\n${lines}\nwb.save(r'''${file}''')\n`;
  execFileSync(PYTHON, ['-c', program]);
  return file;
}

const json = async (...argv: string[]) => {
  const { stdout, stderr, exitCode } = await runCli([...argv, '--json']);
  if (exitCode === 2) throw new Error(stderr);
  return JSON.parse(stdout);
};

const ROWS = `
ws.append(['序号', '任务名称', '完成时限', '牵头单位', '完成状态'])
for i, (s, u, t) in enumerate([(dt.date(2024, 2, 29), '区教育局', '推进中'), ('2024年3月底前', '区财政局、区民政局', '推进中'), ('持续推进', '区水务局', '推进中'), (None, '区司法局', '未启动'), ('2024年1月底前', '区教育局', '已完成')]):
    ws.append([i + 1, f'落实第{i + 1}号重点事项', s, u, t])
    if isinstance(s, dt.date): ws.cell(i + 2, 3).number_format = 'yyyy-mm-dd'
`;

withOpenpyxl('workbooks made by openpyxl', () => {
  test('formulas that a program wrote without their values are read by value', async () => {
    const file = workbook(
      'formulas.xlsx',
      `${ROWS}
for r in range(2, 7): ws.cell(r, 1).value = '=ROW()-1'
ws['C2'] = '=DATE(2024,2,29)'`,
    );
    const { ledgers } = await json('read', file);
    expect(ledgers[0].entries.map((entry: { number: string }) => entry.number)).toEqual(['1', '2', '3', '4', '5']);
    expect(ledgers[0].entries[0].schedule.due).toBe('2024-02-29');
  });

  test('a column of remarks under a group of progress columns stays remarks', async () => {
    const file = workbook(
      'groups.xlsx',
      `
ws.append(['基本情况', None, None, '进展', None])
ws.append(['序号', '任务名称', '完成时限', '完成状态', '备注'])
ws.merge_cells('A1:C1'); ws.merge_cells('D1:E1')
ws.append([1, '修订安全管理办法', '2024年6月底前', '推进中', '已报备'])
ws.append([2, '建设智慧教育平台', '2024年9月底前', '推进中', None])`,
    );
    const { ledgers } = await json('read', file);
    expect(ledgers[0]).toMatchObject({
      headerRows: [1, 2],
      columns: { number: 'A', task: 'B', schedule: 'C', status: 'D', remarks: 'E' },
    });
    expect(ledgers[0].entries[0].remarks).toBe('已报备');
  });

  // A day is in time on its due day and late on the next, the leap day included.
  test.each([
    ['2024-02-29', ['dueSoon', 'onTrack', 'onTrack', 'noDate', 'done'], [0, 31, null, null, -29]],
    ['2024-03-01', ['overdue', 'dueSoon', 'onTrack', 'noDate', 'done'], [-1, 30, null, null, -30]],
    ['2024-04-01', ['overdue', 'overdue', 'onTrack', 'noDate', 'done'], [-32, -1, null, null, -61]],
  ])('bands on %s', async (asOf, bands, days) => {
    const out = path.join(folder, `bands-${asOf}.xlsx`);
    const { rows } = await json('highlight', workbook('bands.xlsx', ROWS), '--as-of', asOf, '-o', out, '--force');
    expect(rows.map((row: { band: string }) => row.band)).toEqual(bands);
    expect(rows.map((row: { days: number | null }) => row.days)).toEqual(days);
  });

  test.each([['highlight'], ['check'], ['summarize', '--month', '2024-03']])(
    '%s a second time changes no part of the file',
    async (command, ...more) => {
      const [one, two] = [path.join(folder, `${command}-1.xlsx`), path.join(folder, `${command}-2.xlsx`)];
      const options = [...more, '--as-of', '2024-03-15', '--force'];
      const first = await json(command, workbook('twice.xlsx', ROWS), '-o', one, ...options);
      expect(await json(command, one, '-o', two, ...options)).toEqual(first);
      const [before, after] = [unzipSync(readFileSync(one)), unzipSync(readFileSync(two))];
      expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
      const changed = Object.keys(after).filter(
        (part) => !Buffer.from(after[part]!).equals(Buffer.from(before[part]!)),
      );
      // The list of parts may be in another order.
      expect(changed.filter((part) => part !== '[Content_Types].xml')).toEqual([]);
    },
  );

  test('a fix holds nothing but values that can be written as they are', async () => {
    const file = workbook(
      'dates.xlsx',
      `
ws.append(['序号', '任务名称', '完成时限', '牵头单位'])
for i in range(6):
    ws.append([i + 1, f'落实第{i + 1}号重点事项', dt.date(2024, 9, 10 + i), '区教育局'])
    ws.cell(i + 2, 3).number_format = 'yyyy-mm-dd'
ws['C4'].value = '2024-09-25'; ws['C4'].number_format = '@'
ws['C5'].value = '2024-09-26'`,
    );
    const { findings } = await json('check', file, '--as-of', '2024-03-01');
    const at = (cell: string) =>
      findings.find((one: { rule: string; cell: string }) => one.rule === 'date-as-text' && one.cell === cell);
    // Written into a cell without a date format the serial number would be a bare number: offered with its format instead.
    expect(at('C4')).toMatchObject({
      fix: null,
      suggestions: [{ edits: [{ after: 45560, numberFormat: 'yyyy-mm-dd' }] }],
    });
    // A cell that has a date format already needs the value only.
    expect(at('C5').fix).toEqual({ edits: [{ sheet: '台账', cell: 'C5', before: '2024-09-26', after: 45561 }] });
  });
});
