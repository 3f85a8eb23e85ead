import type { Conventions } from './conventions';
import { MONTH_OF_QUARTER, readMonthRest } from './read-month';
import { NO_BEGINNING, NO_INSIDE, readEdge, YEAR_MIDDLE } from './read-edge';
import { readSchoolYear } from './read-school-year';
import { isYear } from './year-range';
import { readNumeric } from './read-numeric';
import { readNamedPart } from './read-named-part';
import { readReference } from './read-reference';
import { withDetails } from './point-details';
import { endsWord } from './word-end';
import {
  digitsEnd,
  type Edge,
  isDigitAt,
  isOneOf,
  isRefusal,
  matchAt,
  pointAt,
  type PointPart,
  type PointReading,
  type PointYear,
  type Refusal,
} from './point';

interface Read<T> {
  readonly value: T;
  readonly to: number;
}

const YEAR_WORDS: ReadonlyMap<string, PointYear> = new Map([
  ['今年', { kind: 'word', shift: 0 }],
  ['本年', { kind: 'word', shift: 0 }],
  ['当年', { kind: 'following', shift: 0 }],
  ['明年', { kind: 'word', shift: 1 }],
  ['来年', { kind: 'word', shift: 1 }],
  ['下1年', { kind: 'word', shift: 1 }],
  ['上1年', { kind: 'word', shift: -1 }],
  ['下年', { kind: 'word', shift: 1 }],
  ['后年', { kind: 'word', shift: 2 }],
  ['去年', { kind: 'word', shift: -1 }],
  ['上年', { kind: 'word', shift: -1 }],
  ['次年', { kind: 'following', shift: 1 }],
  ['翌年', { kind: 'following', shift: 1 }],
]);
const SHORT_YEAR = /(?<![A-Za-z\d])(\d{2})年(?=\d{1,2}(?:月|至|-)|[底末初]|年[底末]|[上下]半年|第?[1-4]季|全年)/y;
const YEAR_WORD = /(今年|本年|当年|明年|来年|下1?年|上1年|后年|去年|上年|次年|翌年)度?/y;
/** A year without 年: before what names a part of it, and at the start of a clause also before a month behind a break or before another year (`2016-2018支出规划`). */
const BARE_YEAR =
  /(\d{4})(?=全年|暑[期假]|寒假|[春秋]季?新?学期|春节|国庆|元旦|五一|中秋|端午|(?<=(?:^|[,;。:(\n])\d{4})[ \-、,(](?:\d{1,2}月|年[底末初中])|(?<=(?:^|[,;。:(\n])\d{4})-(?:19|20)\d{2}(?=[\u4e00-\u9fa5])(?![号元万亿米人个份户吨亩倍型款])|年?(?:-|至|到)\d{2,4}(?:年|学年|\)|,|;|$)|[底末](?!\d)|[上下]半年|第?[1-4]季|[Qq][1-4]|[Hh][12](?![\dA-Za-z])|年?[、,和及]\d{4}年)/y;
/** 民国114年 is 2025. */
const YEAR_OF_REPUBLIC = /(?:中华)?民国(\d{2,3})年/y;
const FIRST_OF_REPUBLIC = 1912;
const BREAK_IN_DATE = /[ \-、,(](?=\d{1,2}月|年[底末初中])/y;

/** Where a year of four digits ends with its 年, or 0 where no year stands. */
function writtenYearTo(text: string, index: number): number {
  if (digitsEnd(text, index, 5) === index + 4 && text[index + 4] === '年' && !isOneOf(text, index + 5, '级制'))
    return index + 5;
  const bare = matchAt(BARE_YEAR, text, index);
  return bare ? index + bare[0].length : 0;
}

function readYear(text: string, index: number): Read<PointYear> | null {
  if (!isDigitAt(text, index)) {
    const republic = isOneOf(text, index, '中民') ? matchAt(YEAR_OF_REPUBLIC, text, index) : null;
    if (republic) {
      const value = FIRST_OF_REPUBLIC - 1 + Number(republic[1]);
      return isYear(value)
        ? { value: { kind: 'written', value, century: false }, to: index + republic[0].length }
        : null;
    }
    const word =
      isOneOf(text, index, '今本当明来下上后去次翌') && !endsWord(text, index) ? matchAt(YEAR_WORD, text, index) : null;
    return word ? { value: YEAR_WORDS.get(word[1]!)!, to: index + word[0].length } : null;
  }
  const long = isDigitAt(text, index + 3);
  const to = long ? writtenYearTo(text, index) : 0;
  const value = to > 0 ? Number(text.slice(index, index + 4)) : 0;
  if (isYear(value)) return { value: { kind: 'written', value, century: false }, to };
  const short = text[index + 2] === '年' ? matchAt(SHORT_YEAR, text, index) : null;
  if (short && Number(short[1]) >= 10 && Number(short[1]) <= 60) {
    return { value: { kind: 'written', value: 2000 + Number(short[1]), century: true }, to: index + short[0].length };
  }
  return null;
}

/** Words that begin with 月. */
const AFTER_NO_MONTH = '球嫂票饼龄';
const MONTH_OF_RANGE = /\d{1,2}(?=(?:-|至|到)\d{1,2}月|(?:[、,/和及.]\d{1,2}){1,11}月)/y;

/** Where a month that begins at a place ends, with 月 or as the first of several (`3-5月`); 0 where none stands. */
function monthTo(text: string, index: number, digits: number): number {
  if (text[digits] === '月' && !isOneOf(text, digits + 1, AFTER_NO_MONTH))
    return digits + (text[digits + 1] === '份' ? 2 : 1);
  const range = matchAt(MONTH_OF_RANGE, text, index);
  return range ? index + range[0].length : 0;
}

const BLANK_MONTH = /月[底末前初至]/y;
const BLANK_DAY = /^[日号](?![常均报程期用志子益])/;
/** `2025年3.1`: month and day with a point after a year. */
const DOTTED_DAY = /(0?[1-9]|1[0-2])(?:[./]|-(?=1[3-9]|[23]\d))(\d{1,2})(?:日|号)?(?![\d.%‰月万亿元米吨倍])/y;
const QUARTER = /(?<![上下])(?:第|前)?([1-4])个?季度?|(?<=年)首(季)度?|[Qq]([1-4])(?!\d)|([1-4])[Qq]/y;
const QUARTER_OF_RANGE = /第?([1-4])(?=(?:-|至|到|[、,和及])第?[1-4]个?季)/y;
/** What follows the digit of a quarter, or of the first one of several. */
const AFTER_QUARTER = '个季Qq-至到、,和及';
/** `上、下半年` names two. */
const HALF =
  /(上|下|(?<![^年度,;。、:(\s])[前后])半年度?|(上)(?=[、和及]?下半年)|(?<![A-Za-z])[Hh]([12])(?![\dA-Za-z])/y;
/** What 年底 can follow that is no end of the year at hand: `2年底`, `每年底`, `财年底`. */
const BEFORE_NO_YEAR = '0123456789往历每同学财周壹贰叁肆伍陆柒捌玖拾貳參陸';
const YEAR_END = /(?:年|岁)(底|末|终(?!工作|总结|考核|评|奖|述)|尾)/y;
const YEAR_START = new RegExp(`年初${NO_BEGINNING}`, 'y');
const YEAR_WHOLE = /全年/y;
const YEAR_WITHIN = new RegExp(`(?:(?<![税计算政核])年度|年)以?内${NO_INSIDE}`, 'y');
function readQuarter(text: string, index: number): Read<PointPart> | null {
  const found = matchAt(QUARTER, text, index);
  const open = found ? null : matchAt(QUARTER_OF_RANGE, text, index);
  if (!found && !open) return null;
  const n = found?.[2] ? 1 : Number(found?.[1] ?? found?.[3] ?? found?.[4] ?? open?.[1]);
  const to = index + (found ?? open)![0].length;
  const inner = matchAt(MONTH_OF_QUARTER, text, to);
  if (inner) return readMonthRest(text, to + inner[0].length, (n - 1) * 3 + Number(inner[1]));
  const edge = readEdge(text, to);
  return { value: { unit: 'quarter', n, edge: edge.value }, to: edge.to };
}

const wholeYear = (edge: Edge, to: number): Read<PointPart> => ({ value: { unit: 'year', n: 1, edge }, to });

/** What stands inside a year: month, quarter, half, edge of the year, festival, term. Digits before `年底` make it no year's end. */
export function readPart(
  text: string,
  index: number,
  hasYear: boolean,
  conventions: Conventions,
): Read<PointPart> | Refusal | null {
  const digit = isDigitAt(text, index);
  const digits = digit ? digitsEnd(text, index, 2) : index;
  const to = digit ? monthTo(text, index, digits) : 0;
  if (to > 0) {
    const n = Number(text.slice(index, digits));
    if (n < 1 || n > 12) return { refusal: 'impossible-date', from: index, to };
    // 6月日前: the day was left blank.
    if (isOneOf(text, to, '日号') && BLANK_DAY.test(text.slice(to, to + 2)))
      return { refusal: 'masked', from: index, to: to + 1 };
    return readMonthRest(text, to, n);
  }
  const dotted = hasYear && digit ? matchAt(DOTTED_DAY, text, index) : null;
  if (dotted)
    return { value: { unit: 'day', month: Number(dotted[1]), n: Number(dotted[2]) }, to: index + dotted[0].length };
  const quarter = isOneOf(text, digit ? index + 1 : index, digit ? AFTER_QUARTER : '第前首Qq')
    ? readQuarter(text, index)
    : null;
  if (quarter) return quarter;
  const half = isOneOf(text, index, '上下前后Hh') && !endsWord(text, index) ? matchAt(HALF, text, index) : null;
  if (half) {
    const edge = readEdge(text, index + half[0].length);
    return {
      value: { unit: 'half-year', n: '上前1'.includes(half[1] ?? half[2] ?? half[3]!) ? 1 : 2, edge: edge.value },
      to: edge.to,
    };
  }
  if (isOneOf(text, index, '年岁') && (hasYear || !isOneOf(text, index - 1, BEFORE_NO_YEAR))) {
    const end = matchAt(YEAR_END, text, index);
    if (end) return wholeYear('end', index + end[0].length);
    const start = matchAt(YEAR_START, text, index);
    if (start) return wholeYear('start', index + start[0].length);
    const middle = matchAt(YEAR_MIDDLE, text, index);
    if (middle) return wholeYear('middle', index + middle[0].length);
    const within = matchAt(YEAR_WITHIN, text, index);
    if (within) return wholeYear('within', index + within[0].length);
  }
  const whole = text[index] === '全' && !endsWord(text, index) ? matchAt(YEAR_WHOLE, text, index) : null;
  if (whole) return wholeYear('whole', index + whole[0].length);
  return (
    readNamedPart(text, index, hasYear, conventions) ??
    (hasYear || !isOneOf(text, index, '本这当下月季今明后') ? null : readReference(text, index))
  );
}

const BARE_DAY = /(\d{1,2})(?:日(?![之以]?内)|号(?=前|之前|以前|[-至到,;、。)]|$))|(\d{1,2})(?=(?:-|至|到)\d{1,2}日)/y;
const YEAR_WHOLE_MARK = /度(?!假|量|过)/y;

/**
 * Reads one point of time at a place of the normalised text, or null.
 * `yearless`: also accept digits without a year (`6.30前`), which only a schedule column makes believable.
 */
export function readPoint(text: string, index: number, yearless: boolean, conventions: Conventions): PointReading {
  const schoolYear =
    isDigitAt(text, index + 3) && isDigitAt(text, index) && text.slice(index + 4, index + 11).includes('学')
      ? readSchoolYear(text, index)
      : null;
  if (schoolYear) return schoolYear;
  const numeric = readNumeric(text, index, yearless);
  if (numeric) return isRefusal(numeric) ? numeric : withDetails(numeric, text, conventions);
  const year = readYear(text, index);
  // 2025年月底前: the month was left blank.
  if (year && matchAt(BLANK_MONTH, text, year.to)) return { refusal: 'masked', from: index, to: year.to + 2 };
  // 2025年年6月 is a slip for 2025年6月.
  const doubled = year !== null && text[year.to] === '年' && isDigitAt(text, year.to + 1);
  // 2018年的10月底
  const linked = year !== null && text[year.to] === '的' && isOneOf(text, year.to + 1, '0123456789上下第年');
  // 2025 6月底, 2025(6月底)
  const broken = year !== null && text[year.to - 1] !== '年' && matchAt(BREAK_IN_DATE, text, year.to) !== null;
  const start = year ? year.to + (doubled || linked || broken ? 1 : 0) : index;
  const part = readPart(text, start, year !== null, conventions);
  if (isRefusal(part)) return { ...part, from: index };
  if (part) return withDetails(pointAt(index, part.to, year?.value ?? null, part.value), text, conventions);
  if (!year) {
    const bareDay = matchAt(BARE_DAY, text, index);
    if (!bareDay) return null;
    const n = Number(bareDay[1] ?? bareDay[2]);
    return withDetails(
      pointAt(index, index + bareDay[0].length, null, { unit: 'day', month: null, n }),
      text,
      conventions,
    );
  }
  const edge = readEdge(text, year.to);
  if (edge.value !== null) return pointAt(index, edge.to, year.value, { unit: 'year', n: 1, edge: edge.value });
  const whole = matchAt(YEAR_WHOLE_MARK, text, year.to);
  const to = whole ? year.to + 1 : year.to;
  const inner = whole ? readEdge(text, to) : null;
  return pointAt(index, inner?.to ?? to, year.value, {
    unit: 'year',
    n: 1,
    edge: inner?.value ?? (whole ? 'whole' : null),
  });
}
