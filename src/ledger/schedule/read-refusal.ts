import { isDigitAt, isOneOf, matchAt, type Refusal } from './point';

const MASKED =
  /(?:\d{1,3}[*×xX_＿□■?○〇#]{1,6}|[*×xX_□■?○#]{1,6})\d{0,2}(?:年|月|日)|某(?:年|月|日)|几月|[Xx×*]{1,4}年/y;
const BLANK = /年月日|年月(?=底|前|至|-|$)|(?<![\d每当本次下上个逐按])月日/y;
/** Digits that run into a unit without the unit between: `1031日`, `2021915日`, `2016年6底`. */
const LOST =
  /\d{3,}(?:日|号)(?!线|文|楼|院|店|令|历|内|以内|之内)|\d{1,2}[目曰旦](?=[前止)。,;]|$)|\d{3}月|\d{5,}(?:年|月)|\d{1,2}底|\d{4}年\d{1,2}(?:底|(?=$|[,;。)]))/y;
/** A letter where a digit was: `2o25年`, `l2月`. */
const MISTYPED = /\d{0,3}[oOlI]\d{1,3}年|\d{1,3}[oOlI]\d{0,2}年|[oOlI]\d(?:月|日)|\d[oOlI](?:月|日)/y;
/** Days of the lunar calendar are not read, and must not be taken for solar ones; where a business year begins is not said. */
const OTHER_CALENDAR = /(?:农|阴|旧)历|正月|腊月|冬月|财年(?!周期)/y;
/** Around the turn of the year: neither end nor beginning. */
const TURN_OF_YEAR = /[岁年][末底][,、]?(?:年|岁)初/y;
const YEAR_OUT = /\d{3}年(?=\d{1,2}月|底|末)/y;

/** A date that is masked, left blank, or has lost characters: nothing in such a cell is believed. */
export function readRefusal(text: string, index: number): Refusal | null {
  const digit = isDigitAt(text, index);
  const masked = matchAt(MASKED, text, index) ?? (isOneOf(text, index, '年月') ? matchAt(BLANK, text, index) : null);
  if (masked) return { refusal: 'masked', from: index, to: index + masked[0].length };
  const unreadable = digit
    ? (matchAt(LOST, text, index) ?? matchAt(MISTYPED, text, index) ?? matchAt(YEAR_OUT, text, index))
    : isOneOf(text, index, 'oOlI')
      ? matchAt(MISTYPED, text, index)
      : isOneOf(text, index, '岁年')
        ? matchAt(TURN_OF_YEAR, text, index)
        : isOneOf(text, index, '农阴旧正腊冬财')
          ? matchAt(OTHER_CALENDAR, text, index)
          : null;
  return unreadable ? { refusal: 'unreadable', from: index, to: index + unreadable[0].length } : null;
}
