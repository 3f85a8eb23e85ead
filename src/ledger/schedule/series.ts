import { isObject } from './background';
import { inYear, monthOfDay, yearOfDay } from './calendar';
import type { DateMention, Mention } from './mention';
import type { Implied } from './schedule';

export const unique = (implied: readonly Implied[]): readonly Implied[] =>
  implied.length < 2 ? implied : [...new Set(implied)];

const WRITTEN_YEAR = /\d{4}|[今明后本去来次翌]年|\d{2}年/;
const PUT_OFF = /(?:延期|延长|推迟|顺延|延后|调整|变更)(?:至|到|为)$/;
const CLAUSE_BREAK = /[,;。\n]/;
/** 年内完成并持续推进: done within, and going on after. */
const DONE = /完成|建成|到位|实现|并|且/;
/** Furthest that a word is looked for behind a date. */
const REACH = 60;

/** A series that runs backwards over a year's end goes on in the next year: `2025年12月底前…,3月底前…`. */
function inOrder(text: string, dates: readonly DateMention[]): DateMention[] {
  const out: DateMention[] = [];
  let shift = 0;
  for (const date of dates) {
    const before = out[out.length - 1];
    const own = WRITTEN_YEAR.test(text.slice(date.from, date.to));
    if (own) shift = 0;
    let due = date.due;
    if (due && !own) {
      if (shift > 0) due = inYear(due, yearOfDay(due) + shift);
      if (before?.due && due < before.due && monthOfDay(before.due) >= 10 && monthOfDay(due) <= 4) {
        shift += 1;
        due = inYear(due, yearOfDay(due) + 1);
      }
    }
    out.push(shift > 0 && !own ? { ...date, due, implied: unique([...date.implied, 'year']) } : date);
  }
  return out;
}

/** A date that was put off counts no more: `2025年3月底(延期至6月底)`. */
function latest(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  const from = dates.reduce(
    (last, date, i) => (PUT_OFF.test(text.slice(Math.max(0, date.from - 4), date.from)) ? i : last),
    0,
  );
  return dates.slice(from);
}

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

/** A date that only names what is to be done by the one before it. */
function withoutObjects(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  return dates.filter((date, i) => {
    const before = dates[i - 1];
    if (!before || date.firmness === 'firm' || !isObject(text, date.from, date.to)) return true;
    return CLAUSE_BREAK.test(text.slice(before.to, date.from));
  });
}

/**
 * A date in brackets right behind another often says the same in other words: `7月10日至15日(暑假第一周)`, `下半年(9月底前)`. The
 * narrower of the two is meant; not where the first is firm, for then the bracket names a step towards it.
 */
function withoutGlosses(text: string, dates: readonly DateMention[]): DateMention[] {
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

/** A date said twice, as in `2025年3月（第一季度）`, is one deadline: the first. */
function withoutRepeats(dates: readonly DateMention[]): DateMention[] {
  const seen = new Set<number>();
  return dates.filter(({ due }) => {
    const key = due ?? 0;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** 年内持续推进: what goes on does so inside the span, and is no part that follows a deadline. */
function goesOnWithin(text: string, date: DateMention, next: Mention | undefined): boolean {
  if (date.spans === null || next?.type !== 'ongoing' || next.from - date.to > REACH) return false;
  const between = text.slice(date.to, next.from);
  return !CLAUSE_BREAK.test(between) && !DONE.test(between);
}

/** 持续推进至2025年底: it goes on until that day, not after it. */
function goesOnUntil(text: string, { to }: Mention, next: Mention | undefined): boolean {
  return next?.type === 'date' && next.from - to <= 6 && /^[^,;。]{0,4}[至到]$/.test(text.slice(to, next.from));
}

export interface Series {
  /** Dates with a last day, in the order of the text. */
  readonly dated: readonly DateMention[];
  /** The first open start (`2025年起`). */
  readonly since: DateMention | undefined;
  /** Some date is the span inside which the work goes on. */
  readonly within: boolean;
  readonly implied: readonly Implied[];
}

const NO_DATES: Series = { dated: [], since: undefined, within: false, implied: [] };

/** By far the most cells hold one date. */
function seriesOfOne(date: DateMention): Series {
  const dated = date.due === null ? [] : [date];
  return { dated, since: date.role === 'since' ? date : undefined, within: false, implied: unique(date.implied) };
}

/** The dates of a text as a series of deadlines. */
export function seriesOf(text: string, mentions: readonly Mention[]): Series {
  const [only] = mentions;
  if (mentions.length === 1 && only?.type === 'date') return seriesOfOne(only);
  let within = false;
  const written: DateMention[] = [];
  for (const [i, mention] of mentions.entries()) {
    if (mention.type === 'ongoing') within ||= goesOnUntil(text, mention, mentions[i + 1]);
    if (mention.type !== 'date') continue;
    const goesOn = goesOnWithin(text, mention, mentions[i + 1]);
    within ||= goesOn;
    written.push(goesOn ? { ...mention, role: 'period', start: mention.spans!.start } : mention);
  }
  if (written.length === 0) return NO_DATES;
  if (written.length === 1) return { ...seriesOfOne(written[0]!), within };
  const dates = withoutGlosses(
    text,
    inOrder(text, withSharedDay(text, withoutObjects(text, withoutSubjects(text, written)))),
  );
  const dated = withoutRepeats(
    latest(
      text,
      dates.filter((date) => date.due !== null),
    ),
  );
  return {
    dated,
    since: dates.find((date) => date.role === 'since'),
    within,
    implied: unique(dates.flatMap((date) => date.implied)),
  };
}
