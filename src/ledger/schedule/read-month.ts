import { isDigitAt, isOneOf, matchAt, type PointPart } from './point';
import { readEdge } from './read-edge';

export const DAY =
  /(\d{1,2})(?:日|号)(?!线|楼|院|文)|(\d{1,2})(?=前|之前|以前|止|开始|(?:-|至|到)\d|[,;、。)]|\(?(?:星期|周)|$)/y;
export const MONTH_OF_QUARTER = /(?:的)?第([1-3])个月(?:的)?/y;
export const TEN_DAYS = /(?:的)?[上中]?(上|中|下)旬(?:末|底)?/y;

/** Which ten days of a month a match of `TEN_DAYS` names, 1 to 3. */
export const tenDaysNamed = (found: RegExpExecArray): number => '上中下'.indexOf(found[1]!) + 1;

/** A month with what follows it: day, ten-day part or edge. */
export function readMonthRest(
  text: string,
  index: number,
  month: number,
): { readonly value: PointPart; readonly to: number } {
  // 12月的25日
  const at = text[index] === '的' && isDigitAt(text, index + 1) ? index + 1 : index;
  const dayFound = isDigitAt(text, at) ? matchAt(DAY, text, at) : null;
  if (dayFound) {
    return { value: { unit: 'day', month, n: Number(dayFound[1] ?? dayFound[2]) }, to: at + dayFound[0].length };
  }
  const tenDays = isOneOf(text, index, '的上中下') ? matchAt(TEN_DAYS, text, index) : null;
  if (tenDays) return { value: { unit: 'ten-days', month, n: tenDaysNamed(tenDays) }, to: index + tenDays[0].length };
  // 6月月底
  const edge = readEdge(text, text[index] === '月' && isOneOf(text, index + 1, '底末初') ? index + 1 : index);
  return { value: { unit: 'month', n: month, edge: edge.value }, to: edge.to };
}
