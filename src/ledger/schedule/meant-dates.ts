import { isFirm, NO_NOUN } from './background';
import { isObject } from './bare-time';
import { inYear, yearOfDay } from './calendar';
import type { DateMention } from './mention';
import { single } from './part-spans';
import { charBefore } from './point';

const CLAUSE_BREAK = /[,;。\n]/;
const LABEL = /(?:时间|日期|时限|期限|节点)(?:一般)?(?:为|是|定为|定于|:|到|至|在)$/;

/** `第一季度报税申报截止时间为4月15日`: what stands before such a label says of what it is the deadline. */
function withoutSubjects(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  return dates.filter((date, i) => {
    const next = dates[i + 1];
    const firm = date.firmness === 'firm' && !date.implied.includes('convention');
    if (!next || firm || !LABEL.test(text.slice(Math.max(date.to, next.from - 8), next.from))) return true;
    return CLAUSE_BREAK.test(text.slice(date.to, next.from));
  });
}

const within = (inner: DateMention, outer: DateMention): boolean =>
  inner.covers.start >= outer.covers.start && inner.covers.end <= outer.covers.end;

const differ = (one: DateMention, other: DateMention): boolean =>
  one.due !== other.due || (one.role === 'period' && other.role === 'period' && one.start !== other.start);

const BARE_YEAR = /^(?:(?:\d{4}|今|本|明)年度?|\d{4})$/;
/** What a date of its own can follow. */
const OPENS = /[,;。\n、:()[\]和及与或于在到至自从拟前后-]/;

export const isBareYear = (text: string, { precision, from, to }: DateMention): boolean =>
  precision === 'year' && BARE_YEAR.test(text.slice(from, to));

/**
 * A year that is no deadline: the heading of the dates inside it (`2025年:3月底前招标,9月底前竣工`), or what is dealt with by another
 * date (`3月:发布2016年白皮书`, `4月:确定2017年工作重点`).
 */
function withoutNamedYears(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  return dates.filter((date, i) => {
    if (!isBareYear(text, date) || isFirm(text, date)) return true;
    const [before, next] = [i > 0 ? dates[i - 1] : undefined, dates[i + 1]];
    if (next && next.precision !== 'year' && within(next, date)) return false;
    if (!before || NO_NOUN.test(text.slice(date.to, date.to + 1))) return true;
    const labelled = before.to === date.from - 1 && text[before.to] === ':';
    const past = date.covers.end < before.covers.start;
    return !labelled && !past && OPENS.test(charBefore(text, date.from) || ',') && text[date.to] !== '的';
  });
}

/** `10月底前,完成全年任务`: how much is to be done by the other date. */
const withoutWholeYears = (text: string, dates: readonly DateMention[]): readonly DateMention[] =>
  dates.filter(({ from, to }) => !text.startsWith('全年', from) || !isObject(text, from, to));

/** `3月:举办庆三八节健身活动`, `暑期培训7月20日前结束`: a festival or holiday in the name of what another date is set for. */
function withoutNamedFestivals(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  return dates.filter((date, i) => {
    const [before, next] = [i > 0 ? dates[i - 1] : undefined, dates[i + 1]];
    // 暑期培训7月20日前结束
    const names = next && date.implied.includes('convention') && date.firmness !== 'firm';
    if (names && /^[\u4e00-\u9fa5]{2,8}$/.test(text.slice(date.to, next.from))) return false;
    if (!before || before.implied.includes('convention') || !date.implied.includes('convention')) return true;
    return (
      date.precision !== 'day' ||
      date.role !== 'deadline' ||
      isFirm(text, date) ||
      NO_NOUN.test(text.slice(date.to, date.to + 1))
    );
  });
}

/**
 * `4月清明节前后`, `下半年12月底前`: a date right before a narrower one in it. A date in brackets right behind another often says the same in other words: `7月10日至15日(暑假第一周)`, `下半年(9月底前)`. The
 * narrower of the two is meant; not where the first is firm, for then the bracket names a step towards it.
 */
export function narrowed(text: string, dates: readonly DateMention[]): DateMention[] {
  const glosses = (i: number): boolean => {
    const [first, second] = [dates[i], dates[i + 1]];
    if (first === undefined || second === undefined) return false;
    if (first.to === second.from) return true;
    return text[first.to] === '(' && second.from === first.to + 1;
  };
  return dates.filter((date, i) => {
    if (glosses(i) && differ(date, dates[i + 1]!) && date.firmness !== 'firm' && within(dates[i + 1]!, date))
      return false;
    return !(i > 0 && glosses(i - 1) && within(dates[i - 1]!, date));
  });
}

const JOINS_LIST = /^[、,和及]$/;

/** `3、6、9、12月25日前`, `3月、6月、9月的25日前`: the day at the end belongs to every month of the list. */
function withSharedDay(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  const out = [...dates];
  let shared = false;
  for (let i = out.length - 2; i >= 0; i--) {
    const [month, day] = [out[i]!, out[i + 1]!];
    const listed = month.precision === 'month' && day.precision === 'day';
    if (!listed || !JOINS_LIST.test(text.slice(month.to, day.from))) {
      shared = false;
      continue;
    }
    shared ||= text[month.to - 1] !== '月' || text.slice(day.from, day.to).includes('月的');
    const due = month.covers.start + (day.covers.end % 100) - 1;
    if (shared && due <= month.covers.end) out[i] = { ...month, due, precision: 'day', covers: single(due) };
  }
  return out;
}

/** `2026年、2027年当年3月底前`: the day of each of the years. */
function ofEachYear(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  const at = dates.findIndex(({ from }) => text.startsWith('当年', from));
  const years = dates.slice(0, Math.max(at, 0));
  if (years.length < 2 || !years.every((year) => isBareYear(text, year))) return dates;
  const days = years.map(({ due }) => inYear(dates[at]!.due!, yearOfDay(due!)));
  return [
    ...days.map((due, i) => ({ ...dates[at]!, from: years[i]!.from, to: years[i]!.to, due })),
    ...dates.slice(at + 1),
  ];
}

/** The dates that are deadlines of their own, with the days that a list shares. */
export function meantDates(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  if (dates.length === 1) return dates;
  // None of these takes away a date that its own words make a deadline.
  if (dates.every(({ firmness, implied }) => firmness === 'firm' && !implied.includes('convention')))
    return withSharedDay(text, dates);
  const named = withoutNamedFestivals(text, withoutNamedYears(text, withoutWholeYears(text, ofEachYear(text, dates))));
  return withSharedDay(text, withoutSubjects(text, named));
}
