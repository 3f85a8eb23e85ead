import type { Mention } from './mention';
import type { Normalised } from './normalise';
import { readDate } from './read-date';
import { readRecurring } from './read-recurring';
import { readRefusal } from './read-refusal';
import { readRelative } from './read-relative';
import { readImmediate, readOngoing } from './read-state';
import { conventionsOf, type Inherited } from './resolve-point';
import type { ScheduleContext } from './schedule';
import { matchAt } from './point';

const BOOK_TITLE = /《[^》]{0,120}》/y;
const PAPER_NUMBER = /[〔[(](?:19|20)\d{2}[〕\])]第?\d{1,5}号/y;
/** List markers: `2.2017年3月底前` begins with item 2; `(1)`, `1.`, `①`. */
const ITEM = /\(\d{1,2}\)|\d{1,2}[.、](?=\d{4}年|\d{1,2}月|[^\d\s])|[①-⑳]/y;
/** Numbers that are no date: percentages, versions, amounts, names. */
const QUANTITY =
  /\d{1,9}(?:[.,]\d{1,9})*(?:%|‰|万|亿|元|个(?!季|月|工作日|自然日|星期)|项|条|家|名|人|次|节|所|处|座|台|套|件|份|版|分|米|公里|亩|吨|倍|级|类|批|期|轮|大|届|类)/y;
const FORWARD = /(?:遇)?(?:法定)?节假日(?:自动)?顺延/;
const STATED_DAYS = /\d/;

/**
 * Finds everything that a normalised text says about time, in order and without overlap. `prose`: running text, where a date
 * without a year is only believed in words. Every place is looked at once and every expression is bounded: linear time.
 */
export function scan(normalised: Normalised, context: ScheduleContext, prose: boolean): Mention[] {
  const { text } = normalised;
  const mentions: Mention[] = [];
  const rollsForward = FORWARD.test(text);
  let inherited: Inherited = { year: null, month: null };
  for (let i = 0; i < text.length;) {
    const skipped = matchAt(BOOK_TITLE, text, i) ?? matchAt(PAPER_NUMBER, text, i);
    if (skipped) {
      i += skipped[0].length;
      continue;
    }
    const atStart = i === 0 || /[\n,;。:]/.test(text[i - 1]!);
    const item = atStart ? matchAt(ITEM, text, i) : null;
    if (item && !matchAt(/\(\d{1,2}\)$/y, text, i)) {
      i += item[0].length;
      continue;
    }
    const refused = readRefusal(text, i);
    if (refused) {
      mentions.push({ type: 'refusal', reason: refused.refusal, from: i, to: refused.to });
      i = refused.to;
      continue;
    }
    const recurring = readRecurring(text, i, inherited.year !== null, conventionsOf(context));
    if (recurring) {
      mentions.push({ type: 'recurring', recurrence: recurring.recurrence, from: i, to: recurring.to });
      i = recurring.to;
      continue;
    }
    const relative = readRelative(text, i);
    if (relative) {
      mentions.push({
        type: 'relative',
        relative: relative.relative,
        rollsForward,
        implied: [],
        from: i,
        to: relative.to,
      });
      i = relative.to;
      continue;
    }
    const date = readDate(text, i, inherited, context, prose);
    if (date) {
      mentions.push(date.mention);
      inherited = date.inherited;
      i = date.mention.to;
      continue;
    }
    const ongoing = readOngoing(text, i);
    const immediate = ongoing === 0 ? readImmediate(text, i) : 0;
    if (ongoing + immediate > 0) {
      mentions.push({ type: ongoing > 0 ? 'ongoing' : 'immediate', from: i, to: i + ongoing + immediate });
      i += ongoing + immediate;
      continue;
    }
    const quantity = matchAt(QUANTITY, text, i);
    i += quantity ? quantity[0].length : STATED_DAYS.test(text[i]!) ? matchAt(/\d+/y, text, i)![0].length : 1;
  }
  return mentions;
}
