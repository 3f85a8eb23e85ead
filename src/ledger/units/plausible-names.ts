/**
 * What speaks against a text that ends like no unit being the name of one. Nearly every name of a ledger ends like a unit; of
 * the others (`宁德时代`, `化学专业`) none holds a verb, a measure or a word of form.
 */
const IN_PHRASES =
  /[的了着吗呢谁已未另拟勿%％]|[为是](?!民)|[需须](?!江)|(?<![日晚早周学])报(?![业社刊馆告])|(?<!华)为|[视见](?!频|觉|听|习)|按|各自|自行|亲自|结合|统一|统筹|同意|研究(?!生)|合并|取消|办结|考核|情况|实际|文件|附件|附表|序号|字体|加粗|黑体|斜体|划线|标红|标注|层面|覆盖|纳入|明确|协调|认领|确定|商定|决定|经费|兼顾|优先|分批|分期|同步|立即|随时|根据|视情|待|第[一二三四五六七八九十\d]+[项条款点次批期]|[为以]主/;
const BEGINS_PHRASES =
  /^(?:上报|呈报|提交|提请|抄送|边|自|逐|请|经(?!信|贸|济|营|管|开|发|研|纪|销)|以|与|从|在|对(?!外)|向(?!阳)|把|将(?!军)|被|应(?!急)|能|可|不|均|都|再|并|或|及时|重点|重大|民生|一般|主要|具体|专项|年度|季度|月度|长期|近期|当前|建议|正在|持续|一事|一项)/;
const ENDS_PHRASES =
  /(?:工程|实事|类|任务|指标|措施|力量|运作|机制|制度|方案|计划|报告|总结|材料|清单|台账|问题|整改|会议|活动|培训|检查|建设|管理|治理|改革|工作|资金|目标|要求|标准|内容|事项|环节|阶段|方式|程序|流程|模式|规定|意见|通知|政策|责任|职责|分工|权限|原则|精神|进度|成效|成果|数据|信息|动态|督办|督查|验收|评估|公示|审批|备案|报批|报送|上报|下发|印发|落实|推进|实施|执行|完成|建成|整治|整理|整合|结合|衔接|对接|沟通|配合|兜底|一议|(?<!空)间|[项条款批次期级们者众里上下前后时日月年周度率量数值抓改好完齐清定议])$/;
const MEETING =
  /^[一-鿿]{0,2}(?:推进|专题|座谈|现场|调度|协调|动员|部署|生活|交流|培训|研讨|听证|家长|评审|论证|通气|碰头|发布|宣讲|报告|述职|班子|例)会$/;

/** True where a text that ends like no unit could be the name of one all the same. */
export function couldBeName(folded: string): boolean {
  return ![IN_PHRASES, BEGINS_PHRASES, ENDS_PHRASES, MEETING].some((pattern) => pattern.test(folded));
}

/** `报市政府`, `成立工作专班`: what is done with a unit, although it ends as one. */
const DONE_WITH_UNIT =
  /^(?:上报|呈报|报送|报请|报(?=[省市区县局校院党上])|呈(?=[省市区县局校院党])|提交|提请|抄送|抄报|商请|邀请|聘请|委托|征求|请示|召开|成立|设立|组建|督促(?!检查)|加强|做好|开展|制定|出台|印发|确保|切实|认真|积极|进一步|扎实|及时|尽快|力争|经(?=.{2,12}(?:研究|同意|审议|讨论|批准))|(?:上级|有权)机关批准)(?=.{2})/;

/** True for a phrase that ends in the name of a unit without being one. */
export function isPhraseWithUnit(folded: string): boolean {
  return DONE_WITH_UNIT.test(folded) || MEETING.test(folded);
}
