import { DEPARTMENT_STEMS } from './department-stems';
import { OF_DUTY } from './group-names';

/**
 * What speaks against a text that ends like no unit being the name of one. Nearly every name of a ledger ends like a unit; of
 * the others (`宁德时代`, `化学专业`) none holds a verb, a measure or a word of form.
 */
const IN_PHRASES =
  /[的了着吗呢谁已未另拟勿%％]|[为是](?!民)|[需须](?!江)|(?<![日晚早周学])报(?![业社刊馆告])|(?<!华)为|[视见](?!频|觉|听|习|讯|窗|界)|按|务必|各自|自行|亲自|结合|统一|统筹|同意|研究(?!生)|合并|取消|以[内上下]|不[少低超高]|百分|办结|考核|情况|实际|文件|附件|附表|序号|字体|加粗|黑体|斜体|划线|标红|标注|层面|覆盖|纳入|明确|协调|认领|确定|商定|决定|经费|兼顾|优先|分批|分期|同步|立即|随时|根据|视情|待|第[一二三四五六七八九十\d]+[项条款点次批期]|[为以]主|及时|尽快|发现|核稿|审定/;
const BEGINS_PHRASES =
  /^(?:为|上报|呈报|提交|提请|抄送|延长|稳妥|稳定|加装|更新|修补|清理|整治|排查|公布|评比|抓|做|供|给予|接受|防范|丰富|减轻|畅通|提振|发展(?!改革|规划)|建设|保障|扩大|关于|强化|提高|提升|聚焦|促进|优化|加大|巩固|拓展|夯实|压实|严格|扩大|实现|争取|建立|健全|修订|编制|培养|引导|鼓励|改善|改进|解决|控制|实施|规范|参照|边|自|逐|请|经(?!信|贸|济|营|管|开|发|研|纪|销)|以|与|从|在|对(?!外)|向(?!阳)|把|将(?!军)|被|避免|防止|杜绝|查明|查清|摸清|以下简称|应(?!急)|能|可|不|均|都|再|并|或|及时|重点|重大|民生|一般|主要|具体|专项|年度|季度|月度|长期|近期|当前|建议|正在|持续|一事|一项)/;
const ENDS_PHRASES =
  /(?:工程|实事|类|任务|指标|措施|力量|运作|机制|制度|方案|计划|报告|总结|材料|清单|台账|问题|整改|会议|活动|培训|检查|建设|管理|治理|改革|工作|资金|目标|要求|标准|内容|事项|环节|阶段|方式|程序|流程|模式|规定|意见|通知|政策|责任|职责|分工|权限|原则|精神|进度|成效|成果|数据|信息|动态|督办|督查|验收|评估|公示|审批|备案|报批|报送|上报|下发|印发|落实|推进|实施|执行|完成|建成|整治|整理|整合|结合|衔接|对接|沟通|配合|兜底|一议|(?<!空)间|领域|方面|行动|应用|宣传|难题|成本|短板|服务|设施|重点|演练|渠道|供给|采购|养老|改造|提质|增效|增长|流通|归集|维护|经营|绿化|育人|监管|投资|体系|队伍|动力|活力|保障|能力|水平|预警|响应|施策|并举|制宜|性质|课程?|讲座|岗位|托位|[项轮节条款批次期级们者众里上下前后时日月年周度率量数值抓改好完齐清定议])$/;
/** `专题会`, `加装电梯20部`, `文化兴市`. */
const NOT_BODY =
  /^[一-鿿]{0,2}(?:推进|专题|座谈|现场|调度|协调|动员|部署|生活|交流|培训|研讨|听证|家长|评审|论证|通气|碰头|发布|宣讲|报告|述职|班子|行政|务虚|教师|例|班|校)会$|(?:教师|教职工|表彰|动员|总结|誓师|全体|师生)大会$|[一-鿿]{2}\d+(?:处|台|座|所|部|场|站|组|队|套|辆|户|间)$|[一-鿿]{2}[强兴活立富][省市区县镇乡村]$/;

/** Numbers belong to measures; `95598班` and `产品线2` are names. Neither are running words in Latin letters; `Ministry of Finance` is one. */
const MEASURE = /\d.*[一-鿿].*\d|\d[^一-鿿\d]|^\d{1,2}(?!\d)|[一-鿿]\d+[一-鿿]|^[a-z]+[ .][a-z\d]/;

/** True where a text that ends like no unit could be the name of one all the same. */
export function couldBeName(folded: string): boolean {
  if (DEPARTMENT_STEMS.has(folded.replace(/^[省市区县州]直?/, ''))) return true;
  return ![IN_PHRASES, BEGINS_PHRASES, ENDS_PHRASES, NOT_BODY, MEASURE, MAKES].some((pattern) => pattern.test(folded));
}

/** `招引企业总部`, `建设产业基地`: a task, with what is to come of it last. */
const MAKES =
  /^(?:招引|引进|引育|开工建设|迁建|全力|新建|新\([改扩迁、]+\)建|改建|扩建|改扩建|打造|培育|构建|形成|建成|新增|加快|激发|增强|遴选|评选|开设|开办|举办|举行|创成|深入|着力|升级|完善|健全|坚持|推行|拓宽|拍摄|走访|消除|淘汰|压减|压缩|精简|缓解|降低|补齐|签订|壮大|突出|办好|增加|建立|实行|实现|全面(?!深化|依法|从严)|深化(?!改革|医改|放管服)|提升(?!办|中心|专班|行动)|优化(?!营商|服务中心|环境|办)|推广(?!中心|站|部|处|科|办)|支持(?!中心|部|处|科)|推进(?!办|中心|委|组|工作|专班|处|科|领导|指挥|部|小组|职能)|创建[一-鿿]{4,}[区市县镇村校园位]$|建设[一-鿿]{0,10}(?:基地|园区?|平台|医院|学校|学院|幼儿园)$)|成为|[一-鿿\d](?:不少于|不低于|不超过)/;

/** `加快先进制造业发展领导小组`: an office is called after the task that it is there for. */
const OFFICE = /(?:办公室|领导小组|协调小组|工作组|指挥部|委员会|专班|局|处|科)$/;

/** `报市政府`, `成立工作专班`: what is done with a unit, although it ends as one. */
const DONE_WITH_UNIT =
  /^(?:(?:暂|尚|还|均)未|未(?!来|央|成年)|待(?=明确|确[定认]|指定|落实|协调|研究)|关于|跨(?=部门|区域|地区|层级|行业)|不?含(?!山县)|以下简称|进(?=学校|社区|企业|机关|单位|医院|乡镇|园区)|上报|呈报|报送|报请|报(?=[省市区县局校院党上])|呈(?=[省市区县局校院党])|提交|提请|抄送|抄报|商请|邀请|聘请|委托|征求|请示|召开|组成(?!部门|单位)|成立|设立|组建|督促(?!检查)|加强|做好|开展|制定|出台|印发|确保|切实|认真|积极|进一步|扎实|及时|尽快|力争|推动(?=党委|各|[省市区县])|带动|要求|临时成立|终止|承接(?=.{6})|现将|向(?=领导小组|[省市区县局校院党上])|组织(?=各|有关|相关|[省市县])|指导(?=各|有关|相关|[省市县])|经(?=本)|经(?=.{2,12}(?:研究|同意|审议|讨论|批准))|(?:上级|有权)机关批准)(?=.{2})/;

/** What a clause says of a unit, in the middle of it: `国家设立基金管理委员会`, `每个阶段确定一家牵头部门`. */
const TELLS =
  /^[^(“《]+(?:成立|设立|明确|另行|无具体|确定|确认|提交|设在|担任|兼任|作为|划转|加盖|召开|提出|均涉及|请(?=各|有关|相关)|关于|直接向|发至|分解至|指定(?!医院|单位|机构|部门))/;

/** `审计反馈的各类问题`: no name has 的 outside brackets; `涉及的各县区` is a group. */
const QUALIFIED = /^(?!(?:涉及|相关|有关|所属|下属|所在|其他|具体)的)[^(]*(?<!设区)的/;

/** True for a phrase that holds the name of a unit without being one. Of `unitLength` characters is the unit before words on it, if any. */
export function isPhraseWithUnit(folded: string, unitLength = 0): boolean {
  if (MAKES.test(folded) && !OFFICE.test(folded)) return true;
  const name = unitLength > 0 ? folded.slice(0, unitLength) : folded;
  if (OF_DUTY.test(name)) return false;
  return DONE_WITH_UNIT.test(folded) || TELLS.test(name) || NOT_BODY.test(folded) || QUALIFIED.test(name);
}
