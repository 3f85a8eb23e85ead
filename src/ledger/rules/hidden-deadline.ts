import { Temporal } from 'temporal-polyfill';
import type { Milestone } from '../schedule/schedule';
import { at, editCell, plainText } from './cells';
import { defineEntryRule, NOTHING } from './rule';
import { scheduleCell } from './schedule-cell';
import { cellWith } from './text-cells';

/** The schedule says ongoing, yet the measures hold a deadline that no column shows: nothing will ever be overdue. Points at the date. */
export const hiddenDeadline = defineEntryRule({
  meta: { id: 'hidden-deadline', severity: 'info', group: 'schedule', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) => {
    if (entry.schedule.kind !== 'ongoing' || entry.milestones.length === 0) return NOTHING;
    const cell = scheduleCell(entry, context);
    const last = lastMilestone(entry.milestones);
    if (cell === null || last === undefined) return NOTHING;
    const text = plainText(cell);
    const after = `${deadlineText(last.due)}，并${text ?? ''}`;
    const holder = cellWith(last.text, entry, context);
    return [
      {
        ...(holder === null ? at(cell) : at(holder.cell)),
        messageKey: 'rules.hidden-deadline.message',
        data: { schedule: cell.text.trim(), text: last.text, due: last.due.toString() },
        suggestions:
          text === null
            ? []
            : [{ labelKey: 'rules.hidden-deadline.write', data: { text: after }, edits: [editCell(cell, after)] }],
      },
    ];
  },
});

/** The latest; of several on that day the one that names more than a year. */
function lastMilestone(milestones: readonly Milestone[]): Milestone | undefined {
  const latest = [...milestones].sort((a, b) => Temporal.PlainDate.compare(b.due, a.due));
  const same = latest.filter(({ due }) => latest[0]?.due.equals(due));
  return same.find(({ text }) => /\d\s*[月日]|年[底末]|[月底]底?前/.test(text)) ?? same[0];
}

/** `2025年12月底前`, or the day where it is not the last of its month. */
function deadlineText(due: Temporal.PlainDate): string {
  const month = `${due.year}年${due.month}月`;
  return due.day === due.daysInMonth ? `${month}底前` : `${month}${due.day}日前`;
}
