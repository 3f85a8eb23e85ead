import { inYear, monthOfDay, yearOfDay } from './calendar';
import type { DateMention, Mention } from './mention';
import { isBareYear, meantDates, narrowed } from './meant-dates';
import type { Implied } from './schedule';

export const unique = (implied: readonly Implied[]): readonly Implied[] =>
  implied.length < 2 ? implied : implied.filter((item, i) => implied.indexOf(item) === i);

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
    const before = out.at(-1);
    const own = WRITTEN_YEAR.test(text.slice(date.from, date.to));
    if (own) shift = 0;
    let due = date.due;
    if (due && !own) {
      if (shift > 0) due = inYear(due, yearOfDay(due) + shift);
      if (
        before?.due &&
        due < before.due &&
        !isBareYear(text, before) &&
        monthOfDay(before.due) >= 10 &&
        monthOfDay(due) <= 4
      ) {
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

/** `在第一、二季度建设的基础上`: what is listed with a date of origin is one too. */
const listedWithBackground = (text: string, { to }: Mention, next: Mention | undefined): boolean =>
  next?.type === 'background' && /^[、和及]$/.test(text.slice(to, next.from));

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
  if (mentions.every(({ type }) => type !== 'date')) return NO_DATES;
  let within = false;
  const written: DateMention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.type === 'ongoing') within ||= goesOnUntil(text, mention, mentions[i + 1]);
    if (mention.type !== 'date' || listedWithBackground(text, mention, mentions[i + 1])) continue;
    const goesOn = goesOnWithin(text, mention, mentions[i + 1]);
    within ||= goesOn;
    written.push(goesOn ? { ...mention, role: 'period', start: mention.spans!.start } : mention);
  }
  if (written.length === 0) return NO_DATES;
  if (written.length === 1) {
    const [sole] = meantDates(text, written);
    return sole ? { ...seriesOfOne(sole), within } : NO_DATES;
  }
  const dates = narrowed(text, inOrder(text, meantDates(text, written)));
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
