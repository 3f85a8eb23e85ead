import type { Mention } from './mention';
import type { Normalised } from './normalise';
import { readDate } from './read-date';
import { readRecurring } from './read-recurring';
import { readRefusal } from './read-refusal';
import { readRelative } from './read-relative';
import { readImmediate, readOngoing } from './read-state';
import { conventionsOf, type Inherited, NOTHING_BEFORE } from './resolve-point';
import type { Recurrence, ScheduleContext } from './schedule';
import { atNumber, DATE, firstCharacters, RECURRING, REFUSAL, RELATIVE, SKIP, STATE } from './first-characters';
import { codeAt, isDigitAt, isOneOf, matchAt } from './point';

const BOOK_TITLE = /《[^》]{0,120}》/y;
const PAPER_NUMBER = /[〔[(](?:19|20)\d{2}[〕\])]第?\d{1,5}号/y;
/** List markers: `2.2017年3月底前` begins with item 2; `(1)`, `1.`, `①`. */
const CLAUSE_STARTS = '\n,;。:';
const NUMBER = /\d+/y;
const ITEM =
  /\(\d{1,2}\)|[1-9][.、](?=\d{1,2}[./]\d{1,2}[-至到]\d{1,2}[./]\d{1,2}(?![\d.]))|\d{1,2}[.、](?=\d{4}年|\d{1,2}月|\d{1,2}[-至到]\d{1,2}月|[^\d\s])|[①-⑳]/y;
/** Numbers that are no date: percentages, versions, amounts, names. */
const QUANTITY =
  /\d{1,9}(?:[.,]\d{1,9})*(?:%|‰|万|亿|元|个(?!季|月|工作日|自然日|星期)|项|条|家|名|人|次|节|所|处|座|台|套|件|份|版|分|米|公里|亩|吨|倍|级|类|批|期|轮|大|届|类)/y;

const MONTH_LIST = /(\d{1,2})、(\d{1,2})月/y;
/** Furthest that the next item of a list is looked for. */
const LIST_REACH = 160;

/** `9、10月份` is a list of months, unless the item after or before it stands near: `1、6月底前完成;2、9月底前完成`. */
function isMonthList(text: string, index: number): boolean {
  const found = isDigitAt(text, index) ? matchAt(MONTH_LIST, text, index) : null;
  if (!found || Number(found[1]) >= Number(found[2]) || Number(found[2]) > 12) return false;
  const near = text.slice(Math.max(0, index - LIST_REACH), index + LIST_REACH);
  const n = Number(found[1]);
  return ![n - 1, n + 1].some(
    (other) =>
      near.startsWith(`${other}、`) || [...CLAUSE_STARTS].some((opening) => near.includes(`${opening}${other}、`)),
  );
}

const PLAN_YEARS = /(?:规划|计划|方案|行动|纲要|攻坚)\(?(?=\d{4}年?(?:-|至|到)\d{4}年?度?\))/;

/** A cell that is nothing but the title of a plan means its years: where they begin, or the end. */
function yearsOfTitle(text: string): number {
  const found = PLAN_YEARS.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** End of what is passed over at a place: the name of a paper, its number, a list marker. 0 when there is none. */
function skippedTo(text: string, index: number): number {
  if (!isDigitAt(text, index)) {
    const name = matchAt(BOOK_TITLE, text, index) ?? matchAt(PAPER_NUMBER, text, index);
    if (name) return index === 0 && name[0].length === text.length ? yearsOfTitle(text) : index + name[0].length;
  }
  if (index > 0 && !isOneOf(text, index - 1, CLAUSE_STARTS)) return 0;
  if (isMonthList(text, index)) return 0;
  const item = matchAt(ITEM, text, index);
  return item && index + item[0].length < text.length ? index + item[0].length : 0;
}

interface Step {
  readonly mention: Mention;
  readonly inherited: Inherited;
}

/** 每月5日 */
const namesDays = ({ every, interval, offset }: Recurrence): boolean =>
  every === 'month' && interval === 1 && offset !== undefined;

/** The first reader that succeeds at a place, of those that can by its character. */
function readAt(
  text: string,
  i: number,
  can: number,
  inherited: Inherited,
  context: ScheduleContext,
  prose: boolean,
): Step | null {
  const refused = can & REFUSAL ? readRefusal(text, i) : null;
  if (refused) return { mention: { type: 'refusal', reason: refused.refusal, from: i, to: refused.to }, inherited };
  // 12月底前完成,次年1月上报: the year after that deadline, not every year.
  const afterYear = inherited.year !== null || (inherited.month !== null && text[i + 1] === '年');
  const recurring = can & RECURRING ? readRecurring(text, i, afterYear, conventionsOf(context)) : null;
  if (recurring)
    return {
      mention: { type: 'recurring', recurrence: recurring.recurrence, from: i, to: recurring.to },
      inherited: namesDays(recurring.recurrence) ? { ...inherited, everyMonth: recurring.to } : inherited,
    };
  const relative = can & RELATIVE ? readRelative(text, i) : null;
  if (relative)
    return { mention: { type: 'relative', relative: relative.relative, from: i, to: relative.to }, inherited };
  const date = can & DATE ? readDate(text, i, inherited, context, prose) : null;
  if (date) return date;
  if (!(can & STATE)) return null;
  const ongoing = readOngoing(text, i);
  if (ongoing > 0) return { mention: { type: 'ongoing', from: i, to: i + ongoing }, inherited };
  const immediate = readImmediate(text, i);
  return immediate > 0 ? { mention: { type: 'immediate', from: i, to: i + immediate }, inherited } : null;
}

/**
 * Finds everything that a normalised text says about time, in order and without overlap. `prose`: running text, where a date
 * without a year is only believed in words. Every place is looked at once and every expression is bounded: linear time.
 */
export function scan(normalised: Normalised, context: ScheduleContext, prose: boolean): Mention[] {
  const { text } = normalised;
  const table = firstCharacters(conventionsOf(context));
  const mentions: Mention[] = [];
  let inherited = NOTHING_BEFORE;
  for (let i = 0; i < text.length;) {
    const starts = table[codeAt(text, i)]!;
    if (starts === 0) {
      i += 1;
      continue;
    }
    const digit = isDigitAt(text, i);
    const can = digit ? atNumber(text, i, starts) : starts;
    const skipped = can & SKIP ? skippedTo(text, i) : 0;
    const step = skipped === 0 ? readAt(text, i, can, inherited, context, prose) : null;
    if (step) {
      mentions.push(step.mention);
      inherited = step.inherited;
      i = step.mention.to;
    } else {
      // Past a number that is no date as a whole: its tail must not be read as one (`2021915日`).
      i = skipped || i + (digit ? (matchAt(QUANTITY, text, i) ?? matchAt(NUMBER, text, i))![0].length : 1);
    }
  }
  return mentions;
}
