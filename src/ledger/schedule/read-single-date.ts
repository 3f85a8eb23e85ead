import { dayAfter, dayFrom, yearOfDay } from './calendar';
import { countedBack, openEvent, weekOfHolidays } from './background';
import { isSpan, dueBefore } from './due-before';
import type { DateMention } from './mention';
import { charBefore, edgeOf, isOneOf, type Point } from './point';
import { firstYear, type Resolved } from './resolve-point';
import type { Implied, ScheduleContext } from './schedule';
import { unique } from './series';
import { suffixAt } from './date-suffix';

/** What a single point says, before its surroundings are looked at. */
export interface SingleDate {
  readonly to: number;
  readonly role: DateMention['role'];
  readonly start: DateMention['start'];
  readonly due: DateMention['due'];
  readonly implied: readonly Implied[];
  readonly firm: boolean;
  readonly spans: DateMention['spans'];
}

const BEFORE = new Set(['前', '之前', '以前', '前夕']);
/** 2026年或之前: its last day too. */
const UP_TO = new Set(['或之前', '或以前']);
const PAST = new Set(['以来', '至今', '及以前', '及之前']);
/** 起始日期:2025年3月 */
const BEGINS = /(?:起始|开始|生效|起算)(?:日期?|时间):?为?$/;
const SCOPE = /^[^,;。]{0,16}的(?=[\u4e00-\u9fa5])/;
const TIME_OF_DAY = /[:时点]\d{0,2}$|含[当本]?日?/;
const NAME_OF_PLAN =
  /^(?!完成|编制|制[定订]|出台|印发|形成|发布|实施|落实|修[订编])[\u4e00-\u9fa5]{2,8}(?:方案|规划|纲要)(?=$|[,;。、的])/;
/** `9月1日印发施行` */
const IN_FORCE = /^(?:印发|公布|发布)?施行/;
/** A term of validity ends then. */
const AS_OF = /(?<!(?:有效期?|期限|时间|执行|延长):?)截至到?$/;
const NOW_ON = /即日起[至到-]$/;
/** “十五五”前期研究 */
const BEFORE_PLAN = /^前期(?:研究|工作|谋划|课题|调研|准备)/;
const PLAN_PHASE = new Set(['前期', '中期', '后期']);
/** 全年工作总结 is the name of a paper. */
const OF_WHOLE_YEAR = /^1次性|^(?:的)?(?:工作)?(?:总结|报告|情况|数据|汇总)/;
/** 一季度节点 alone is the name of a column or a stage, not a day. */
const NAMES_STAGE = /^(?:节点|目标|进度|进展|安排|计划|任务|要求|打算)$/;
/** 年末形象进度 is the name of a column too. */
const NAMES_STATE = /^形象进度$/;
/** What can follow the dash of a range without an end, or with one that no calendar gives (`9月20日—测评结束`). */
const OPEN_END = /^(?:长期|永久|持续|今后|$|[,;。)]|[\u4e00-\u9fa5]{2,10}(?:结束|完毕|完成|为止)(?=$|[,;。)]))/;

/** What follows without a suffix can make the point something else: a name, or an event that no calendar gives. */
function unsuffixed(text: string, to: number, point: Point): 'background' | 'open-event' | null {
  if (to >= text.length) return null;
  if (point.part.unit === 'plan') {
    const next = text.slice(to, to + 2);
    if (BEFORE_PLAN.test(text.slice(to, to + 4))) return 'background';
    if (PLAN_PHASE.has(next)) return 'open-event';
  }
  if (point.part.unit === 'year' && point.part.edge === 'whole' && OF_WHOLE_YEAR.test(text.slice(to, to + 8)))
    return 'background';
  if (point.from === 0 && (edgeOf(point.part) === null ? NAMES_STAGE : NAMES_STATE).test(text.slice(to, to + 5)))
    return 'background';
  // 中秋节放假1天
  if (point.part.unit === 'festival' && text.startsWith('放假', to)) return 'background';
  if (weekOfHolidays(text.slice(to, to + 6), point)) return 'background';
  if (countedBack(text.slice(to, to + 10))) return 'open-event';
  // 2024年3-5: months or a day, not said.
  if (point.part.unit === 'year' && /^\d{1,2}[-./]\d{1,2}(?![\d%年月万亿])/.test(text.slice(to, to + 6)))
    return 'open-event';
  const edge = edgeOf(point.part);
  return (edge === null || edge === 'whole') && openEvent(text.slice(to, to + 16), point) ? 'open-event' : null;
}

/** Where something begins that begins at an end (`2025年底至2026年3月`): the last month of a year, the last ten days of a month. */
export function beginningOf(point: Point, { span }: Resolved): Resolved['span']['start'] {
  if (edgeOf(point.part) !== 'end' || span.precision === 'day') return span.start;
  return span.end - (span.end % 100) + (span.precision === 'month' ? 21 : 1);
}

const NAMED_PHASE = /^为[^,;。、()的]{1,10}(?<!关键|重要)阶段(?=$|[,;。、(])/;

/** `将9月定为文明创建突击月` */
const SET_APART = /^(?:确定|定|设定|设|列|作)为[^,;。、()]{1,18}[年季月周期]/;

const REPORTED = /^[^,;。、()\d]{0,16}情况[^,;。()]{0,6}(?:通报|报告|汇报|公布|公示|公告|总结)/;
/** `现将10月份进展情况通报如下`: the time that a report is on. */
export const isReported = (text: string, from: number, to: number): boolean =>
  from >= 2 && text.startsWith('现将', from - 2) && REPORTED.test(text.slice(to, to + 40));
/** `第二季度用电按实际费用的5%给予补助`: what is paid for that time. */
const PAID = /^(?:的)?[\u4e00-\u9fa5]{1,10}按[^,;。]{1,24}(?:补助|补贴|奖补|奖励|减免|征收|收取|计[算收]|结算)/;

/** `(11月)`, `动员部署阶段(5月)`, `2021年为集中攻坚阶段`: the time that a phase takes, not a day at its end. */
function isPhase(text: string, { from, to, part }: Point): boolean {
  if (edgeOf(part) !== null || part.unit === 'day') return false;
  if (isReported(text, from, to)) return true;
  if (text[to] === ')' && charBefore(text, from) === '(')
    return from === 1 ? to === text.length - 1 : text.startsWith('阶段', from - 3);
  if (isOneOf(text, from - 1, '将把') && SET_APART.test(text.slice(to, to + 24))) return true;
  if (text.includes('按', to) && PAID.test(text.slice(to, to + 40))) return true;
  return text[to] === '为' && NAMED_PHASE.test(text.slice(to, to + 16));
}

const PLANNED = /[将拟定]于$/;
const TAKES_PLACE = /^,?(?:组织)?(?:实施|开展|推进|举行|举办|召开|进行)/;

/** `会议拟于11月中旬召开`, `下半年实施`: a stretch in which something takes place, not the last day of one. */
function isEvent(text: string, { from, to, part }: Point): boolean {
  if (part.unit !== 'ten-days' && (part.unit !== 'half-year' || part.edge !== null)) return false;
  return PLANNED.test(text.slice(Math.max(0, from - 2), from)) || TAKES_PLACE.test(text.slice(to, to + 5));
}

/** The role of one point by its suffix and the words that stand directly at it. */
export function readSingleDate(
  text: string,
  point: Point,
  resolved: Resolved,
  context: ScheduleContext,
): SingleDate | 'background' | 'open-event' {
  const { span, implied } = resolved;
  const found = suffixAt(text, point.to);
  const suffix = found?.[1] ?? '';
  const to = point.to + (found ? found[0].length : 0);
  if (UP_TO.has(suffix)) return { to, role: 'deadline', start: null, due: span.end, implied, firm: true, spans: null };
  if (BEFORE.has(suffix)) {
    // 2019年之前的荣誉, where that is over
    if (text[to] === '的' && yearOfDay(span.end) < firstYear(context)) return 'background';
    // 2030年前碳达峰行动方案
    if (point.part.unit === 'year' && NAME_OF_PLAN.test(text.slice(to, to + 16))) return 'background';
    const ended = dueBefore(point, resolved);
    const all = ended.implied.length > 0 ? unique([...implied, ...ended.implied]) : implied;
    return { to, role: 'deadline', start: null, due: ended.due, implied: all, firm: true, spans: null };
  }
  // “十四五”后两年
  if (point.part.unit === 'plan' && (suffix === '后' || text[to] === '前') && /\d/.test(text.slice(to, to + 2)))
    return 'open-event';
  // 学期初: no calendar says how long a beginning is.
  if (point.part.unit === 'school' && point.part.edge === 'start') return 'open-event';
  const special = found ? null : unsuffixed(text, to, point);
  if (special) return special;
  const until = suffix === '止' || suffix === '为止';
  // 截至12月31日止年度: the year of an account.
  if (until && /^(?:年度|的(?=[\u4e00-\u9fa5]))/.test(text.slice(to, to + 2))) return 'background';
  if (
    PAST.has(suffix) ||
    (!until && isOneOf(text, point.from - 1, '至到') && AS_OF.test(text.slice(Math.max(0, point.from - 6), point.from)))
  )
    return 'background';

  const before = charBefore(text, point.from);
  const begins = BEGINS.test(text.slice(Math.max(0, point.from - 8), point.from));
  const openEnd = !found && '-至到'.includes(text[to] ?? ' ') && OPEN_END.test(text.slice(to + 1, to + 15));
  const inForce = to < text.length && point.part.unit === 'day' && IN_FORCE.test(text.slice(to, to + 5));
  if (
    suffix === '起' ||
    suffix === '开始' ||
    openEnd ||
    inForce ||
    begins ||
    (suffix === '' && (before === '自' || before === '从'))
  ) {
    return { to, role: 'since', start: beginningOf(point, resolved), due: null, implied, firm: false, spans: null };
  }
  if (suffix.endsWith('后') && suffix !== '前后') {
    // 2021年6月1日后的申请, 2021年6月1日后登记的企业: the time of a thing.
    if (SCOPE.test(text.slice(to, to + 24))) return 'background';
    // 6月5日15:00后
    const from = TIME_OF_DAY.test(text.slice(point.from, point.to)) ? span.end : dayAfter(span.end);
    return { to, role: 'since', start: from, due: null, implied, firm: false, spans: null };
  }
  if (
    (before === '至' || before === '到' || before === '-') &&
    NOW_ON.test(text.slice(Math.max(0, point.from - 6), point.from))
  ) {
    return {
      to,
      role: 'period',
      start: context.base ? dayFrom(context.base) : null,
      due: span.end,
      implied,
      firm: true,
      spans: null,
    };
  }
  const edge = edgeOf(point.part);
  const within = edge === 'within' || suffix.endsWith('内');
  const whole = edge === 'whole' || (point.part.unit === 'year' && edge === null);
  const plan = point.part.unit === 'plan' && isSpan(point.part);
  const spans = within || whole || plan ? { start: within ? null : span.start, due: span.end } : null;
  const period =
    isSpan(point.part) || suffix === '期间' || (suffix === '' && (isPhase(text, point) || isEvent(text, point)));
  const firm = !period && (edge === 'end' || within || until);
  return {
    to,
    role: period ? 'period' : 'deadline',
    start: period ? span.start : null,
    due: span.end,
    implied,
    firm,
    spans,
  };
}
