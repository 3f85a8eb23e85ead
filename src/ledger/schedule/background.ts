import type { DateMention } from './mention';
import { edgeOf, type Point, type PointPart } from './point';

/** What before a date makes it the origin of something, not a deadline. The text is cut at the clause. */
const BEFORE =
  /(?:根据|按照|依据|依照|参照|针对|对照|对标|瞄准|基于|鉴于|相比|较|比|源于|来自|印发的?|原定于?|原计划于?|本来计划|原为|经|继|随着|面对|纳入|列入|如果|若|例如|是指|(?:参加|通过|举办|开展)过)$|(?:印发|成文|发布|发文|签发|制表|填表|填报|更新|公布|打印|统计|签订|登记|开工|发证|出生|任职|入职)(?:日期|时间):?$/;
/** 3月底前延期至6月底; a time from which something is changed is none of these. */
const MOVED = /^(?:调整|变更|延期|延长|推迟|顺延)/;
/** What after a date makes it an origin. */
const AFTER =
  /^(?:关于|作为|标志着|意味着|则因|远景目标|(?:修订|修正|试行)(?=\)|$)|出生|入党|参加工作)|^[^,;。]{0,12}相比|^(?:比较|持平|为基[数准期年])|^第\d{1,3}(?:期|号|次|届|批|版|辑|卷)|^(?:修订|试行|最新)?版(?![面块权])|^[^,;。、\d]{0,14}的基础上|^(?:基础上|水平上?|以来|至今|期初|同期)|^(?:的)?[^,;。、\d]{0,10}之年|^(?:度)?(?:的)?(?!报|上报|提交|递交|呈报|通报|公布|总结|检查|督查|调度|汇报|反馈|梳理|核查|公示|评估)[^,;。\d]{0,6}(?:完成|工作|进展|落实|执行|推进|编制|办理|开展|实施|运行|建设)情况|^(?:的)?历史(?:同期|极值|最[高低好]|新[高低]|[记纪]录|水平)|^(?:[、和]\d{4}年度?)*[中内]?任[1意何]|^电(?=\()|^讯(?![息号])|^是第\d{1,2}个|^(?:是|系|属于|为(?![^,;。、()的]{1,10}(?<!关键|重要)阶段|[^,;。、]{0,4}[期时]限|截止))[^,;。]{0,30}(?:年|期|阶段|月)|^(?:的)?(?!完成|开展|组织|推进|落实|实施|做好|抓好|加强|整改|迎接|提交|递交|报送|上报)[^,;。、\d]{0,8}(?:第?\d?轮?)?(?:年度)?(?:巡视|巡察|审计|督察|督导|督查|检查|考核|评估|排查|调研|反馈|通报)[^,;。]{0,16}(?:问题|意见|情况|结果|整改)/;
/** A full date with one of these is the day of a paper. */
const ISSUED =
  /^经[^,;。]{0,14}(?:批准|同意|通过|审议|审定)|^,?[^,;。\d]{0,14}(?:反馈了?[^,;。]{0,6}(?:意见|情况)|进驻|召开了|印发了|指出)|^(?:印发|发布|公布|下发|颁布|签发|签署|审议通过|通过|修订|修正|发文|批准|批复|出具|反馈|移交|交办|转办|签收|立案|通知|收到|接到)(?=$|[,;。)的了《〈])/;
const ALREADY =
  /^,?[^,;。、()]{2,16}?(?<![除为])了(?![结解])|^已经?(?:有|批准|签约|开工|立项|出台|核准|启动|发现|交办|反馈)(?=[,;。]|$)|^[^,;。(对将把]{0,4}已经?(?!发现|排查|查明|查出|反馈|交办|有|批准|签约|开工|立项|出台|核准)|^[^,;。(]{0,2}曾|^[^,;。(对将把的]{0,12}已经?(?:全部|基本|全面|顺利|如期|圆满|提前)?(?:完成|统计|整改到位|办结|销号|结束|通车)(?!的)|^[^,;。(]{0,4}\((?:均|全部)?已(?:经|全部)?(?:完成|整改|办结|销号|落实)/;
const clauseEnd = (text: string): string =>
  text.slice(
    Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf('。'), text.lastIndexOf('\n')) + 1,
  );

/** `按照2022年和2030年两个时间节点`: the days themselves are what is followed. */
const NODES = /^[^,;。]{0,14}节点/;

/** What an expression of `BEFORE` can end with. */
const BEFORE_ENDS = '据照对标准于比较在自发的定划为:期间经继着入过果若如指';

/** `今年是“十四五”时期承前启后的一年`, `为“十四五”开好局`: a plan that something is said of. */
export const planSpokenOf = (lead: string, { unit }: PointPart): boolean => unit === 'plan' && /[是系为]$/.test(lead);

export const backgroundBefore = (lead: string, tail: string): boolean =>
  lead !== '' && BEFORE_ENDS.includes(lead[lead.length - 1]!) && BEFORE.test(clauseEnd(lead)) && !NODES.test(tail);

/** `2000年底前建成的老旧小区`: the date belongs to the thing, not to the work. */
const OF_THING =
  /^首次[^,;。、]{1,10}的|^的(?:须|应|需|要|可|不|由|按|一律)|^[^,;。、\d]{1,6}[得到受生任加事有获为担持订展办犯现]过的|^[^,;。、\d]{0,6}?(?:完成|建成|竣工|投产|投用|投运|登记|注册|出生|入学|毕业|签订|取得|购买|购置|核发|颁发|发放|授予|受理|入职|开通|办理|立项|审批|批准|备案|成立|发生|形成|产生|遗留|存在|出台|印发|制定|颁布|发布|公布|[审会]议通过|施行|签署|召开|举[行办]|参加工作|到期|生育|犯罪|退休|就业|迁入|落户|引进|参保|报名|录取|提交|购房|排查出|排查发现|检查发现|发现|查出|检查出|反馈|移交|交办|梳理出|欠下|确定|部署|提出|安排|下达|列入|明确)(?:使用|交付|并投用)?的(?=[\u4e00-\u9fa5\d《])/;

/** `对2024年3月底之前供应、尚未开发的用地,允许…`: the date tells which ones are meant. */
const ABOUT = /(?:^|[,;。、:\n条])(?:对于?|针对)[在于]?$/;
const WHICH = /^[^,;。]{2,60}的/;
/** `对在县城落户且年内完成投资5000万元以上的,给予奖励` */
const ABOUT_THOSE = /(?:^|[,;。:\n])(?:对于?|凡)[^,;。]{2,14}$/;
const THOSE = /^[^,;。]{2,40}的,/;

export const belongsToThing = (lead: string, tail: string): boolean =>
  tail.includes('的') &&
  (OF_THING.test(tail) || (ABOUT.test(lead) && WHICH.test(tail)) || (ABOUT_THOSE.test(lead) && THOSE.test(tail)));

/** `1998年前敷设的管网`, of a time that is over. */
const ATTRIBUTE =
  /^,?[^,;。\d]{0,10}(?:拥有|共有|现有|累计|共完成|共计)|^(?!(?:完成|取得|实现|形成|达到)[^的]|[将把对向按由])[\u4e00-\u9fa5]{1,6}的[\u4e00-\u9fa5]/;

export const attributeOfThing = (tail: string): boolean => ATTRIBUTE.test(tail) && !firmAfter(tail);

/** `国庆假期返校后一周内`: the event from which a time is counted. */
const COUNTED_FROM = /^[^,;。\d(]{1,8}(?<!最)后\d/;

export const countedFromEvent = (tail: string): boolean => tail.includes('后') && COUNTED_FROM.test(tail);

const LEFT_OVER =
  /^[^,;。\d]{1,16}(?:以来|至今)|^度?的?(?:历史)?(?:遗留|存量(?![^,;。]{0,8}(?:清零|销号|化解|消除|出清))|结转|未完成|未整改|未办结|欠账)|^为基[数准期年础点]/;

/** `2022-2024年存量问题`: what is left over from then. */
export const leftOver = (tail: string): boolean => LEFT_OVER.test(tail);

const AS_OF = /截[至止]到?$/;
/** 9月8日某领导主持召开…, 经研究决定: news of a day; 被评为, 荣获: of any time. */
const NEWS =
  /^,?[^,;。]{2,20}(?:主持召开|出席|会见|考察|检查指导|实地调研|指出|强调|签署|颁布|审议通过|跳闸|首封|举行[^,;。]{0,8}(?:发布会|吹风会))|^,?经[^,;。]{0,6}(?:研究|审议)/;
const HONOURED = /^,?[^,;。\d]{0,12}(?:被[评授认列确命]|荣获|获评)/;

export const reportedAsNews = (tail: string, { part }: Point): boolean =>
  HONOURED.test(tail) || (part.unit === 'day' && NEWS.test(tail));

const COUNTED_UP =
  /^[,]?[^,;。\d]{0,8}?(?:累计|共计|共有|实有|现有|已)|^,[^;。]{0,30}?(?:共(?:发现|查|排查|整改|办理|受理|收到)|已[经有达完建办]|累计|实有|现有|为\d)/;

/** `截止7月底累计走访…`: how far a thing has come by a day. */
export const asOfDay = (lead: string, tail: string): boolean =>
  tail !== '' && AS_OF.test(lead) && COUNTED_UP.test(tail);

const BEGAN =
  /(?:已|曾|早)经?[于在]$|(?:成立|出生|始建|创办|创建)于$|(?<![将拟])始[于自]$|(?:原|本来)(?:计划|定|拟|预计)[于在]?$/;
const BEGAN_ENDS = '于自在划定拟计';

/** `始于2016年底`, `原定6月底`: told of what has been going on since, or was once meant. */
export const beganThen = (lead: string): boolean =>
  lead !== '' && BEGAN_ENDS.includes(lead[lead.length - 1]!) && BEGAN.test(lead);

/** 不早于9月 is a beginning; 上次检查时间 is over. */
const NOT_BY =
  /(?:早于|最早|(?<!不|不得)晚于)(?:在|于)?$|(?:较|相比|对于)$|(?:上1?次|前次)[^,;。\d]{0,8}$|(?:发现|反馈|交办|立案|受理|收文|来文|移交|实际(?:完成|开工|竣工)?)(?:时间|日期):?$/;

/** Whether the words before a date keep it from being a day by which something is to be done, whatever its own suffix. */
export const notByThen = (lead: string): boolean => lead !== '' && NOT_BY.test(lead);

/** 6月底前不得施工, 6月底前无法完成, 9月（待定）. */
const NOT_DONE =
  /^[^,;。\d(的]{0,4}(?:不得|不能|不予|不再|可以不|无法|难以|未能|尚未|仍未|暂不|暂停|暂缓|未发生)|^\((?:时间)?(?:待定|未定|另定|另行通知|不确定)/;

export const notDoneBy = (tail: string): boolean => NOT_DONE.test(tail);

/** 集团审计部2022年3月5日(此件不公开发布): an office and the day on which it signed. */
const SIGNED_BY =
  /(?:公司|委员会|政府|办公[室厅]|中心|[部局厅院办处站所校组社]|大学|工会|工委|党委|支部|总队|支队|协会|企协|联合会)(?:\(代章\))?$/;
const SIGNED = /^(?:$|\((?:此件|联系人|联系电话|盖章|公章|印章))|^(?:附件|附表|信息公开)/;

/** Whether a full date stands right behind the name of an office at the end of a paper. */
export const signedThen = (lead: string, tail: string, { part, year }: Point): boolean =>
  part.unit === 'day' && year !== null && (tail.startsWith('(此件') || (SIGNED.test(tail) && SIGNED_BY.test(lead)));

const CITING = /(?:按照?|根据|依据|依照|贯彻|落实|执行)[^,;。]{0,10}$/;
const SET_OUT = /^(?:印发|发布|公布|下发|出台|制定|通过|批准|召开|签订|下达|反馈|通报)/;

/** `按照教务处8月31日发布课表执行`: the day of what is followed. */
export const citedDay = (lead: string, tail: string): boolean => SET_OUT.test(tail) && CITING.test(lead);

/** `已` right after a date: it has happened, whatever else is said about it. */
export const alreadyAfter = (tail: string): boolean =>
  (tail.includes('已') || tail.includes('曾') || tail.includes('了')) && ALREADY.test(tail);

export function backgroundAfter(tail: string, point: Point, role: string): boolean {
  if (tail === '') return false;
  if (AFTER.test(tail) || (role !== 'since' && MOVED.test(tail))) return true;
  return role === 'deadline' && point.part.unit === 'day' && point.year !== null && ISSUED.test(tail);
}

/** `2021年的42.3万亿元`, `一季度同比增长5%`, `今年一季度占GDP比重达5.5%`: what was counted. */
const FIGURE =
  /^[^,;。]{0,12}?(?:同比|环比|比上年|较上年|比去年|较去年|与上年|与去年)|^[^,;。\d]{0,12}?占[^,;。\d]{1,16}比[重例](?!(?:要|应|力争)?(?:达到|提高到|不低于))/;
const NUMBERED = /^的[\d《]/;
const COMPARED_BEFORE = /(?:较|比|与|和)[^,;。、\d]{2,12}$/;
const COMPARED_AFTER = /^[^,;。\d]{0,8}?(?:增[加长]|减少|提高|降低|下降|上升|相比|持平)/;

const FIRM_BEFORE =
  /(?:(?<![达接收得遇至])到|(?<!截)至|截止|截止时间:?|时限:?|期限:?|力争|确保|务必|实现|完成时间:?|争取|计划|预计|拟|最迟|不晚于)(?:在|于|到)?$/;
const FIRM_AFTER =
  /^(?:,?(?:力争|确保|全面|全部|基本|初步|正式|陆续|如期|高质量|按期|争取|率先|要)?(?:完成|实现|建成|建立|达到|达|整改到位|到位|出台|竣工|完工|结束|完毕|投入|投用|启用|启动|开工|封顶|并网|通车|通水|通气|贯通|试车|投料|试运[行营]|交工|验收|交付|通过验收|形成|上线|覆盖|消除|取得|见效|办结|销号|落地|运行|建设完成|创建)|,?(?:力争|确保|争取)(?!在|到|于))/;

/** In running text a bare date is a deadline only beside a word that says so. */
export const firmBefore = (lead: string): boolean => lead !== '' && FIRM_BEFORE.test(clauseEnd(lead));
export const firmAfter = (tail: string): boolean => tail !== '' && FIRM_AFTER.test(tail);

/** Whether a date says of when a figure is (`firm`: not where its own words make it a deadline), or with when it is compared. */
export const figureOf = (lead: string, tail: string, firm: boolean): boolean =>
  NUMBERED.test(tail) ||
  (!firm && FIGURE.test(tail) && !firmBefore(lead)) ||
  (COMPARED_BEFORE.test(lead) && COMPARED_AFTER.test(tail));

export const NO_NOUN = /^[、,;。)(至到和及与\-前后起止内]|^$/;

/** Whether a word in the date or beside it makes it a deadline. Asked late: a cell with one date is read without it. */
export function isFirm(text: string, { firmness, from, to }: Pick<DateMention, 'firmness' | 'from' | 'to'>): boolean {
  if (firmness !== 'by-context') return firmness === 'firm';
  return firmBefore(text.slice(Math.max(0, from - 12), from)) || firmAfter(text.slice(to, to + 40));
}

const COME_SO_FAR = /(?:已经?|提前|超额|圆满|顺利|累计|实际|占)[^,;。]{0,4}完成$/;
const SHARE = /^[^,;。]{0,14}?\d{1,3}(?:\.\d{1,2})?%/;

/** `已完成全年任务`, `完成全年目标的85%`: how much of a year's work is done; `完成全年任务` is to be done in it. */
export const shareOfYear = (lead: string, tail: string, { part }: Point): boolean =>
  edgeOf(part) === 'whole' && lead.endsWith('完成') && (COME_SO_FAR.test(lead) || SHARE.test(tail));

const SEASON =
  /^(?:的)?(?:[春夏秋冬](?!节)|入[春夏秋冬]|主?汛|采暖|供暖|供热|雨季|旱季|开学|期末|期中|毕业季|招生季|高考|中考|(?:全国|[省市县区])?[2两]会|[^,;。、\d]{0,3}2会|半年|农闲|防火期)/;
/** Any other stretch that is named and not dated: `森林防火期`, `征兵季`, `造林季节`. */
const STRETCH =
  /^(?:的)?(?!完成|建成|实现|启动|达到|开展|推进|进入|中?长期|[定按如分同]期)[^,;。、()\d年月日]{1,6}(?:期|季|季节|时节)(?:间|内|前|后)?(?=$|[,;。、)])/;
const DURING = /^(?:的)?[^,;。、()年月日季度至到-]{2,12}期间/;
const EVENT = /^[^,;。、\d完实建达到以之前后]{1,8}(?:之前|以前|前|后|之后)(?=$|[,;。、]|完成|开展|启动)/;

/** `月底前5个工作日`: so many days before the day, not that day. */
const COUNTED_BACK = /^(?:之|以)?前\d{1,3}(?:天|日|周|个工作日|个月)/;

export const countedBack = (tail: string): boolean => COUNTED_BACK.test(tail);

/** `9月第一周`, `3月第二个星期五`: a week has no bounds inside a month. */
const WEEK_OF = /^(?:份)?(?:的)?(?:第\d{1,2}个?(?:周|星期|工作日)|[首末头][\u4e00-\u9fa5]?[季旬周月])/;

/** `寒假第一周`: part of a stretch whose own days differ by place. */
export const weekOfHolidays = (tail: string, { part }: Point): boolean => part.unit === 'school' && WEEK_OF.test(tail);

/** `2020-2021年秋冬季`: a season over the turn of the year. */
export const seasonOfYears = (tail: string, { part }: Point): boolean =>
  part.unit === 'year' && edgeOf(part) === null && SEASON.test(tail);

/** `2026年两会前`, `2025年汛期前`: the moment inside the year is an event that no calendar gives. The year's end would be a guess. */
export function openEvent(tail: string, point: Point): boolean {
  const { unit } = point.part;
  if ((unit === 'year' || unit === 'month') && WEEK_OF.test(tail)) return true;
  return (
    (unit === 'year' && (SEASON.test(tail) || STRETCH.test(tail))) ||
    ((unit === 'year' || unit === 'month') && (EVENT.test(tail) || DURING.test(tail)))
  );
}
