import type { Temporal } from 'temporal-polyfill';
import { isDone } from '../progress/bands';
import { daysBetween } from '../progress/cadence';
import { parseSchedule } from '../schedule/parse-schedule';
import type { Schedule } from '../schedule/schedule';
import { at } from './cells';
import { defineEntryRule, NOTHING, type PlacedEntry, type RuleContext } from './rule';
import { scheduleCell } from './schedule-cell';

/** Put off, not given up: the work is still wanted, by another day. */
const PUT_OFF = /延期|延后|推迟|顺延|缓期|postpone|defer/i;
/** `延期至2025年9月底`, with the new deadline. */
const NEW_DEADLINE =
  /(?:延期|延后|延长|推迟|顺延|调整|变更)[^，。；\d]{0,6}(?:至|到|为)([^，。；（）()]{2,20})|(?:postponed|deferred|extended) (?:un)?to ([^,.;()]{4,30})/i;

/**
 * The due day has passed and the task is not done. A ledger that has no column to say so is not judged. A suspended task is not
 * late; one that is only put off (延期) is, from its old deadline on, until somebody writes the new one, and then from that.
 */
export const overdue = defineEntryRule({
  meta: { id: 'overdue', severity: 'warning', group: 'status', fixable: null, scope: 'entry' },
  check: (entry, context) => {
    const { status, schedule } = entry;
    if (schedule.due === null || schedule.thenOngoing || isDone(entry, context.asOf)) return NOTHING;
    if (daysBetween(schedule.due, context.asOf) <= 0) return NOTHING;
    const word = entry.cells.status?.text.trim() ?? '';
    const putOff = (status === 'suspended' || status === null) && PUT_OFF.test(word);
    if (status === 'suspended' && !putOff) return NOTHING;
    const granted = putOff ? newDeadline(entry, context.asOf) : null;
    const due = granted === null ? schedule.due : granted.due;
    const days = due === null ? 0 : daysBetween(due, context.asOf);
    if (due === null || days <= 0) return NOTHING;
    const cell = scheduleCell(entry, context);
    if (cell === null || !saysWhatIsDone(context)) return NOTHING;
    const data = { due: due.toString(), days };
    if (!putOff || granted !== null) return [{ ...at(cell), messageKey: 'rules.overdue.message', data }];
    return [{ ...at(cell), messageKey: 'rules.overdue.postponed', data: { ...data, status: word } }];
  },
});

/** The deadline that status, progress or remarks put in place of the old one: null for none, its day null where it cannot be read. */
function newDeadline(
  { cells, progressText, remarks }: PlacedEntry,
  reference: Temporal.PlainDate,
): Pick<Schedule, 'due'> | null {
  for (const text of [cells.status?.text ?? '', progressText, remarks]) {
    const match = NEW_DEADLINE.exec(text);
    if (match !== null) return parseSchedule(match[1] ?? match[2] ?? '', { reference });
  }
  return null;
}

/** Some row at least is marked: in a ledger just handed out every column of progress is still blank. */
function saysWhatIsDone({ facts }: RuleContext): boolean {
  return (['status', 'completedOn', 'signedOffOn', 'progress'] as const).some((field) => facts.inUse(field));
}
