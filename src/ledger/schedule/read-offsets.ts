import { daysInMonth } from './calendar';
import type { Conventions } from './conventions';
import { offsetOfPart } from './offset-of-part';
import { isRefusal, matchAt, type PointPart } from './point';
import { readPart } from './read-point';
import type { RecurrenceOffset, RecurrenceUnit } from './schedule';

interface Offsets {
  readonly value: readonly RecurrenceOffset[];
  readonly to: number;
}

const BEFORE = /(?:之|以)?前|(?:之|以)?内|为?止/y;
const BACK = /(?:之|以)?前\d{1,3}(?:天|日|周|个工作日)/y;
const BEFORE_ONLY = /(?:之|以)?前/y;
const RANGE = /-|至|到/y;
const LIST = /[、,和及]|(?=下半年)/y;
const MONTH_IN =
  /(?:[末底](?=的?(?:最后|末))|(?:结束|终了)之?后(?=的?次月))?(?:的)?(首个?月|首月|第[1-6]个?月|最后1?个月|末月|末?次月)(?:的)?/y;
const DAY = /(\d{1,2})(?:日|号)?(?=前|之前|以前|[、,;。)和及至-]|日|号|$)(?:日|号)?/y;
const EDGE = /(?:月)?(底|末|初|中旬|上旬|下旬|上(?=[、和及][中下]旬)|中(?=[、和及]下旬)|最后1(?:日|天|个工作日))/y;
/** 每季度末25日前 */
const DAY_AT_END = /(?:的)?[底末]的?(\d{1,2})(?:日|号|天|个工作日)/y;
const EDGE_OF_YEAR = /(?:度)?(底|末|初|中(?=前|,|;|$))/y;
const WEEKDAY = /(?:的)?(?:周|星期)?([1-7日天])(?!次|个|节|期|小|至少|篇|场|堂|课)/y;
const LAST_DAY = 31;
const EDGE_DAYS: Readonly<Record<string, number>> = {
  底: LAST_DAY,
  末: LAST_DAY,
  初: 10,
  上旬: 10,
  上: 10,
  中: 20,
  中旬: 20,
  下旬: LAST_DAY,
};
const MONTHS: Readonly<Partial<Record<RecurrenceUnit, number>>> = { quarter: 3, 'half-year': 6, year: 12 };

function dayInMonth(text: string, index: number): { day: number; to: number } | null {
  const found = matchAt(DAY, text, index);
  if (found && Number(found[1]) >= 1 && Number(found[1]) <= 31)
    return { day: Number(found[1]), to: index + found[0].length };
  const edge = matchAt(EDGE, text, index);
  return edge ? { day: EDGE_DAYS[edge[1]!] ?? LAST_DAY, to: index + edge[0].length } : null;
}

interface OneOffset {
  /** Null where the text names a time that no month and day can say (每年春节前): read, but without a day. */
  readonly offset: RecurrenceOffset | null;
  readonly to: number;
}

function partOfYear(text: string, index: number, conventions: Conventions): OneOffset | null {
  // 每年初, 每年底
  const edge = matchAt(EDGE_OF_YEAR, text, index);
  if (edge) {
    const value: PointPart = {
      unit: 'year',
      n: 1,
      edge: edge[1] === '初' ? 'start' : edge[1] === '中' ? 'middle' : 'end',
    };
    return { offset: offsetOfPart(value, false, conventions), to: index + edge[0].length };
  }
  const following = matchAt(/(?:次|翌|下1?)年/y, text, index);
  const part = readPart(
    text,
    index + (following ? following[0].length : text[index] === '的' ? 1 : 0),
    true,
    conventions,
  );
  if (isRefusal(part) && part.refusal === 'unreadable') return { offset: null, to: part.to };
  if (!part || isRefusal(part)) return null;
  const offset = offsetOfPart(part.value, matchAt(BEFORE_ONLY, text, part.to) !== null, conventions);
  return { offset: offset && following ? { ...offset, after: true } : offset, to: part.to };
}

function partOfHalf(text: string, index: number, conventions: Conventions): OneOffset | null {
  const one = partOfYear(text, index, conventions);
  if (!one) return null;
  const { month, day } = one.offset ?? {};
  if (!month || !day) return { ...one, offset: null };
  // 6月30日、12月31日: the last day of either half.
  return {
    ...one,
    offset: { ...one.offset, month: ((month - 1) % 6) + 1, day: day >= daysInMonth(2023, month) ? LAST_DAY : day },
  };
}

function oneOffset(text: string, index: number, every: RecurrenceUnit, conventions: Conventions): OneOffset | null {
  if (every === 'month') {
    const following = matchAt(/(?:次|翌|下)月/y, text, index);
    const from = index + (following ? 2 : 0);
    const found = dayInMonth(text, from + (text[from] === '的' ? 1 : 0));
    return found && { offset: { day: found.day, ...(following ? { after: true } : {}) }, to: found.to };
  }
  if (every === 'week') {
    const found = matchAt(WEEKDAY, text, index);
    return found && { offset: { day: Math.min('123456日天7'.indexOf(found[1]!) + 1, 7) }, to: index + found[0].length };
  }
  const months = MONTHS[every];
  if (months === undefined) {
    const end = matchAt(/(?:的)?(?:期)?(?:末|底|初|开学|结束)/y, text, index);
    return end && { offset: null, to: index + end[0].length };
  }
  if (every === 'year') return partOfYear(text, index, conventions);
  const inner = matchAt(MONTH_IN, text, index);
  if (inner) {
    const word = inner[1]!;
    const digits = /\d/.exec(word);
    const month = word.startsWith('首')
      ? 1
      : word.startsWith('第') && digits
        ? Number(digits[0])
        : word.endsWith('次月')
          ? months + 1
          : months;
    const to = index + inner[0].length;
    const found = dayInMonth(text, to);
    // 首月前10个工作日: counted in working days, not read.
    if (!found && matchAt(/前\d/y, text, to)) return { offset: null, to };
    const after = month > months;
    return {
      offset: { month: after ? 1 : month, day: found?.day ?? LAST_DAY, ...(after ? { after } : {}) },
      to: found?.to ?? to,
    };
  }
  const day = matchAt(DAY_AT_END, text, index);
  if (day) {
    // 每季度末5日内 lies before the end or after it: read, and left without a day.
    const late = Number(day[1]) >= 15 && Number(day[1]) <= LAST_DAY;
    return { offset: late ? { month: months, day: Number(day[1]) } : null, to: index + day[0].length };
  }
  const edge = matchAt(/(?:的)?(底|末)(?!次|后|\d)/y, text, index);
  if (edge) return { offset: { month: months, day: LAST_DAY }, to: index + edge[0].length };
  return every === 'half-year' ? partOfHalf(text, index, conventions) : null;
}

/** 每年3月1日至31日: the end is in the month of the beginning. */
function laterInMonth(text: string, { offset, to }: OneOffset, range: RegExpExecArray): OneOffset | null {
  const found = offset?.month === undefined ? null : dayInMonth(text, to + range[0].length);
  return found && { offset: { ...offset!, day: found.day }, to: found.to };
}

/**
 * The due days that a recurrence names: `每年3月、9月`, `每月25日前`, `每季度首月10日前`. Of a range (`每年9月至次年2月`) the end is
 * due. `to` is where reading stopped.
 */
export function readOffsets(text: string, index: number, every: RecurrenceUnit, conventions: Conventions): Offsets {
  const value: RecurrenceOffset[] = [];
  let to = index;
  const opened = text[index] === '(' ? 1 : 0;
  for (let next = index + opened; value.length < 12;) {
    const one = oneOffset(text, next, every, conventions);
    if (!one) break;
    const range = matchAt(RANGE, text, one.to);
    const end = range
      ? (oneOffset(text, one.to + range[0].length, every, conventions) ?? laterInMonth(text, one, range))
      : null;
    const last = end ?? one;
    // 月底前3个工作日 is before that day.
    const back = matchAt(BACK, text, last.to) !== null;
    if (
      last.offset &&
      !back &&
      !value.some(({ month, day }) => month === last.offset!.month && day === last.offset!.day)
    )
      value.push(last.offset);
    const before = matchAt(BEFORE, text, last.to);
    to = last.to + (before ? before[0].length : 0);
    const list = matchAt(LIST, text, to);
    if (!list) break;
    next = to + list[0].length;
  }
  return { value, to };
}
