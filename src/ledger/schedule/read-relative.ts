import { charBefore, isDigitAt, isOneOf, matchAt } from './point';
import { NO_INSIDE } from './read-edge';
import type { RelativeSpan } from './schedule';

export interface RelativeReading {
  readonly relative: RelativeSpan;
  readonly to: number;
}

const UNITS: ReadonlyMap<string, { unit: RelativeSpan['unit']; factor: number }> = new Map([
  ['年', { unit: 'year', factor: 1 }],
  ['个月', { unit: 'month', factor: 1 }],
  ['个季度', { unit: 'month', factor: 3 }],
  ['周', { unit: 'week', factor: 1 }],
  ['个星期', { unit: 'week', factor: 1 }],
  ['日', { unit: 'day', factor: 1 }],
  ['天', { unit: 'day', factor: 1 }],
  ['个自然日', { unit: 'day', factor: 1 }],
  ['个日历日', { unit: 'day', factor: 1 }],
  ['个日历天', { unit: 'day', factor: 1 }],
  ['日历天', { unit: 'day', factor: 1 }],
  ['自然日', { unit: 'day', factor: 1 }],
  ['个工作日', { unit: 'working-day', factor: 1 }],
  ['个工作天', { unit: 'working-day', factor: 1 }],
  ['星期', { unit: 'week', factor: 1 }],
  ['工作日', { unit: 'working-day', factor: 1 }],
]);
const UNIT = '个工作日|工作日|个工作天|个自然日|个日历日|个日历天|日历天|自然日|个月|个季度|个星期|星期|年|周|日|天';
const AMOUNT = '(\\d{1,3})(?:(?:-|至|到)(\\d{1,3}))?';
const WITHIN = new RegExp(`${AMOUNT}(${UNIT})(?:左右)?(?:的)?(?:时间|期限)?(?:之内|以内|内)${NO_INSIDE}`, 'y');
const EFFORT = new RegExp(
  `(?:经过|通过|利用|再用|花|用|未来|今后|力争用)(?:约|近)?${AMOUNT}(${UNIT})(?:左右)?(?:的?时间)?(?:的)?(?:努力|攻坚|建设|奋斗|实践)?`,
  'y',
);
const HORIZON = new RegExp(
  `(?:中长期|长期|中期|短期|近期|远期)(?:目标|推进|整改|任务|措施)?(?:阶段)?\\(${AMOUNT}(年|个月)(?:左右|之内|以内|内)?\\)`,
  'y',
);
const AFTER_EVENT = new RegExp(
  `${AMOUNT}(个工作日|工作日|个工作天|个自然日|个日历日|个日历天|日历天|自然日|个月|周|日|天|年(?!前))(?=$|[,;。)]|前|完成)`,
  'y',
);
/** Days up to 31 written with 日 may be days of a month: 9-23日. */
const WHOLE = new RegExp(`^(?!(?:\\d{1,2}[-至到])?(?:[12]?\\d|3[01])日)${AMOUNT}(${UNIT})(?:左右)?(?:的)?(?:时间)?$`);
const WHOLE_HALF = /^半个?([年月])(?:左右)?(?:的)?(?:时间)?$/;
/** `整改期限:3个月`: a length after such a label is the time allowed. */
const LABEL = /(?:(?:整改|完成|办理|办结|处理|销号|治理)(?:时限|期限)|限期):?(?:为)?$/;
/** 自印发之日起试行3个月 */
const BEGUN = /之日起(?:试行|实行|执行|实施)(?:时间)?(?:为|期)?$/;
const KEPT_FROM =
  /^(?:[不禁未无没曾是]|[^,;。\d]{0,6}(?:放宽|缩短|压缩|压减|延长|调整)(?:至|到(?!位)|为)|有(?=\d|下列|以下|违|发生)|核酸|[^,;。、的]{0,5}[得到受生任加事有获为担持订展办犯住供]过(?!程|渡)|(?:取得|获得|收到|发生|产生|作出|提出|签订|购买|新增|下达|发布)的[\u4e00-\u9fa5]|的[\u4e00-\u9fa5]{2})/;
/** 形式审查(7个工作日) */
const IN_BRACKETS = new RegExp(`${AMOUNT}(个?工作日)(?=\\)(?:$|[,;。、]))`, 'y');
const LABELLED = new RegExp(`${AMOUNT}(${UNIT})(?=$|[,;。)])`, 'y');
const HALVES = /(?:半年|(半)个?月|(\d)年半)(?:左右)?(?:的)?(?:时间)?(?:之内|以内|内)/y;
const HOURS = /(\d{1,3})个?小时(?:之内|以内|内|(?<=[时期]限:?\d{1,3}个?小时)(?=$|[,;。)]))/y;
const PLAN = /(?:第?\d轮)?(\d{1,2})年(?:行动|攻坚|专项行动|提升行动|滚动)(?!的)/y;
/** These make the span a condition or lie in the past. */
const CONDITION =
  /(?:持续|连续|近|过去|此前|前|满|累计|(?<![起后日])的|有效期|任期|每|第|新|至少|不少于|超过|以上|原|(?:缩短|压缩|压减|缩减|减少|精简|提速|降)[到至为在]了?)$/;

/** `毕业2年内高校毕业生`, `成立3年内企业`: who is meant. */
const SINCE_WHEN = /(?:毕业|离校|退役|转业|成立|设立|注册|登记|创办|落户)$/;

/** The span of a relative time at a place, or null: `三年内`, `5个工作日内`, `经过四年努力`, `长期(3-5年)`, `三年行动`. */
export function readRelative(text: string, index: number): RelativeReading | null {
  const lead = text.slice(Math.max(0, index - 3), index);
  const digit = isDigitAt(text, index);
  const horizon = isOneOf(text, index, '中长短近远') ? matchAt(HORIZON, text, index) : null;
  // 留用2年, 试用3个月
  const otherWord = text[index] === '用' && isOneOf(text, index - 1, '留使任试聘录适租借停采选应运启引');
  const effort = !otherWord && isOneOf(text, index, '经通利再花用未今力') ? matchAt(EFFORT, text, index) : null;
  const within = digit && !CONDITION.test(lead) ? matchAt(WITHIN, text, index) : null;
  const counted = !digit
    ? null
    : /[后起]$/.test(lead)
      ? matchAt(AFTER_EVENT, text, index)
      : index === 0
        ? WHOLE.exec(text)
        : null;
  const before = text.slice(Math.max(0, index - 8), index);
  const labelled =
    digit && !within && !counted && (LABEL.test(before) || BEGUN.test(before)) ? matchAt(LABELLED, text, index) : null;
  const bracketed = digit && charBefore(text, index) === '(' ? matchAt(IN_BRACKETS, text, index) : null;
  const found = horizon ?? effort ?? within ?? counted ?? labelled ?? bracketed;
  if (found) {
    const min = Number(found[1]);
    const max = Number(found[2] ?? found[1]);
    const { unit, factor } = UNITS.get(found[3]!)!;
    // 3日内核酸检测证明, 2年内不受理, 3年内未发生, 今后五年是关键期: how long something is kept from happening, a condition, or what is said of it; 三年内获得过奖励: a condition; 一个月内取得的收入: a thing of that time.
    const tail = text.slice(index + found[0].length, index + found[0].length + 9);
    if (KEPT_FROM.test(tail) || (unit === 'year' && SINCE_WHEN.test(lead))) return null;
    // 25年内 is more likely the year 2025 than 25 years: not guessed.
    if (max < min || max === 0 || (unit === 'year' && max > 15)) return null;
    const lower = found[2] === undefined ? max : min;
    return { relative: { min: lower * factor, max: max * factor, unit }, to: index + found[0].length };
  }
  if (CONDITION.test(lead)) return null;
  const half = index === 0 && text[0] === '半' ? WHOLE_HALF.exec(text) : null;
  if (half) {
    const halfYear = half[1] === '年';
    return {
      relative: { min: halfYear ? 6 : 15, max: halfYear ? 6 : 15, unit: halfYear ? 'month' : 'day' },
      to: text.length,
    };
  }
  // 两个半月 is two months and a half.
  const halves =
    (digit || text[index] === '半') && charBefore(text, index) !== '个' ? matchAt(HALVES, text, index) : null;
  if (halves) {
    const to = index + halves[0].length;
    if (halves[1]) return { relative: { min: 15, max: 15, unit: 'day' }, to };
    const months = halves[2] ? Number(halves[2]) * 12 + 6 : 6;
    return { relative: { min: months, max: months, unit: 'month' }, to };
  }
  const hours = digit ? matchAt(HOURS, text, index) : null;
  if (hours && !KEPT_FROM.test(text.slice(index + hours[0].length, index + hours[0].length + 9))) {
    const days = Math.ceil(Number(hours[1]) / 24);
    return { relative: { min: days, max: days, unit: 'day' }, to: index + hours[0].length };
  }
  const plan = digit || text[index] === '第' ? matchAt(PLAN, text, index) : null;
  if (!plan || /\d$/.test(lead)) return null;
  return { relative: { min: Number(plan[1]), max: Number(plan[1]), unit: 'year' }, to: index + plan[0].length };
}
