import { isFirm } from './background';
import { dateOf, yearOfDay } from './calendar';
import { DEFAULT_CONVENTIONS } from './conventions';
import type { DateMention } from './mention';
import { milestoneTexts } from './milestone-text';
import { normalise } from './normalise';
import { firstYear } from './resolve-point';
import { scan } from './scan';
import type { Milestone, ScheduleContext } from './schedule';

const TOWARDS = /(?<![截直至延自从达接收得遇]|[月日年])(?:到|力争|争取|确保|务必)(?:在|于)?$/;

/**
 * `2019年9月开工` in a ledger of 2021 is history: a date of an earlier year counts only with a word of the end (前, 底, 到, 力争), or
 * inside the plan's own years. A term that something begins in (`秋季学期投用`) is no last day.
 */
function isAhead(
  text: string,
  { firmness, from, due, role, implied, precision, spans, covers }: DateMention,
  context: ScheduleContext,
): boolean {
  if (firmness === 'firm') return true;
  // 全年开工 is no last day.
  if (role === 'period' && precision === 'year' && spans?.start === covers.start) return false;
  if (role === 'period' && implied.includes('convention')) return false;
  if (yearOfDay(due!) >= firstYear(context)) return true;
  return role === 'deadline' && TOWARDS.test(text.slice(Math.max(0, from - 4), from));
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
      mention.type === 'date' &&
      mention.due !== null &&
      isFirm(normalised.text, mention) &&
      isAhead(normalised.text, mention, context),
  );
  const texts = milestoneTexts(normalised, dates);
  return dates.map((date, i) => ({ due: dateOf(date.due!), text: texts[i]! }));
}
