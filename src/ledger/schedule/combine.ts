import type { Temporal } from 'temporal-polyfill';
import { isFirm } from './background';
import { dateOf, dateOrNull } from './calendar';
import type { DateMention, Mention } from './mention';
import { milestoneTexts } from './milestone-text';
import { type Normalised } from './normalise';
import { resolveRelative } from './resolve-relative';
import { firstYear } from './resolve-point';
import { restOf } from './rest';
import { type Series, seriesOf, unique } from './series';
import type {
  Implied,
  Milestone,
  NoScheduleReason,
  Precision,
  Recurrence,
  RecurrenceOffset,
  RelativeSpan,
  Schedule,
  ScheduleContext,
} from './schedule';

const NO_MILESTONES: readonly Milestone[] = [];
const NOTHING_IMPLIED: readonly Implied[] = [];

/** A schedule with the given fields and nothing else. One literal: spreading is ten times slower, and this runs for every cell. */
function scheduleWith(text: string, rest: string, fields: Partial<Schedule>): Schedule {
  return {
    text,
    kind: fields.kind ?? 'none',
    start: fields.start ?? null,
    due: fields.due ?? null,
    precision: fields.precision ?? null,
    milestones: fields.milestones ?? NO_MILESTONES,
    recurrence: fields.recurrence ?? null,
    relative: fields.relative ?? null,
    thenOngoing: fields.thenOngoing ?? false,
    implied: fields.implied ?? NOTHING_IMPLIED,
    rest,
    reason: fields.reason ?? null,
  };
}

/** A text that is no schedule, with the reason. */
export const refused = (text: string, reason: NoScheduleReason, rest: string): Schedule =>
  scheduleWith(text, rest, { reason });

/** A plain deadline. */
export const deadlineOn = (text: string, due: Temporal.PlainDate, precision: Precision): Schedule =>
  scheduleWith(text, '', { kind: 'deadline', due, precision });

const REFUSAL_ORDER: readonly NoScheduleReason[] = ['masked', 'impossible-date', 'unreadable'];
const AT_ONCE: RelativeSpan = { min: 0, max: 0, unit: 'day' };
const CLAUSE_BREAK = /[,;。\n]/;
const ROLLS_FORWARD = /节假日(?:自动)?顺延/;
const SIGNS_OF_A_DATE = /\d{1,2}(?:月|日|号)|\d{4}年/;

type RecurringMention = Extract<Mention, { type: 'recurring' }>;

/** 年底完成 or 年底前, not 年底考核, which is only one more thing to do then. */
const endsWork = (text: string, { from, to }: DateMention): boolean =>
  isFirm(text, { firmness: 'by-context', from, to }) || /[前内止]$/.test(text.slice(from, to)) || to === text.length;

/**
 * What bounds a recurrence: a date with a year, or the whole of a year. Days without one that stand in brackets or in a list after it
 * (`每半年一次（6月底、12月底前）`) only say when in each interval.
 */
function boundOf(text: string, dated: readonly DateMention[], recurring: RecurringMention): DateMention | undefined {
  // 2024年、2025年每年12月底前: from the first of the years to the last.
  const years = dated.filter(
    ({ precision, spans, to }) => precision === 'year' && spans !== null && to <= recurring.from,
  );
  const [first, last] = [years[0], years[years.length - 1]];
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

interface Read {
  readonly normalised: Normalised;
  readonly series: Series;
  readonly rest: string;
  readonly thenOngoing: boolean;
  readonly implied: readonly Implied[];
}

function recurringSchedule({ normalised, series, rest }: Read, recurring: RecurringMention): Schedule {
  const bound = boundOf(normalised.text, series.dated, recurring);
  // 分年度推进，2027年完成: the year is when it ends, not when it begins.
  const ends = bound !== undefined && bound.from > recurring.from && isFirm(normalised.text, bound);
  return scheduleWith(normalised.original, rest, {
    kind: 'recurring',
    implied: unique(bound ? bound.implied : (series.since?.implied ?? NOTHING_IMPLIED)),
    recurrence: recurring.recurrence,
    start: dateOrNull((ends ? null : bound?.spans?.start) ?? bound?.start ?? series.since?.start ?? null),
    due: dateOrNull(bound?.due ?? null),
    precision: bound?.precision ?? null,
  });
}

/** `recurrence`: one that goes beside the deadline (6月底前完成，每月报送进展). */
function datedSchedule(read: Read, recurrence: Recurrence | null): Schedule {
  const { normalised, rest, thenOngoing, implied } = read;
  const { dated, since } = read.series;
  const [first] = dated;
  if (dated.length > 1) {
    const texts = milestoneTexts(normalised, dated);
    const inText = dated.map((date, i) => ({ due: date.due!, text: texts[i]!, precision: date.precision }));
    const ordered = [...inText].sort((a, b) => a.due - b.due);
    const { due, precision } = ordered[ordered.length - 1]!;
    const milestones = ordered.map((milestone) => ({ due: dateOf(milestone.due), text: milestone.text }));
    return scheduleWith(normalised.original, rest, {
      kind: 'deadline',
      due: dateOf(due),
      precision,
      milestones,
      recurrence,
      thenOngoing,
      implied,
    });
  }
  const { due, precision } = first!;
  const opens = since?.start && due! >= since.start ? since.start : null;
  const kind = first!.role === 'period' || opens !== null ? 'period' : 'deadline';
  return scheduleWith(normalised.original, rest, {
    kind,
    start: dateOrNull(first!.start ?? opens),
    due: dateOf(due!),
    precision,
    recurrence,
    thenOngoing,
    implied,
  });
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
function together(first: RecurringMention, later: RecurringMention): RecurringMention {
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
    recurrence: { ...first.recurrence, offset: all[0]!, ...(all.length > 1 ? { offsets: all } : {}) },
  };
}

/** Of several rhythms or lengths (月报…、季报…、年报…) one is kept; the others are told as unread. */
const keptOf = (mentions: readonly Mention[], recurring: RecurringMention | undefined, relative: Mention | undefined) =>
  mentions.filter((mention) =>
    mention.type === 'recurring'
      ? recurring !== undefined && sameRhythm(mention, recurring)
      : mention.type !== 'relative' || mention === relative,
  );

/** 每天5课时: how much is done, not when it is due. */
const RATE = /^\d{1,4}(?:\.\d)?个?(?:课时|学时|小时|分钟|公里|米|亩|吨|人|户|元)/;
const isRate = (text: string, { to }: RecurringMention): boolean => RATE.test(text.slice(to, to + 9));

/** Whether a rhythm comes first, stands beside a deadline that leads, or is only what is to be done by one. */
function placeOf(
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

const refusalReason = (mentions: readonly Mention[]): NoScheduleReason =>
  REFUSAL_ORDER.find((reason) => mentions.some((mention) => mention.type === 'refusal' && mention.reason === reason))!;

/** Puts what a text says about time together into one schedule. */
export function combine(normalised: Normalised, mentions: readonly Mention[], context: ScheduleContext): Schedule {
  const [only] = mentions;
  if (mentions.length !== 1 || only!.type !== 'date' || only!.due === null)
    return combineSeveral(normalised, mentions, context);
  const series = seriesOf(normalised.text, mentions, firstYear(context));
  const rest = restOf(normalised, mentions);
  return datedSchedule({ normalised, series, rest, thenOngoing: false, implied: series.implied }, null);
}

function combineSeveral(normalised: Normalised, mentions: readonly Mention[], context: ScheduleContext): Schedule {
  const { original, text } = normalised;
  let [goesOn, immediate, refusing] = [false, false, false];
  let recurring: RecurringMention | undefined;
  let relative: Extract<Mention, { type: 'relative' }> | undefined;
  for (const mention of mentions) {
    if (mention.type === 'ongoing') goesOn = true;
    else if (mention.type === 'immediate') immediate = true;
    else if (mention.type === 'refusal') refusing = true;
    else if (mention.type === 'recurring') recurring = recurring ? together(recurring, mention) : mention;
    else if (mention.type === 'relative') relative ??= mention;
  }
  if (refusing) return refused(original, refusalReason(mentions), original.trim());
  const series = seriesOf(text, mentions, firstYear(context));
  const { dated, since } = series;
  const place = recurring && dated.length > 0 ? placeOf(text, recurring, dated) : 'first';
  if (place === 'none') recurring = undefined;
  const rest = restOf(normalised, mentions.length > 1 ? keptOf(mentions, recurring, relative) : mentions);
  const follows = dated.length > 0 ? !(series.within && dated.length === 1) : immediate || relative !== undefined;
  const thenOngoing = goesOn && follows;
  const implied = thenOngoing ? unique([...series.implied, 'ongoing']) : series.implied;
  const read: Read = { normalised, series, rest, thenOngoing, implied };

  if (recurring) {
    return place === 'beside' ? datedSchedule(read, recurring.recurrence) : recurringSchedule(read, recurring);
  }
  if (dated.length > 0) return datedSchedule(read, null);
  if (relative || immediate) {
    const common = scheduleWith(original, rest, { thenOngoing, implied });
    return resolveRelative(common, relative?.relative ?? AT_ONCE, ROLLS_FORWARD.test(text), context);
  }
  if (since)
    return scheduleWith(original, rest, {
      kind: 'period',
      start: dateOrNull(since.start),
      precision: since.precision,
      implied,
    });
  if (goesOn) return scheduleWith(original, rest, { kind: 'ongoing' });
  const unread = mentions.every((mention) => mention.type !== 'background') && SIGNS_OF_A_DATE.test(text);
  return refused(original, unread ? 'unreadable' : 'not-a-schedule', rest === '' ? original.trim() : rest);
}
