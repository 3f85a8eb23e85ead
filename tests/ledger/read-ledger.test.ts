import { Temporal } from 'temporal-polyfill';
import { findLedgers } from '../../src/ledger/columns/find-ledgers';
import type { SheetGrid } from '../../src/ledger/columns/sheet-grid';
import { entryToJson } from '../../src/ledger/entry-to-json';
import { readLedger } from '../../src/ledger/read-ledger';
import { gridOf } from './columns/grid-of';

const context = { reference: Temporal.PlainDate.from('2026-11-22') };
const read = (grid: SheetGrid) =>
  findLedgers(grid).ledgers.map((layout) => readLedger(grid, layout, context).map(entryToJson));

test('an entry in the form of the command line', () => {
  const grid = gridOf(
    [
      ['云岭县2026年重点任务台账'],
      [
        '序号',
        '主要任务',
        '工作措施',
        '完成时限',
        '牵头单位',
        '配合单位',
        '责任人',
        '完成状态',
        '完成率',
        '实际完成时间',
        '备注',
      ],
      [
        1,
        '城乡供水',
        '建成两座水厂。2026年3月底前完成招标。',
        46203,
        '县水务局',
        '县财政局、各乡镇',
        '王某',
        '已完成',
        1,
        '2026-06-28',
        '已审计',
      ],
      [2, '道路提升', '改造县道12公里', '2026年底', '县交通局', '无', '', '推进中', '45%', '', ''],
    ],
    { formats: { '2,3': 'yyyy-mm-dd', '2,8': '0%' }, texts: { '2,3': '2026-06-30', '2,8': '100%' } },
  );
  expect(read(grid)[0]![0]).toEqual({
    row: 3,
    number: '1',
    section: [],
    area: '',
    task: '城乡供水',
    measures: '建成两座水厂。2026年3月底前完成招标。',
    deliverable: '',
    schedule: {
      text: '2026-06-30',
      kind: 'deadline',
      start: null,
      due: '2026-06-30',
      precision: 'day',
      milestones: [],
      recurrence: null,
      implied: [],
      rest: '',
      reason: null,
    },
    milestones: [{ due: '2026-03-31', text: '2026年3月底前完成招标' }],
    leadUnits: ['县水务局'],
    cooperatingUnits: ['县财政局', '各乡镇'],
    responsiblePersons: ['王某'],
    status: 'completed',
    progress: 1,
    completedOn: '2026-06-28',
    remarks: '已审计',
  });
  expect(read(grid)[0]![1]).toMatchObject({
    cooperatingUnits: [],
    status: 'inProgress',
    progress: 0.45,
    completedOn: null,
  });
});

test('without a task column the first sentence of the measures is the task, and the merged cell the area', () => {
  const grid = gridOf(
    [
      ['主要任务', '序号', '落实举措及标志性成果', '进度安排', '责任单位'],
      ['(一)优化营商\n环境', 1, '推行一件事办理。上线10个事项。', '持续推进', '市政务局、市司法局等相关部门'],
      ['', 2, '压缩审批时限。', '持续推进', '市政务局'],
      ['(二)扩大开放', 3, '办好展会。', '持续推进', '市商务局'],
    ],
    { merges: ['A2:A3'] },
  );
  const layout = findLedgers(grid).ledgers[0]!;
  const entries = readLedger(grid, layout, context);
  expect(entries.map(({ area, number, task, taskIsDerived }) => [area, number, task, taskIsDerived])).toEqual([
    ['(一)优化营商环境', '1', '推行一件事办理', true],
    ['(一)优化营商环境', '2', '压缩审批时限', true],
    ['(二)扩大开放', '3', '办好展会', true],
  ]);
  expect(entries[0]).toMatchObject({ leadUnits: ['市政务局', '市司法局'], unitsOpenEnded: true });
  expect(entries[1]!.cells.area).toMatchObject({ address: 'A2', inherited: true });
});

test('sections, sub-sections, subtotals, totals, notes and signatures', () => {
  const grid = gridOf(
    [
      ['序号', '任务', '责任单位', '完成时限', '完成情况'],
      ['一、产业发展（2项）'],
      ['（一）工业'],
      [1, '累计100家企业上云', '县工信局', '2026年12月底', '推进中'],
      ['（二）文旅'],
      [2, '创建4A景区', '县文旅局', '2026年11月底', '未启动'],
      ['小计', '2项', '', '', '已完成0项，推进中1项'],
      ['二', '民生保障'],
      [3, '合计划拨救助资金', '县民政局', '2026年12月底', '已完成'],
      [4],
      ['合  计', 3],
      ['注：1.本表按月更新。'],
      ['2.以各单位报送为准。'],
      ['填表人：', '', '审核人：'],
    ],
    { merges: ['A2:E2', 'A12:E12'] },
  );
  expect(read(grid)[0]!.map(({ row, section }) => [row, section])).toEqual([
    [4, ['一、产业发展（2项）', '（一）工业']],
    [6, ['一、产业发展（2项）', '（二）文旅']],
    [9, ['二、民生保障']],
  ]);
});

test('a task merged over its measures: every measure is a row, a report below it is none', () => {
  const grid = gridOf(
    [
      ['序号', '任务名称', '工作措施', '责任单位', '完成时限', '进展情况'],
      [1, '建设园区', '征地', '县自然资源局', '3月底', '完成'],
      ['', '', '平整场地', '县住建局', '6月底', ''],
      [2, '招商引资', '洽谈', '县投促局', '9月底', '1月：外出招商'],
      ['', '', '', '', '', '2月：签约'],
    ],
    { merges: ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5'] },
  );
  expect(read(grid)[0]!.map(({ row, number, task, measures }) => [row, number, task, measures])).toEqual([
    [2, '1', '建设园区', '征地'],
    [3, '1', '建设园区', '平整场地'],
    [4, '2', '招商引资', '洽谈'],
  ]);
});

test('an area in pieces over several cells is joined for all of its rows', () => {
  const grid = gridOf([
    ['主要任务', '序号', '落实举措', '进度安排', '责任单位'],
    ['(一)深化', 1, '甲。', '持续推进', '区教育局'],
    ['教育领域', 2, '乙。', '持续推进', '区教育局'],
    ['综合改革', 3, '丙。', '持续推进', '区教育局'],
    ['(二)扩大开放', 4, '丁。', '持续推进', '区商务局'],
  ]);
  expect(read(grid)[0]!.map(({ area }) => area)).toEqual([
    '(一)深化教育领域综合改革',
    '(一)深化教育领域综合改革',
    '(一)深化教育领域综合改革',
    '(二)扩大开放',
  ]);
});

test('主要任务 is the task where every row has its own', () => {
  const grid = gridOf([
    ['序号', '主要任务', '责任单位', '完成时限'],
    [1, '修订预案', '县应急局', '6月底'],
    [2, '开展演练', '县消防大队', '9月底'],
  ]);
  expect(read(grid)[0]!.map(({ task, area }) => [task, area])).toEqual([
    ['修订预案', ''],
    ['开展演练', ''],
  ]);
});

test('numbers are kept as displayed', () => {
  const grid = gridOf(
    [
      ['序号', '任务', '责任单位', '时限'],
      ['1.', 'a', '甲局', '6月'],
      [1.1, 'b', '甲局', '6月'],
      [1.1, 'c', '甲局', '6月'],
      [46203, 'd', '甲局', '6月'],
    ],
    { texts: { '2,0': '1.1', '3,0': '1.10', '4,0': '####' } },
  );
  expect(read(grid)[0]!.map(({ number }) => number)).toEqual(['1.', '1.1', '1.10', '46203']);
});

test('completion dates: a day is taken, a month is not', () => {
  const cells: [string | number, string | null][] = [
    [46203, '2026-06-30'],
    ['2026年6月20日', '2026-06-20'],
    ['2026.6.20完成', '2026-06-20'],
    ['6月20日', '2026-06-20'],
    ['2026年6月', null],
    ['2026年6月20日至25日', null],
    ['已完成', null],
    ['9月31日', null],
    ['', null],
  ];
  const grid = gridOf([
    ['2026年台账'],
    ['序号', '任务', '责任单位', '完成时限', '实际完成时间'],
    ...cells.map(([value], index) => [index + 1, `任务${index}`, '甲局', '年底', value]),
  ]);
  expect(read(grid)[0]!.map(({ completedOn }) => completedOn)).toEqual(cells.map(([, day]) => day));
});

test('units: responsible alone leads, beside a lead it cooperates, as a third it is left out', () => {
  const units = (headers: string[]) => {
    const grid = gridOf([
      ['序号', '任务', ...headers, '完成时限'],
      [1, 'a', ...headers.map((_, index) => `第${'一二三'[index]}局`), '6月'],
    ]);
    const { ledgers } = findLedgers(grid);
    const entry = readLedger(grid, ledgers[0]!, context)[0]!;
    return [entry.leadUnits, entry.cooperatingUnits, ledgers[0]!.unmapped];
  };
  expect(units(['责任单位'])).toEqual([['第一局'], [], []]);
  expect(units(['牵头单位', '责任单位'])).toEqual([['第一局'], ['第二局'], []]);
  expect(units(['责任单位', '牵头单位'])).toEqual([['第二局'], ['第一局'], []]);
  expect(units(['牵头单位', '参与单位', '责任单位'])).toEqual([['第一局'], ['第二局'], ['E']]);
});

test('sheets that are no ledger say why', () => {
  const reason = (rows: (string | number)[][]) => findLedgers(gridOf(rows)).skipped;
  expect(reason([[]])).toBe('empty');
  expect(reason([['填报说明'], ['1.请如实填写']])).toBe('no-header');
  expect(
    reason([
      ['单位全称', '简称', '联系人', '联系电话'],
      ['县教育局', '教育局', '张某', '1'],
    ]),
  ).toBe('unit-directory');
  expect(
    reason([
      ['责任单位', '任务数', '完成数', '完成率'],
      ['县教育局', 3, 2, '67%'],
    ]),
  ).toBe('figures');
  expect(
    reason([
      ['序号', '牵头单位', '责任人', '完成时限'],
      [1, '甲局', '张某', '6月'],
    ]),
  ).toBe('no-task-column');
});

test('figures below a ledger are no tasks', () => {
  const grid = gridOf([
    ['序号', '任务', '责任单位', '时限', '状态'],
    [1, 'a', '甲局', '3月', '已完成'],
    [],
    ['单位', '任务数', '完成数', '完成率'],
    ['甲局', 1, 1, '100%'],
    ['合计', 1, 1, '100%'],
  ]);
  expect(read(grid).map((entries) => entries.map(({ row }) => row))).toEqual([[2]]);
});

test('a table with a row of totals', () => {
  const grid = gridOf(
    [
      ['编号', '事项', '主办单位', '办理时限', '状态'],
      ['A-1', '事项一', '县司法局', '2026-05-31', '已销号'],
      ['A-2', '事项二', '县人社局', '每季度末', '办理中'],
      ['汇总', 2, '', '', ''],
    ],
    { tables: [{ name: '台账', block: { top: 1, left: 1, bottom: 4, right: 5 }, hasHeaders: true, hasTotals: true }] },
  );
  expect(findLedgers(grid).ledgers[0]).toMatchObject({ table: '台账', firstRow: 2, lastRow: 3 });
  expect(read(grid)[0]!.map(({ number, status }) => [number, status])).toEqual([
    ['A-1', 'signedOff'],
    ['A-2', 'inProgress'],
  ]);
});

test('defects stay tasks: without a title, number, unit or date', () => {
  const grid = gridOf([
    ['序号', '类别', '任务', '措施', '责任单位', '完成时限'],
    [1, 'A', 't1', 'm1', '甲局', '6月'],
    [2, 'A', '', 'm2', '乙局', '7月'],
    [3, 'B', 't3', '', '', ''],
    ['', 'B', 't4', 'm4', '丙局', ''],
    [5, 'C', '', '', '丁局', '10月'],
  ]);
  expect(read(grid)[0]!.map(({ row, task, area }) => [row, task, area])).toEqual([
    [2, 't1', 'A'],
    [3, '', 'A'],
    [4, 't3', 'B'],
    [5, 't4', 'B'],
    [6, '', 'C'],
  ]);
});

test.each<[string, readonly string[], readonly string[], string | undefined]>([
  ['滞后原因', ['滞后原因'], ['等待规划许可'], '等待规划许可'],
  ['未完成原因说明', ['未完成原因说明'], ['资金未到位'], '资金未到位'],
  ['reason for delay', ['Reason for delay'], ['contractor late'], 'contractor late'],
  ['an empty cell', ['逾期原因'], [''], undefined],
  ['two columns of reasons: none is taken for the other', ['滞后原因', '调整原因'], ['甲', '乙'], undefined],
  ['no such column', ['督导意见'], ['抓紧'], undefined],
])('why a task is late: %s', (_, headers, cells, expected) => {
  const grid = gridOf([
    ['序号', '任务名称', '完成时限', '牵头单位', '完成状态', ...headers],
    [1, '建成数据中台', '2026年6月底前', '县数据局', '推进中', ...cells],
    [2, '迁建危化品库房', '2026年9月底前', '县应急局', '推进中', ...cells],
  ]);
  const [layout] = findLedgers(grid).ledgers;
  expect(readLedger(grid, layout!, context).map(({ delayReason }) => delayReason)).toEqual([expected, expected]);
});

test.each<[string, (number | string)[], (number | null)[]]>([
  ['shares: more than all of it is no share', [0.6, 0.85, 1, 1.4, 45], [0.6, 0.85, 1, null, null]],
  ['percentages', [60, 85, 100, 1.4, 145], [0.6, 0.85, 1, 0.014, null]],
])('progress in a column of %s', (_name, cells, expected) => {
  const rows = cells.map((progress, index) => [
    index + 1,
    `建成${'一二三四五'.charAt(index)}号桥梁`,
    '县交通局',
    progress,
  ]);
  const [entries] = read(gridOf([['序号', '任务', '责任单位', '进度'], ...rows]));
  expect(entries!.map(({ progress }) => progress)).toEqual(expected);
});
