import { isFirm, isObject, NO_NOUN } from './background';
import { yearOfDay } from './calendar';
import type { DateMention, Mention } from './mention';
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

/** `2024年12月反馈,2025年6月底前整改`, `2024年试点3所,2025年推开`: what is over, beside what is not. */
function withoutPast(text: string, dates: readonly DateMention[], year: number): readonly DateMention[] {
  const over = ({ covers }: DateMention): boolean => yearOfDay(covers.end) < year;
  if (!dates.some(over) || dates.every(over)) return dates;
  return dates.filter((date) => !over(date) || NO_NOUN.test(text.slice(date.to, date.to + 1)) || isFirm(text, date));
}

/** `2024年3月的水费账单,4月20日前缴清`: a month or year of a thing beside the day that is set. */
function withoutMonthsOfThings(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  const set = dates.some(({ firmness }) => firmness === 'firm');
  const ofThing = (date: DateMention): boolean =>
    date.precision !== 'day' && date.firmness !== 'firm' && text[date.to] === '的' && !isFirm(text, date);
  return set ? dates.filter((date) => !ofThing(date)) : dates;
}

/** `6月30日前缴清一季度水费`: an earlier time behind a firm one in its clause is what is dealt with. */
function withoutDealtWith(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  return dates.filter((date, i) => {
    const before = i > 0 ? dates[i - 1] : undefined;
    if (before?.firmness !== 'firm' || date.firmness === 'firm' || before.due! < date.covers.end) return true;
    const joined = /^[\u4e00-\u9fa5]{1,8}$/.test(text.slice(before.to, date.from));
    return !joined || NO_NOUN.test(text.slice(date.to, date.to + 1)) || isFirm(text, date);
  });
}

/** `3月:举办庆三八节健身活动`, `暑期培训7月20日前结束`: a festival or holiday in the name of what another date is set for. */
function withoutNamedFestivals(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  return dates.filter((date, i) => {
    const [before, next] = [i > 0 ? dates[i - 1] : undefined, dates[i + 1]];
    // 暑期培训7月20日前结束
    const names = next && date.implied.includes('convention') && date.firmness !== 'firm' && next.firmness === 'firm';
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

/** A date that only names what is to be done by the one before it, or again and again: 每年开展2023年问题回头看. */
function withoutObjects(
  text: string,
  dates: readonly DateMention[],
  mentions: readonly Mention[],
): readonly DateMention[] {
  const endOfBefore = new Map<number, number>();
  let end: number | undefined;
  for (const { type, from, to } of mentions) {
    if (type !== 'date' && type !== 'recurring') continue;
    if (end !== undefined) endOfBefore.set(from, end);
    end = to;
  }
  return dates.filter(({ firmness, from, to }) => {
    // 10月底前,完成全年任务
    if (dates.length > 1 && text.startsWith('全年', from) && isObject(text, from, to)) return false;
    const before = firmness === 'firm' ? undefined : endOfBefore.get(from);
    if (before === undefined || !isObject(text, from, to)) return true;
    return CLAUSE_BREAK.test(text.slice(before, from));
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

/** The dates that are deadlines of their own, with the days that a list shares. `year`: the first one that the ledger is for. */
export function meantDates(
  text: string,
  dates: readonly DateMention[],
  mentions: readonly Mention[],
  year: number,
): readonly DateMention[] {
  if (dates.length === 1) return withoutObjects(text, dates, mentions);
  // None of these takes away a date that its own words make a deadline.
  if (dates.every(({ firmness, implied }) => firmness === 'firm' && !implied.includes('convention')))
    return withSharedDay(text, dates);
  const named = withoutNamedFestivals(
    text,
    withoutMonthsOfThings(text, withoutNamedYears(text, withoutDealtWith(text, withoutPast(text, dates, year)))),
  );
  return withSharedDay(text, withoutObjects(text, withoutSubjects(text, named), mentions));
}
