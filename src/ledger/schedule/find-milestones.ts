import { isFirm } from './background';
import { dateOf } from './calendar';
import { DEFAULT_CONVENTIONS } from './conventions';
import type { DateMention } from './mention';
import { milestoneTexts } from './milestone-text';
import { normalise } from './normalise';
import { scan } from './scan';
import type { Milestone, ScheduleContext } from './schedule';

/**
 * The dated milestones inside running text (落实举措): deadlines that the entry must meet, in the order of the text, each with its
 * clause. Dates that say where something comes from (`2024年巡察反馈的问题`, `自2020年以来`), names of papers and plans, and a date
 * that is masked or impossible are left out; so are dates that no word makes a deadline.
 */
export function findMilestones(prose: string, context: ScheduleContext): Milestone[] {
  const normalised = normalise(prose);
  const dates = scan(normalised, { conventions: DEFAULT_CONVENTIONS, ...context }, true).filter(
    (mention): mention is DateMention =>
      mention.type === 'date' && mention.due !== null && isFirm(normalised.text, mention),
  );
  const texts = milestoneTexts(normalised, dates);
  return dates.map((date, i) => ({ due: dateOf(date.due!), text: texts[i]! }));
}
