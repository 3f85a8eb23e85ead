import type { Candidate } from './candidate';
import type { Field } from './fields';
import { personCandidates, unitCandidates } from './header-parties';
import { timeCandidates } from './header-times';

/** `Issue description`, `Finding`, `Defect details`. */
const PROBLEM =
  /^(?:issue|problem|finding|observation|defect|deficiency|nonconformity|non-conformity|gap|risk)s?(?:title|summary|statement|description|details?)?$/;
/** `Issue ID`, `Action no.`, `Ref code`. */
const NUMBER =
  /^(?:issue|risk|action|finding|case|record|item|task|project|activity|ref|reference)(?:id|no\.?|number|code|ref)$/;

type Weights = Readonly<Partial<Record<Field, number>>>;

/**
 * What a header is about, told by its last word and, where that alone could say anything (方式, 情况, 结果), by the verb before it.
 * The first that fits decides; what none fits has no field.
 */
const HEADS: readonly (readonly [head: RegExp, weights: Weights])[] = [
  // What comes next is no field.
  [/^(?:下一?步|下[月周]|后续|今后).*(?:安排|计划|打算|工作)$/, {}],
  [/deadline$|duedate$|targetdate$/, { schedule: 2.8 }],
  [/^(?:progress|status|latest|monthly|weekly)\w*(?:update|comment|note|report)s?$/, { progressText: 2.6 }],
  [
    /^是否.{0,4}(?:完成|办结|销号|落实|整改|到位|启动|闭环|解决|结案|开工|息访|化解|达标|验收|交付|投用)/,
    { status: 3 },
  ],
  [/(?:完成|办结|销号|整改|落实|结案)(?:与否|否)$/, { status: 3 }],
  [/(?:领域|板块)$/, { area: 2.4 }],
  [/^.{2,6}方面$/, { area: 1.9 }],
  [/^所属(?!.*(?:单位|部门|科室|公司|项目|人)$).{2,4}$/, { area: 1.7 }],
  [
    /^(?!文件|资金|单位|人员|来源|成果|材料|附件|办理).{1,6}(?:类别|类型|分类|种类|维度|门类|条线|专题|方向|模块)$|^(?:专题|条线|维度|模块)$/,
    { area: 1.7 },
  ],
  [/(?:建设规模|规模及内容|内容及规模)$/, { measures: 2 }],
  [/(?:举措|措施|办法|做法|步骤|流程)$/, { measures: 2.5 }],
  [
    /(?:工作|整改|推进|落实|实现|解决|化解|治理|整治|实施|主要|重点|任务)(?:方式|方法|路径|抓手|打法|对策|手段)$/,
    { measures: 2.2 },
  ],
  [/对策$|(?:解决|整改|实施|推进|治理|化解|落实|处[理置]|检修)方案$/, { measures: 2.2 }],
  [/(?:具体|工作|任务)安排$/, { measures: 1.9, schedule: 1.5 }],
  [/(?:已|取得|阶段)的?性?的?成效$/, { progressText: 2.2, deliverable: 1.5 }],
  [/自评(?:说明|情况)$/, { progressText: 2 }],
  [/(?:验收|考核|评估)要点$/, { deliverable: 1.9 }],
  [/(?:成果|成效|(?:交付|输出|产出)物|标准|效果)$|成果文件$|标志$|成果(?:呈现|体现|展示|载体)$/, { deliverable: 2 }],
  [
    /(?:进展|进展情况|推进情况|落实情况|完成情况|办理情况|整改情况|工作情况|开展情况)(?:说明|描述|简述|摘要|小结|概述)$/,
    { progressText: 2.8 },
  ],
  [/(?:进展|进展情况|推进情况|开展情况)$/, { progressText: 2.2 }],
  [/(?:完成情况|落实情况|办理情况|整改情况|进度情况)$/, { status: 2, progressText: 2 }],
  [/状态$|(?:销号|闭环|办结)情况$/, { status: 2.5 }],
  [/(?:当前|目前|进展|完成|工作|推进|整改)状况$/, { status: 1.9, progressText: 1.9 }],
  [/(?:处理|办理|整改|落实|处置|完成|办结)结果$/, { progressText: 2, status: 2 }],
  [
    /(?:反馈|推动|跟踪|跟进|处置|处理|化解|解决|整治|治理|答复|回复|实施|执行|贯彻|改造|建设|采取|开展)情况$|已(?:开展|做)的?工作$/,
    { progressText: 2 },
  ],
  [/(?:复查|复核|核查|验收)(?:情况|结果)$|整改结论$/, { progressText: 1.6 }],
  [/(?:跟踪|跟进|进展|办理|整改)记录$/, { progressText: 2 }],
  [/^(?!计划|时间|时序|序时|要求|目标).{2,4}进度$/, { progress: 1.8, progressText: 1.7 }],
  [/(?:反馈|进展|落实)内容$/, { progressText: 2 }],
  [/状态说明$/, { progressText: 2, status: 1.9 }],
  [/进度(?:要求|安排)$/, { schedule: 2.8 }],
  [/(?:完成率|百分比|完成比[例率]|进度比|进度占比)$/, { progress: 2.5 }],
  [/完成.{2,4}(?:比例|占比)$/, { progress: 1.6 }],
  [/(?:任务|事项)$|^(?!完成|已).{2,4}工作$/, { task: 2.2, area: 1 }],
  [/(?:任务|工作|项目|活动|实事|课题|事项|行动|指标|议题|提案|工程)名称$/, { task: 2.6 }],
  [
    /^(?:工作|任务|具体)?(?:小项|小类|子项|细项)$|^(?!文件|公文|信息|新闻|稿件|文章|论文).{2,4}(?:标题|题目)$/,
    { task: 2 },
  ],
  [/(?:议题|案由|审议意见)$|^.{2,4}主题$/, { task: 2 }],
  [
    /问题$|诉求$|不足$|隐患$|风险点$|(?:^|存在|主要)(?:困难|短板)$|[堵难痛]点$|^不(?:符合|合格)(?:项|事实)?(?:描述|内容)?$/,
    { problem: 2.2 },
  ],
  [/^.{0,4}需求(?:名称|描述|概述|说明)?$/, { task: 2 }],
  [/^.{2}手续$/, { task: 2.5 }],
  [/^(?:风险点?|隐患|缺陷|短板)(?:描述|表现|名称|内容)$/, { problem: 2.1 }],
  [/^.{0,6}问题(?:的?具体)?(?:内容|描述|建议|图斑|线索|表现|点位|现象|情况|详述|要点)$/, { problem: 2 }],
  [PROBLEM, { problem: 2.2 }],
  [/(?:技术|考核|绩效|预期)指标$/, { deliverable: 2 }],
  [/整改建议$/, { measures: 1.6 }],
  [/佐证|印证/, { evidence: 2 }],
  [/(?:材料|资料)(?:清单|目录|名称|链接)?$/, { evidence: 1.5 }],
  [/(?:序|编|单|档)号$|编码$/, { number: 2 }],
  [NUMBER, { number: 2 }],
  [/目标$/, { deliverable: 1.9 }],
  [/^(?!巡检|检查|检测|培训|考试|经营).*内容$/, { task: 1.9, measures: 1.8 }],
  [
    /^(?!资金|考核|评分|收费|所属|来源|预算|检测|检查|巡检|采购|培训|费用|支出|收入|评比|比赛).{1,6}项目$/,
    { task: 2, area: 1 },
  ],
  [/更新$/, { reportedOn: 2 }],
  [/备注$/, { remarks: 2 }],
];

/** Fields of a header which no term lists, by the parts that headers are made of. Longer texts are no such header. */
export function patternCandidates(core: string): readonly Candidate[] {
  if (core.length > (/^[\x20-\x7e]*$/.test(core) ? 30 : 14)) return [];
  // `一、重点工作` heads rows, not a column.
  if (/^[一二三四五六七八九十\d]{1,3}[、.)]/.test(core)) return [];
  for (const candidates of [timeCandidates(core), unitCandidates(core), personCandidates(core)]) {
    if (candidates.length > 0) return candidates;
  }
  const weights = HEADS.find(([head]) => head.test(core))?.[1] ?? {};
  return (Object.entries(weights) as [Field, number][]).map(([field, weight]) => ({ field, weight }));
}
