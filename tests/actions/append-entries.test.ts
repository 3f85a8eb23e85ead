import { appendEntries } from '../../src/actions/append-entries';
import { createLedger } from '../../src/actions/new-ledger';
import { readWorkbook } from '../../src/actions/read-workbook';
import { startExcelHost, type ExcelHost } from '../../src/host/boot-node';
import { newWorkbook } from '../../src/host/xlsx/open';
import { WorkbookError } from '../../src/workbook/errors';
import { entriesOf, open, options, readFirst, rowsOf, type Draw } from './append-frame';
import { contentOf, failAt, FAULTS, type Fault } from './failing-host';

const PLAN = `青溪区2026年便民实事工作方案
一、改善出行
1.整修背街小巷。全年整修小巷12条。（牵头单位：区住建局；配合单位：区城管局；完成时限：2026年9月底前）
2.增设公交站点。新增站点8个。（责任单位：区交通局）
二、优化养老
3.修缮老年食堂。完成厨房改造2处。（责任单位：区民政局；完成时限：2026年10月底前）
4.开展上门问诊。建立档案。（责任单位：区卫健局）`;

const ENTRIES = entriesOf(PLAN);

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...ENTRIES[index % 4]!, task: `任务${index}` }));

/** Title, header, two areas (the first merged over two rows), totals and a note. */
const merged: Draw = (sheet) => {
  sheet.getRange('A1:F7').values = [
    ['2026年任务清单', '', '', '', '', ''],
    ['主要任务', '序号', '落实举措', '进度安排', '责任单位', '完成状态'],
    ['甲类', 1, '做甲一。', '2026年6月底前', '区民政局', '推进中'],
    ['', 2, '做甲二。', '持续推进', '区民政局', '推进中'],
    ['一、改善出行', 3, '做乙一。', '2026年6月底前', '区交通局', '推进中'],
    ['合计', '', 3, '', '', ''],
    ['注：按月更新。', '', '', '', '', ''],
  ];
  sheet.getRange('A3:A4').merge(false);
  sheet.getRange('A7:F7').merge(false);
  const body = sheet.getRange('A3:F5');
  for (const edge of ['EdgeBottom', 'InsideHorizontal'] as const)
    body.format.borders.getItem(edge).style = 'Continuous';
  sheet.getRange('C3:C5').format.fill.color = '#FFF2CC';
  sheet.getRange('F3:F5').dataValidation.rule = { list: { inCellDropDown: true, source: '推进中,已完成' } };
};

/** An Excel Table with a column that calculates, a totals row, and a note below. */
const table: Draw = (sheet) => {
  sheet.getRange('A1:F3').values = [
    ['序号', '任务', '责任单位', '完成时限', '完成状态', '字数'],
    [1, '修路', '区住建局', '2026年6月底前', '推进中', '=LEN(B2)'],
    [2, '架桥', '区交通局', '2026年7月底前', '推进中', '=LEN(B3)'],
  ];
  const made = sheet.tables.add('A1:F3', true);
  made.name = '任务表';
  made.showTotals = true;
  sheet.getRange('A7').values = [['注：按月更新。']];
};

const plain: Draw = (sheet) => {
  sheet.getRange('A1:D3').values = [
    ['序号', '任务', '责任单位', '完成时限'],
    [1, '修路', '区住建局', '2026年6月底前'],
    [2, '架桥', '区交通局', '2026年7月底前'],
  ];
};

const headerOnly: Draw = (sheet) => {
  sheet.getRange('A1:D2').values = [
    ['2026年任务台账', '', '', ''],
    ['序号', '任务', '责任单位', '完成时限'],
  ];
  sheet.getRange('A2:D2').format.font.bold = true;
  sheet.getRange('A2:D2').format.borders.getItem('EdgeBottom').style = 'Continuous';
};

test('merged areas go on or begin, totals and note stay below, looks and drop-downs are taken over', async () => {
  await open(merged);
  const ledger = await readFirst();
  await appendEntries(ledger, ENTRIES, options);
  expect(await rowsOf('A5:E11')).toEqual([
    ['一、改善出行', 3, '做乙一。', '2026年6月底前', '区交通局'],
    ['', 4, '整修背街小巷。全年整修小巷12条。', '2026年9月底前', '牵头单位：区住建局；配合单位：区城管局'],
    ['', 5, '增设公交站点。新增站点8个。', '', '区交通局'],
    ['二、优化养老', 6, '修缮老年食堂。完成厨房改造2处。', '2026年10月底前', '区民政局'],
    ['', 7, '开展上门问诊。建立档案。', '', '区卫健局'],
    ['合计', '', 3, '', ''],
    ['注：按月更新。', '', '', '', ''],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const areas = ['A5', 'A8', 'A11', 'A3'].map((cell) =>
      sheet.getRange(cell).getMergedAreasOrNullObject().load('address'),
    );
    const fill = sheet.getRange('C6:C9').format.fill.load('color');
    const list = sheet.getRange('F6:F9').dataValidation.load('rule');
    await context.sync();
    expect(areas.map(({ address }) => address)).toEqual(['台账!A5:A7', '台账!A8:A9', '台账!A11:F11', '台账!A3:A4']);
    expect(fill.color).toBe('#FFF2CC');
    expect(list.rule).toEqual({ list: { inCellDropDown: true, source: '推进中,已完成' } });
  });
  const { entries } = await readFirst();
  expect(entries.map(({ area }) => area)).toEqual([
    '甲类',
    '甲类',
    '一、改善出行',
    '一、改善出行',
    '一、改善出行',
    '二、优化养老',
    '二、优化养老',
  ]);
});

test('a table grows above its totals, its calculated column goes on, the note below moves down', async () => {
  await open(table);
  await appendEntries(await readFirst(), ENTRIES, options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const made = sheet.tables.getItem('任务表');
    const whole = made.getRange().load('address');
    const cells = sheet.getRange('A3:F11').load('values,formulas');
    await context.sync();
    expect(whole.address).toBe('台账!A1:F8');
    expect(cells.values.map((row) => [row[0], row[1], row[5]])).toEqual([
      [2, '架桥', 2],
      [3, '整修背街小巷', 6],
      [4, '增设公交站点', 6],
      [5, '修缮老年食堂', 6],
      [6, '开展上门问诊', 6],
      ['汇总', '', ''],
      ['', '', ''],
      ['', '', ''],
      ['注：按月更新。', '', ''],
    ]);
    expect(cells.formulas[1]![5]).toBe('=LEN(B4)');
  });
});

test('a table without totals grows too, and what stands below it moves down', async () => {
  await open((sheet) => {
    plain(sheet);
    sheet.tables.add('A1:D3', true).name = '任务表';
    sheet.getRange('A5').values = [['注：按月更新。']];
  });
  await appendEntries(await readFirst(), ENTRIES, options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const whole = sheet.tables.getItem('任务表').getRange().load('address');
    const note = sheet.getRange('A9').load('values');
    await context.sync();
    expect(whole.address).toBe('台账!A1:D7');
    expect(note.values).toEqual([['注：按月更新。']]);
  });
  expect((await readFirst()).entries.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('the prepared rows of a new ledger are filled first, more are inserted below them', async () => {
  await startExcelHost(newWorkbook());
  await createLedger({ sheetName: '台账', title: '2026年台账' }, options);
  const empty = await readFirst();
  expect(empty.entries).toEqual([]);
  await appendEntries(empty, many(23), options);
  const filled = await readFirst();
  expect(filled.entries.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, index) => `${index + 1}`));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const whole = sheet.tables.getItemAt(0).getRange().load('address');
    const list = sheet.getRange('I26').dataValidation.load('rule');
    await context.sync();
    expect(whole.address).toBe('台账!A3:N26');
    expect(list.rule).toEqual({ list: { inCellDropDown: true, source: '未启动,推进中,已完成,已销号,暂缓' } });
  });
});

test('a header without tasks gets its first ones, with borders and not in the looks of the header', async () => {
  await open(headerOnly);
  const ledger = await readFirst();
  expect(ledger.entries).toEqual([]);
  await appendEntries(ledger, ENTRIES, options);
  expect(await rowsOf('A3:D4')).toEqual([
    [1, '整修背街小巷', '牵头单位：区住建局；配合单位：区城管局', '2026年9月底前'],
    [2, '增设公交站点', '区交通局', ''],
  ]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').getRange('A3:D6');
    range.load('format/wrapText,format/font/bold');
    const border = range.format.borders.getItem('InsideHorizontal').load('style');
    await context.sync();
    expect([range.format.wrapText, range.format.font.bold, border.style]).toEqual([true, false, 'Continuous']);
  });
});

test.each<[string, (string | number)[][], (string | number)[]]>([
  [
    'text with zeros',
    [
      ['01', '修路'],
      ['09', '架桥'],
    ],
    ['10', '11'],
  ],
  [
    'with a letter',
    [
      ['A-8', '修路'],
      ['A-9', '架桥'],
    ],
    ['A-10', 'A-11'],
  ],
  [
    'none that can be counted',
    [
      ['甲', '修路'],
      ['乙', '架桥'],
    ],
    ['', ''],
  ],
])('numbers go on: %s', async (_name, numbers, expected) => {
  await open((sheet) => {
    sheet.getRange('A2:A3').numberFormat = [['@'], ['@']];
    sheet.getRange('A1:C3').values = [
      ['序号', '任务', '责任单位'],
      ...numbers.map(([number, task]) => [number!, task!, '区住建局']),
    ];
  });
  await appendEntries(await readFirst(), ENTRIES.slice(0, 2), options);
  expect((await rowsOf('A4:A5')).flat()).toEqual(expected);
});

test('numbers begin anew in each area where the ledger does so', async () => {
  await open((sheet) => {
    sheet.getRange('A1:D5').values = [
      ['主要任务', '序号', '任务', '责任单位'],
      ['甲类', 1, '修路', '区住建局'],
      ['甲类', 2, '架桥', '区住建局'],
      ['一、改善出行', 1, '修站', '区交通局'],
      ['一、改善出行', 2, '修亭', '区交通局'],
    ];
  });
  await appendEntries(await readFirst(), ENTRIES, options);
  expect(await rowsOf('A6:C9')).toEqual([
    ['一、改善出行', 3, '整修背街小巷'],
    ['一、改善出行', 4, '增设公交站点'],
    ['二、优化养老', 1, '修缮老年食堂'],
    ['二、优化养老', 2, '开展上门问诊'],
  ]);
});

test('an area that stands in its first row only is written so; a task without any is not read as the area above', async () => {
  await open((sheet) => {
    sheet.getRange('A1:D4').values = [
      ['主要任务', '序号', '任务', '责任单位'],
      ['甲类', 1, '修路', '区住建局'],
      ['', 2, '架桥', '区住建局'],
      ['乙类', 3, '修站', '区交通局'],
    ];
  });
  const bare = { ...ENTRIES[3]!, area: '', section: [] };
  await appendEntries(await readFirst(), [...ENTRIES.slice(0, 3), bare], options);
  expect((await rowsOf('A5:A8')).flat()).toEqual(['一、改善出行', '', '二、优化养老', '—']);
});

test('round trips do not grow with the rows', async () => {
  const counted = async (count: number): Promise<number> => {
    const host = await open(merged);
    const ledger = await readFirst();
    host.resetCounters();
    await appendEntries(ledger, many(count), options);
    return host.counters.roundTrips;
  };
  expect(await counted(2)).toBe(4);
  expect(await counted(600)).toBe(4);
});

test('rows too long for one request are written in several', async () => {
  const host = await open(plain);
  const ledger = await readFirst();
  const long = many(600).map((entry) => ({ ...entry, leadUnits: ['区'.repeat(3000)] }));
  host.resetCounters();
  await appendEntries(ledger, long, options);
  expect(host.counters.roundTrips).toBe(7);
  expect((await readFirst()).entries).toHaveLength(602);
});

const EDITS = [{ sheet: '台账', cell: 'C3', before: '做甲一。', after: '改过的' }];

describe.each<[string, Draw, typeof EDITS]>([
  ['merged areas', merged, EDITS],
  ['a table with totals', table, []],
  ['a table without totals', (sheet) => void (plain(sheet), (sheet.tables.add('A1:D3', true).name = '表')), []],
  ['a plain range', plain, []],
  ['a header alone', headerOnly, []],
])('when Excel fails on the way: %s', (_name, draw, edits) => {
  test.each<[number, Fault]>([[1, 'refused'], ...FAULTS])(
    'at request %i, %s: nothing is left behind',
    async (request, fault) => {
      const host = await open(draw);
      const ledger = await readFirst();
      const before = contentOf(host);
      failAt(host, request, fault);
      const error = await appendEntries(ledger, ENTRIES, options, edits).then(
        () => null,
        (thrown: unknown) => thrown as WorkbookError,
      );
      expect(error?.key).toBe(request === 1 ? 'errors.interrupted' : 'plan.error.undone');
      expect(contentOf(host)).toEqual(before);
    },
  );

  test('a selection that fails does not matter', async () => {
    const host = await open(draw);
    const ledger = await readFirst();
    failAt(host, 4, 'refused');
    await appendEntries(ledger, ENTRIES, options, edits);
    expect((await readFirst()).entries).toHaveLength(ledger.entries.length + 4);
  });

  test('taking back is tried again', async () => {
    const host = await open(draw);
    const ledger = await readFirst();
    const before = contentOf(host);
    failAt(host, 3, 'half', (later) => later === 4 || later === 6);
    await expect(appendEntries(ledger, ENTRIES, options, edits)).rejects.toMatchObject({ key: 'plan.error.undone' });
    expect(contentOf(host)).toEqual(before);
  });
});

test('the prepared rows are empty again, their numbers as they were', async () => {
  const host = await open((sheet) => {
    plain(sheet);
    sheet.getRange('A4:A8').values = [[3], [4], [5], [6], [7]];
    sheet.getRange('B8').values = [['合计']];
  });
  const ledger = await readFirst();
  const before = contentOf(host);
  failAt(host, 2, 'lost');
  await expect(appendEntries(ledger, ENTRIES, options)).rejects.toMatchObject({ key: 'plan.error.undone' });
  expect(contentOf(host)).toEqual(before);
});

test('an Excel that takes nothing any more: the rows to be looked at are named', async () => {
  const host = await open(plain);
  const ledger = await readFirst();
  failAt(host, 3, 'lost', (later) => later > 3);
  await expect(appendEntries(ledger, ENTRIES, options)).rejects.toMatchObject({
    key: 'plan.error.left',
    params: { sheet: '台账', from: 4, to: 7 },
  });
});

test.each<[string, (host: ExcelHost) => void, string]>([
  ['another task was added below', (host) => host.userEdit('台账', 'B4', '别人加的'), 'plan.error.changed'],
  ['the last task was changed', (host) => host.userEdit('台账', 'B3', '改了'), 'plan.error.changed'],
  ['a column was renamed', (host) => host.userEdit('台账', 'D1', '备注'), 'plan.error.changed'],
  ['a row was inserted above', (host) => host.userInsertRows('台账', 2, 1), 'plan.error.changed'],
])('changed meanwhile: %s', async (_name, change, key) => {
  const host = await open(plain);
  const ledger = await readFirst();
  change(host);
  const before = contentOf(host);
  await expect(appendEntries(ledger, ENTRIES, options)).rejects.toMatchObject({ key });
  expect(contentOf(host)).toEqual(before);
});

test('a cell that was to be changed and is no longer as it was refuses all', async () => {
  const host = await open(merged);
  const ledger = await readFirst();
  host.userEdit('台账', 'C3', '同事改的');
  const before = contentOf(host);
  await expect(appendEntries(ledger, ENTRIES, options, EDITS)).rejects.toMatchObject({
    key: 'plan.error.changed',
    params: { row: 3 },
  });
  expect(contentOf(host)).toEqual(before);
});

test('a protected sheet, and one with no room, are refused before anything is written', async () => {
  const host = await open(plain);
  const ledger = await readFirst();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').protection.protect();
    await context.sync();
  });
  await expect(appendEntries(ledger, ENTRIES, options)).rejects.toMatchObject({ key: 'errors.protectedSheet' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.protection.unprotect();
    sheet.getRange('A1048575').values = [['最后']];
    await context.sync();
  });
  const before = contentOf(host);
  await expect(appendEntries(ledger, ENTRIES, options)).rejects.toMatchObject({ key: 'plan.error.noRoom' });
  expect(contentOf(host)).toEqual(before);
});

test('a text that begins like a formula stays text', async () => {
  await open(plain);
  await appendEntries(await readFirst(), [{ ...ENTRIES[0]!, task: '=1+1', leadUnits: ['@甲局'] }], options);
  const { entries } = await readFirst();
  expect([entries.at(-1)!.task, entries.at(-1)!.cells.task?.formula]).toEqual(['=1+1', null]);
});

test('beside another ledger only its own columns move down', async () => {
  await open((sheet) => {
    sheet.getRange('A1:I3').values = [
      ['序号', '任务', '责任单位', '时限', '', '序号', '任务', '责任单位', '时限'],
      [1, '甲', '甲局', '六月', '', 1, '丙', '丙局', '六月'],
      [2, '乙', '乙局', '七月', '', 2, '丁', '丁局', '七月'],
    ];
    sheet.getRange('F6').values = [['别处的字']];
    sheet.getRange('A5').values = [['注：按月更新。']];
  });
  await appendEntries(await readFirst(), ENTRIES, options);
  expect((await rowsOf('F6')).flat()).toEqual(['别处的字']);
  const { ledgers } = await readWorkbook(options);
  expect(ledgers.map(({ entries }) => entries.length)).toEqual([6, 2]);
});
