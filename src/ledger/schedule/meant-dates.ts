import { isObject } from './background';
import type { DateMention, Mention } from './mention';

const CLAUSE_BREAK = /[,;。\n]/;
const LABEL = /(?:时间|日期|时限|期限|节点)(?:一般)?(?:为|是|定为|定于|:|到|至|在)$/;

/** `第一季度报税申报截止时间为4月15日`: what stands before such a label says of what it is the deadline. */
function withoutSubjects(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  return dates.filter((date, i) => {
    const next = dates[i + 1];
    if (!next || date.firmness === 'firm' || !LABEL.test(text.slice(Math.max(date.to, next.from - 8), next.from)))
      return true;
    return CLAUSE_BREAK.test(text.slice(date.to, next.from));
  });
}

const within = (inner: DateMention, outer: DateMention): boolean =>
  inner.covers.start >= outer.covers.start && inner.covers.end <= outer.covers.end;

const differ = (one: DateMention, other: DateMention): boolean =>
  one.due !== other.due || (one.role === 'period' && other.role === 'period' && one.start !== other.start);

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
    const before = firmness === 'firm' ? undefined : endOfBefore.get(from);
    if (before === undefined || !isObject(text, from, to)) return true;
    return CLAUSE_BREAK.test(text.slice(before, from));
  });
}

/**
 * A date in brackets right behind another often says the same in other words: `7月10日至15日(暑假第一周)`, `下半年(9月底前)`. The
 * narrower of the two is meant; not where the first is firm, for then the bracket names a step towards it.
 */
export function narrowed(text: string, dates: readonly DateMention[]): DateMention[] {
  const glosses = (i: number): boolean => {
    const [first, second] = [dates[i], dates[i + 1]];
    return first !== undefined && second !== undefined && text[first.to] === '(' && second.from === first.to + 1;
  };
  return dates.filter((date, i) => {
    if (glosses(i) && differ(date, dates[i + 1]!) && date.firmness !== 'firm' && within(dates[i + 1]!, date))
      return false;
    return !(glosses(i - 1) && within(dates[i - 1]!, date));
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
    if (shared && due <= month.covers.end)
      out[i] = { ...month, due, precision: 'day', covers: { start: due, end: due } };
  }
  return out;
}

/** The dates that are deadlines of their own, with the days that a list shares. */
export const meantDates = (
  text: string,
  dates: readonly DateMention[],
  mentions: readonly Mention[],
): readonly DateMention[] => withSharedDay(text, withoutObjects(text, withoutSubjects(text, dates), mentions));
