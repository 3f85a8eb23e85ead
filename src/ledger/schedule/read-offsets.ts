import type { Conventions } from './conventions';
import { isRefusal, matchAt, type PointPart } from './point';
import { readPart } from './read-point';
import type { RecurrenceOffset, RecurrenceUnit } from './schedule';

interface Offsets {
  readonly value: readonly RecurrenceOffset[];
  readonly to: number;
}

const BEFORE = /(?:之|以)?前|(?:之|以)?内|为?止/y;
const LIST = /[、,和及]/y;
const MONTH_IN = /(?:的)?(首个?月|首月|第[1-6]个?月|最后1?个月|末月|次月)(?:的)?/y;
const DAY = /(\d{1,2})(?:日|号)?(?=前|之前|以前|[、,;。)和及至-]|日|号|$)(?:日|号)?/y;
const EDGE = /(?:月)?(底|末|初|中旬|上旬|下旬|最后1(?:日|天|个工作日))/y;
const WEEKDAY = /(?:的)?(?:周|星期)?([1-7日天])(?!次|个|节|期|小|至少|篇|场|堂|课)/y;
const LAST_DAY = 31;
const EDGE_DAYS: Readonly<Record<string, number>> = {
  底: LAST_DAY,
  末: LAST_DAY,
  初: 10,
  上旬: 10,
  中旬: 20,
  下旬: LAST_DAY,
};
const MONTHS: Readonly<Partial<Record<RecurrenceUnit, number>>> = { quarter: 3, 'half-year': 6, year: 12 };

/** Due day of a part of a year as month and day; a length counts by its last day. */
function offsetOf(part: PointPart): RecurrenceOffset | null {
  switch (part.unit) {
    case 'month':
      return { month: part.n, day: part.edge === 'start' ? 10 : part.edge === 'middle' ? 15 : LAST_DAY };
    case 'day':
      return part.month === null ? null : { month: part.month, day: part.n };
    case 'ten-days':
      return part.month === null ? null : { month: part.month, day: part.n === 3 ? LAST_DAY : part.n * 10 };
    case 'quarter':
      return { month: part.n * 3, day: LAST_DAY };
    case 'half-year':
      return { month: part.n * 6, day: LAST_DAY };
    case 'year':
      return part.edge === 'end'
        ? { month: 12, day: LAST_DAY }
        : part.edge === 'start'
          ? { month: 1, day: LAST_DAY }
          : part.edge === 'middle'
            ? { month: 6, day: 30 }
            : null;
    default:
      return null;
  }
}

function dayInMonth(text: string, index: number): { day: number; to: number } | null {
  const found = matchAt(DAY, text, index);
  if (found && Number(found[1]) >= 1 && Number(found[1]) <= 31)
    return { day: Number(found[1]), to: index + found[0].length };
  const edge = matchAt(EDGE, text, index);
  return edge ? { day: EDGE_DAYS[edge[1]!] ?? LAST_DAY, to: index + edge[0].length } : null;
}

function oneOffset(
  text: string,
  index: number,
  every: RecurrenceUnit,
  conventions: Conventions,
): { offset: RecurrenceOffset; to: number } | null {
  if (every === 'month') {
    const found = dayInMonth(text, index + (text[index] === '的' ? 1 : 0));
    return found && { offset: { day: found.day }, to: found.to };
  }
  if (every === 'week') {
    const found = matchAt(WEEKDAY, text, index);
    return found && { offset: { day: Math.min('123456日天7'.indexOf(found[1]!) + 1, 7) }, to: index + found[0].length };
  }
  const months = MONTHS[every];
  if (months === undefined) return null;
  if (every === 'year') {
    const part = readPart(text, index + (text[index] === '的' ? 1 : 0), true, conventions);
    if (!part || isRefusal(part)) return null;
    const offset = offsetOf(part.value);
    return offset && { offset, to: part.to };
  }
  const inner = matchAt(MONTH_IN, text, index);
  if (inner) {
    const word = inner[1]!;
    const digits = /\d/.exec(word);
    const month = word.startsWith('首')
      ? 1
      : word.startsWith('第') && digits
        ? Number(digits[0])
        : word.startsWith('次')
          ? months + 1
          : months;
    const to = index + inner[0].length;
    const found = dayInMonth(text, to);
    const after = month > months;
    return {
      offset: { month: after ? 1 : month, day: found?.day ?? LAST_DAY, ...(after ? { after } : {}) },
      to: found?.to ?? to,
    };
  }
  const edge = matchAt(/(?:的)?(底|末)/y, text, index);
  return edge && { offset: { month: months, day: LAST_DAY }, to: index + edge[0].length };
}

/** The due days that a recurrence names: `每年3月、9月`, `每月25日前`, `每季度首月10日前`. `to` is where reading stopped. */
export function readOffsets(text: string, index: number, every: RecurrenceUnit, conventions: Conventions): Offsets {
  const value: RecurrenceOffset[] = [];
  let to = index;
  for (let next = index; value.length < 12;) {
    const one = oneOffset(text, next, every, conventions);
    if (!one) break;
    value.push(one.offset);
    const before = matchAt(BEFORE, text, one.to);
    to = one.to + (before ? before[0].length : 0);
    const list = matchAt(LIST, text, to);
    if (!list) break;
    next = to + 1;
  }
  return { value, to };
}
