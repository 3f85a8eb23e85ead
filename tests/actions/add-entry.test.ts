import { Temporal } from 'temporal-polyfill';
import { addEntry, takeBackEntry, type EntryPlace } from '../../src/actions/add-entry';
import { createLedger, insertSample } from '../../src/actions/new-ledger';
import { readWorkbook } from '../../src/actions/read-workbook';
import { renumber } from '../../src/actions/renumber';
import { startExcelHost } from '../../src/host/boot-node';
import { newWorkbook } from '../../src/host/xlsx/open';
import { translator } from '../../src/i18n/translate';
import { contentOf } from './failing-host';

const options = { asOf: Temporal.PlainDate.from('2026-11-22'), locale: 'zh-CN' as const, t: translator('zh-CN') };
const readFirst = async () => (await readWorkbook(options)).ledgers[0]!;

test('a new ledger takes its first task, with days, shares and states as the form gives them', async () => {
  await startExcelHost(newWorkbook());
  await createLedger({ sheetName: '台账', title: '2026年台账' }, options);
  const added = await addEntry(
    await readFirst(),
    { after: null },
    {
      task: '建成水厂',
      schedule: '2026年6月底前',
      status: '已完成',
      progress: '100%',
      completedOn: '2026-06-20',
      leadUnits: '县水务局',
    },
    options,
  );
  expect(added).toMatchObject({ row: 4, needsRenumbering: false });
  const { entries } = await readFirst();
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    number: '1',
    task: '建成水厂',
    status: 'completed',
    progress: 1,
    leadUnits: ['县水务局'],
  });
  expect(entries[0]!.completedOn?.toString()).toBe('2026-06-20');
  expect(entries[0]!.cells.schedule?.value).toBe('2026年6月底前');
});

test('a task inside the sample is renumbered into order', async () => {
  await startExcelHost(newWorkbook());
  await insertSample(options);
  const before = await readFirst();
  const added = await addEntry(before, { after: 5, area: '一、产业升级' }, { task: '新增任务' }, options);
  expect(added).toMatchObject({ row: 6, needsRenumbering: true });
  const grown = await readFirst();
  expect(grown.entries.slice(1, 4).map(({ number, area, task }) => [number, area, task])).toEqual([
    ['2', '一、产业升级', '推动规上企业数字化改造'],
    ['3', '一、产业升级', '新增任务'],
    ['3', '一、产业升级', '培育专精特新企业'],
  ]);
  const report = await renumber(grown, options);
  expect(report.skipped).toEqual([]);
  expect((await readFirst()).entries.map(({ number }) => number)).toEqual(
    Array.from({ length: 42 }, (_, index) => String(index + 1)),
  );
});

test('beside another ledger only its own columns move down', async () => {
  await startExcelHost(newWorkbook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:I3').values = [
      ['序号', '任务', '责任单位', '时限', '', '序号', '任务', '责任单位', '时限'],
      [1, '甲', '甲局', '六月', '', 1, '丙', '丙局', '六月'],
      [2, '乙', '乙局', '七月', '', 2, '丁', '丁局', '七月'],
    ];
    await context.sync();
  });
  await addEntry(await readFirst(), { after: 2 }, { task: '新' }, options);
  const { ledgers } = await readWorkbook(options);
  expect(ledgers.map(({ entries }) => entries.map(({ row, task }) => [row, task]))).toEqual([
    [
      [2, '甲'],
      [3, '新'],
      [4, '乙'],
    ],
    [
      [2, '丙'],
      [3, '丁'],
    ],
  ]);
});

test('a row inside a merged area stays inside it', async () => {
  await startExcelHost(newWorkbook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:D4').values = [
      ['主要任务', '序号', '落实举措', '责任单位'],
      ['甲类', 1, 'a。', '甲局'],
      ['', 2, 'b。', '乙局'],
      ['乙类', 3, 'c。', '丙局'],
    ];
    sheet.getRange('A2:A3').merge(false);
    await context.sync();
  });
  await addEntry(await readFirst(), { after: 2, area: '甲类' }, { measures: '新。' }, options);
  const { entries } = await readFirst();
  expect(entries.map(({ area, measures }) => [area, measures])).toEqual([
    ['甲类', 'a。'],
    ['甲类', '新。'],
    ['甲类', 'b。'],
    ['乙类', 'c。'],
  ]);
});

/** What is drawn, where a row is added, and what it is given. */
type Added = [string, (sheet: Excel.Worksheet) => void, EntryPlace, Record<string, string>];

const PLAIN = [
  ['主要任务', '序号', '落实举措', '责任单位'],
  ['甲类', 1, 'a。', '甲局'],
  ['', 2, 'b。', '乙局'],
  ['乙类', 3, 'c。', '丙局'],
  ['合计', '', '3项', ''],
];
const inArea = { after: null, area: '甲类' };

const ADDED: Added[] = [
  [
    'below a merged area',
    (sheet) => {
      sheet.getRange('A1:D5').values = PLAIN;
      sheet.getRange('A2:A3').merge(false);
    },
    inArea,
    { measures: '新。' },
  ],
  ['above totals', (sheet) => void (sheet.getRange('A1:D5').values = PLAIN), { after: null }, { measures: '新。' }],
  [
    'inside a table',
    (sheet) => {
      sheet.getRange('B1:D4').values = PLAIN.slice(0, 4).map((row) => row.slice(1));
      sheet.getRange('B6').values = [['注：按月更新。']];
      sheet.tables.add('B1:D4', true).name = '任务表';
    },
    { after: 2 },
    { measures: '新。' },
  ],
  [
    'into a row that was prepared',
    (sheet) => {
      sheet.getRange('B1:E4').values = PLAIN.slice(0, 4).map((row) => [...row.slice(1), '']);
      sheet.getRange('E1').values = [['完成时间']];
      sheet.tables.add('B1:E7', true).name = '任务表';
    },
    { after: null },
    { measures: '新。', completedOn: '2026-06-20' },
  ],
  [
    'beside another ledger',
    (sheet) => {
      sheet.getRange('A1:D4').values = PLAIN.slice(0, 4);
      sheet.getRange('F1:I4').values = PLAIN.slice(0, 4);
    },
    { after: 2 },
    { measures: '新。' },
  ],
];

async function addedTo(draw: Added[1], place: EntryPlace, typed: Record<string, string>) {
  const host = await startExcelHost(newWorkbook());
  await Excel.run(async (context) => {
    draw(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  const before = contentOf(host);
  const added = await addEntry(await readFirst(), place, typed, options);
  expect(contentOf(host)).not.toEqual(before);
  return { host, before, added };
}

test.each(ADDED)('taken back, a row %s leaves nothing behind', async (_name, ...given) => {
  const { host, before, added } = await addedTo(...given);
  await takeBackEntry(added.inserted, options);
  expect(contentOf(host)).toEqual(before);
});

test.each(ADDED)('a row %s that was worked on since stays', async (_name, ...given) => {
  const { host, added } = await addedTo(...given);
  host.userEdit(host.model.sheets[0]!.name, `C${added.row}`, '别人改的');
  const before = contentOf(host);
  const refused = { key: 'errors.rowChanged', params: { row: added.row } };
  await expect(takeBackEntry(added.inserted, options)).rejects.toMatchObject(refused);
  expect(contentOf(host)).toEqual(before);
});

test.each<[string, (host: Awaited<ReturnType<typeof addedTo>>['host'], sheet: string) => void]>([
  ['something was written beside it', (host, sheet) => host.userEdit(sheet, 'H5', '旁注')],
  ['it moved', (host, sheet) => host.userInsertRows(sheet, 2, 1)],
])('a row stays where %s', async (_name, change) => {
  const { host, added } = await addedTo(ADDED[1]![1], { after: null }, { measures: '新。' });
  change(host, host.model.sheets[0]!.name);
  const before = contentOf(host);
  await expect(takeBackEntry(added.inserted, options)).rejects.toMatchObject({ key: 'errors.rowChanged' });
  expect(contentOf(host)).toEqual(before);
});
