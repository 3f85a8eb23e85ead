import { existsDay } from './calendar';
import {
  charBefore,
  isDigitAt,
  isOneOf,
  matchAt,
  pointAt,
  type PointPart,
  type PointReading,
  type PointYear,
} from './point';
import { readEdge } from './read-edge';
import { readMonthRest } from './read-month';
import { isYear } from './year-range';

const NUMERIC = /(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/y;
const COMPACT_DAY = /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/y;
const COMPACT_MONTH = /(20\d{2})(0[1-9]|1[0-2])(?![\d.%年月日])/y;
/** `2024年-12月-31日`: the parts of one day, with dashes between. */
const DASHED = /(\d{4})年-(\d{1,2})月-(\d{1,2})日/y;
const SHORT_YEAR_NUMERIC = /([1-4]\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d.])/y;
/** `1.3.1-6.30`: the first number is that of an item. */
const ITEM_BEFORE = /(?:^|[,;。:\n])[1-9]\.$/;
const SHORT_NUMERIC =
  /(\d{1,2})(?:([./])|-(?=\d{1,2}\((?:周|星期)[1-6日天]\)))(\d{1,2})(?=\((?:周|星期)|前|之前|以前|止|至|到|-|日|号|$|[,;)。、]|底|(?<=^\d{1,2}\.\d{1,2})[\u4e00-\u9fa5]{3,9}日$)/y;
/** What a day without a year can follow; after any other word (`增长6.5`, `PM2.5`) digits with a point are an amount unless 前 or 日 closes them. */
const LEAD = /[于在至到自从起止拟迟并限间,;:。、()[\]\-/\s]/;
const CLOSED = /^(?:前|之前|以前|止|日|号|底)/;
/** Two of them with a dash between: `计划3.1-6.30`. */
const RANGE = /^[-至到]\d{1,2}[./]\d{1,2}(?![\d.%‰万亿元米吨倍])/;
/** `HAF001/02/01`: what a number of more parts ends in. */
const PART_OF_NUMBER = /[A-Za-z]\d{1,4}\/$/;
/** `6.30` alone is a day, `2.5` may be anything. */
const ALONE_TOO_SHORT = /^\d{1,2}[./]\d$/;

const written = (value: string): PointYear => ({ kind: 'written', value: Number(value), century: false });

/** A date in digits: `2025.12.31`, `2025/12`, `20251231`, `202512`; in a schedule column also `6.30前`. */
export function readNumeric(text: string, index: number, yearless: boolean): PointReading {
  if (!isDigitAt(text, index)) return null;
  const after = text[index + 4] ?? '';
  const dashed = after === '年' && text[index + 5] === '-' ? matchAt(DASHED, text, index) : null;
  if (dashed)
    return pointAt(index, index + dashed[0].length, written(dashed[1]!), {
      unit: 'day',
      month: Number(dashed[2]),
      n: Number(dashed[3]),
    });
  if (after === '年' || text[index + 1] === '月' || text[index + 2] === '月') return null;
  const compact = matchAt(COMPACT_DAY, text, index);
  if (compact) {
    const [month, dayOfMonth] = [Number(compact[2]), Number(compact[3])];
    const to = index + compact[0].length;
    if (!existsDay(Number(compact[1]), month, dayOfMonth)) return { refusal: 'impossible-date', from: index, to };
    return pointAt(index, to, written(compact[1]!), { unit: 'day', month, n: dayOfMonth });
  }
  const month6 = matchAt(COMPACT_MONTH, text, index);
  if (month6) {
    const edge = readEdge(text, index + month6[0].length);
    return pointAt(index, edge.to, written(month6[1]!), { unit: 'month', n: Number(month6[2]), edge: edge.value });
  }
  const full = matchAt(NUMERIC, text, index);
  if (full && isYear(Number(full[1]))) {
    const to = index + full[0].length;
    const month = Number(full[3]);
    if (full[4] === undefined && text[to] === '年') return null;
    if (month < 1 || month > 12) return { refusal: 'impossible-date', from: index, to };
    if (full[4] !== undefined) {
      const unitTo = '日号'.includes(text[to] || '-') ? to + 1 : to;
      return pointAt(index, unitTo, written(full[1]!), { unit: 'day', month, n: Number(full[4]) });
    }
    const rest = readMonthRest(text, text[to] === '月' ? to + (text[to + 1] === '份' ? 2 : 1) : to, month);
    return pointAt(index, rest.to, written(full[1]!), rest.value);
  }
  const shortYear =
    yearless && !isOneOf(text, index - 1, '.0123456789件表图') ? matchAt(SHORT_YEAR_NUMERIC, text, index) : null;
  if (shortYear && existsDay(2000 + Number(shortYear[1]), Number(shortYear[3]), Number(shortYear[4]))) {
    const year: PointYear = { kind: 'written', value: 2000 + Number(shortYear[1]), century: true };
    const part: PointPart = { unit: 'day', month: Number(shortYear[3]), n: Number(shortYear[4]) };
    return pointAt(index, index + shortYear[0].length, year, part);
  }
  const before = charBefore(text, index);
  const ofItem = before === '.' && ITEM_BEFORE.test(text.slice(Math.max(0, index - 3), index));
  const short = yearless && (ofItem || !/[\d.A-Za-z]/.test(before)) ? matchAt(SHORT_NUMERIC, text, index) : null;
  const led =
    short !== null &&
    !(before === '/' && short[2] === '/' && PART_OF_NUMBER.test(text.slice(Math.max(0, index - 6), index))) &&
    (before === '' ||
      LEAD.test(before) ||
      CLOSED.test(text.slice(index + short[0].length, index + short[0].length + 2)) ||
      RANGE.test(text.slice(index + short[0].length, index + short[0].length + 7)));
  if (short && led && existsDay(null, Number(short[1]), Number(short[3])) && !ALONE_TOO_SHORT.test(text)) {
    const to = index + short[0].length;
    const part: PointPart = { unit: 'day', month: Number(short[1]), n: Number(short[3]) };
    return pointAt(index, '日号'.includes(text[to] || '-') ? to + 1 : to, null, part);
  }
  return null;
}
