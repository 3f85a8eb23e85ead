import { Temporal } from 'temporal-polyfill';
import { isBefore } from './calendar';
import type { DateMention, Mention } from './mention';
import { milestoneTexts } from './milestone-text';
import { type Normalised } from './normalise';
import { resolveRelative } from './resolve-relative';
import { restOf } from './rest';
import { type Series, seriesOf, unique } from './series';
import type { NoScheduleReason, Precision, Schedule, ScheduleContext } from './schedule';

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
const CLAUSE_BREAK = /[,;。\n]/;
const SIGNS_OF_A_DATE = /\d{1,2}(?:月|日|号)|\d{4}年/;

function ofType<T extends Mention['type']>(mentions: readonly Mention[], type: T): Extract<Mention, { type: T }>[] {
  return mentions.filter((mention): mention is Extract<Mention, { type: T }> => mention.type === type);
}

/**
 * What bounds a recurrence: a date with a year, or the whole of a year. Days without one that stand in brackets or in a list after it
 * (`每半年一次（6月底、12月底前）`) only say when in each interval.
 */
function boundOf(text: string, dated: readonly DateMention[], after: number): DateMention | undefined {
  const yearless = dated.filter((date) => date.implied.includes('year') && date.spans === null);
  return dated.find((date) => {
    if (date.spans !== null) return !(date.implied.includes('year') && date.implied.includes('convention'));
    if (!date.implied.includes('year')) return date.role === 'period' || date.firmness === 'firm';
    if (yearless.length !== 1 || date.firmness !== 'firm') return false;
    const between = text.slice(after, date.from);
    return CLAUSE_BREAK.test(between) && between.lastIndexOf('(') <= between.lastIndexOf(')');
  });
}

/** Where the clause before a place ends. */
function clauseBreakBefore(text: string, index: number): number {
  let at = index;
  while (at > 0 && !CLAUSE_BREAK.test(text[at - 1]!)) at--;
  return at - 1;
}

interface Common {
  readonly normalised: Normalised;
  readonly series: Series;
  readonly schedule: Schedule;
}

function recurringSchedule(
  { normalised, series, schedule }: Common,
  recurring: Extract<Mention, { type: 'recurring' }>,
): Schedule {
  const bound = boundOf(normalised.text, series.dated, recurring.to);
  return {
    ...schedule,
    kind: 'recurring',
    implied: unique(bound ? bound.implied : (series.since?.implied ?? [])),
    recurrence: recurring.recurrence,
    start: bound?.spans?.start ?? bound?.start ?? series.since?.start ?? null,
    due: bound?.due ?? null,
    precision: bound?.precision ?? null,
    thenOngoing: false,
  };
}

function datedSchedule({ normalised, series: { dated, since }, schedule }: Common): Schedule {
  const [first] = dated;
  if (dated.length > 1) {
    const texts = milestoneTexts(normalised, dated);
    const inText = dated.map((date, i) => ({ due: date.due!, text: texts[i]!, precision: date.precision }));
    const ordered = [...inText].sort((a, b) => Temporal.PlainDate.compare(a.due, b.due));
    const last = ordered[ordered.length - 1]!;
    return {
      ...schedule,
      kind: 'deadline',
      due: last.due,
      precision: last.precision,
      milestones: ordered.map(({ due, text }) => ({ due, text })),
    };
  }
  const { due, precision } = first!;
  const opens = since?.start && !isBefore(due!, since.start) ? since.start : null;
  const period = first!.role === 'period' || opens !== null;
  return { ...schedule, kind: period ? 'period' : 'deadline', start: first!.start ?? opens, due, precision };
}

/** Puts what a text says about time together into one schedule. */
export function combine(normalised: Normalised, mentions: readonly Mention[], context: ScheduleContext): Schedule {
  const { original, text } = normalised;
  const rest = restOf(normalised, mentions);
  const refusals = ofType(mentions, 'refusal');
  const reason = REFUSAL_ORDER.find((candidate) => refusals.some((refusal) => refusal.reason === candidate));
  if (reason) return refused(original, reason, original.trim());

  const goesOn = mentions.some(({ type }) => type === 'ongoing');
  const [recurring] = ofType(mentions, 'recurring');
  const [relative] = ofType(mentions, 'relative');
  const immediate = mentions.some(({ type }) => type === 'immediate');
  const series = seriesOf(text, mentions);
  const { dated, since } = series;
  const follows = dated.length > 0 ? !(series.within && dated.length === 1) : immediate || relative !== undefined;
  const thenOngoing = goesOn && follows;
  const implied = thenOngoing ? unique([...series.implied, 'ongoing']) : series.implied;
  const schedule: Schedule = { ...NOTHING, text: original, rest, thenOngoing, implied };
  const common: Common = { normalised, series, schedule };

  if (recurring) {
    // A deadline in a clause of its own before the recurrence leads: 6月底前完成，每月报送进展.
    const clause = clauseBreakBefore(text, recurring.from);
    const leads = dated.some((date) => date.firmness === 'firm' && date.to <= clause);
    return leads
      ? { ...datedSchedule(common), recurrence: recurring.recurrence }
      : recurringSchedule(common, recurring);
  }
  if (dated.length > 0) return datedSchedule(common);
  if (relative) return resolveRelative(schedule, relative.relative, relative.rollsForward, context);
  if (immediate) return resolveRelative(schedule, { min: 0, max: 0, unit: 'day' }, false, context);
  if (since) return { ...schedule, kind: 'period', start: since.start, precision: since.precision };
  if (goesOn) return { ...schedule, kind: 'ongoing' };
  const unread = mentions.every((mention) => mention.type !== 'background') && SIGNS_OF_A_DATE.test(text);
  return refused(original, unread ? 'unreadable' : 'not-a-schedule', rest);
}
