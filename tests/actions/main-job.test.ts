/** The four jobs over the genuine client: what they write, that running them again piles nothing up, and that they leave no trace. */
import { existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { checkLedgers } from '../../src/actions/check-ledgers';
import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import { readWorkbook } from '../../src/actions/read-workbook';
import { removeMarks } from '../../src/actions/remove-marks';
import { summarizeMonth } from '../../src/actions/summarize-month';
import { writeReport } from '../../src/actions/write-report';
import { type ExcelHost, startExcelHost } from '../../src/host/boot-node';
import { addSheet } from '../../src/host/model/sheets';
import { setValue } from '../../src/host/model/cells';
import type { SheetModel, WorkbookModel } from '../../src/host/model/workbook-model';
import { newWorkbook, openWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import { translator } from '../../src/i18n/translate';

const asOf = Temporal.PlainDate.from('2026-11-22');
const options = { asOf, locale: 'zh-CN' as const, t: translator('zh-CN') };
const today = () => asOf;

const ROWS = [
  ['2026年重点工作任务台账', '', '', '', '', '', ''],
  ['主要任务', '序号', '重点工作', '进度安排', '牵头单位', '完成状态', '备注'],
  ['一、稳增长', 1, '制定扶持办法', '2026年6月底前', '县发展改革局', '推进中', ''],
  ['', 2, '建设产业园', '2026年12月15日前', '县工业和信息化局、县财政局', '推进中', '正在招标'],
  ['二、惠民生', 3, '改造老旧小区', '2026年12月底前', '县住房城乡建设局', '已完成', ''],
  ['', 4, '开展巡查', '持续推进', '各乡镇', '推进中', ''],
  ['', 5, '编制规划', '尽快', '县自然资源局', '未启动', ''],
];

function ledgerWorkbook(): WorkbookModel {
  const model = newWorkbook();
  const sheet = model.sheets[0]!;
  ROWS.forEach((row, at) =>
    row.forEach((value, column) => value !== '' && setValue(model, sheet, at + 1, column + 1, value)),
  );
  const other = addSheet(model, '我的笔记');
  setValue(model, other, 1, 1, '不要动');
  return model;
}

/** A file, so that what is compared is what a user would have saved. */
const reopened = (model: WorkbookModel): WorkbookModel => openWorkbook(saveWorkbook(model));

/** All that a user could see of a sheet, as plain data. */
function looksOf(model: WorkbookModel, sheet: SheetModel) {
  return {
    name: sheet.name,
    cells: [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => [row, column, cell.value, cell.formula, model.styles[cell.style]?.fill]),
    ),
    merges: sheet.merges,
    formats: sheet.conditionalFormats.map(({ rule, ranges }) => ({ rule, ranges })),
    // A column set back to the standard width may still be listed in the file.
    widths: sheet.columns.filter(
      ({ width, hidden }) => hidden || (width !== undefined && Math.abs(width - 9.14) > 0.01),
    ),
    tables: sheet.tables.map(({ name, block }) => ({ name, block })),
    validations: sheet.validations.length,
    charts: sheet.charts.length,
  };
}
const looks = (model: WorkbookModel) => model.sheets.map((sheet) => looksOf(model, sheet));

let host: ExcelHost;
async function start(model: WorkbookModel): Promise<void> {
  host = await startExcelHost(model, { today });
}
const ledgerSheet = (): SheetModel => host.model.sheets[0]!;
const textAt = (row: number, column: number): unknown => {
  host.session.settle();
  return ledgerSheet().cells.get(row)?.get(column)?.value ?? null;
};

describe('highlight', () => {
  beforeEach(async () => {
    await start(reopened(ledgerWorkbook()));
  });

  test('judges every row and writes it out in words, alive on TODAY()', async () => {
    const outcome = await highlightLedgers(await readWorkbook(options), options);
    expect(
      outcome.rows.map(({ entry, row }) => [entry.number, row.band, row.due?.toString() ?? null, row.days]),
    ).toEqual([
      ['1', 'overdue', '2026-06-30', -145],
      ['2', 'dueSoon', '2026-12-15', 23],
      ['3', 'done', '2026-12-31', 39],
      ['4', 'onTrack', null, null],
      ['5', 'noDate', null, null],
    ]);
    expect(outcome.bands).toEqual({ overdue: 1, dueSoon: 1, onTrack: 1, stale: 0, noDate: 1, done: 1 });
    expect([textAt(2, 8), textAt(2, 9)]).toEqual(['到期日', '预警']);
    expect([3, 4, 5, 6, 7].map((row) => textAt(row, 9))).toEqual([
      '逾期145天',
      '还剩23天',
      '已办结',
      '持续推进',
      '时限不明',
    ]);
    expect(ledgerSheet().cells.get(3)?.get(9)?.formula).toContain('TODAY()');
    expect(ledgerSheet().conditionalFormats.length).toBeGreaterThan(0);
  });

  test('again: nothing piles up', async () => {
    await highlightLedgers(await readWorkbook(options), options);
    const once = looks(reopened(host.model));
    await highlightLedgers(await readWorkbook(options), options);
    expect(looks(reopened(host.model))).toEqual(once);
  });

  test('the helper columns are no part of the ledger when it is read again', async () => {
    const before = await readWorkbook(options);
    await highlightLedgers(before, options);
    const after = await readWorkbook(options);
    expect(after.ledgers.map(({ layout }) => [layout.columns, layout.right])).toEqual(
      before.ledgers.map(({ layout }) => [layout.columns, layout.right]),
    );
    expect(after.ledgers[0]!.entries).toHaveLength(5);
  });

  test('columns that the user fills are not taken: refused with a sentence, nothing changed', async () => {
    setValue(host.model, ledgerSheet(), 4, 9, '我的批注');
    const before = looks(host.model);
    await expect(highlightLedgers(await readWorkbook(options), options)).rejects.toMatchObject({
      key: 'errors.noRoom',
    });
    expect(looks(host.model)).toEqual(before);
  });

  test('a protected sheet is refused before anything is written', async () => {
    ledgerSheet().protection.protected = true;
    const before = looks(host.model);
    await expect(highlightLedgers(await readWorkbook(options), options)).rejects.toMatchObject({
      key: 'errors.protectedSheet',
    });
    expect(looks(host.model)).toEqual(before);
  });
});

describe('remove marks', () => {
  test('takes every mark and sheet of ours away and nothing of the user', async () => {
    await start(reopened(ledgerWorkbook()));
    const before = looks(host.model);
    const reading = await readWorkbook(options);
    await highlightLedgers(reading, options);
    await summarizeMonth(reading, { month: '2026-11' }, options);
    await writeReport(reading, checkLedgers(reading, options), options);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1', '我的笔记', '月报 2026-11', '核查报告']);
    await start(reopened(host.model));
    const removed = await removeMarks(options);
    expect(removed.sheets).toEqual(['月报 2026-11', '核查报告']);
    expect(looks(reopened(host.model))).toEqual(before);
    expect(await removeMarks(options)).toEqual({ columns: 0, conditions: 0, comments: 0, sheets: [], kept: [] });
  });

  test('a table grows along and shrinks back', async () => {
    await start(reopened(ledgerWorkbook()));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A3:A7').values = [['一、稳增长'], ['一、稳增长'], ['二、惠民生'], ['二、惠民生'], ['二、惠民生']];
      const table = sheet.tables.add('A2:G7', true);
      table.name = '台账';
      await context.sync();
    });
    await start(reopened(host.model));
    const before = looks(host.model);
    await highlightLedgers(await readWorkbook(options), options);
    expect(ledgerSheet().tables[0]!.block.right).toBe(10);
    await start(reopened(host.model));
    await removeMarks(options);
    expect(looks(reopened(host.model))).toEqual(before);
  });
});

describe('summarise', () => {
  test('figures add up, the sheet is replaced by the next run, the month is remembered', async () => {
    await start(reopened(ledgerWorkbook()));
    const first = await summarizeMonth(await readWorkbook(options), { month: '2026-11' }, options);
    expect(first.figures).toMatchObject({
      total: 5,
      byStatus: { notStarted: 1, inProgress: 3, completed: 1, signedOff: 0, suspended: 0, none: 0 },
      byBand: { overdue: 1, dueSoon: 1, onTrack: 1, stale: 0, noDate: 1, done: 1 },
      previous: null,
    });
    expect(first.replaced).toBe(false);
    expect(first.bulletin).toContain('制定扶持办法');
    const sheets = host.model.sheets.length;
    const second = await summarizeMonth(await readWorkbook(options), { month: '2026-11' }, options);
    expect(second.replaced).toBe(true);
    expect(host.model.sheets).toHaveLength(sheets);
    expect(host.model.sheets.at(-1)!.charts.length).toBeGreaterThan(0);
    const next = await summarizeMonth(await readWorkbook(options), { month: '2026-12' }, options);
    expect(next.figures.previous).toMatchObject({ month: '2026-11', total: 5, moved: [] });
  });

  test("a sheet of the user's that has the name is left alone", async () => {
    const model = ledgerWorkbook();
    setValue(model, addSheet(model, '月报 2026-11'), 1, 1, '手工月报');
    await start(reopened(model));
    const before = looks(host.model);
    await expect(summarizeMonth(await readWorkbook(options), { month: '2026-11' }, options)).rejects.toMatchObject({
      key: 'errors.nameIsUsers',
    });
    expect(looks(host.model)).toEqual(before);
  });
});

test('without any status the chart of units shows what each leads, not empty bars', async () => {
  const model = newWorkbook();
  const rows = [
    ['序号', '重点工作', '进度安排', '责任单位'],
    [1, '建设步道', '2027年底前', '县城市管理局'],
    [2, '修订办法', '2027年底前', '县财政局'],
    [3, '排查隐患', '2027年底前', '县财政局'],
  ];
  rows.forEach((row, at) =>
    row.forEach((value, column) => setValue(model, model.sheets[0]!, at + 1, column + 1, value)),
  );
  await start(model);
  await summarizeMonth(await readWorkbook(options), { month: '2026-11' }, options);
  const chart = host.model.sheets.at(-1)!.charts.find(({ type }) => type === 'BarStacked');
  expect(chart?.series.map(({ name }) => name)).toEqual(['牵头']);
});

test('round trips do not grow with rows', async () => {
  const trips = async (rows: number): Promise<number> => {
    const model = newWorkbook();
    const sheet = model.sheets[0]!;
    ['序号', '重点工作', '进度安排', '责任单位'].forEach((header, column) =>
      setValue(model, sheet, 1, column + 1, header),
    );
    for (let row = 2; row < rows + 2; row += 1)
      [row - 1, `推进第${row}项工作`, '2026年12月底前', '县财政局'].forEach((value, column) =>
        setValue(model, sheet, row, column + 1, value),
      );
    await start(model);
    const reading = await readWorkbook(options);
    await highlightLedgers(reading, options);
    expect(reading.ledgers[0]!.entries).toHaveLength(rows);
    return host.counters.roundTrips;
  };
  expect(await trips(1000)).toBe(await trips(20));
});

const SEED = '../shared/cases/seed003-ledger.xlsx';
(existsSync(SEED) ? test : test.skip)(
  "the source document's own list: 29 tasks with area, number, schedule and units",
  async () => {
    await start(openWorkbook(readFileSync(SEED)));
    const { ledgers } = await readWorkbook(options);
    const gold = readFileSync('../shared/cases/seed003-expected.tsv', 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([part]) => part === 'attachment');
    expect(ledgers).toHaveLength(1);
    expect(
      ledgers[0]!.entries.map((entry) => [
        entry.area,
        entry.task,
        entry.schedule.text,
        entry.leadUnits.join('|'),
        entry.unitsOpenEnded ? 'yes' : 'no',
      ]),
    ).toEqual(gold.map(([, area, , title, schedule, , units, openEnded]) => [area, title, schedule, units, openEnded]));
    expect(ledgers[0]!.entries.map(({ number }) => number)).toEqual(gold.map((_, index) => String(index + 1)));
  },
);
