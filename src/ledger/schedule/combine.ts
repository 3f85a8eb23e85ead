import type { Temporal } from 'temporal-polyfill';
import { isFirm } from './background';
import { dateOf, dateOrNull } from './calendar';
import type { Mention } from './mention';
import { milestoneTexts } from './milestone-text';
import { type Normalised } from './normalise';
import { endOfSpan, resolveRelative } from './resolve-relative';
import { restOf } from './rest';
import { boundOf, keptOf, placeOf, type RecurringMention, together } from './rhythm';
import { type Series, seriesOf, unique } from './series';
import type {
  Implied,
  Milestone,
  NoScheduleReason,
  Precision,
  Recurrence,
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
const ROLLS_FORWARD = /节假日(?:自动)?顺延/;
/** 2018年以来持续开展: told of what has been going on. */
const SO_FAR = /^(?:以来|至今)/;
const OF_LATE = /(?:[近几多\d]年多?|近[几\d]年|长期以)来(?!源)/;
/** Ends of the lengths that name a plan. */
const NAMED_PLAN = /(?:行动|攻坚|滚动)$/;
/** The last counts back from something (`召开前一周`, `提前10天`). */
const SIGNS_OF_A_DATE = /\d{1,2}(?:月|日|号)|\d{4}年|前\d{1,3}(?:天|日|周|个)/;

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

const toldSoFar = (text: string, mentions: readonly Mention[]): boolean =>
  OF_LATE.test(text) || mentions.some(({ type, to }) => type === 'background' && SO_FAR.test(text.slice(to, to + 2)));

const refusalReason = (mentions: readonly Mention[]): NoScheduleReason =>
  REFUSAL_ORDER.find((reason) => mentions.some((mention) => mention.type === 'refusal' && mention.reason === reason))!;

/** Puts what a text says about time together into one schedule. */
export function combine(normalised: Normalised, mentions: readonly Mention[], context: ScheduleContext): Schedule {
  const [only] = mentions;
  if (mentions.length !== 1 || only!.type !== 'date' || only!.due === null)
    return combineSeveral(normalised, mentions, context);
  const series = seriesOf(normalised.text, mentions);
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
  const series = seriesOf(text, mentions);
  const { dated, since } = series;
  const place = recurring && dated.length > 0 ? placeOf(text, recurring, dated) : 'first';
  if (place === 'none') recurring = undefined;
  const rest = restOf(
    normalised,
    mentions.length > 1 ? keptOf(mentions, place === 'beside', recurring, relative) : mentions,
  );
  const follows = dated.length > 0 ? !(series.within && dated.length === 1) : immediate || relative !== undefined;
  const thenOngoing = goesOn && follows;
  const implied = thenOngoing ? unique([...series.implied, 'ongoing']) : series.implied;
  // 从2016年起实施三年行动计划: the plan is named, and begins then.
  if (since && relative && NAMED_PLAN.test(text.slice(relative.from, relative.to))) relative = undefined;
  const read: Read = { normalised, series, rest, thenOngoing, implied };

  if (recurring) {
    return place === 'beside' ? datedSchedule(read, recurring.recurrence) : recurringSchedule(read, recurring);
  }
  if (dated.length > 0) return datedSchedule(read, null);
  const spanned =
    relative && since?.start && relative.from === since.to ? endOfSpan(dateOf(since.start), relative.relative) : null;
  if (spanned)
    return scheduleWith(original, rest, {
      kind: 'period',
      start: dateOrNull(since!.start),
      due: spanned,
      precision: 'day',
      implied,
    });
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
  if (goesOn && !toldSoFar(text, mentions)) return scheduleWith(original, rest, { kind: 'ongoing' });
  const unread = mentions.every((mention) => mention.type !== 'background') && SIGNS_OF_A_DATE.test(text);
  return refused(original, unread ? 'unreadable' : 'not-a-schedule', rest === '' ? original.trim() : rest);
}
