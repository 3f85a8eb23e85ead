export const NUMERALS: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['零', 0],
  ['○', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
  ['百', 100],
]);
export const NUMERAL_CHARACTERS = new Set(NUMERALS.keys());
/** Holidays that are written as two numerals: kept as they stand where such a word follows. */
const NUMBERED_HOLIDAY = new Set(['五一', '六一', '七一', '八一', '十一', '三八', '五四']);
const AFTER_HOLIDAY = new Set([...'前后国劳节期假建黄到之以儿妇青']);

/** The value of a run of Chinese numerals: `三十一` 31, `二〇二五` 2025; null when it is none (`十四五`). */
export function chineseNumber(run: string): number | null {
  const values = [...run].map((char) => NUMERALS.get(char));
  if (values.some((value) => value === undefined)) return null;
  if (!values.some((value) => value! >= 10)) return Number(values.join(''));
  let total = 0;
  let digit: number | null = null;
  let lastScale = 1000;
  for (const value of values as number[]) {
    if (value < 10) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else {
      const scale = value === 100 ? 100 : 10;
      if (scale >= lastScale) return null;
      total += value >= 20 && value < 100 ? value : (digit ?? 1) * value;
      lastScale = scale;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

const PLACEHOLDERS = new Set(['张三', '李四', '王五', '赵六']);

/** What stands for a numeral run: digits, a pair (`三四季度`, `两三年`), or the run itself. */
export function numeralText(run: string, before: string, after: string, next: string): string {
  if (NUMBERED_HOLIDAY.has(run) && before !== '第' && AFTER_HOLIDAY.has(after)) return run;
  if (run.length === 3 && /^十[一二三四五六七八九]五$/.test(run)) return run;
  // The plans before the tenth.
  if (/^[六七八九]五$/.test(run) && '期时末规计'.includes(after || '-')) return run;
  if (run === '百') return run;
  // 张三, 李四: names that stand for any name.
  if (PLACEHOLDERS.has(before + run)) return run;
  // 整改清零 is no number.
  if (run === '零' && !'时点'.includes(after || '-')) return run;
  // 11月15日一12月15日: a dash that was read as 一.
  if (run === '一' && '日月年'.includes(before || '-') && next !== '' && /\d/.test(after)) return '-';
  // 两月 is two months, 二月 is February; 一月内 is within a month, 1月内 within January.
  if (run === '两' && after === '月') return '2个';
  if (run === '一' && after === '月' && next === '内') return '1个';
  if (run.length === 2 && after !== '' && '年月个季周天日'.includes(after)) {
    const [first, second] = [NUMERALS.get(run[0]!)!, NUMERALS.get(run[1]!)!];
    if (first >= 1 && second <= 9 && second === first + 1 && !(after === '年' && before === '')) {
      return '月季'.includes(after) ? `${first}、${second}` : `${first}-${second}`;
    }
    if (run === '三五') return '3-5';
  }
  if (run.length === 1) return String(NUMERALS.get(run));
  const value = chineseNumber(run);
  if (value === null) return run;
  return run.length === 4 && /^[〇零○一二三四五六七八九]+$/.test(run) ? String(value).padStart(4, '0') : String(value);
}
