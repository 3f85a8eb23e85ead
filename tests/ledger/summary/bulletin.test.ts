import fc from 'fast-check';
import { translator } from '../../../src/i18n/translate';
import { bulletinOf, bulletinText } from '../../../src/ledger/summary/bulletin';
import { percent } from '../../../src/ledger/summary/format';
import { monthlyFigures } from '../../../src/ledger/summary/monthly-figures';
import { snapshotOf } from '../../../src/ledger/summary/snapshot';
import { day, deadline, sampleEntry } from '../progress/sample-entry';
import { arbitraryDay, arbitraryLedger } from './arbitrary-ledger';

const zh = translator('zh-CN');
const en = translator('en-US');
const june = { month: '2025-06', asOf: day('2025-06-30') };

const ledger = [
  sampleEntry({
    number: '1',
    task: '新建学校',
    schedule: deadline('2025-06-18'),
    status: 'inProgress',
    leadUnits: ['区教育局', '区住建委'],
  }),
  sampleEntry({
    number: '2',
    task: '扩建学校',
    status: 'completed',
    completedOn: day('2025-06-30'),
    schedule: deadline('2025-06-30'),
    leadUnits: ['区教育局'],
  }),
  sampleEntry({
    number: '3',
    task: '改造操场',
    status: 'notStarted',
    schedule: deadline('2025-07-31'),
    leadUnits: ['区体育局'],
  }),
  sampleEntry({
    number: '4',
    task: '清理隐患',
    status: 'signedOff',
    signedOffOn: day('2025-06-05'),
    leadUnits: ['区应急局'],
  }),
  sampleEntry({ number: '5', task: '另行研究' }),
];

test('the whole bulletin in Chinese', () => {
  const text = bulletinText(bulletinOf(monthlyFigures(ledger, june), zh, { ledgerTitle: '教育重点任务' }));
  expect(text.split('\n')).toEqual([
    '关于教育重点任务2025年6月推进情况的通报',
    '',
    '各有关单位：',
    '现将教育重点任务2025年6月推进情况（截至2025年6月30日）通报如下。',
    '一、总体情况',
    '台账共有任务5项，已办结2项（其中已销号1项），办结率40%，推进中1项，未启动1项，未填报状态1项。',
    '未办结任务中，逾期1项，时限不明1项。',
    '本月办结1项，销号1项。',
    '二、各单位完成情况',
    '承担牵头任务的单位共4个。其中1项任务由两个以上单位共同牵头，分别计入各牵头单位。',
    '办结率最高的是区应急局（1/1，100%）；最低的是区住建委（0/1，0%）、区体育局（0/1，0%）。',
    '有逾期任务的牵头单位：区教育局（1项）、区住建委（1项）。',
    '另有1项任务未明确牵头单位。',
    '三、逾期任务',
    '截至2025年6月30日，逾期未办结任务1项。另有1项任务时限不明，未判断是否逾期。',
    '1.新建学校（牵头单位：区教育局、区住建委；时限：2025年6月18日；逾期12天）。',
    '四、下月到期任务',
    '下月到期任务1项。',
    '1.改造操场（牵头单位：区体育局；时限：2025年7月31日）。',
    '五、工作要求',
    '请逾期任务的牵头单位说明原因，明确整改措施和完成时限，抓紧办结并报送佐证材料。',
    '请下月到期任务的牵头单位对照时限倒排工期，确保按期完成。',
    '请时限不明任务的牵头单位明确完成时限。',
    '请各单位按月更新台账，确保情况真实、数据准确。',
    '',
    '2025年6月30日',
  ]);
});

test('the same figures in English', () => {
  const text = bulletinText(bulletinOf(monthlyFigures(ledger, june), en, { ledgerTitle: 'Education plan' }));
  expect(text).toContain('Education plan: progress bulletin for 2025-06');
  expect(text).toContain(
    'Tasks in the ledger: 5; done: 2 (of these signed off: 1); completion rate: 40%; in progress: 1',
  );
  expect(text).toContain('(1) 新建学校 — lead: 区教育局, 区住建委; due 2025-06-18; days overdue: 12.');
  expect(text).not.toMatch(/[，。；：（）]/);
});

test('no task: nothing is claimed', () => {
  const { sections } = bulletinOf(monthlyFigures([], june), zh);
  expect(sections).toEqual([{ heading: '一、总体情况', paragraphs: ['任务台账中没有任务。'] }]);
});

test('none overdue, none due, all done: said so, and nobody is asked for what is not there', () => {
  const done = [sampleEntry({ status: 'completed', completedOn: day('2025-01-10'), leadUnits: ['区教育局'] })];
  const text = bulletinText(bulletinOf(monthlyFigures(done, june), zh));
  expect(text).toContain('办结率100%');
  expect(text).toContain('各项任务均已办结。');
  expect(text).toContain('本月没有登记办结或销号的任务。');
  expect(text).toContain('没有逾期任务');
  // A section without anything in it is left out, and the next takes its number.
  expect(text).not.toContain('下月');
  expect(text).toContain('\n四、工作要求\n');
  expect(text).not.toContain('请逾期任务');
  expect(text).not.toContain('办结率最高');
});

test('equal rates: no best and no worst', () => {
  const equal = ['甲局', '乙局'].map((unit) => sampleEntry({ leadUnits: [unit], schedule: deadline('2025-12-31') }));
  expect(bulletinText(bulletinOf(monthlyFigures(equal, june), zh))).toContain('各单位办结率均为0%。');
});

test.each([
  ['2025年重点工作任务台账', '关于2025年重点工作任务6月推进情况的通报'],
  ['教育领域问题整改清单', '关于教育领域问题整改2025年6月推进情况的通报'],
  ['教育改革任务清单（2025—2027年）', '关于教育改革任务清单（2025—2027年）2025年6月推进情况的通报'],
  ['2026年任务分解表', '关于2026年任务2025年6月推进情况的通报'],
  ['督办台账', '关于督办台账2025年6月推进情况的通报'],
  ['', '关于任务台账2025年6月推进情况的通报'],
])('the ledger “%s” in a title', (ledgerTitle, title) => {
  expect(bulletinOf(monthlyFigures(ledger, june), zh, { ledgerTitle }).title).toBe(title);
});

test('the name of a task that is a whole paragraph is cut', () => {
  const long = [
    sampleEntry({ task: '落实举措'.repeat(40), schedule: deadline('2025-06-01'), leadUnits: ['区教育局'] }),
  ];
  expect(bulletinText(bulletinOf(monthlyFigures(long, june), zh))).toContain(`1.${'落实举措'.repeat(20)}…（牵头单位：`);
});

test('long lists are cut with the number of the rest', () => {
  const many = Array.from({ length: 5 }, (_, index) =>
    sampleEntry({ task: `任务${index}`, schedule: deadline('2025-06-01') }),
  );
  const { sections } = bulletinOf(monthlyFigures(many, june), zh, { mostItems: 2 });
  expect(sections[2]?.paragraphs).toHaveLength(4);
  expect(sections[2]?.paragraphs.at(-1)).toBe('其余3项见月报。');
});

test('compared with last month', () => {
  const before = [
    sampleEntry({ task: '甲', schedule: deadline('2025-06-10'), status: 'inProgress' }),
    sampleEntry({ task: '乙', status: 'inProgress', schedule: deadline('2025-07-10') }),
  ];
  const after = [before[0]!, { ...before[1]!, status: 'completed' as const }, sampleEntry({ task: '丙' })];
  const previous = snapshotOf(before, { month: '2025-05', asOf: day('2025-05-31') });
  const text = bulletinText(bulletinOf(monthlyFigures(after, { ...june, previous }), zh));
  expect(text).toContain('与2025年5月31日相比，办结任务增加1项，逾期任务增加1项，新增任务1项。');
});

test.each([
  [0, '0'],
  [1, '100'],
  [1 / 3, '33.3'],
  [0.5, '50'],
  [1999 / 2000, '99.9'],
  [1 / 5000, '0.1'],
])('percent(%p)', (share, text) => {
  expect(percent(share)).toBe(text);
});

test('property: no hole in the text, in either language', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryDay, (entries, asOf) => {
      const options = { month: asOf.toPlainYearMonth().toString(), asOf };
      const figures = monthlyFigures(entries, { ...options, previous: snapshotOf(entries.slice(1), options) });
      for (const t of [zh, en])
        expect(bulletinText(bulletinOf(figures, t))).not.toMatch(/\{\w+\}|NaN|undefined|null|[ \t]$/m);
    }),
    { numRuns: 50 },
  );
});
