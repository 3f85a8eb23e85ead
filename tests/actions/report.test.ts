/** The check report, the comments on cells and the extracts, over the genuine client; LibreOffice and openpyxl as second readers. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { checkLedgers, type CheckOutcome } from '../../src/actions/check-ledgers';
import { findingComments, MOST_COMMENTS } from '../../src/actions/pages/finding-comments';
import { commentSentences } from '../../src/actions/report-sentences';
import { removeMarks } from '../../src/actions/remove-marks';
import { writeExtracts } from '../../src/actions/write-extracts';
import { writeReport } from '../../src/actions/write-report';
import type { SheetModel, WorkbookModel } from '../../src/host/model/workbook-model';
import { setStyle, setValue } from '../../src/host/model/cells';
import { restyle } from '../../src/host/model/styles';
import { newWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { translator } from '../../src/i18n/translate';
import type { Finding } from '../../src/ledger/rules/rule';
import { isOurComment } from '../../src/workbook/our-marks';
import { messyLedger } from './messy-ledger';
import { hasLibreOffice, libreOffice, open, read, reopened, sheetOf, valuesOf } from './sheets-helpers';

const DAY = '2026-11-22';
const SHEET = "2026 '重点' 台账";
const t = translator('zh-CN');

async function checked(locale: 'zh-CN' | 'en-US' = 'zh-CN', model = messyLedger()) {
  const { host, options } = await open(model, DAY, locale);
  const reading = await read(options);
  return { host, options, reading, outcome: checkLedgers(reading, options) };
}
const textsByCell = (sheet: SheetModel): Record<string, string> =>
  Object.fromEntries(sheet.comments.map(({ row, column, text }) => [`R${row}C${column}`, text]));
const parts = (model: WorkbookModel): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(saveWorkbook(model))).map(([path, bytes]) => [path, strFromU8(bytes)]));

describe('the report sheet', () => {
  test('a row a finding: numbered, with its severity, a link to its cell, text, value, advice and responsible units', async () => {
    const { host, options, reading, outcome } = await checked();
    const { sheet, comments } = await writeReport(reading, outcome, options);
    expect([sheet, comments]).toEqual(['核查报告', null]);
    const report = sheetOf(host, '核查报告');
    const rows = valuesOf(report);
    const { error, warning, info } = outcome.counts;
    expect(rows[1]![0]).toBe(`核查日期：2026年11月22日\u3000错误 ${error} 个，警告 ${warning} 个，提示 ${info} 个`);
    expect(rows[2]).toEqual(['序号', '级别', '位置', '规则', '问题', '原值', '建议', '责任单位']);
    expect(rows).toHaveLength(3 + outcome.findings.length);
    expect(rows[3]).toEqual([
      1,
      '警告',
      `${SHEET}!E3`,
      '逾期未完成',
      '时限 2026-06-30 已过 145 天，尚未完成。',
      '2026年6月底前',
      '催办；已完成的更新状态和完成时间，已批准延期的写明新的时限。',
      '县发展改革局',
    ]);
    expect(report.cells.get(4)!.get(3)!.formula).toBe(`HYPERLINK("#'2026 ''重点'' 台账'!E3","${SHEET}!E3")`);
    // Advice speaks of the finding's own values, never of a place to be filled in.
    expect(rows.flat().filter((cell) => /\{\w+\}/.test(String(cell)))).toEqual([]);
    // What looks like a formula stands as text.
    const formulas = [...report.cells.values()].flatMap((cells) =>
      [...cells.values()].map(({ formula }) => formula ?? ''),
    );
    expect(formulas.filter((formula) => formula !== '' && !formula.startsWith('HYPERLINK('))).toEqual([]);
  });

  test('prints on A4 across with its header on each page, stays in view on screen', async () => {
    const { host, options, reading, outcome } = await checked();
    await writeReport(reading, outcome, options);
    const { pageLayout, frozen } = sheetOf(host, '核查报告');
    expect(pageLayout).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', printTitleRows: '$3:$3' });
    expect(frozen).toEqual({ rows: 3, columns: 0 });
  });

  test('a value that is a date stands as the ledger shows it, in extracts too', async () => {
    const model = newWorkbook();
    const [sheet] = model.sheets;
    const day = restyle(model, 0, { numberFormat: 'yyyy-mm-dd' });
    [
      ['序号', '任务名称', '完成时限', '牵头单位', '完成状态', '完成时间'],
      [1, '印发方案', '2026-06-30', '县教育局', '已完成', 46240],
    ].forEach((line, row) => line.forEach((value, column) => setValue(model, sheet!, row + 1, column + 1, value)));
    setStyle(sheet!, 2, 6, day);
    const { host, options, reading, outcome } = await checked('zh-CN', model);
    await writeReport(reading, outcome, options);
    await writeExtracts(reading, outcome, options);
    for (const name of ['核查报告', '核查 县教育局']) {
      const values = valuesOf(sheetOf(host, name)).map((row) => [String(row[2]).split('!')[1], row[5]]);
      expect(values).toContainEqual(['F2', '2026-08-06']);
    }
  });

  test('accepted findings stand apart, with their reason', async () => {
    const { host, options, reading, outcome } = await checked();
    const [first, ...open] = outcome.findings;
    const accepted = [{ finding: first!, reason: '已批准延期' }] as unknown as CheckOutcome['accepted'];
    await writeReport(reading, { ...outcome, findings: open, accepted }, options);
    const rows = valuesOf(sheetOf(host, '核查报告'));
    const heading = rows.findIndex(([first]) => first === '已认可的问题（1）');
    expect(heading).toBe(2 + outcome.findings.length);
    expect(rows.slice(heading + 1)).toEqual([
      [
        1,
        '警告',
        `${SHEET}!E3`,
        '逾期未完成',
        expect.any(String),
        '2026年6月底前',
        '认可理由：已批准延期',
        '县发展改革局',
      ],
    ]);
  });

  test('says so when nothing was found, and a second run replaces the first', async () => {
    const { host, options, reading, outcome } = await checked('en-US');
    await writeReport(reading, outcome, options);
    const none = { ...outcome, findings: [], accepted: [], counts: { error: 0, warning: 0, info: 0 } };
    await writeReport(reading, none, options);
    expect(host.model.sheets.map(({ name }) => name)).toEqual([SHEET, 'Check report']);
    expect(valuesOf(sheetOf(host, 'Check report'))[3]![0]).toBe('Nothing was found.');
  });
});

describe('comments on cells', () => {
  test('one a cell, with what is wrong and what to do; a second run gives the same file', async () => {
    const { host, options, reading, outcome } = await checked();
    const cells = new Set(outcome.findings.map(({ cell }) => cell));
    const { comments } = await writeReport(reading, outcome, options, { comments: true });
    expect(comments).toEqual({ written: cells.size, taken: [], protectedSheets: [], left: 0 });
    const texts = textsByCell(sheetOf(host, SHEET));
    expect(Object.keys(texts)).toHaveLength(cells.size);
    expect(texts.R3C5).toMatch(
      /^【台账核查】\n警告：时限 2026-06-30 已过 145 天，尚未完成。\n建议：催办；已完成的更新状态和完成时间，已批准延期的写明新的时限。\n〔任务台账 [0-9a-f]{8}〕$/,
    );
    const once = parts(host.model);
    await writeReport(reading, outcome, options, { comments: true });
    expect(parts(host.model)).toEqual(once);
  });

  test('what was mended loses its comment, also when the next report asks for none', async () => {
    const { host, options, reading, outcome } = await checked();
    await writeReport(reading, outcome, options, { comments: true });
    const mended = { ...outcome, findings: outcome.findings.slice(1) };
    await writeReport(reading, mended, options, { comments: true });
    expect(textsByCell(sheetOf(host, SHEET)).R3C5).toBeUndefined();
    await writeReport(reading, mended, options);
    expect(sheetOf(host, SHEET).comments).toEqual([]);
  });

  test('clearing the marks takes them away with the report, and nothing of the user’s', async () => {
    const { host, options, reading, outcome } = await checked();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.comments.add('E3', '请核对这一项');
      await context.sync();
    });
    const before = parts(host.model);
    const { comments } = await writeReport(reading, outcome, options, { comments: true });
    expect(comments?.taken).toEqual([expect.objectContaining({ cell: 'E3' })]);
    expect(commentSentences(comments!, t)).toEqual([
      `单元格批注 ${comments!.written} 条。`,
      '1 个单元格已有批注，没有再加（E3）。',
    ]);
    expect(await removeMarks(options)).toMatchObject({ comments: comments!.written, sheets: ['核查报告'] });
    expect(parts(host.model)['xl/threadedComments/threadedComment1.xml']).toBe(
      before['xl/threadedComments/threadedComment1.xml'],
    );
    expect(parts(host.model)['xl/comments1.xml']).toBe(before['xl/comments1.xml']);
  });

  test('findings of one cell are joined, the gravest first; more than six are counted', () => {
    const base = { sheet: '台账', row: 3, cell: 'E3', data: {}, value: '' };
    const finding = (ruleId: Finding['ruleId'], severity: Finding['severity']): Finding => ({
      ...base,
      ruleId,
      severity,
      messageKey: 'rules.no-task.message',
    });
    const some = [finding('stray-spaces', 'info'), finding('no-task', 'error'), finding('overdue', 'warning')];
    const [joined] = findingComments(some, t).comments;
    expect(joined!.text.split('\n').map((line) => line.slice(0, 2))).toEqual([
      '【台',
      '错误',
      '建议',
      '警告',
      '建议',
      '提示',
      '建议',
      '〔任',
    ]);
    const many = findingComments([...some, ...some, ...some], t).comments;
    expect(many).toHaveLength(1);
    expect(many[0]!.text).toContain('\n另有 3 个问题，见核查报告。\n');
    expect(isOurComment(many[0]!.text)).toBe(true);
  });

  test('of very many cells those with the gravest findings get one, and the rest is counted', async () => {
    const { host, options, reading, outcome } = await checked('zh-CN', messyLedger(40));
    const cells = new Map<string, Set<string>>();
    for (const { cell, severity } of outcome.findings) cells.set(cell, (cells.get(cell) ?? new Set()).add(severity));
    const errors = [...cells.values()].filter((severities) => severities.has('error')).length;
    expect(cells.size).toBeGreaterThan(MOST_COMMENTS * 2);
    const { comments } = await writeReport(reading, outcome, options, { comments: true });
    expect(comments).toMatchObject({ written: MOST_COMMENTS, left: cells.size - MOST_COMMENTS });
    expect(commentSentences(comments!, t)[1]).toBe(
      `批注加得太多会看不清台账，另有 ${cells.size - MOST_COMMENTS} 个单元格的问题只列在报告里。`,
    );
    const written = Object.values(textsByCell(sheetOf(host, SHEET)));
    expect(written.filter((text) => text.includes('\n错误：'))).toHaveLength(Math.min(errors, MOST_COMMENTS));
  });

  const python = spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0;
  (python && hasLibreOffice() ? test : test.skip)(
    'other programs show them: openpyxl, and LibreOffice after saving the file anew',
    async () => {
      const { host, options, reading, outcome } = await checked();
      const { comments } = await writeReport(reading, outcome, options, { comments: true });
      const folder = mkdtempSync(join(tmpdir(), 'task-ledger-comments-'));
      const shown = (bytes: Uint8Array): Record<string, string> => {
        const file = join(folder, 'book.xlsx');
        writeFileSync(file, bytes);
        const script =
          'import openpyxl,json,sys\nb=openpyxl.load_workbook(sys.argv[1])\nprint(json.dumps({c.coordinate:c.comment.text for r in b.worksheets[0] for c in r if c.comment}))';
        return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, file]).toString()) as Record<string, string>;
      };
      try {
        const ours = shown(saveWorkbook(host.model));
        expect(Object.keys(ours)).toHaveLength(comments!.written);
        expect(ours.E3).toContain('时限 2026-06-30 已过 145 天');
        expect(shown(libreOffice(host.model, 'xlsx'))).toEqual(ours);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

describe('extracts', () => {
  test('name the unit’s tasks and leave room for its answer', async () => {
    const { host, options, reading, outcome } = await checked();
    const { sheets } = await writeExtracts(reading, outcome, options);
    expect(sheets).toContain('核查 县应急管理局');
    const rows = valuesOf(sheetOf(host, '核查 县应急管理局'));
    expect(rows[0]![0]).toBe('县应急管理局台账核查意见');
    expect(rows[3]).toEqual(['序号', '级别', '位置', '任务', '问题', '原值', '建议', '整改情况（由责任单位填写）']);
    expect(rows[4]!.slice(0, 4)).toEqual([1, '警告', `${SHEET}!A10`, '八 开展巡查']);
    expect(new Set(rows.slice(4).map((row) => row[3]))).toEqual(new Set(['八 开展巡查', '11 修订预案']));
    await removeMarks(options);
    expect(reopened(host.model).sheets.map(({ name }) => name)).toEqual([SHEET]);
  });
});
