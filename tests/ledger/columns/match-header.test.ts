import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchHeader, matchHeaderPath } from '../../../src/ledger/columns/match-header';

/** Header text, and the field that it names when no other column claims it. */
const HEADERS: readonly (readonly [string, string | null])[] = [
  ['序  号', 'number'],
  ['No.', 'number'],
  ['＃', 'number'],
  ['*任务名称', 'task'],
  ['2026年度重点工作任务', 'task'],
  ['工作\n任务', 'task'],
  ['督办事项（全称）', 'task'],
  ['具体举措', 'measures'],
  ['落实举措及标志性成果', 'measures'],
  ['目标成果', 'deliverable'],
  ['完成时限（年/月/日）', 'schedule'],
  ['完成时限及进度', 'schedule'],
  ['计划完成时间', 'schedule'],
  ['计划开工日期', 'startedOn'],
  ['实际完成时间', 'completedOn'],
  ['销号时间', 'signedOffOn'],
  ['最近更新时间', 'reportedOn'],
  ['市级牵头部门', 'leadUnits'],
  ['牵头单位及责任人', 'leadUnits'],
  ['牵头（责任）单位', 'leadUnits'],
  ['牵头单位、配合单位', 'leadUnits'],
  ['责任单位（配合）', 'cooperatingUnits'],
  ['协同配合单位', 'cooperatingUnits'],
  ['包抓县级领导', 'responsiblePersons'],
  ['責任單位', 'leadUnits'],
  ['完成時限', 'schedule'],
  ['備註', 'remarks'],
  ['任务状态', 'status'],
  ['完成百分比', 'progress'],
  ['截至10月底进展情况', 'progressText'],
  ['9月份工作进展', 'progressText'],
  ['佐证材料', 'evidence'],
  ['Lead Department', 'leadUnits'],
  ['Supporting Units', 'cooperatingUnits'],
  ['Due Date', 'schedule'],
  ['% complete', 'progress'],
  ['主要任务', 'area'],
  ['序号\nNo.', 'number'],
  ['改进事项\nImprovement Item', 'task'],
  ['Due Date 到期日', 'schedule'],
  ['状态Status', 'status'],
  ['中心工作', 'task'],
  ['已开展工作', 'progressText'],
  ['下步工作', null],
  ['合作单位', 'cooperatingUnits'],
  ['结项时间', 'schedule'],
  ['投产日期', 'schedule'],
  ['督导反馈问题具体内容', 'problem'],
  ['完成投资占比', 'progress'],
  ['LED屏采购', null],
  ['维修班组', 'leadUnits'],
  ['配合专业', 'cooperatingUnits'],
  ['处置方案', 'measures'],
  ['化解方式', 'measures'],
  ['督导整改建议', 'measures'],
  ['所属赛道', 'area'],
  ['核心技术指标', 'deliverable'],
  ['揭榜团队', 'leadUnits'],
  ['销项时间', 'signedOffOn'],
  ['验收标志', 'deliverable'],
  ['专项检查反馈方面', 'area'],
  ['业务需求描述', 'task'],
  ['用地手续', 'task'],
  ['受理（责任）科室', 'leadUnits'],
  ['开发进度', 'progress'],
  ['投诉部门', null],
  ['相关科室', null],
  ['参审部门', 'cooperatingUnits'],
  ['承建单位', 'leadUnits'],
  ['提交报告时间', 'schedule'],
  ['活动日期', 'schedule'],
  ['上线日期', 'schedule'],
  ['责任标段', 'leadUnits'],
  ['认领科室', 'leadUnits'],
  ['包联单位', 'leadUnits'],
  ['其他责任部门', 'cooperatingUnits'],
  ['共建部门', 'cooperatingUnits'],
  ['督办科室', null],
  ['牵头督导部门', null],
  ['填报科室', null],
  ['整改人', 'responsiblePersons'],
  ['闭合时间', 'completedOn'],
  ['关闭日期', 'completedOn'],
  ['计划月份', 'schedule'],
  ['工作包', 'area'],
  ['攻关方向', 'area'],
  ['成果类别', null],
  ['复核结果', 'progressText'],
  ['跟踪记录', 'progressText'],
  ['施工进度', 'progress'],
  ['进度占比', 'progress'],
  ['产出物', 'deliverable'],
  ['议案题目', 'task'],
  ['不合格项描述', 'problem'],
  ['痛点难点', 'problem'],
  ['风险点描述', 'problem'],
  ['联系电话', null],
  ['督办单位', null],
  ['填报人', null],
  ['应急措施和预案', null],
  ['任务数', null],
  ['区教育局、区财政局', null],
  ['2026年6月底前', null],
  ['加快推进老旧小区改造，全年完成12个', null],
];

test.each(HEADERS)('%s → %s', (header, field) => {
  expect(matchHeader(header)[0]?.field ?? null).toBe(field);
});

/** Many more, `header<TAB>field`; no field: known or not, it stands for none. */
test('headers by their heads', () => {
  const lines = readFileSync(join(__dirname, '../../fixtures/header-heads.tsv'), 'utf8').replace(/\n$/, '').split('\n');
  const read = lines.map((line) => {
    const [header = ''] = line.split('\t');
    return `${header}\t${matchHeader(header)[0]?.field ?? ''}`;
  });
  expect(read).toEqual(lines);
});

/** Texts from the outermost header row down to the column's own. */
const PATHS: readonly (readonly [readonly string[], string | null])[] = [
  [['责任单位', '牵头单位'], 'leadUnits'],
  [['责任单位', '配合单位'], 'cooperatingUnits'],
  [['责任分工', '牵头'], 'leadUnits'],
  [['责任落实', '单位'], 'leadUnits'],
  [['责任落实', '人员'], 'responsiblePersons'],
  [['配合', '单位'], 'cooperatingUnits'],
  [['完成情况', '进度'], 'progress'],
  [['完成情况', '说明'], 'progressText'],
  [['完成情况', '状态'], 'status'],
  [['时间安排', '开始'], 'startedOn'],
  [['时间安排', '完成'], 'schedule'],
  [['实际', '完成时间'], 'completedOn'],
  [['计划', '完成时间'], 'schedule'],
  [['完成情况', '完成时间'], 'completedOn'],
  [['任务', '内容'], 'task'],
  [['序号'], 'number'],
];

test.each(PATHS)('%j → %s', (path, field) => {
  expect(matchHeaderPath(path)[0]?.field ?? null).toBe(field);
});

const SHARED = join(__dirname, '../../../../shared/cases/headers.tsv');
const FIELD_OF: Readonly<Record<string, string>> = {
  'completion date': 'completedOn',
  'cooperating unit': 'cooperatingUnits',
  deliverable: 'deliverable',
  'lead unit': 'leadUnits',
  measures: 'measures',
  number: 'number',
  problem: 'problem',
  progress: 'progressText',
  remarks: 'remarks',
  'responsible person': 'responsiblePersons',
  schedule: 'schedule',
  status: 'status',
  task: 'task',
  'task area': 'area',
};

(existsSync(SHARED) ? test : test.skip)('headers seen in real ledgers', () => {
  const missed: string[] = [];
  for (const line of readFileSync(SHARED, 'utf8').trim().split('\n').slice(1)) {
    const [kind = '', header = ''] = line.split('\t');
    const field = FIELD_OF[kind];
    const text = header.replace(/ \([a-zA-Z].*\)$/, '');
    if (!field || text.startsWith('title of section')) continue;
    if (!matchHeader(text).some((candidate) => candidate.field === field)) missed.push(`${kind}: ${text}`);
  }
  expect(missed).toEqual([]);
});
