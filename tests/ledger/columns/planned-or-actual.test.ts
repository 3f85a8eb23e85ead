import { findLedgers } from '../../../src/ledger/columns/find-ledgers';
import { gridOf } from './grid-of';

/** Two columns of times beside each other, then the cells of both and what is known of how far each task is. */
test.each<[string, [string, string], string[][], { schedule: string; completedOn?: string }]>([
  [
    'a deadline and stages of it, written as such',
    ['进度安排', '完成时间'],
    [
      ['一季度设计，二季度开工', '2026年12月底前'],
      ['6月完成主体', '2026年11月底前'],
    ],
    { schedule: 'D' },
  ],
  [
    'dates of tasks that are still open',
    ['进度安排', '完成时间'],
    [
      ['一季度设计，二季度开工', '2026-12-31', '推进中'],
      ['6月完成主体', '2026-11-30', '30%'],
      ['7月完成主体', '2026-11-30', '已完成'],
    ],
    { schedule: 'D' },
  ],
  [
    'dates of finished tasks',
    ['进度安排', '完成时间'],
    [
      ['一季度设计，二季度开工', '2026-05-31', '已完成'],
      ['6月完成主体', '', '推进中'],
    ],
    { schedule: 'D', completedOn: 'E' },
  ],
  [
    'nothing says which: neither',
    ['时间节点', '完成时间'],
    [
      ['2026年3月', '2026年12月'],
      ['2026年5月', '2026年10月'],
    ],
    { schedule: 'D' },
  ],
  [
    'stages, and a day in every row',
    ['时间安排', '完成日期'],
    [
      ['3月启动，5月完成', '2026-05-20'],
      ['4月启动，8月完成', '2026-08-25'],
    ],
    { schedule: 'D' },
  ],
  [
    'some tasks have no day yet',
    ['时间安排', '完成日期'],
    [
      ['3月启动，5月完成', '2026-05-20'],
      ['4月启动，8月完成', ''],
    ],
    { schedule: 'D', completedOn: 'E' },
  ],
  [
    'a day in every row beside a deadline',
    ['完成时限', '办结时间'],
    [
      ['2026年5月底前', '2026-05-20'],
      ['2026年8月底前', '2026-08-25'],
    ],
    { schedule: 'D', completedOn: 'E' },
  ],
  [
    'two deadlines',
    ['计划完成时间', '完成时限'],
    [
      ['2026-05-20', '2026年5月底前'],
      ['2026-08-25', '2026年8月底前'],
    ],
    { schedule: 'E' },
  ],
  ['no task has either yet', ['完成时限', '完成时间'], [['', '']], { schedule: 'D', completedOn: 'E' }],
  [
    'the same header twice, over planned times',
    ['完成时间', '完成时间'],
    [
      ['2026年3月底前', '2026年12月底前'],
      ['2026年5月底前', '2026年10月底前'],
    ],
    { schedule: 'D' },
  ],
  [
    'a header that says it is the actual day is believed',
    ['计划完成时间', '实际完成时间'],
    [
      ['2026年3月', '2026年12月'],
      ['2026年5月', '2026年10月'],
    ],
    { schedule: 'D', completedOn: 'E' },
  ],
  [
    'beginning and end of the plan',
    ['计划开始时间', '计划完成时间'],
    [
      ['2026-01-05', '2026-06-30'],
      ['2026-02-05', '2026-07-30'],
    ],
    { schedule: 'E' },
  ],
])('%s', (_name, headers, rows, expected) => {
  const [ledger] = findLedgers(
    gridOf([
      ['序号', '任务', '责任单位', ...headers, '完成状态'],
      ...rows.map((cells, index) => [index + 1, `建成${'一二三'.charAt(index)}号桥梁`, '区住建局', ...cells]),
    ]),
  ).ledgers;
  const { schedule, completedOn } = ledger!.columns;
  expect({ schedule, ...(completedOn ? { completedOn } : {}) }).toEqual(expected);
});
