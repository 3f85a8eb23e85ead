import { Temporal } from 'temporal-polyfill';
import { isBefore } from './calendar';
import type { DateMention, Mention } from './mention';
import { milestoneTexts } from './milestone-text';
import { type Normalised } from './normalise';
import { resolveRelative } from './resolve-relative';
import { restOf } from './rest';
import type { Implied, NoScheduleReason, Precision, Schedule, ScheduleContext } from './schedule';

const NOTHING: Omit<Schedule, 'text'> = {
  kind: 'none',
  start: null,
  due: null,
  precision: null,
  milestones: [],
  recurrence: null,
  relative: null,
  thenOngoing: false,
  implied: [],
  rest: '',
  reason: null,
};

/** A text that is no schedule, with the reason. */
export const refused = (text: string, reason: NoScheduleReason, rest: string): Schedule => ({
  ...NOTHING,
  text,
  reason,
  rest,
});

/** A plain deadline. */
export const deadlineOn = (text: string, due: Temporal.PlainDate, precision: Precision): Schedule => ({
  ...NOTHING,
  text,
  kind: 'deadline',
  due,
  precision,
});

const REFUSAL_ORDER: readonly NoScheduleReason[] = ['masked', 'impossible-date', 'unreadable'];
const SIGNS_OF_A_DATE = /\d{1,2}(?:月|日|号)|\d{4}年/;

function ofType<T extends Mention['type']>(mentions: readonly Mention[], type: T): Extract<Mention, { type: T }>[] {
  return mentions.filter((mention): mention is Extract<Mention, { type: T }> => mention.type === type);
}

const unique = (implied: readonly Implied[]): Implied[] => [...new Set(implied)];

/** A series that runs backwards over a year's end goes on in the next year: `2025年12月底前…,3月底前…`. */
function inOrder(dates: readonly DateMention[], yearsWritten: (mention: DateMention) => boolean): DateMention[] {
  const out: DateMention[] = [];
  let shift = 0;
  for (const date of dates) {
    const before = out[out.length - 1];
    const own = yearsWritten(date);
    if (own) shift = 0;
    let due = date.due;
    if (due && !own) {
      due = due.add({ years: shift });
      if (before?.due && isBefore(due, before.due) && before.due.month >= 10 && due.month <= 4 && out.length > 0) {
        shift += 1;
        due = due.add({ years: 1 });
      }
    }
    out.push(shift > 0 && !own ? { ...date, due, implied: unique([...date.implied, 'year']) } : date);
  }
  return out;
}

/** 年内持续推进: the going-on lies inside the span, so it is no deadline followed by an ongoing part. */
function isWithinSpan(text: string, date: DateMention, ongoing: readonly Mention[]): boolean {
  return (
    date.spans !== null &&
    ongoing.some((mention) => mention.from >= date.to && !/[,;。\n]/.test(text.slice(date.to, mention.from)))
  );
}

const PUT_OFF = /(?:延期|延长|推迟|顺延|延后|调整|变更)(?:至|到|为)$/;

/** A date that was put off counts no more: `2025年3月底(延期至6月底)`. */
function latest(text: string, dates: readonly DateMention[]): DateMention[] {
  const from = dates.reduce(
    (last, date, i) => (PUT_OFF.test(text.slice(Math.max(0, date.from - 4), date.from)) ? i : last),
    0,
  );
  return dates.slice(from);
}

/** A date said twice, as in `2025年3月（第一季度）`, is one deadline: the first. */
const withoutRepeats = (dates: readonly DateMention[]): DateMention[] =>
  dates.filter((date, i) => dates.findIndex((other) => other.due!.equals(date.due!)) === i);

/**
 * What bounds a recurrence: a date with a year, or the whole of a year. Days without one that stand in brackets or in a list after it
 * (`每半年一次（6月底、12月底前）`) only say when in each interval.
 */
function boundOf(text: string, dated: readonly DateMention[], after: number): DateMention | undefined {
  const yearless = dated.filter((date) => date.implied.includes('year') && date.spans === null);
  return dated.find((date) => {
    if (date.spans !== null) return !(date.implied.includes('year') && date.implied.includes('convention'));
    if (!date.implied.includes('year')) return date.role === 'period' || date.firmness === 'firm';
    const between = text.slice(after, date.from);
    return yearless.length === 1 && date.firmness === 'firm' && /[,;。\n]/.test(between) && !/\([^)]*$/.test(between);
  });
}

/** Puts what a text says about time together into one schedule. */
export function combine(normalised: Normalised, mentions: readonly Mention[], context: ScheduleContext): Schedule {
  const { original, text } = normalised;
  const rest = restOf(normalised, mentions);
  const refusals = ofType(mentions, 'refusal');
  const reason = REFUSAL_ORDER.find((candidate) => refusals.some((refusal) => refusal.reason === candidate));
  if (reason) return refused(original, reason, original.trim());

  const ongoing = ofType(mentions, 'ongoing');
  const recurring = ofType(mentions, 'recurring');
  const relative = ofType(mentions, 'relative')[0];
  const immediate = ofType(mentions, 'immediate').length > 0;
  const written = ofType(mentions, 'date').map((date): DateMention =>
    isWithinSpan(text, date, ongoing) && date.spans ? { ...date, role: 'period', start: date.spans.start } : date,
  );
  const dates = inOrder(written, (date) => /\d{4}|[今明后本去来次翌]年|\d{2}年/.test(text.slice(date.from, date.to)));
  const dated = withoutRepeats(
    latest(
      text,
      dates.filter((date) => date.due !== null),
    ),
  );
  const since = dates.find((date) => date.role === 'since');
  const implied = unique(dates.flatMap((date) => date.implied));
  const within = dated.some((date) => isWithinSpan(text, date, ongoing));
  const thenOngoing =
    ongoing.length > 0 && (dated.length > 0 || immediate || relative !== undefined) && !(within && dated.length === 1);
  const common = {
    ...NOTHING,
    text: original,
    rest,
    thenOngoing,
    implied: thenOngoing ? unique([...implied, 'ongoing']) : implied,
  };
  const recurrence = recurring[0]?.recurrence ?? null;

  if (
    recurring[0] &&
    !dated.some(
      (date) =>
        date.firmness === 'firm' &&
        date.from < recurring[0]!.from &&
        /[,;。\n]/.test(text.slice(date.to, recurring[0]!.from)),
    )
  ) {
    const bound = boundOf(text, dated, recurring[0].to);
    const start = bound?.spans?.start ?? bound?.start ?? since?.start ?? null;
    return {
      ...common,
      kind: 'recurring',
      implied: unique([...(bound?.implied ?? []), ...(bound ? [] : (since?.implied ?? []))]),
      recurrence,
      start,
      due: bound?.due ?? null,
      precision: bound?.precision ?? null,
      thenOngoing: false,
    };
  }
  if (dated.length > 0) {
    const last = dated.reduce((a, b) => (isBefore(a.due!, b.due!) || a.due!.equals(b.due!) ? b : a));
    const texts = dated.length > 1 ? milestoneTexts(normalised, dated) : [];
    const milestones = dated.length > 1 ? dated.map((date, i) => ({ due: date.due!, text: texts[i]! })) : [];
    const first = dated[0]!;
    const period = dated.length === 1 && (first.role === 'period' || since !== undefined);
    const start = dated.length === 1 ? (first.start ?? since?.start ?? null) : null;
    const opens = since && since.start && isBefore(last.due!, since.start) ? null : start;
    return {
      ...common,
      kind: period ? 'period' : 'deadline',
      start: period ? opens : null,
      due: last.due,
      precision: last.precision,
      milestones,
      recurrence,
    };
  }
  if (relative) return resolveRelative(common, relative.relative, relative.rollsForward, context);
  if (immediate) return resolveRelative(common, { min: 0, max: 0, unit: 'day' }, false, context);
  if (since) return { ...common, kind: 'period', start: since.start, precision: since.precision };
  if (ongoing.length > 0) return { ...common, kind: 'ongoing' };
  const unread = mentions.every((mention) => mention.type !== 'background') && SIGNS_OF_A_DATE.test(text);
  return refused(original, unread ? 'unreadable' : 'not-a-schedule', rest);
}
