import type { Field } from './fields';

/** A field that a header may stand for; weight as in `HEADER_TERMS`, higher is surer. */
export interface Candidate {
  readonly field: Field;
  readonly weight: number;
}

const TIME = /(?:时间|日期|时限|期限|年限|工期|时点|时刻|节点|日|時間|期限|時限)$/;
const UNIT =
  /(?:单位|部门|科室|处室|股室|机构|组织|主体|机关|街道|乡镇|镇街|党组织|支部|专班|工作组|小组|责任方|县区|县市区|區|區縣|單位|部門|department|dept|unit|agency|agencie|ministry|ministrie|office|organi[sz]ation|org|division|bureau|authority|authoritie|team|partner)s?$/;
const PERSON = /(?:人|人员|领导|负责人|联系人|联络员|专员|同志|領導|負責人|姓名|[河湖林田路链街片组段]长)$/;

const LEAD = /牵头|主办|主责|总牵头|领办|抓总|首要责任|第一责任|牽頭|主辦|lead/;
const COOPERATING = /配合|协办|参与|协同|协作|会办|联合|支持|协助|辅办|会同|参加|協辦|cooperat|support|participat/;
const RESPONSIBLE =
  /责任|负责|承担|承办|落实|实施|执行|主要|完成|整改|办理|归口|主管|責任|負責|responsib|owner|owning|accountable|primary|assigned|incharge/;
const OVERSEER = /督办|督导|督查|监督|考核|填报|填表|报送|审核|审批|验收|评价|指导|联系|所属|建议|来文|交办|派单|签发/;

/** Reads a header about a time by its parts: what ends or begins, planned or actual. Weight 0 fields are left out. */
function timeCandidates(core: string): Candidate[] {
  if (!TIME.test(core)) return [];
  if (/销号|核销|注销|销账|归档|銷號/.test(core)) return [{ field: 'signedOffOn', weight: 3 }];
  if (/更新|填报|上报|报送|汇报|报告|反馈|填表|统计/.test(core)) return [{ field: 'reportedOn', weight: 2.5 }];
  const actual = /实际|已完成|實際/.test(core);
  const begins = /开始|启动|起始|开工|立项|交办|下达|派发|开展|開始/.test(core);
  if (begins && !/起止|起讫|至/.test(core)) return [{ field: 'startedOn', weight: actual ? 3 : 2.4 }];
  if (actual) return [{ field: 'completedOn', weight: 3 }];
  if (
    /时限|期限|年限|工期|节点|限期|计划|拟|预计|目标|要求|承诺|规定|限定|截止|截至|到期|起止|安排|进度|推进|约定|應|应/.test(
      core,
    )
  ) {
    return [{ field: 'schedule', weight: 2.8 }];
  }
  if (/验收|竣工|完结|办毕/.test(core)) return [{ field: 'completedOn', weight: 2.6 }];
  if (/完成|办结|结束|整改/.test(core)) {
    return [
      { field: 'schedule', weight: 1.9 },
      { field: 'completedOn', weight: 1.8 },
    ];
  }
  return [];
}

function unitCandidates(core: string): Candidate[] {
  if (!UNIT.test(core)) return [];
  if (LEAD.test(core)) return [{ field: 'leadUnits', weight: 3 }];
  if (COOPERATING.test(core)) return [{ field: 'cooperatingUnits', weight: 3 }];
  if (OVERSEER.test(core) && !/责任|负责/.test(core)) return [];
  if (!RESPONSIBLE.test(core)) return [];
  return [
    // 责任主体 often groups rows by who answers for them; a 责任部门 beside it is who does the work.
    { field: 'leadUnits', weight: /主体$/.test(core) ? 1.9 : 2 },
    { field: 'cooperatingUnits', weight: 1.2 },
  ];
}

function personCandidates(core: string): Candidate[] {
  if (!PERSON.test(core) || /填报|填表|审核|制表|审批|验收|签发|督办人|法人|受益/.test(core)) return [];
  if (/责任|负责|牵头|分管|包抓|包保|包案|包联|挂钩|挂帅|挂联|领衔|主管|責任|負責/.test(core)) {
    return [{ field: 'responsiblePersons', weight: 2.6 }];
  }
  if (/经办|承办|具体|落实|跟进/.test(core)) return [{ field: 'responsiblePersons', weight: 2 }];
  return /联系|联络/.test(core) ? [{ field: 'responsiblePersons', weight: 0.9 }] : [];
}

/** `Issue description`, `Finding`, `Defect details`. */
const PROBLEM =
  /^(?:issue|problem|finding|observation|defect|deficiency|nonconformity|non-conformity|gap|risk)s?(?:title|summary|statement|description|details?)?$/;
/** `Issue ID`, `Action no.`, `Ref code`. */
const NUMBER =
  /^(?:issue|risk|action|finding|case|record|item|task|project|activity|ref|reference)(?:id|no\.?|number|code|ref)$/;

/** Fields of a header which no term lists, by the parts that Chinese headers are made of. Longer texts are no such header. */
export function patternCandidates(core: string): Candidate[] {
  if (core.length > (/^[\x20-\x7e]*$/.test(core) ? 30 : 14)) return [];
  // `一、重点工作` heads rows, not a column.
  if (/^[一二三四五六七八九十\d]{1,3}[、.)]/.test(core)) return [];
  const found = timeCandidates(core);
  if (found.length > 0) return found;
  if (/deadline$|duedate$|targetdate$/.test(core)) return [{ field: 'schedule', weight: 2.8 }];
  if (/^(?:progress|status|latest|monthly|weekly)\w*(?:update|comment|note|report)s?$/.test(core))
    return [{ field: 'progressText', weight: 2.6 }];
  const units = unitCandidates(core);
  if (units.length > 0) return units;
  const persons = personCandidates(core);
  if (persons.length > 0) return persons;
  if (/(?:领域|板块)$/.test(core)) return [{ field: 'area', weight: 2.4 }];
  if (/(?:建设规模|规模及内容|内容及规模)$/.test(core)) return [{ field: 'measures', weight: 2 }];
  if (/(?:举措|措施|办法|做法|步骤|流程)$/.test(core)) return [{ field: 'measures', weight: 2.5 }];
  if (/(?:成果|成效|交付物|标准)$/.test(core)) return [{ field: 'deliverable', weight: 2 }];
  if (
    /(?:进展|进展情况|推进情况|落实情况|完成情况|办理情况|整改情况|工作情况|开展情况)(?:说明|描述|简述)$/.test(core)
  ) {
    return [{ field: 'progressText', weight: 2.8 }];
  }
  if (/(?:进展|进展情况|推进情况|开展情况)$/.test(core)) return [{ field: 'progressText', weight: 2.2 }];
  if (/(?:完成情况|落实情况|办理情况|整改情况)$/.test(core)) {
    return [
      { field: 'status', weight: 2 },
      { field: 'progressText', weight: 2 },
    ];
  }
  if (/状态$|销号情况$/.test(core)) return [{ field: 'status', weight: 2.5 }];
  if (/(?:完成率|百分比|完成比例)$/.test(core)) return [{ field: 'progress', weight: 2.5 }];
  if (/(?:任务|事项)$/.test(core) || /(?:计划|安排|推进|重点|当前)工作$/.test(core)) {
    return [
      { field: 'task', weight: 2.2 },
      { field: 'area', weight: 1 },
    ];
  }
  if (/问题$/.test(core) || PROBLEM.test(core)) return [{ field: 'problem', weight: 2.2 }];
  if (/(?:材料|资料)$/.test(core)) return [{ field: 'evidence', weight: 1.5 }];
  if (/序号$|编号$|编码$/.test(core) || NUMBER.test(core)) return [{ field: 'number', weight: 2 }];
  if (/内容$/.test(core)) {
    return [
      { field: 'task', weight: 1.9 },
      { field: 'measures', weight: 1.8 },
    ];
  }
  if (/更新$/.test(core)) return [{ field: 'reportedOn', weight: 2 }];
  if (/备注$/.test(core)) return [{ field: 'remarks', weight: 2 }];
  return [];
}
