import { appendEntries, previewAppend } from '../../src/actions/append-entries';
import { entriesOf, open, options, readFirst, rowsOf, type Draw } from './append-frame';
import { contentOf, failAt, FAULTS } from './failing-host';

type Row = readonly (string | number)[];

/** Rows from A1 on; a row with nothing but its first cell is a heading across the ledger. */
const ledger =
  (width: number, rows: readonly Row[]): Draw =>
  (sheet) => {
    rows.forEach((row, index) => {
      const range = sheet.getRangeByIndexes(index, 0, 1, width);
      range.values = [Array.from({ length: width }, (_, at) => row[at] ?? '')];
      if (row.length > 1 || row.length === 0) return;
      range.merge(false);
      range.format.rowHeight = 31;
      range.format.fill.color = '#D9E2F3';
      range.format.font.bold = true;
    });
  };

const HEADER: Row = ['序号', '任务', '责任单位', '完成时限', '字数'];
const divided = ledger(5, [
  HEADER,
  ['一、改善出行'],
  [1, '修路', '区住建局', '2026年6月底前', '=LEN(B3)'],
  [2, '架桥', '区交通局', '2026年7月底前', '=LEN(B4)'],
  ['二、办好教育'],
  [3, '建校', '区教育局', '2026年8月底前', '=LEN(B6)'],
  ['合计', '', '', '3项'],
  ['注：按月更新。'],
]);

const plan = (...lines: string[]) => entriesOf(['青溪区2026年便民实事工作方案', ...lines].join('\n'));
const PLAN = plan(
  '一、优化养老',
  '1.修缮老年食堂。（责任单位：区民政局；完成时限：2026年10月底前）',
  '2.开展上门问诊。（责任单位：区卫健局）',
  '二、改善出行',
  '3.增设公交站点。（责任单位：区交通局）',
  '三、繁荣文化',
  '4.开放夜间场馆。（责任单位：区文旅局）',
);

const firstColumns = async (address: string): Promise<unknown[]> =>
  (await rowsOf(address)).map((row) => row.filter((value) => value !== '').join(' '));

test('tasks go below their heading; a missing heading is made like the others, numbered on', async () => {
  await open(divided);
  const before = await readFirst();
  await appendEntries(before, PLAN, options);
  expect(await firstColumns('A1:C15')).toEqual([
    '序号 任务 责任单位',
    '一、改善出行',
    '1 修路 区住建局',
    '2 架桥 区交通局',
    '4 增设公交站点 区交通局',
    '二、办好教育',
    '3 建校 区教育局',
    '三、优化养老',
    '5 修缮老年食堂 区民政局',
    '6 开展上门问诊 区卫健局',
    '四、繁荣文化',
    '7 开放夜间场馆 区文旅局',
    '合计',
    '注：按月更新。',
    '',
  ]);
  const { entries } = await readFirst();
  expect(entries.map(({ task, section }) => [task, ...section])).toEqual([
    ['修路', '一、改善出行'],
    ['架桥', '一、改善出行'],
    ['增设公交站点', '一、改善出行'],
    ['建校', '二、办好教育'],
    ['修缮老年食堂', '三、优化养老'],
    ['开展上门问诊', '三、优化养老'],
    ['开放夜间场馆', '四、繁荣文化'],
  ]);
});

test.each<[string, Draw, typeof PLAN, object]>([
  [
    'headings that are made',
    divided,
    PLAN,
    { fieldsWithoutColumn: [], newHeadings: ['三、优化养老', '四、繁荣文化'], lastSection: null },
  ],
  [
    'a task without a heading',
    divided,
    [{ ...PLAN[2]!, area: '', section: [] }],
    { fieldsWithoutColumn: [], newHeadings: [], lastSection: '二、办好教育' },
  ],
  [
    'no headings: the area has no place',
    ledger(3, [
      ['序号', '任务', '责任单位'],
      [1, '修路', '区住建局'],
      [2, '架桥', '区交通局'],
    ]),
    PLAN,
    { fieldsWithoutColumn: ['area', 'schedule'], newHeadings: [], lastSection: null },
  ],
  ['nothing to append', divided, [], { fieldsWithoutColumn: [], newHeadings: [], lastSection: null }],
])('told before anything is written: %s', async (_name, draw, entries, expected) => {
  await open(draw);
  expect(previewAppend(await readFirst(), entries)).toEqual(expected);
});

test('a new heading spans the ledger, looks like the others, and has no formula; tasks calculate on', async () => {
  const host = await open(divided);
  await appendEntries(await readFirst(), PLAN, options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const heading = sheet.getRange('A8:E8').load('formulas,format/rowHeight,format/fill/color,format/font/bold');
    const merged = sheet.getRange('A8').getMergedAreasOrNullObject().load('address');
    const task = sheet.getRange('A9:E9').load('formulas,format/fill/color,format/font/bold');
    await context.sync();
    expect(merged.address).toBe('台账!A8:E8');
    expect(heading.formulas).toEqual([['三、优化养老', '', '', '', '']]);
    expect([heading.format.rowHeight, heading.format.fill.color, heading.format.font.bold]).toEqual([
      31,
      '#D9E2F3',
      true,
    ]);
    expect(task.formulas).toEqual([[5, '修缮老年食堂', '区民政局', '2026年10月底前', '=LEN(B9)']]);
    expect([task.format.fill.color, task.format.font.bold]).toEqual(['#FFFFFF', false]);
  });
  expect(host.model.sheets[0]!.merges).toHaveLength(5);
});

test('numbers begin anew under each heading where the ledger does so', async () => {
  await open(
    ledger(3, [
      ['序号', '任务', '责任单位'],
      ['一、改善出行'],
      [1, '修路', '区住建局'],
      [2, '架桥', '区交通局'],
      ['二、办好教育'],
      [1, '建校', '区教育局'],
    ]),
  );
  await appendEntries(await readFirst(), PLAN, options);
  expect(await firstColumns('A4:B11')).toEqual([
    '2 架桥',
    '3 增设公交站点',
    '二、办好教育',
    '1 建校',
    '三、优化养老',
    '1 修缮老年食堂',
    '2 开展上门问诊',
    '四、繁荣文化',
  ]);
});

const ON_TWO_LEVELS = plan(
  '一、民生',
  '（一）优化养老',
  '1.修缮老年食堂。（责任单位：区民政局）',
  '二、治理',
  '（一）整治环境',
  '2.清理河道。（责任单位：区水务局）',
);

test.each<[string, readonly Row[], ReturnType<typeof plan>, string[]]>([
  [
    'two levels: a new inner heading stands at the end of its outer one',
    [
      ['一、民生'],
      ['（一）改善出行'],
      [1, '修路', '区住建局'],
      ['二、产业'],
      ['（一）做强工业'],
      [2, '建园', '区工信局'],
    ],
    ON_TWO_LEVELS,
    [
      '一、民生',
      '（一）改善出行',
      '1 修路',
      '（二）优化养老',
      '3 修缮老年食堂',
      '二、产业',
      '（一）做强工业',
      '2 建园',
      '三、治理',
      '（一）整治环境',
      '4 清理河道',
    ],
  ],
  [
    'one level of a plan that has two: the level that the ledger knows',
    [['一、民生'], [1, '修路', '区住建局'], ['二、产业'], [2, '建园', '区工信局']],
    ON_TWO_LEVELS,
    ['一、民生', '1 修路', '3 修缮老年食堂', '二、产业', '2 建园', '三、治理', '4 清理河道'],
  ],
  [
    'headings without ordinals',
    [['改善出行'], [1, '修路', '区住建局'], ['办好教育'], [2, '建校', '区教育局']],
    PLAN.slice(0, 1),
    ['改善出行', '1 修路', '办好教育', '2 建校', '优化养老', '3 修缮老年食堂'],
  ],
  [
    'the ordinal in the column of numbers',
    [
      ['一', '改善出行', ''],
      [1, '修路', '区住建局'],
      ['二', '办好教育', ''],
      [2, '建校', '区教育局'],
    ],
    PLAN.slice(0, 1),
    ['一 改善出行', '1 修路', '二 办好教育', '2 建校', '三 优化养老', '3 修缮老年食堂'],
  ],
  [
    'a heading prepared below the last task is filled',
    [['一、改善出行'], [1, '修路', '区住建局'], ['二、优化养老'], ['三、办好教育']],
    PLAN,
    [
      '一、改善出行',
      '1 修路',
      '2 增设公交站点',
      '二、优化养老',
      '3 修缮老年食堂',
      '4 开展上门问诊',
      '三、办好教育',
      '四、繁荣文化',
      '5 开放夜间场馆',
    ],
  ],
  [
    'subtotals stay with their heading, the total below all',
    [
      ['一、改善出行'],
      [1, '修路', '区住建局'],
      ['小计', '1项', ''],
      ['二、办好教育'],
      [2, '建校', '区教育局'],
      ['小计', '1项', ''],
      ['合计', '2项', ''],
    ],
    PLAN.slice(1, 3),
    [
      '一、改善出行',
      '1 修路',
      '3 增设公交站点',
      '小计 1项',
      '二、办好教育',
      '2 建校',
      '小计 1项',
      '三、优化养老',
      '4 开展上门问诊',
      '合计 2项',
    ],
  ],
  [
    'a task without a heading goes to the end, as it did',
    [['一、改善出行'], [1, '修路', '区住建局'], ['二、办好教育'], [2, '建校', '区教育局']],
    [...PLAN.slice(0, 1), { ...PLAN[2]!, area: '', section: [] }],
    ['一、改善出行', '1 修路', '二、办好教育', '2 建校', '3 增设公交站点', '三、优化养老', '4 修缮老年食堂'],
  ],
])('%s', async (_name, rows, entries, expected) => {
  await open(ledger(3, [['序号', '任务', '责任单位'], ...rows]));
  await appendEntries(await readFirst(), entries, options);
  expect(await firstColumns(`A2:B${expected.length + 1}`)).toEqual(expected);
});

test('in an Excel Table, whose headings cannot be merged', async () => {
  await open((sheet) => {
    sheet.getRange('A1:C5').values = [
      ['序号', '任务', '责任单位'],
      ['一、改善出行', '', ''],
      [1, '修路', '区住建局'],
      ['二、办好教育', '', ''],
      [2, '建校', '区教育局'],
    ];
    sheet.tables.add('A1:C5', true).name = '任务表';
  });
  await appendEntries(await readFirst(), PLAN, options);
  expect(await firstColumns('A2:B11')).toEqual([
    '一、改善出行',
    '1 修路',
    '3 增设公交站点',
    '二、办好教育',
    '2 建校',
    '三、优化养老',
    '4 修缮老年食堂',
    '5 开展上门问诊',
    '四、繁荣文化',
    '6 开放夜间场馆',
  ]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').tables.getItem('任务表').getRange().load('address');
    await context.sync();
    expect(range.address).toBe('台账!A1:C11');
  });
});

const inTable: Draw = (sheet) => {
  ledger(3, [['序号', '任务', '责任单位'], [], [1, '修路', '区住建局'], [], [2, '建校', '区教育局']])(sheet);
  sheet.getRange('A2').values = [['一、改善出行']];
  sheet.getRange('A4').values = [['二、办好教育']];
  sheet.tables.add('A1:C5', true).name = '任务表';
};

describe.each<[string, Draw, string, string, string]>([
  ['merged headings', divided, 'A2', 'A5', 'B4'],
  ['headings in a table', inTable, 'A2', 'A4', 'B3'],
])('when Excel fails on the way: %s', (_name, draw, under, like, task) => {
  const edits = [{ sheet: '台账', cell: 'C3', before: '区住建局', after: '区住建局、区城管局' }];

  test.each(FAULTS)('at request %i, %s: nothing is left behind', async (request, fault) => {
    const host = await open(draw);
    const before = contentOf(host);
    const read = await readFirst();
    failAt(host, request, fault);
    await expect(appendEntries(read, PLAN, options, edits)).rejects.toMatchObject({ key: 'plan.error.undone' });
    expect(contentOf(host)).toEqual(before);
  });

  test.each([
    ['the heading that tasks go under', under],
    ['the heading that new ones look like', like],
    ['the task above the new rows', task],
  ])('changed meanwhile: %s', async (_what, cell) => {
    const host = await open(draw);
    const read = await readFirst();
    host.userEdit('台账', cell, '别的字');
    const before = contentOf(host);
    await expect(appendEntries(read, PLAN, options)).rejects.toMatchObject({ key: 'plan.error.changed' });
    expect(contentOf(host)).toEqual(before);
  });
});

test('round trips do not grow with the headings', async () => {
  const areas = Array.from({ length: 30 }, (_, index) => `第${index}片区整治`);
  const entries = areas.map((area, index) => ({ ...PLAN[0]!, task: `任务${index}`, area, section: [area] }));
  const host = await open(divided);
  const read = await readFirst();
  host.resetCounters();
  await appendEntries(read, entries, options);
  expect(host.counters.roundTrips).toBe(4);
  expect((await readFirst()).entries).toHaveLength(33);
});
