/** The sheets that the add-in makes beside the monthly summary: what they say, that a second run changes nothing, and that they leave no trace. */
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { generatedLedger } from '../../bench/generated-ledger';
import { checkLedgers } from '../../src/actions/check-ledgers';
import { filterByBand } from '../../src/actions/filter-by-band';
import { highlightLedgers } from '../../src/actions/highlight-ledgers';
import { judgeLedgers } from '../../src/actions/judge-ledgers';
import { nextOverdue } from '../../src/actions/next-overdue';
import { removeMarks } from '../../src/actions/remove-marks';
import { showHelperColumns } from '../../src/actions/show-helper-columns';
import { figuresOfMonth, summarizeMonth } from '../../src/actions/summarize-month';
import { summarizePeriod } from '../../src/actions/summarize-period';
import { writeBoard } from '../../src/actions/write-board';
import { bulletinDocument, writeBulletin } from '../../src/actions/write-bulletin';
import { writeExtracts } from '../../src/actions/write-extracts';
import { writeNotices } from '../../src/actions/write-notices';
import type { SheetModel, WorkbookModel } from '../../src/host/model/workbook-model';
import { setValue } from '../../src/host/model/cells';
import { changeColumns, columnLeft } from '../../src/host/model/rows-columns';
import { openWorkbook } from '../../src/host/xlsx/open';
import { saveWorkbook } from '../../src/host/xlsx/save';
import type { MonthlyFigures } from '../../src/ledger/summary/figures';
import { BANDS } from '../../src/ledger/progress/band-options';
import { hasLibreOffice, libreOffice, open, read, reopened, sheetOf, tableRow, valuesOf } from './sheets-helpers';

const DAY = '2026-11-22';
const SAMPLES = [
  'assets/samples/county-priorities-2026.xlsx',
  'assets/samples/rectification-2026.xlsx',
  'assets/samples/service-plan-task-list-2025-2027.xlsx',
  '../shared/cases/seed003-ledger.xlsx',
].filter((file) => existsSync(file));
const sources: [string, () => WorkbookModel][] = [
  ['generated, 60 rows', () => generatedLedger(60)],
  ...SAMPLES.map((file): [string, () => WorkbookModel] => [file, () => openWorkbook(readFileSync(file))]),
];

/** Every part of the saved file, as text: what is the same here is the same for whoever opens it. */
function partsOf(model: WorkbookModel): Record<string, string> {
  const parts = unzipSync(saveWorkbook(model));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** What a user sees of a sheet. */
const looksOf = (model: WorkbookModel, sheet: SheetModel) => ({
  name: sheet.name,
  cells: [...sheet.cells].flatMap(([row, cells]) =>
    [...cells]
      .filter(([, cell]) => cell.value !== null || cell.formula)
      .map(([column, cell]) => [row, column, cell.value, cell.formula, model.styles[cell.style]]),
  ),
  merges: sheet.merges,
  formats: sheet.conditionalFormats.map(({ rule, ranges }) => ({ rule, ranges })),
  hidden: sheet.columns.reduce((sum, { hidden, min, max }) => sum + (hidden ? max - min + 1 : 0), 0),
  rows: [...sheet.rows].filter(([, row]) => row.hidden || row.filtered).map(([row]) => row),
  filter: sheet.autoFilter?.block ?? null,
  tables: sheet.tables.map(({ name, block }) => ({ name, block })),
  charts: sheet.charts.length,
  // Print titles are written with dollar signs, whatever they came with.
  page: { ...sheet.pageLayout, printTitleRows: sheet.pageLayout.printTitleRows.replaceAll('$', '') },
  properties: [...sheet.customProperties],
});
const looks = (model: WorkbookModel) => model.sheets.map((sheet) => looksOf(model, sheet));

/** The board beside the figures, number by number. */
function expectBoard(board: SheetModel, figures: MonthlyFigures): void {
  const { tally, byUnit, byArea, byBand, byStatus } = figures;
  const rows = valuesOf(board);
  const rate = (share: number | null) => (share === null ? '' : (expect.closeTo(share, 10) as number));
  expect(rows[4]!.slice(0, 9)).toEqual([
    tally.total,
    tally.completed,
    rate(tally.completionRate),
    tally.overdue,
    tally.dueSoon,
    tally.stale,
    tally.onTrack,
    tally.noDate,
    figures.withoutLead,
  ]);
  const statusLabels = ['未启动', '推进中', '已完成', '已销号', '暂缓', '未填状态'];
  expect(statusLabels.map((name) => tableRow(board, '完成状态', name)[1])).toEqual(Object.values(byStatus));
  const bandLabels = ['逾期', '临期', '正常', '久未更新', '时限不明', '办结'];
  expect(bandLabels.map((name) => tableRow(board, '时限状态', name)[1])).toEqual(BANDS.map((band) => byBand[band]));
  for (const unit of byUnit)
    expect(tableRow(board, '单位', unit.unit).concat('').slice(0, 10)).toEqual([
      unit.unit,
      unit.lead,
      unit.cooperating,
      unit.completed,
      unit.overdue,
      unit.dueSoon,
      unit.stale,
      unit.onTrack + unit.noDate,
      rate(unit.completionRate),
      unit.rank ?? '',
    ]);
  for (const area of byArea) {
    const [name, , , total, done, overdue] = tableRow(board, '主要任务', area.area || '未分组');
    expect([name, total, done, overdue]).toEqual([area.area || '未分组', area.total, area.completed, area.overdue]);
  }
}

describe('live board', () => {
  test.each(sources)('%s: its formulas give our own figures', async (_, source) => {
    const { host, options } = await open(source(), DAY);
    const reading = await read(options);
    const { sheet, replaced } = await writeBoard(reading, options);
    expect([sheet, replaced]).toEqual(['总览', false]);
    expectBoard(sheetOf(host, '总览'), figuresOfMonth(reading, '2026-11', options).figures);
  });

  test('follows a status that is changed afterwards', async () => {
    const { host, options } = await open(generatedLedger(20), DAY);
    const reading = await read(options);
    await writeBoard(reading, options);
    const open_ = judgeLedgers(reading, options).rows.filter(({ row }) => row.band !== 'done');
    const before = valuesOf(sheetOf(host, '总览'))[4]![1] as number;
    const { address } = open_[0]!.entry.cells.status!;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [['已完成']];
      await context.sync();
    });
    expect(valuesOf(sheetOf(host, '总览'))[4]![1]).toBe(before + 1);
  });

  test('highlighting again keeps it alive, also with rows added since', async () => {
    const { host, options } = await open(generatedLedger(20), DAY);
    await writeBoard(await read(options), options);
    const sheet = sheetOf(host, 'Sheet1');
    ['（1）实施第1类行动', 21, '新增的工作', '制定方案', '2026年6月底前', '县档案馆', '', '推进中'].forEach(
      (value, at) => setValue(host.model, sheet, 23, at + 1, value),
    );
    const reading = await read(options);
    expect(reading.ledgers[0]!.entries).toHaveLength(21);
    await highlightLedgers(reading, options);
    expectBoard(sheetOf(host, '总览'), figuresOfMonth(await read(options), '2026-11', options).figures);
    expect(tableRow(sheetOf(host, '总览'), '单位', '县档案馆').slice(0, 5)).toEqual(['县档案馆', 1, 0, 0, 1]);
  });
});

describe('charts', () => {
  const namesOf = (sheet: SheetModel, reference: string | undefined) => {
    const [, column, first, last] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(reference ?? '')!;
    const rows = valuesOf(sheet).slice(Number(first) - 1, Number(last));
    return rows.map((row) => row[column!.charCodeAt(0) - 65]);
  };

  test.each(['Automatic', 'Manual'] as const)('of the board, written while Excel calculates: %s', async (mode) => {
    const { host, options } = await open(generatedLedger(30), DAY);
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = mode;
      await context.sync();
    });
    const reading = await read(options);
    await writeBoard(reading, options);
    const [ring, bars] = sheetOf(host, '总览').charts;
    const board = sheetOf(host, '总览');
    // Every status has its own figure and colour, whether or not a value stands in its cell yet.
    expect(namesOf(board, ring!.series[0]!.categoriesRef)).toEqual([
      '未启动',
      '推进中',
      '已完成',
      '已销号',
      '暂缓',
      '未填状态',
    ]);
    expect(ring!.series[0]!.pointColors).toHaveLength(6);
    const rowsOf = (reference: string | undefined) => reference?.replace(/\$[A-Z]+(?=\$)/g, '');
    expect(rowsOf(ring!.series[0]!.valuesRef)).toBe(rowsOf(ring!.series[0]!.categoriesRef));
    expect(bars!.series.map(({ name, color }) => [name, color])).toEqual([
      ['办结', '#4C8C6B'],
      ['逾期', '#C4262E'],
      ['临期', '#E2B33C'],
      ['久未更新', '#5B7FA6'],
      ['其余', '#C3CBD2'],
    ]);
    const { byUnit } = figuresOfMonth(reading, '2026-11', options).figures;
    const leading = byUnit.filter(({ group, lead }) => !group && lead > 0).map(({ unit }) => unit);
    for (const { categoriesRef, valuesRef } of bars!.series) {
      expect(namesOf(board, categoriesRef)).toEqual(leading.slice(0, 10));
      expect(rowsOf(valuesRef)).toBe(rowsOf(categoriesRef));
    }
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Automatic';
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    expectBoard(sheetOf(host, '总览'), figuresOfMonth(reading, '2026-11', options).figures);
  });

  test('a bar is as long as what the unit leads: its parts add up, in the summary and on the board', async () => {
    const { host, options } = await open(generatedLedger(60), DAY);
    const reading = await read(options);
    await summarizeMonth(reading, { month: '2026-11' }, options);
    await writeBoard(reading, options);
    const { byUnit } = figuresOfMonth(reading, '2026-11', options).figures;
    const lead = new Map(byUnit.map((unit) => [unit.unit, unit.lead]));
    for (const name of ['月报 2026-11', '总览']) {
      const sheet = sheetOf(host, name);
      const bars = sheet.charts.find(({ type }) => type === 'BarStacked')!;
      const units = namesOf(sheet, bars.series[0]!.categoriesRef);
      const parts = bars.series.map(({ valuesRef }) => namesOf(sheet, valuesRef) as number[]);
      expect(units.map((_, at) => parts.reduce((sum, part) => sum + part[at]!, 0))).toEqual(
        units.map((unit) => lead.get(String(unit))),
      );
    }
  });

  test('they reach from the first column to the last, and an empty ledger has none', async () => {
    const { host, options } = await open(generatedLedger(30), DAY);
    await summarizeMonth(await read(options), { month: '2026-11' }, options);
    const sheet = sheetOf(host, '月报 2026-11');
    const bars = sheet.charts.find(({ type }) => type === 'BarStacked')!;
    expect([bars.left, bars.left + bars.width]).toEqual([0, columnLeft(sheet, 12)]);
    const empty = await open(generatedLedger(0), DAY);
    await summarizeMonth(await read(empty.options), { month: '2026-11' }, empty.options);
    await writeBoard(await read(empty.options), empty.options);
    expect(empty.host.model.sheets.map(({ charts }) => charts.length)).toEqual([0, 0, 0]);
  });
});

describe('a month that is made again', () => {
  test('takes the place of the first: one sheet, one snapshot, the same month before it', async () => {
    const { host, options } = await open(generatedLedger(20), DAY);
    await summarizeMonth(await read(options), { month: '2026-10' }, options);
    const first = await summarizeMonth(await read(options), { month: '2026-11' }, options);
    expect([first.replaced, first.figures.previous?.month]).toEqual([false, '2026-10']);
    const again = await summarizeMonth(await read(options), { month: '2026-11' }, options);
    expect([again.replaced, again.figures.previous?.month]).toEqual([true, '2026-10']);
    expect((await read(options)).settings.history.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1', '月报 2026-10', '月报 2026-11']);
  });

  test('a sheet of the user’s with that name is left alone, and nothing is kept of the month', async () => {
    const model = generatedLedger(20);
    const { host, options } = await open(model, DAY);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('月报 2026-11').getRange('A1').values = [['我写的']];
      await context.sync();
    });
    await expect(summarizeMonth(await read(options), { month: '2026-11' }, options)).rejects.toMatchObject({
      key: 'errors.nameIsUsers',
    });
    expect(valuesOf(sheetOf(host, '月报 2026-11'))).toEqual([['我写的']]);
    expect((await read(options)).settings.history).toEqual([]);
  });
});

describe('every sheet of ours', () => {
  const all = async (options: Awaited<ReturnType<typeof open>>['options']) => {
    await highlightLedgers(await read(options), options);
    await summarizeMonth(await read(options), { month: '2026-10' }, options);
    await summarizeMonth(await read(options), { month: '2026-11' }, options);
    const reading = await read(options);
    await writeBoard(reading, options);
    await writeNotices(reading, options);
    await writeBulletin(reading, { month: '2026-11' }, options);
    await summarizePeriod(reading, { year: 2026, quarter: 4 }, options);
    await summarizePeriod(reading, { year: 2026, quarter: null }, options);
    await writeExtracts(reading, checkLedgers(reading, options), options);
  };

  test.each(sources)(
    '%s: a second run changes nothing, and removing leaves no trace',
    async (_, source) => {
      const { host, options } = await open(source(), DAY);
      const untouched = looks(host.model);
      await all(options);
      const once = looks(reopened(host.model));
      await all(options);
      expect(looks(reopened(host.model))).toEqual(once);
      await removeMarks(options);
      expect(looks(reopened(host.model))).toEqual(untouched);
    },
    60_000,
  );

  test('removing keeps the parts of the file that were the user’s, to the letter', async () => {
    const { host } = await open(generatedLedger(12), DAY);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const own = sheet.getRange('H3:H14').conditionalFormats.add('Custom');
      own.custom.rule.formula = '$H3="未启动"';
      own.custom.format.font.color = '#C00000';
      sheet.getRange('H3:H14').dataValidation.rule = { list: { inCellDropDown: true, source: '推进中,已完成,未启动' } };
      sheet.autoFilter.apply('A2:L14', 7, { filterOn: 'Values', values: ['推进中', '已完成'] });
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      sheet.getRange('F:F').columnHidden = true;
      sheet.pageLayout.setPrintArea('A1:L14');
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      sheet.pageLayout.orientation = 'Landscape';
      context.workbook.comments.add('Sheet1!C5', '请核实');
      context.workbook.names.add('状态列', sheet.getRange('H3:H14'));
      // The one that is selected is said in the file once there have been several.
      context.workbook.worksheets.add('统计');
      sheet.activate();
      await context.sync();
    });
    const users = reopened(host.model);
    const before = partsOf(users);
    const again = await open(users, DAY);
    await highlightLedgers(await read(again.options), again.options);
    await writeBoard(await read(again.options), again.options);
    await writeNotices(await read(again.options), again.options);
    await removeMarks(again.options);
    const after = partsOf(reopened(again.host.model));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const part of Object.keys(before)) expect([part, after[part]]).toEqual([part, before[part]]);
  });

  test('in English they have English names', async () => {
    const { host, options } = await open(generatedLedger(12), DAY, 'en-US');
    await all(options);
    expect(host.model.sheets.map(({ name }) => name).slice(1, 8)).toEqual(
      ['2026-10', '2026-11', 'Board', 'Notices', 'Bulletin', 'Quarter 2026-Q4', 'Year 2026'].map(
        (name) => expect.stringContaining(name) as string,
      ),
    );
  });
});

describe('an English locale over a Chinese ledger', () => {
  /** Letters and punctuation, wide forms too. */
  const CHINESE = /[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/;

  /** Texts of our sheets that hold Chinese beside what stands in the ledger itself. */
  const foreignTexts = (host: Awaited<ReturnType<typeof open>>['host'], own: ReadonlySet<string>, ledgers: number) => {
    host.session.settle();
    const longestFirst = [...own].sort((a, b) => b.length - a.length);
    const rest = (text: string) => longestFirst.reduce((left, one) => left.replaceAll(one, ''), text);
    return host.model.sheets.slice(ledgers).flatMap((sheet) => {
      const cells = valuesOf(sheet).flat().map(String);
      const charts = sheet.charts.flatMap(({ title, series }) => [title ?? '', ...series.map(({ name }) => name)]);
      return [sheet.name, ...cells, ...charts].filter(
        (text) => !text.startsWith('TaskLedger.') && CHINESE.test(rest(text)),
      );
    });
  };

  test.each(sources)('%s: all our own words are English', async (_, source) => {
    const model = source();
    const own = new Set(
      model.sheets.flatMap((sheet) => valuesOf(sheet).flat().map(String)).filter((text) => CHINESE.test(text)),
    );
    const { host, options } = await open(model, DAY, 'en-US');
    const ledgers = host.model.sheets.length;
    const reading = await read(options);
    for (const { layout, entries } of reading.ledgers) {
      own.add(layout.title);
      own.add(layout.sheet);
      for (const entry of entries)
        for (const text of [
          entry.task,
          entry.area,
          entry.remarks,
          entry.progressText,
          ...entry.leadUnits,
          ...entry.cooperatingUnits,
          ...Object.values(entry.unitsExpanded ?? {}),
          ...entry.section,
        ])
          if (text !== '') own.add(text);
    }
    await highlightLedgers(reading, options);
    await summarizeMonth(await read(options), { month: '2026-10' }, options);
    await summarizeMonth(await read(options), { month: '2026-11' }, options);
    await writeBoard(await read(options), options);
    await writeNotices(await read(options), options);
    await writeBulletin(await read(options), { month: '2026-11' }, options);
    await summarizePeriod(await read(options), { year: 2026, quarter: null }, options);
    expect(foreignTexts(host, own, ledgers)).toEqual([]);
    const fixed = await open(source(), DAY, 'en-US');
    await highlightLedgers(await read(fixed.options), fixed.options, { mode: 'static' });
    expect(foreignTexts(fixed.host, own, ledgers)).toEqual([]);
  });
});

describe('static marks', () => {
  test('colour rows without a column, and say in words what and when', async () => {
    const model = generatedLedger(20);
    setValue(model, model.sheets[0]!, 5, 14, '我的批注');
    const { host, options } = await open(model, DAY);
    const untouched = looks(host.model);
    const reading = await read(options);
    await expect(highlightLedgers(reading, options)).rejects.toMatchObject({ key: 'errors.noRoom' });
    const { bands } = await highlightLedgers(reading, options, { mode: 'static' });
    const sheet = sheetOf(host, 'Sheet1');
    expect(looksOf(host.model, sheet).cells).toEqual(untouched[0]!.cells);
    const coloured = sheet.conditionalFormats.flatMap(({ ranges }) => ranges);
    const rows = coloured.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
    expect(rows).toBe(20 - bands.onTrack);
    const legend = valuesOf(sheetOf(host, '标记说明'));
    expect(legend[1]![0]).toContain('2026年11月22日');
    expect(legend.filter(([name]) => name === '逾期')).toHaveLength(bands.overdue + 1);
    const once = looks(reopened(host.model));
    await highlightLedgers(await read(options), options, { mode: 'static' });
    expect(looks(reopened(host.model))).toEqual(once);
    await removeMarks(options);
    expect(looks(reopened(host.model))).toEqual(untouched);
  });
});

describe('finding rows', () => {
  test('filter by band, show all again, leave the filter as it was', async () => {
    const { host, options } = await open(generatedLedger(20), DAY);
    const untouched = looks(host.model);
    const reading = await read(options);
    await expect(filterByBand(reading, { band: 'overdue' }, options)).rejects.toMatchObject({
      key: 'summary.error.notHighlighted',
    });
    const { bands } = await highlightLedgers(reading, options);
    await filterByBand(reading, { band: 'overdue' }, options);
    const shown = () => {
      const { rows } = sheetOf(host, 'Sheet1');
      return Array.from({ length: 20 }, (_, at) => at + 3).filter((row) => !rows.get(row)?.filtered).length;
    };
    expect(shown()).toBe(bands.overdue);
    await filterByBand(reading, { band: 'done' }, options);
    expect(shown()).toBe(bands.done);
    await filterByBand(reading, { band: null }, options);
    expect([shown(), sheetOf(host, 'Sheet1').autoFilter]).toEqual([20, null]);
    await filterByBand(reading, { band: 'overdue' }, options);
    await removeMarks(options);
    expect(looks(reopened(host.model))).toEqual(untouched);
  });

  test('next overdue goes round', async () => {
    const { host, options } = await open(generatedLedger(20), DAY);
    const reading = await read(options);
    const rows = judgeLedgers(reading, options)
      .rows.filter(({ row }) => row.band === 'overdue')
      .map(({ entry }) => entry.row);
    const steps: unknown[] = [];
    for (let step = 0; step <= rows.length; step += 1) steps.push((await nextOverdue(reading, options))?.entry.row);
    expect(steps).toEqual([...rows, rows[0]]);
    expect(rows.length).toBeGreaterThan(1);
    host.session.settle();
  });

  test('hidden and grouped columns that were taken are hidden and as wide again', async () => {
    const model = generatedLedger(8);
    changeColumns(model.sheets[0]!, 13, 14, (column) => ({ ...column, width: 21, hidden: true }));
    const { host, options } = await open(model, DAY);
    const untouched = looks(host.model);
    await highlightLedgers(await read(options), options);
    const once = looks(reopened(host.model));
    expect(
      sheetOf(host, 'Sheet1')
        .columns.filter(({ hidden }) => hidden)
        .map(({ min }) => min),
    ).toEqual([15, 16]);
    await highlightLedgers(await read(options), options);
    expect(looks(reopened(host.model))).toEqual(once);
    const again = await open(host.model, DAY);
    await removeMarks(again.options);
    expect(looks(reopened(again.host.model))).toEqual(untouched);
    const left = openWorkbook(saveWorkbook(again.host.model)).sheets[0]!.columns;
    expect(left.map(({ min, max, width, hidden }) => [min, max, width, hidden])).toEqual([
      [13, 13, 21, true],
      [14, 14, 21, true],
    ]);
  });

  test('helper columns are hidden and shown', async () => {
    const { host, options } = await open(generatedLedger(20), DAY);
    const reading = await read(options);
    await highlightLedgers(reading, options);
    const hidden = () => {
      const { columns } = sheetOf(host, 'Sheet1');
      return [13, 14, 15].map((at) => columns.some((span) => span.hidden && span.min <= at && at <= span.max));
    };
    expect(hidden()).toEqual([false, false, true]);
    await showHelperColumns(reading, { shown: false }, options);
    expect(hidden()).toEqual([true, true, true]);
    await showHelperColumns(reading, { shown: true }, options);
    expect(hidden()).toEqual([false, false, true]);
  });
});

test('the bulletin as a Word document: page and fonts of official documents, the text of the bulletin', async () => {
  const { options } = await open(generatedLedger(30), DAY);
  const { name, bytes } = await bulletinDocument(await read(options), { month: '2026-11' }, options);
  expect(name).toBe('关于2026年重点工作任务11月推进情况的通报.docx');
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  expect(xml).toContain('w:top="2098"');
  expect(xml).toContain('方正小标宋简体');
  expect(xml).toContain('仿宋_GB2312');
  expect(xml).toContain('各有关单位：');
  expect(xml).toContain('一、总体情况');
});

describe('extracts', () => {
  test('a sheet a unit with its findings; a unit that is clean again loses its sheet', async () => {
    const { host, options } = await open(generatedLedger(20), DAY);
    const reading = await read(options);
    const outcome = checkLedgers(reading, options);
    const { sheets } = await writeExtracts(reading, outcome, options);
    expect(sheets.length).toBeGreaterThan(1);
    const again = await writeExtracts(reading, { ...outcome, findings: outcome.findings.slice(0, 1) }, options);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...again.sheets]);
  });
});

(hasLibreOffice() ? describe : describe.skip)('LibreOffice', () => {
  test.each(sources)(
    '%s: recalculates the board to our figures, and keeps marks and history',
    async (_, source) => {
      const today = new Date().toLocaleDateString('sv');
      const { host, options } = await open(source(), today);
      const month = today.slice(0, 7);
      await summarizeMonth(await read(options), { month }, options);
      const reading = await read(options);
      const untouched = reading.ledgers.map(({ entries }) => entries.length);
      await writeBoard(reading, options);
      host.session.settle();
      const saved = await open(openWorkbook(libreOffice(host.model, 'xlsx')), today);
      expectBoard(
        openWorkbook(libreOffice(host.model, 'xlsx')).sheets.find(({ name }) => name === '总览')!,
        figuresOfMonth(reading, month, options).figures,
      );
      const again = await read(saved.options);
      expect(again.ledgers.map(({ entries }) => entries.length)).toEqual(untouched);
      expect(again.settings.history).toEqual(reading.settings.history);
      const removed = await removeMarks(saved.options);
      expect([...removed.sheets].sort()).toEqual([`月报 ${month}`, '总览'].sort());
      const hidden = saved.host.model.sheets.map(({ columns }) => columns.filter((span) => span.hidden).length);
      expect(hidden).toEqual(source().sheets.map(({ columns }) => columns.filter((span) => span.hidden).length));
    },
    120_000,
  );
});
