import { type Conventions } from './conventions';
import { readOffsets } from './read-offsets';
import { charBefore, isDigitAt, isOneOf, matchAt } from './point';
import { endsWord } from './word-end';
import type { Recurrence, RecurrenceOffset, RecurrenceUnit } from './schedule';

export interface RecurringReading {
  readonly recurrence: Recurrence;
  readonly to: number;
}

const UNITS: ReadonlyMap<string, RecurrenceUnit> = new Map([
  ['年度', 'year'],
  ['学年度', 'school-year'],
  ['学年', 'school-year'],
  ['学期', 'term'],
  ['季度', 'quarter'],
  ['季', 'quarter'],
  ['年', 'year'],
  ['月份', 'month'],
  ['月度', 'month'],
  ['月', 'month'],
  ['旬', 'month'],
  ['周', 'week'],
  ['星期', 'week'],
  ['礼拜', 'week'],
  ['天', 'day'],
  ['日', 'day'],
  ['工作日', 'day'],
  ['半年', 'half-year'],
  ['半年度', 'half-year'],
]);
const unitOf = (name: string): RecurrenceUnit => UNITS.get(name)!;
const UNIT = '学年度|学年|学期|年度|季度|年|季|月份|月|旬|周|星期|礼拜|工作日|天|日';
const REPORT =
  '调度|通报|例会|报送|报告|督查|督导|研判|小结|总结|考核|考评|评比|评估|评价|检查|监测|检测|体检|分析|汇报|点评|晾晒|更新|盘点|巡查|排查|会商|推送|推进|报';

/** 不再每月开展, 近年来每年减少 */
const NO_MORE = /不再|无需|不必|取消|停止|年来/;
/** 每年流失约200万亩: what is estimated, not what is to be done. */
const ESTIMATED = /[^,;。\d对向为]{0,10}(?:约(?!谈)|最[高低多]|不超过(?=[\d.]+[万亿]?元))[^,;。\d]{0,4}\d/y;
const EVERY = new RegExp(`每(?:间)?(隔)?(?:一个|个)?(\\d{1,3}|半|双)?(?:个)?(${UNIT})`, 'y');
const COUNTED = new RegExp(
  `(\\d{1,2}|半)(?:个)?(年|季度?|月|周|学期|学年|天|日)(?:(?:至少|不少于|不低于|组织|开展|召开|安排|进行|举[行办]|轮训|检查|调度|更新|评估)?(\\d{1,2})次|(?:为)?1个?(?:[\u4e00-\u9fa5]{2,4})?周期|1度|1(?:轮|届|评估|评价|考核|报送|调度|通报|总结|督查|检查|巡查|小结|研判|更新|排查|课时|评|考|报|督|检|清|巡|换|会))`,
  'y',
);
/** 一月一主题, 一季一专题; 1月1日 is a day. */
const ONE_EACH = /1(年|季度?|月|周|日|天)1(?=[\u4e00-\u9fa5])(?![日号次个年月周度天轮届期前至到起是和及])/y;
const ALTERNATE = /(?:隔|间)(年|月|周|日|天)(?![围围边期末])|双(周|月)(?!刊|汇)/y;
const BY_UNIT =
  /(?:逐|按照?)(半年|学期|学年|年度?|季度?|月度?|周|日)(?![期照程常]|(?:度|工作)*(?:计划|预算|要点|安排))|分年度/y;
const ADJECTIVE = new RegExp(
  `(?:(学年度?|学期|半年度?|年度|季度|月度|年终)(?=(?:、(?:年度|季度|月度))*各?(?:的)?(?:业绩|绩效|综合|目标|履职|廉政)?(?:${REPORT}))|(半年|日|周|月|季|年)(?=(?:${REPORT})))(?!.{2,5}(?:制度|机制|办法|体系|平台|系统))(?!.{2,8}(?:之|以)?[前后](?:$|[,;。)]))`,
  'y',
);
const LISTED = /[日周月季][\u4e00-\u9fa5]{2}、[周月季年][\u4e00-\u9fa5]{2}/y;
/** 今年度, 每季度, 第3季度: a word of its own, or read elsewhere. */
const NO_RHYTHM_AFTER = '0123456789每本上下今明当近第末年初';
const ALONE = /^(年度|半年度|季度|月度|每?学期|学年)$/;
const IN_YEAR =
  /(?:全年|年内|年度内?)[^\n,;。\d]{0,30}?(\d{1,3})(?:-\d{1,3})?(?:次(?!性)|(?<=(?:[编印刊]发|[编出]刊|举办|开办|制作)\d{1,3})期)/y;
const NEXT_PERIOD = /(?:次|下1?个?|翌)(月|季度?|年)(?:的)?/y;
const CLOSED =
  /每?(?:个)?(年度?|半年度?|季度?|月度?|学期|学年|周)(?:结束|终了)?(?:之?后|之日起|完)(?:的)?(\d{1,3})(个月|个工作日|工作日|日|天|周)(?:以?内|之内|之?前|(?=$|[,;。)]))/y;
/** `每年不少于2次（3月、9月）`: the count stands between the unit and its days. */
const COUNT = /(?:至少|不少于|不低于|不得少于|开展|组织)?\d{1,2}次/y;
/** A bulletin or a course is counted in 期. */
const TIMES =
  /[^,;。(\n\d]{0,24}?(\d{1,3})(?:-\d{1,3})?(?:次(?!性)|(?<=(?:[编印刊]发|[编出]刊|举办|开办|制作)\d{1,3}(?:-\d{1,3})?)期)/y;

const recurring = (
  every: RecurrenceUnit,
  interval: number,
  times: number | null,
  offsets: readonly RecurrenceOffset[] = [],
): Recurrence => ({
  every,
  interval,
  // 每年3月、9月 is twice a year.
  times: offsets.length > 1 ? Math.max(times ?? 0, offsets.length) : times === 1 ? null : times,
  ...(offsets[0] ? { offset: offsets[0] } : {}),
  ...(offsets.length > 1 ? { offsets } : {}),
});

function everyReading(text: string, index: number, conventions: Conventions): RecurringReading | null {
  const found = text[index] === '每' ? matchAt(EVERY, text, index) : null;
  if (!found || NO_MORE.test(text.slice(Math.max(0, index - 2), index))) return null;
  const [whole, gap, amount, unit] = found;
  const after = index + whole.length;
  if ((unit === '年' && text[after] === '级') || matchAt(ESTIMATED, text, after)) return null;
  const counted = matchAt(COUNT, text, after);
  const to = after + (counted ? counted[0].length : 0);
  const count = amount === undefined || amount === '半' ? 1 : amount === '双' ? 2 : Number(amount);
  const interval = gap && count === 1 ? 2 : count;
  if (interval < 1) return null;
  const counts = matchAt(TIMES, text, after);
  const times = counts ? Number(counts[1]) : null;
  if (amount === '半') {
    if (unit === '年' || unit === '年度') {
      const offsets = readOffsets(text, to, 'half-year', conventions);
      return { recurrence: recurring('half-year', 1, times, offsets.value), to: offsets.to };
    }
    if (unit === '月') return { recurrence: recurring('month', 1, (times ?? 1) * 2), to };
    return null;
  }
  if (unit === '旬') return { recurrence: recurring('month', interval, (times ?? 1) * 3), to };
  const every = unitOf(unit!);
  const offsets = readOffsets(text, to, every, conventions);
  // 每年1月、7月进行两次
  const later = times === null && offsets.to > to ? matchAt(TIMES, text, offsets.to) : null;
  const all = later && !later[0].includes('各') ? Number(later[1]) : times;
  return { recurrence: recurring(every, interval, all, offsets.value), to: offsets.to };
}

function countedReading(text: string, index: number): RecurringReading | null {
  const found = matchAt(COUNTED, text, index);
  const each =
    !found && text[index] === '1' && !isOneOf(text, index - 1, '第.0123456789') ? matchAt(ONE_EACH, text, index) : null;
  if (each) return { recurrence: recurring(unitOf(each[1]!), 1, null), to: index + each[0].length };
  if (!found || isOneOf(text, index - 1, text[index] === '半' ? '第0123456789' : '第.-至0123456789')) return null;
  const [whole, amount, unit, times] = found;
  // 1月1次 is monthly, 3月1次 is in March; 1日1次 daily.
  if (unit === '月' && amount !== '1' && amount !== '半' && !whole.includes('个')) return null;
  if (amount === '半') {
    if (unit === '年') return { recurrence: recurring('half-year', 1, Number(times ?? 1)), to: index + whole.length };
    if (unit === '月') return { recurrence: recurring('month', 1, Number(times ?? 1) * 2), to: index + whole.length };
    return null;
  }
  return {
    recurrence: recurring(unitOf(unit!), Number(amount), times === undefined ? null : Number(times)),
    to: index + whole.length,
  };
}

/** `次月5日前`: due in the unit after the one it is about. `next` is false where a year or a range stands before it. */
function nextPeriodReading(text: string, index: number, conventions: Conventions): RecurringReading | null {
  const found = isOneOf(text, index, '次下翌') && !endsWord(text, index) ? matchAt(NEXT_PERIOD, text, index) : null;
  if (!found) return null;
  const every = unitOf(found[1]!);
  if (text[index] === '下') return null;
  const offsets = readOffsets(text, index + found[0].length, every, conventions);
  if (offsets.value.length === 0) return null;
  return {
    recurrence: recurring(
      every,
      1,
      null,
      offsets.value.map((offset) => ({ ...offset, after: true })),
    ),
    to: offsets.to,
  };
}

function closedReading(text: string, index: number): RecurringReading | null {
  const found = isOneOf(text, index, '每个年半季月学周') ? matchAt(CLOSED, text, index) : null;
  if (!found || isOneOf(text, index - 1, '第今明本0123456789')) return null;
  const count = Number(found[2]);
  const offset: RecurrenceOffset =
    found[3] === '个月'
      ? { month: count, day: 31, after: true }
      : { day: found[3] === '周' ? count * 7 : count, after: true };
  return { recurrence: recurring(unitOf(found[1]!), 1, null, [offset]), to: index + found[0].length };
}

/**
 * Reads a recurrence at a place of the normalised text, or null. `afterYear`: a year was named before, so 次年 is that year's next.
 */
export function readRecurring(
  text: string,
  index: number,
  afterYear: boolean,
  conventions: Conventions,
): RecurringReading | null {
  if (isDigitAt(text, index)) return countedReading(text, index);
  const before = charBefore(text, index);
  const closed = closedReading(text, index);
  if (closed) return closed;
  const every = text[index] === '半' ? countedReading(text, index) : everyReading(text, index, conventions);
  if (every) return every;
  const inYear =
    isOneOf(text, index, '全年') && !isDigitAt(text, index - 1) && !endsWord(text, index)
      ? matchAt(IN_YEAR, text, index)
      : null;
  // 年内培训不少于1次: by the end of the year.
  if (inYear && !(inYear[1] === '1' && text[index + 1] === '内'))
    return { recurrence: recurring('year', 1, Number(inYear[1])), to: index + inYear[0].length };
  if (!afterYear) {
    const next = nextPeriodReading(text, index, conventions);
    if (next) return next;
  }
  const alternate = isOneOf(text, index, '隔间双') ? matchAt(ALTERNATE, text, index) : null;
  if (alternate && !(text[index] === '间' && !/^[,;。、:(\n]?$/.test(before))) {
    return { recurrence: recurring(unitOf((alternate[1] ?? alternate[2])!), 2, null), to: index + alternate[0].length };
  }
  const byUnit = isOneOf(text, index, '逐按分') ? matchAt(BY_UNIT, text, index) : null;
  if (byUnit) return { recurrence: recurring(unitOf(byUnit[1] ?? '年'), 1, null), to: index + byUnit[0].length };
  if (isOneOf(text, index - 1, NO_RHYTHM_AFTER)) return null;
  const adjective = matchAt(ADJECTIVE, text, index);
  const opens = before === '' || /[,;。、:(行展施立]/.test(before);
  // 项目月通报、季调度
  if (adjective && (adjective[1] !== undefined || opens || matchAt(LISTED, text, index))) {
    const unit = (adjective[1] ?? adjective[2])!;
    return {
      recurrence: recurring(unit === '年终' ? 'year' : unitOf(unit!), 1, null),
      to: index + adjective[0].length,
    };
  }
  const alone = index === 0 ? ALONE.exec(text) : null;
  return alone ? { recurrence: recurring(unitOf(alone[1]!.replace('每', '')), 1, null), to: text.length } : null;
}
