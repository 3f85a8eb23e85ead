import { isFirm } from './background';
import type { DateMention, Mention } from './mention';
import type { Recurrence, RecurrenceOffset } from './schedule';

const CLAUSE_BREAK = /[,;。\n]/;

export type RecurringMention = Extract<Mention, { type: 'recurring' }>;

/** 年底完成 or 年底前, not 年底考核, which is only one more thing to do then. */
const endsWork = (text: string, { from, to }: DateMention): boolean =>
  isFirm(text, { firmness: 'by-context', from, to }) || /[前内止]$/.test(text.slice(from, to)) || to === text.length;

/**
 * What bounds a recurrence: a date with a year, or the whole of a year. Days without one that stand in brackets or in a list after it
 * (`每半年一次（6月底、12月底前）`) only say when in each interval.
 */
export function boundOf(
  text: string,
  dated: readonly DateMention[],
  recurring: RecurringMention,
): DateMention | undefined {
  // 2024年、2025年每年12月底前: from the first of the years to the last.
  const years = dated.filter(
    ({ precision, spans, to }) => precision === 'year' && spans !== null && to <= recurring.from,
  );
  const [first, last] = [years[0], years.at(-1)];
  if (first && last !== first && years.length === dated.length)
    return { ...last!, spans: { start: first.spans!.start, due: last!.due! } };
  const yearless = dated.filter((date) => date.implied.includes('year') && date.spans === null);
  return dated.find((date) => {
    // 每年汛期（5月—9月）: months without a year lie in every year.
    const inEveryYear =
      (date.implied.includes('convention') && date.precision === 'day') ||
      (recurring.recurrence.every === 'year' && date.precision !== 'year');
    if (date.spans !== null) return !(date.implied.includes('year') && inEveryYear);
    if (!date.implied.includes('year')) return date.role === 'period' || isFirm(text, date);
    if (yearless.length !== 1 || !endsWork(text, date)) return false;
    const between = text.slice(recurring.to, date.from);
    return CLAUSE_BREAK.test(between) && between.lastIndexOf('(') <= between.lastIndexOf(')');
  });
}

/** Where the clause before a place ends. */
function clauseBreakBefore(text: string, index: number): number {
  let at = index;
  while (at > 0 && !CLAUSE_BREAK.test(text[at - 1]!)) at--;
  return at - 1;
}

const sameRhythm = ({ recurrence: one }: RecurringMention, { recurrence: other }: RecurringMention): boolean =>
  one.every === other.every && one.interval === other.interval;

/** 年终考核, 季度检查: beside a date that is what is to be done by it. */
const ofNoun = (text: string, { from, to }: RecurringMention): boolean =>
  !/[每按逐隔间双次\d]/.test(text.slice(from, to));

const offsetsOf = ({ offset, offsets }: Recurrence): readonly RecurrenceOffset[] => offsets ?? (offset ? [offset] : []);

/**
 * Of two rhythms the first, with the days of the second where it is the same one: `月报（次月10日前）`, `每月5日前报送，15日前汇总`.
 */
export function together(first: RecurringMention, later: RecurringMention): RecurringMention {
  // 每年的3月至12月每周: how often inside the stretch that every year has.
  if (first.recurrence.every === 'year' && later.from === first.to && later.recurrence.every !== 'year') return later;
  const [days, more] = [offsetsOf(first.recurrence), offsetsOf(later.recurrence)];
  if (!sameRhythm(later, first) || more.length === 0) return first;
  if (days.length === 0) return later;
  if (more.some(({ after }) => after !== days[0]!.after)) return first;
  const all = [
    ...days,
    ...more.filter((one) => !days.some(({ month, day }) => month === one.month && day === one.day)),
  ];
  return {
    ...first,
    recurrence: {
      ...first.recurrence,
      offset: all[0]!,
      ...(all.length > 1 ? { offsets: all, times: Math.max(first.recurrence.times ?? 0, all.length) } : {}),
    },
  };
}

/**
 * Of several rhythms or lengths (月报…、季报…、年报…) one is kept; the others are told as unread, and so is what goes on where the rhythm is
 * the schedule (常态化开展,每月通报) and not `beside` a deadline.
 */
export const keptOf = (
  mentions: readonly Mention[],
  beside: boolean,
  recurring: RecurringMention | undefined,
  relative: Mention | undefined,
) =>
  mentions.filter((mention) =>
    mention.type === 'recurring'
      ? recurring !== undefined && sameRhythm(mention, recurring)
      : mention.type === 'ongoing'
        ? recurring === undefined || beside
        : mention.type !== 'relative' || mention === relative,
  );

/** 每天5课时: how much is done, not when it is due. */
const RATE = /^\d{1,4}(?:\.\d)?个?(?:课时|学时|小时|分钟|公里|米|亩|吨|人|户|元)/;
const isRate = (text: string, { to }: RecurringMention): boolean => RATE.test(text.slice(to, to + 9));

/** Whether a rhythm comes first, stands beside a deadline that leads, or is only what is to be done by one. */
export function placeOf(
  text: string,
  recurring: RecurringMention,
  dated: readonly DateMention[],
): 'first' | 'beside' | 'none' {
  const noun = ofNoun(text, recurring);
  const outranks = (date: DateMention): boolean => noun && date.to <= recurring.from && date.precision !== 'year';
  if (isRate(text, recurring) && dated.some((date) => isFirm(text, date))) return 'none';
  const clause = clauseBreakBefore(text, recurring.from);
  // A deadline in a clause of its own before the recurrence leads.
  if (dated.some((date) => date.to <= clause && (isFirm(text, date) || outranks(date)))) return 'beside';
  return dated.some(outranks) ? 'none' : 'first';
}
