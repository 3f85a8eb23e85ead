import type { Candidate } from './candidate';

const UNIT =
  /(?:单位|部门|科室|处室|股室|机构|组织|主体|机关|街道|乡镇|镇街|党组织|支部|专班|工作组|小组|团队|责任方|县区|县市区|區|區縣|單位|部門|department|dept|unit|agency|agencie|ministry|ministrie|office|organi[sz]ation|org|division|bureau|authority|authoritie|team|partner)s?$/;
/** A role and what bodies are called at the end: `责任站办`, `牵头室`, `配合学院`, `责任镇`. */
const ROLE_AND_BODY =
  /(?:牵头|主办|主责|责任|负责|承办|承接|认领|检修|维修|经办|落实|配合|协办|协同|参与|协助).{0,3}(?:[室处科股局厅委办站所院系部组队村镇乡厂矿]|社区|公司|车间|班组|中心|企业|园区|区县|学校|站办|工区|标段|窗口|年级|专业)$/;
const PERSON =
  /(?:人|人员|领导|联系人|联络员|专员|同志|領導|負責人|姓名|[校院局处科站所队厂村乡镇县市区部社会河湖林田路链街片组段]长|书记|主任|经理|干部|民警|教师|老师|主席|总监)$/;

const LEAD = /牵头|主办|主责|总牵头|领办|主抓|抓总|组长|首要责任|第一责任|牽頭|主辦|lead/;
const COOPERATING =
  /配合|协办|参[与审建]|协同|协作|合作|共建|辅助|联动|成员|分办|参战|会办|联合|支持|协助|辅办|会同|参加|協辦|cooperat|support|participat/;
const RESPONSIBLE =
  /责任|负责|承担|承办|承接|承建|揭榜|检修|维修|认领|经办|处置|处理|落实|实施|执行|主要|完成|整改|办理|归口|主管|攻坚|責任|負責|responsib|owner|owning|accountable|primary|assigned|incharge/;
const OVERSEER = /督办|督导|督查|监督|考核|填报|填表|报送|审核|审批|验收|评价|指导|联系|所属|建议|来文|交办|派单|签发/;

/** What its last word says of a body: it looks on, whatever stands before (`牵头督导单位`). */
const LOOKS_ON = /(?:督[办导查]|监督|考核|验收|审核)(?:单位|部门|科室|处室|机构)$/;

/** A header that names bodies: who leads, who cooperates, who answers. A body that only oversees has no field. */
export function unitCandidates(core: string): readonly Candidate[] {
  if (!UNIT.test(core) && !ROLE_AND_BODY.test(core)) return [];
  if (LOOKS_ON.test(core)) return [];
  if (LEAD.test(core)) return [{ field: 'leadUnits', weight: 3 }];
  if (COOPERATING.test(core)) return [{ field: 'cooperatingUnits', weight: 3 }];
  if (OVERSEER.test(core) && !/责任|负责/.test(core)) return [];
  // 包抓单位 answers for what is done where no 责任单位 stands beside it.
  if (/包[抓保联]/.test(core)) return [{ field: 'leadUnits', weight: 1.9 }];
  if (!RESPONSIBLE.test(core)) return [];
  if (/^其[他它余]/.test(core)) return [{ field: 'cooperatingUnits', weight: 2.5 }];
  return [
    // 责任主体 often groups rows by who answers for them; a 责任部门 beside it is who does the work.
    { field: 'leadUnits', weight: /主体$/.test(core) ? 1.9 : 2 },
    { field: 'cooperatingUnits', weight: 1.2 },
  ];
}

/** A header that names persons. Who fills in, examines or accepts has no field. */
export function personCandidates(core: string): readonly Candidate[] {
  if (!PERSON.test(core) || /填报|填表|审核|制表|审批|验收|签发|督办人|法人|受益/.test(core)) return [];
  if (/责任|负责|牵头|分管|包[抓保案联片村点干]|挂[钩帅联牌点]|领[衔办]|主[抓管责办]|接单|专班|責任|負責/.test(core)) {
    return [{ field: 'responsiblePersons', weight: 2.6 }];
  }
  if (/经办|承办|具体|落实|跟进|执行|整改/.test(core)) return [{ field: 'responsiblePersons', weight: 2 }];
  if (/^项目.{0,2}(?:经理|长|主任)$/.test(core)) return [{ field: 'responsiblePersons', weight: 2 }];
  return /联系|联络/.test(core) ? [{ field: 'responsiblePersons', weight: 0.9 }] : [];
}
