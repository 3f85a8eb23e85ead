import { Temporal } from 'temporal-polyfill';
import type { Milestone } from '../schedule/schedule';
import { at } from './cells';
import { defineEntryRule, NOTHING, type FindingDraft } from './rule';
import { scheduleCell } from './schedule-cell';
import { cellWith } from './text-cells';

/** A step that is due after the whole: in the measures, or later in the schedule's own row of deadlines. */
export const milestoneAfterDeadline = defineEntryRule({
  meta: { id: 'milestone-after-deadline', severity: 'warning', group: 'schedule', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const { schedule } = entry;
    const { due } = schedule;
    if (due === null || schedule.thenOngoing || entry.milestones.length === 0) return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null) return NOTHING;
    const backwards = isBackwards(schedule.text, schedule.milestones);
    const found: FindingDraft[] = backwards
      ? [{ ...at(cell), messageKey: 'rules.milestone-after-deadline.backwards', data: { text: cell.text } }]
      : [];
    const late = entry.milestones.filter(
      (one) => Temporal.PlainDate.compare(one.due, due) > 0 && !isYearly(one, due) && !isSameSpan(one, due),
    );
    const last = late.at(-1);
    const holder = last === undefined ? null : cellWith(last.text, entry, context);
    if (last === undefined || holder === null) return found;
    const data = { text: last.text, milestone: last.due.toString(), due: due.toString() };
    return [...found, { ...at(holder.cell), messageKey: 'rules.milestone-after-deadline.message', data }];
  },
});

/** `年内新增15家` beside a deadline in that year: a figure for the year, not a step with a day. */
function isYearly({ due, text }: Milestone, deadline: Temporal.PlainDate): boolean {
  return due.month === 12 && due.day === 31 && due.year === deadline.year && !/底|末|12|十二/.test(text);
}

/** `9月底前建成` beside a deadline on 26 September, `三季度开工` beside one on the 19th: the step names no day. */
function isSameSpan({ due, text }: Milestone, deadline: Temporal.PlainDate): boolean {
  if (due.day !== due.daysInMonth || due.year !== deadline.year || /\d\s*[日号]/.test(text)) return false;
  const months = /季/.test(text) ? 3 : 1;
  return Math.ceil(due.month / months) === Math.ceil(deadline.month / months);
}

/** `12月底前印发，6月底前完成初稿`: the deadlines stand in the order of the work, and their days run backwards. */
function isBackwards(text: string, milestones: readonly Milestone[]): boolean {
  if (/其中|含/.test(text)) return false;
  const placed = milestones
    .map(({ due, text: piece }) => ({ due, place: text.indexOf(piece) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place);
  return placed.some(({ due }, index) => {
    const next = placed[index + 1];
    return next !== undefined && next.place > 0 && Temporal.PlainDate.compare(next.due, due) < 0;
  });
}
