import { firmAfter, firmBefore, NO_NOUN } from './background';
import { yearOfDay } from './calendar';
import { edgeOf, type Point, type PointPart } from './point';
import { firstYear } from './resolve-point';
import type { ScheduleContext } from './schedule';

/** What a time that says when something is done stands behind; behind any other character it is part of a sentence or a name. */
const OPENS = ',;。、:.\n()[]-/';
const LEADS = /(?:[于在到至从自争保须应将拟即前后]|预计|计划|确定|[拟限]定|[时期]限)$/;
/** 关于1997年地震趋势, 附件:2008年方案, 低于年初数 */
const NO_LEAD = /(?:[关对由基鉴低高优]于|附件\d{0,2}:)$/;
/** Verbs and prepositions whose object follows. */
const TAKES_OBJECT =
  /(?:做好|抓好|开展|制定|制订|印发|出台|报送|上报|落实|组织|推进|启动|实施|部署|安排|形成|编制|提交|实行|召开|谋划|总结|结合|按照|根据|围绕|服务|梳理|征订|审议|下达|考虑|提出|助力|贯彻|应对|迎接|巩固|回顾|展望|保障|投入|参与|完成|实现|为|对|把)(?:好|了)?$/;
/** 完成2025年任务, 实现2025年目标: what is to be reached in that time. */
const GOAL = /^(?:度)?(?:的)?[^,;。]{0,16}(?:任务|目标|实事|指标|计划)/;
const ADVERBS =
  '(?:力争|确保|争取|计划|预计|继续|持续|全面|全部|基本|初步|主体|正式|陆续|再|要|将|拟|应|须|需|可|均|分别|各|统一|集中|重点|按期|如期|顺利|进一步|逐步)*';
const VERBS =
  '完成|完毕|建成|实现|达[到成\\d]|开[工展建始]|启[动用]|投[产运用入]|竣工|完工|通[车水气]|验收|交付|封顶|招标|可研|立项|核准|施工|动工|出台|印发|制[定订]|组织|推[进动开行广]|实施|落实|建[设立]|编制|形成|上报|报[送备]|提交|反馈|召开|举[行办]|进行|发布|公布|做好|新[增建]|取得|结束|前往|参加|安排|调整|使用|公示|接受|汇总|审核|评[选审估比]|检查|办[理结好]|上线|销号|覆盖|消除|整改|培训|征求|研究|修订|更新|宣传|总结|关停|退出|淘汰|拨付|考核|压减|提[高升交请]|增[加长]|减少|收官|控制|进入|完善|巩固|做[到强]|抓[好实]|加[强快大]|深[入化]|构建|打[造通]|培育|引进|争[取创]|扩[大建]|优化|强化|健全|整合|改[造建]|修[建缮复]|提升|保持|维护|解决|签[订约]|采购|购置|配[备齐]|招[录聘]|选派|探索|试点|创建|申报|承[办接]|处置|治理|清[理零]|化解|压降|保障|跟[踪进]|督[查导]|调[研试]|走访|摸底|排查|巡[查察]|监测|审计|复[核查]|抽查|核[查销]|登记|采集|录入|搬[迁入]|安[置装]|拆除|[敷铺架]设|绿化|种植|聘请|申请|慰问|签署|评定|认定|授牌|表彰|演练|竞赛|招商|对接|落地|普及|轮训|送[审检]|结[题项算]|收[集缴]|兑[现付]|发放|分[解配]|转[化型移]|迁移|替换|换[届装发]|牵头|联合|会同|邀请|赴|到位|通报|汇[编报]|述职|开[放学]|试[运行]|运行|执行|报名|考试|放假|毕业|答辩|选举|检修|挂[牌网]|截止|停[止机]|废止|恢复|支付|缴[纳清]|清算|出[版具]|合龙|浇筑|吊装|通过(?:验收|评[审估]|认[定证]|国家)';
const TARGETS = '至少|不少于|不低于|不超过|超|下降|降低|较|改善|突破';
const DOES = new RegExp(
  `^${ADVERBS}(?:${VERBS}|[报送办到供迎]|每|逐|分|并|长期(?=坚持|推进|开展|执行|保持|$)|常态|${TARGETS}|各?\\d{1,3}(?:次|%))`,
);
/** Something to be done, or to be reached, anywhere in the clause. */
const ANYWHERE = new RegExp(
  `^[^,;。]{0,30}(?:${VERBS}|${TARGETS})|^[^,;。]{0,14}(?:(?<![主重])要|须|应|需|力争|确保)(?!求)`,
);
/** 2025年设备购置明细表, 2025年工作思路 */
const PAPER = /^[^,;。]{0,20}(?:表|清单|名单|总结|思路|汇报|报告|决算|年鉴)(?:$|[,;。、:(\d])/;
const SHORT = /^[\u4e00-\u9fa5]{2,4}(?=$|[,;。、)])/;
const HAN = /^[\u4e00-\u9fa5《\d]/;
/** `2019年10月,某部颁布…`: what is told of a time that is over. */
const TOLD = /^,[\u4e00-\u9fa5]{2}/;
/** `2024年12月巡察反馈`: where a problem comes from. */
const FOUND_THEN = /^[^,;。]{0,8}(?:反馈|交办|移交|发现|查出|通报|指出)(?=$|[,;。])/;
const JOINS = /^[和与及或]\d|^[^\u4e00-\u9fa5《\d]/;

/** 前三季度, 1-9月: a stretch from the beginning of the year, with a figure the time that a report is on. */
const CUMULATIVE = /(?:^|年)(?:前[2-4]个?季|1月?份?[-至到](?!12))/;
const AMOUNT =
  /^,?(?:[^,;。\d]{0,24}\d+(?:\.\d+)?(?:万|亿|余|多|家|户|人|件|个|起|辆|吨|元)|[^,;。\d]{0,6}(?:已|累计))/;
/** 半年督察、年底考核机制 */
const OF_SYSTEM = /^(?!建立|完善|健全|形成|出台|修订)[\u4e00-\u9fa5]{2}(?:机制|制度)/;
/** 3月份集中签约项目共42个 */
const COUNTED = /^[^,;。\d]{2,14}(?<!公)共(?:计|有)?\d/;
const EXACT = /^,?[^,;。\d]{0,24}\d+\.\d+(?:万|亿)/;

const isLong = ({ unit }: PointPart): boolean =>
  unit === 'year' || unit === 'half-year' || unit === 'quarter' || unit === 'plan';

/**
 * A time that ended before the first year of the ledger, or, where nothing says the ledger's years, before this year: then the ledger
 * may be as old, and what is done at that time (`2025年6月 制定方案`) must not become unreadable with the new year.
 */
type Over = 'before-ledger' | 'before-this-year' | null;

/** @param end last day of the time, see `dayFrom` */
export function overBy(end: number, context: ScheduleContext): Over {
  if (yearOfDay(end) >= firstYear(context)) return null;
  return context.year === undefined && !context.period ? 'before-this-year' : 'before-ledger';
}

/**
 * Whether a time without a word of its end (前, 内) only dates or names something: the object of a verb (`召开2025年工作会议`), an attribute
 * inside a clause (`省公司10月份例会`), what is told of (`2019年10月,某部颁布…`), or a long time at the head of a clause in which nothing
 * is to be done (`2025年预算明细表`). `words` are its own.
 */
export function namesOnly(lead: string, tail: string, { part }: Point, words: string, over: Over): boolean {
  const last = lead[lead.length - 1] ?? ',';
  if (firmBefore(lead)) return false;
  const soFar = CUMULATIVE.test(words);
  if (soFar && EXACT.test(tail)) return true;
  if (OF_SYSTEM.test(tail)) return true;
  if (firmAfter(tail)) return false;
  if ((soFar && AMOUNT.test(tail)) || COUNTED.test(tail)) return true;
  const told = TOLD.test(tail) && (over || part.unit === 'half-year' || part.unit === 'quarter');
  if (JOINS.test(tail) && !told && !(over && words.endsWith('年度'))) return false;
  if (TAKES_OBJECT.test(lead)) return !(/(?:完成|实现)$/.test(lead) && isLong(part) && GOAL.test(tail));
  const clause = told ? tail.slice(1) : tail;
  if (over === 'before-this-year' && !words.endsWith('年度') && !FOUND_THEN.test(clause))
    return !DOES.test(clause.trimStart());
  if (over) return true;
  if (part.unit === 'plan' && words.endsWith('五')) return true;
  const named = NO_LEAD.test(lead);
  // 镇政府年底牵头验收: an end is seldom an attribute.
  if (((edgeOf(part) === 'end' || LEADS.test(lead)) && !named) || /\d年[和与及]$/.test(lead)) return false;
  // 初中部5月7-11日报名, 施工队10月进场: days from one to another, and what has one word behind it, are seldom an attribute.
  if (
    !isLong(part) &&
    part.unit !== 'festival' &&
    (/[-至到]/.test(words) || (SHORT.test(tail) && !words.endsWith('份')))
  )
    return false;
  if (named || !(OPENS.includes(last) || /\d/.test(last)))
    return HAN.test(tail) && (words.endsWith('年度') || !DOES.test(tail));
  if (part.unit !== 'year' && /^[^,;。]{1,6}(?:$|[,;。])/.test(clause)) return false;
  const head = isLong(part) ? edgeOf(part) === null || words.endsWith('年度') : part.unit === 'festival';
  return head && !DOES.test(clause) && (PAPER.test(clause) || !(ANYWHERE.test(clause) || GOAL.test(clause)));
}

/** `6月底前完成春节慰问`: what stands between a verb and a noun is part of what is to be done. */
export const isObject = (text: string, from: number, to: number): boolean =>
  TAKES_OBJECT.test(text.slice(Math.max(0, from - 4), from)) &&
  !NO_NOUN.test(text.slice(to, to + 1)) &&
  !firmAfter(text.slice(to, to + 40));
