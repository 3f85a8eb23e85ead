import { isOneOf, matchAt, type PointPart } from './point';
import { readEdge } from './read-edge';
import { DAY, MONTH_OF_QUARTER, readMonthRest, TEN_DAYS, tenDaysNamed } from './read-month';
import { endsWord } from './word-end';

interface Read {
  readonly value: PointPart;
  readonly to: number;
}

const REFERENCE_MONTH = /(本|这个|当|下1?个?)月(份)?|月(?=[底末初内中])/y;
/** 本(3)月底, 本月(3月)底: which one stands in the brackets. */
const NUMBERED_MONTH = /本(?:\((\d{1,2})\)月|月\((\d{1,2})月份?\))/y;
const OPENS_REFERENCE = ',;。、:\n()于在自从至到前';
const REFERENCE_QUARTER = /(本|当|下1?个?)季度?|季度?(?=末|底)/y;
/** 今日14:00, 明天下班前. */
const REFERENCE_DAY = /([今明后])[日天]/y;
const REFERENCE_WEEK = /(本|这|下)(?:1?个?(?:周|星期)(?=周|星期))?1?个?(?:周|星期)([1-6日天])?(末)?/y;

export function readReference(text: string, index: number): Read | null {
  // 自签订合同当月起: the month of that.
  if (endsWord(text, index) || (text[index] === '当' && !isOneOf(text, index - 1, OPENS_REFERENCE) && index > 0))
    return null;
  const dayWord = isOneOf(text, index, '今明后') ? matchAt(REFERENCE_DAY, text, index) : null;
  if (dayWord)
    return {
      value: { unit: 'reference', of: 'day', shift: '今明后'.indexOf(dayWord[1]!), day: null, edge: null },
      to: index + dayWord[0].length,
    };
  const numbered = text[index] === '本' ? matchAt(NUMBERED_MONTH, text, index) : null;
  const n = Number(numbered?.[1] ?? numbered?.[2]);
  if (numbered && n >= 1 && n <= 12) return readMonthRest(text, index + numbered[0].length, n);
  const afterOther = isOneOf(text, index - 1, '上下每次隔同该双单个半往末)0123456789');
  const month = matchAt(REFERENCE_MONTH, text, index);
  if (month && !(afterOther && month[1] === undefined)) {
    const shift = month[1]?.startsWith('下') ? 1 : 0;
    const to = index + month[0].length;
    const dayFound = matchAt(DAY, text, to);
    if (dayFound) {
      const value: PointPart = {
        unit: 'reference',
        of: 'month',
        shift,
        day: Number(dayFound[1] ?? dayFound[2]),
        edge: null,
      };
      return { value, to: to + dayFound[0].length };
    }
    const tenDays = isOneOf(text, to, '的上中下') ? matchAt(TEN_DAYS, text, to) : null;
    if (tenDays) {
      const value: PointPart = { unit: 'reference', of: 'ten-days', shift, day: tenDaysNamed(tenDays), edge: null };
      return { value, to: to + tenDays[0].length };
    }
    const edge = readEdge(text, to);
    return { value: { unit: 'reference', of: 'month', shift, day: null, edge: edge.value }, to: edge.to };
  }
  const quarter = matchAt(REFERENCE_QUARTER, text, index);
  // 下季度第1个月 is not the quarter.
  if (quarter && matchAt(MONTH_OF_QUARTER, text, index + quarter[0].length)) return null;
  if (quarter && !(afterOther && quarter[1] === undefined)) {
    const edge = readEdge(text, index + quarter[0].length);
    const shift = quarter[1]?.startsWith('下') ? 1 : 0;
    return { value: { unit: 'reference', of: 'quarter', shift, day: null, edge: edge.value }, to: edge.to };
  }
  const week = matchAt(REFERENCE_WEEK, text, index);
  if (!week) return null;
  const weekday = week[2] ? '123456日天'.indexOf(week[2]) + 1 : null;
  const to = index + week[0].length;
  return {
    value: {
      unit: 'reference',
      of: 'week',
      shift: week[1] === '下' ? 1 : 0,
      day: weekday && Math.min(weekday, 7),
      edge: null,
    },
    to,
  };
}
