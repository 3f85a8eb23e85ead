import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { importPlan } from '../../src/actions/import-plan';
import { readWorkbook } from '../../src/actions/read-workbook';
import { sheetNameFor, writePlanLedgers } from '../../src/actions/write-plan-ledger';
import { parseXml } from '../../src/cli/parse-xml';
import { startExcelHost } from '../../src/host/boot-node';
import { newWorkbook } from '../../src/host/xlsx/open';
import { translator } from '../../src/i18n/translate';
import { contentOf, failAt, type Fault } from './failing-host';

const asOf = Temporal.PlainDate.from('2026-11-22');
const options = { asOf, locale: 'zh-CN' as const, t: translator('zh-CN') };
const fixture = (name: string): Uint8Array => readFileSync(path.join(__dirname, '../fixtures/plans', name));

test('what a plan says is read back from the ledger that was made of it', async () => {
  const { documents } = importPlan(fixture('03-own-paragraphs.txt'), 'x.txt', { reference: asOf, parseXml });
  const [{ title, entries }] = documents as [(typeof documents)[number]];
  const host = await startExcelHost(newWorkbook());
  await writePlanLedgers([{ sheetName: '民生实事', title, entries: entries.map(({ entry }) => entry) }], options, {
    replaceEmpty: true,
  });
  expect(host.model.sheets.map(({ name }) => name)).toEqual(['民生实事']);
  const { ledgers } = await readWorkbook(options, { sheet: null });
  expect(ledgers.map(({ layout }) => layout.title)).toEqual(['枫林县2026年民生实事项目实施方案']);
  expect(
    ledgers[0]!.entries.map((entry) => [
      entry.number,
      entry.area,
      entry.task,
      entry.schedule.due?.toString(),
      entry.leadUnits.join('、'),
      entry.cooperatingUnits.join('、'),
      entry.responsiblePersons.join('、'),
    ]),
  ).toEqual([
    ['1', '一、城乡建设类', '改造老旧小区12个，惠及居民3600户', '2026-11-30', '县住建局', '', ''],
    ['2', '一、城乡建设类', '新建农村公路45公里', '2026-10-31', '县交通运输局', '各乡镇人民政府、县自然资源局', ''],
    ['3', '二、社会事业类', '新增普惠性托位300个', '2026-12-31', '县卫生健康局', '县教育局、县妇联', ''],
    ['4', '二、社会事业类', '为65岁以上老人免费体检', '2026-09-30', '县卫生健康局、各乡镇卫生院', '', '张某某'],
  ]);
});

test('a title that begins like a formula is written as text', async () => {
  await startExcelHost(newWorkbook());
  const { documents } = importPlan(
    new TextEncoder().encode('一、工作\n1.=SUM(A1)登记。(责任单位:县委办)\n2.整改。(责任单位:县委办)'),
    'x.txt',
    {
      reference: asOf,
      parseXml,
    },
  );
  await writePlanLedgers(
    [{ sheetName: '表', title: '', entries: documents[0]!.entries.map(({ entry }) => entry) }],
    options,
  );
  const [entry] = (await readWorkbook(options, { sheet: '表' })).ledgers[0]!.entries;
  expect([entry!.task, entry!.cells.task?.formula]).toEqual(['=SUM(A1)登记', null]);
});

test('long texts are shown whole: rows are as high as they need, the column as wide as Excel’s highest row asks', async () => {
  const { documents } = importPlan(fixture('03-own-paragraphs.txt'), 'x.txt', { reference: asOf, parseXml });
  const [one, two] = documents[0]!.entries.map(({ entry }) => entry);
  const long = { ...one!, measures: '做好各项工作。'.repeat(160) };
  await startExcelHost(newWorkbook());
  await writePlanLedgers([{ sheetName: '表', title: '', entries: [long, two!] }], options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    const rows = ['A4', 'A5'].map((cell) => sheet.getRange(cell).load('format/rowHeight'));
    const header = sheet.getRange('A3:O3').load('values');
    const measures = sheet.getRange('D3').load('format/columnWidth');
    const status = sheet.getRange('H4').dataValidation.load('type');
    const layout = sheet.pageLayout.load('orientation,paperSize');
    await context.sync();
    expect(header.values[0]!.slice(0, 8)).toEqual([
      '序号',
      '主要任务',
      '任务名称',
      '落实举措',
      '完成时限',
      '牵头单位',
      '配合单位',
      '完成状态',
    ]);
    expect(measures.format.columnWidth).toBeGreaterThan(90 * 5);
    const [high, low] = rows.map(({ format }) => format.rowHeight);
    expect(high).toBeGreaterThan(300);
    expect(high).toBeLessThan(409);
    expect(low).toBeLessThan(60);
    expect([status.type, layout.orientation, layout.paperSize]).toEqual(['List', 'Landscape', 'A4']);
  });
});

describe('when Excel fails on the way', () => {
  test.each<[number, Fault]>([
    [2, 'lost'],
    [3, 'half'],
    [4, 'lost'],
    [5, 'refused'],
    [5, 'half'],
    [5, 'lost'],
    [6, 'lost'],
  ])('at request %i, %s: no sheet is left behind', async (request, fault) => {
    const { documents } = importPlan(fixture('03-own-paragraphs.txt'), 'x.txt', { reference: asOf, parseXml });
    const entries = documents[0]!.entries.map(({ entry }) => entry);
    const host = await startExcelHost(newWorkbook());
    const before = contentOf(host);
    failAt(host, request, fault);
    const ledgers = ['甲', '乙'].map((sheetName) => ({ sheetName, title: '', entries }));
    await expect(writePlanLedgers(ledgers, options)).rejects.toMatchObject({ key: 'errors.interrupted' });
    expect(contentOf(host)).toEqual(before);
  });

  test('a name that is taken leaves none of the others', async () => {
    const host = await startExcelHost(newWorkbook());
    const taken = host.model.sheets[0]!.name;
    const ledgers = ['甲', taken].map((sheetName) => ({ sheetName, title: '', entries: [] }));
    await expect(writePlanLedgers(ledgers, options)).rejects.toMatchObject({ key: 'errors.nameTaken' });
    expect(host.model.sheets.map(({ name }) => name)).toEqual([taken]);
  });
});

test.each([
  ['云溪区2026年方案', [], '云溪区2026年方案'],
  ['方案(2025/2026)[试行]:*?', [], '方案(20252026)试行'],
  ['', [], '文件'],
  ['方案', ['方案'], '方案 (2)'],
  ['方案', ['方案', '方案 (2)'], '方案 (3)'],
  ['很'.repeat(40), [], '很'.repeat(31)],
])('sheet name for %s', (title, taken, name) => expect(sheetNameFor(title, '文件', taken)).toBe(name));
