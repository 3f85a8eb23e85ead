import type { PlanEntry } from '../../../src/ledger/plan/plan-reading';
import { read } from './fixture-rows';

const entriesOf = (text: string): PlanEntry[] => read(text).documents.flatMap(({ entries }) => [...entries]);
const one = (text: string): PlanEntry => {
  const [first, second] = entriesOf(text);
  if (!first || second) throw new Error('not one entry');
  return first;
};

describe('units', () => {
  test.each([
    ['(责任单位:区教育局、区财政局)', '区教育局、区财政局', ''],
    ['(牵头单位:区教育局;责任单位:区财政局)', '区教育局', '区财政局'],
    ['〔牵头单位：区教育局，责任单位：区财政局〕', '区教育局', '区财政局'],
    ['(区教育局牵头,区财政局按职责分工负责)', '区教育局', '区财政局'],
    ['(区教育局、区财政局负责)', '区教育局、区财政局', ''],
    ['(区教育局牵头)', '区教育局', ''],
    ['(区教育局、区财政局)', '区教育局、区财政局', ''],
    ['(责任单位:各县(市、区)政府)。', '各县(市、区)政府', ''],
    ['由区教育局牵头,区财政局配合。', '区教育局', '区财政局'],
    ['责任单位:区教育局、区财政局。', '区教育局、区财政局', ''],
    ['\n责任单位:区教育局', '区教育局', ''],
    ['\n(责任单位:区教育局)', '区教育局', ''],
    ['\n【责任单位】区教育局', '区教育局', ''],
    ['\n责任主体。区教育局。', '区教育局', ''],
    ['\n牵头单位:区教育局\n配合单位:区财政局', '区教育局', '区财政局'],
    ['(责任单位:区教育局)(配合单位:区财政局)', '区教育局', '区财政局'],
  ])('%j', (statement, lead, cooperating) => {
    const { entry } = one(`一、重点工作\n1.开展调研。走访学校。${statement}`);
    expect([entry.leadUnits.join('、'), entry.cooperatingUnits.join('、')]).toEqual([lead, cooperating]);
    expect([entry.task, entry.measures]).toEqual(['开展调研', '走访学校。']);
  });

  test.each(['(含民办学校、幼儿园)', '(以下简称区教育局)', '(试行)', '(见附件)'])('%s names nobody', (aside) => {
    const { entry, doubts } = one(`一、重点工作\n1.开展调研。走访学校${aside}`);
    expect(entry.leadUnits).toEqual([]);
    expect(doubts).toContain('no-units');
    expect(entry.measures).toBe(`走访学校${aside}`);
  });

  test('units of a heading hold for its items, with a doubt', () => {
    const entries = entriesOf('一、教育工作(责任单位:区教育局)\n1.修缮校舍。\n2.招聘教师。(责任单位:区人社局)');
    expect(entries.map(({ entry, doubts }) => [entry.leadUnits.join(), doubts])).toEqual([
      ['区教育局', ['inherited-units']],
      ['区人社局', []],
    ]);
    expect(entries[0]!.entry.section).toEqual(['一、教育工作']);
  });

  test('one bracket after several points is marked as shared', () => {
    const entries = entriesOf('一、改革\n(一)简政放权\n(1)清理事项。\n(2)压缩时限。\n(责任单位:市司法局)');
    expect(entries.map(({ entry, doubts }) => [entry.number, entry.leadUnits.join(), doubts])).toEqual([
      ['(1)', '市司法局', ['shared-units']],
      ['(2)', '市司法局', []],
    ]);
  });
});

describe('times', () => {
  test.each([
    ['修路。2026年6月底前完成。(责任单位:县交通局)', '2026-06-30'],
    ['修路。(责任单位:县交通局,9月底前完成)', '2026-09-30'],
    ['修路。(责任单位:县交通局;完成时限:2026年8月)', '2026-08-31'],
    ['修路。(2026年5月底前完成)(责任单位:县交通局)', '2026-05-31'],
    ['修路。4月底前开工,11月底前通车。(责任单位:县交通局)', '2026-11-30'],
    ['修路。三季度开工建设。(责任单位:县交通局)', '2026-09-30'],
    ['修路。10月举办通车仪式。(责任单位:县交通局)', '2026-10-31'],
    ['修路。(责任单位:县交通局,长期坚持)', ''],
    ['修路。整改2024年巡察反馈的问题。(责任单位:县交通局)', ''],
  ])('%s', (text, due) => {
    const { entry } = one(`临江县2026年工作要点\n一、重点工作\n1.${text}`);
    expect(entry.schedule.due?.toString() ?? '').toBe(due);
  });

  test('the year is the document’s, not the reference day’s', () => {
    const { entry } = one('临江县2024年工作要点\n一、重点工作\n1.修路。6月底前完成。(责任单位:县交通局)');
    expect(entry.schedule.due?.toString()).toBe('2024-06-30');
  });

  test('the year of the document’s number serves where the title has none', () => {
    const { entry } = one(
      '关于加强道路建设的意见\n临政发〔2023〕7号\n一、重点工作\n1.修路。6月底前完成。(责任单位:县交通局)',
    );
    expect(entry.schedule.due?.toString()).toBe('2023-06-30');
  });
});

test('labels inside a paragraph give measures, result, persons and time their own fields', () => {
  const { entry } = one(
    '1.道路破损问题。责任单位:县交通局 责任人:王某某 主要措施:铣刨重铺。预期目标:完好率达到95%。完成时限:2026年6月底前\n',
  );
  expect([
    entry.task,
    entry.measures,
    entry.deliverable,
    entry.responsiblePersons,
    entry.schedule.due?.toString(),
  ]).toEqual(['道路破损问题', '铣刨重铺。', '完好率达到95%。', ['王某某'], '2026-06-30']);
});

test('the source says which lines and which stretches were understood', () => {
  const { source } = one('临江县2026年工作要点\n一、重点工作\n1.修路。6月底前完成。\n(责任单位:县交通局)');
  expect(source.lines).toEqual([3, 4]);
  expect(source.marks.map(({ field, from, to }) => [field, source.text.slice(from, to)])).toEqual([
    ['number', '1.'],
    ['task', '修路'],
    ['milestone', '6月底前完成'],
    ['units', '(责任单位:县交通局)'],
  ]);
});

test('a title that runs into its measures is cut at the first clause where its sisters have short ones', () => {
  const long =
    '推进专项行动,召开动员大会部署任务,组织干部下沉一线开展排查,逐项建立台账,逐件明确责任,定期通报进展,年终考核验收';
  const entries = entriesOf(`一、重点工作\n1.修路。铺油。\n2.架桥。立墩。\n3.${long}。\n4.植树。浇水。`);
  expect(entries.map(({ entry }) => entry.task)).toEqual(['修路', '架桥', '推进专项行动', '植树']);
  expect(entries[2]!.doubts).toContain('title-cut');
});

test('a full stop inside a quoted problem does not end the title', () => {
  expect(one('一、整改\n1.“台账不全。记录缺失。”的问题。补齐台账。(责任单位:县水利局)').entry.task).toBe(
    '“台账不全。记录缺失。”的问题',
  );
});

test('gaps and repeated numbers are doubts', () => {
  const entries = entriesOf(
    '一、工作\n1.甲事。(责任单位:县委办)\n3.乙事。(责任单位:县委办)\n3.丙事。(责任单位:县委办)',
  );
  expect(entries.map(({ doubts }) => doubts)).toEqual([[], ['number-gap'], ['repeated-number']]);
});

test('sections that set no task, preambles, signatures and site text are listed as unread', () => {
  const text = [
    '首页 > 政务 > 方案',
    '临江县2026年实施方案',
    '为做好工作,制定本方案。',
    '一、总体要求',
    '坚持为民。',
    '二、重点任务',
    '1.修路。(责任单位:县交通局)',
    '三、保障措施',
    '(一)加强领导。成立专班。',
    '临江县人民政府',
    '2026年1月5日',
    '上一篇:通知',
  ].join('\n');
  expect(read(text).unread.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '1 site-text',
    '3 preamble',
    '4 no-task',
    '5 no-task',
    '8 no-task',
    '9 no-task',
    '10 closing',
    '11 closing',
    '12 site-text',
  ]);
});

test.each([
  ['2026年10月底前完成初稿,12月底前印发', false],
  ['2026年10月底前完成初稿,12月底前印发,届时视情况', true],
  ['视情况', true],
])('schedule %j is unread: %s', (schedule, isUnread) => {
  const { doubts } = one(`一、重点工作\n1.编制规划。(责任单位:区教育局;完成时限:${schedule})`);
  expect(doubts.includes('schedule-unread')).toBe(isUnread);
});

test('a list of more than a thousand tasks keeps every number', () => {
  const tasks = Array.from({ length: 1203 }, (_, at) => `${at + 1}.整治第${at + 1}处隐患。（责任单位：县应急局）`);
  const numbers = entriesOf(['青澜县2026年隐患整治清单', '一、任务', ...tasks].join('\n')).map(
    ({ entry }) => entry.number,
  );
  expect(numbers).toEqual(tasks.map((_, at) => `${at + 1}`));
});
