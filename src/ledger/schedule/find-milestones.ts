import { isFirm } from './background';
import { dateOf, yearOfDay } from './calendar';
import { DEFAULT_CONVENTIONS } from './conventions';
import type { DateMention } from './mention';
import { milestoneTexts } from './milestone-text';
import { normalise } from './normalise';
import { contextYear } from './resolve-point';
import { scan } from './scan';
import type { Milestone, ScheduleContext } from './schedule';

/**
 * `2019年9月开工` in a ledger of 2021 is history: a date of an earlier year counts only with a word of the end (前, 底, 力争). A term
 * that something begins in (`秋季学期投用`) is no last day.
 */
function isAhead({ firmness, due, role, implied }: DateMention, context: ScheduleContext): boolean {
  if (firmness === 'firm') return true;
  if (role === 'period' && implied.includes('convention')) return false;
  return yearOfDay(due!) >= contextYear(context);
}

/**
 * The dated milestones inside running text (落实举措): deadlines that the entry must meet, in the order of the text, each with its
 * clause. Dates that say where something comes from (`2024年巡察反馈的问题`, `自2020年以来`), names of papers and plans, and a date
 * that is masked or impossible are left out; so are dates that no word makes a deadline.
 */
export function findMilestones(prose: string, context: ScheduleContext): Milestone[] {
  const normalised = normalise(prose);
  const dates = scan(normalised, { conventions: DEFAULT_CONVENTIONS, ...context }, true).filter(
    (mention): mention is DateMention =>
      mention.type === 'date' && mention.due !== null && isFirm(normalised.text, mention) && isAhead(mention, context),
  );
  const texts = milestoneTexts(normalised, dates);
  return dates.map((date, i) => ({ due: dateOf(date.due!), text: texts[i]! }));
}
