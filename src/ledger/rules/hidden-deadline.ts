import { at, editCell, plainText } from './cells';
import { defineEntryRule } from './rule';
import { scheduleCell } from './schedule-cell';

/** The schedule says ongoing, yet the measures hold a deadline that no column shows: nothing will ever be overdue. */
export const hiddenDeadline = defineEntryRule({
  meta: { id: 'hidden-deadline', severity: 'info', group: 'schedule', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) => {
    const cell = scheduleCell(entry, context);
    const last = entry.milestones.at(-1);
    if (cell === null || last === undefined || entry.schedule.kind !== 'ongoing') return [];
    const text = plainText(cell);
    const { year, month, day } = last.due;
    const after = `${year}年${month}月${day}日前，并${text ?? ''}`;
    return [
      {
        ...at(cell, 'schedule'),
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
