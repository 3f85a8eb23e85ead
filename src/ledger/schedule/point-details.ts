import type { Conventions } from './conventions';
import { matchAt, type Point } from './point';
import { festivalAt } from './read-named-part';

const INCLUSIVE = /\(?含(?:当日|当天|本日|\d{1,2}日)?\)?(?=前|之前|以前|以?后|之后|起|止|$|[,;。)])/y;
/** 31日(不含)前: the day itself is too late. */
const EXCLUSIVE = /\(不含(?:当日|当天|本日|\d{1,2}日)?\)(?=前|之前|以前)/y;
const WEEKDAY = /\(?[本下]?(?:星期|周)([1-6日天])\)?/y;
/** 2月9日(除夕), 9月30日(农历8月21): the same day by the other calendar. */
const LUNAR = /\((?:(?:[农阴旧]历)(?:[正冬腊]|\d{1,2})月(?:初|廿)?\d{1,2}日?|[正冬腊]月(?:初|廿)?\d{1,2}|除夕)\)/y;
const TIME =
  /[ T]?(?:上午|下午|晚上?|中午|凌晨)?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?Z?|(?:上午|下午|晚上?|中午|凌晨)?\d{1,2}[时点](?:\d{1,2}分|半|整)?|(?:上午|下午|晚上|中午|凌晨)/y;

/** 9:00-11:00, 下午2时至5时 */
const UNTIL_TIME = /[-至到](?:上午|下午|晚上?|中午)?\d{1,2}(?::\d{2}|[时点](?:\d{1,2}分|半|整)?)/y;

const OF_WHOM = /(?:国家|全国|国际|世界)?/y;

/** Weekday in brackets and time of day after a day: understood, and only the weekday is kept (to compare). */
export function withDetails(point: Point, text: string, conventions: Conventions): Point {
  const { part } = point;
  if (
    (part.unit !== 'day' && !(part.unit === 'reference' && part.of === 'day')) ||
    point.to >= text.length ||
    text[point.to] === '前'
  )
    return point;
  let to = point.to;
  const weekday = matchAt(WEEKDAY, text, to);
  if (weekday) to += weekday[0].length;
  const lunar = matchAt(LUNAR, text, to);
  if (lunar) to += lunar[0].length;
  const time = matchAt(TIME, text, to);
  if (time) to += time[0].length + (matchAt(UNTIL_TIME, text, to + time[0].length)?.[0].length ?? 0);
  const inclusive = matchAt(INCLUSIVE, text, to);
  if (inclusive) to += inclusive[0].length;
  const exclusive = inclusive ? null : matchAt(EXCLUSIVE, text, to);
  if (exclusive) to += exclusive[0].length;
  // 4月23日世界读书日: the festival only names the day.
  const whom = matchAt(OF_WHOM, text, to)?.[0].length ?? 0;
  const named = [to, to + whom].find((at) => festivalAt(text, at, conventions) !== '');
  if (named !== undefined) to = named + festivalAt(text, named, conventions).length;
  if (to === point.to) return point;
  return {
    from: point.from,
    to,
    year: point.year,
    part,
    weekday: weekday && { n: Math.min('123456日天'.indexOf(weekday[1]!) + 1, 7), at: point.to },
    exclusive: exclusive !== null,
  };
}
