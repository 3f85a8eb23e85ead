import type { RecurrenceOffset, Schedule } from '../../../src/ledger/schedule/schedule';

function offsetText({ month, day, after }: RecurrenceOffset): string {
  return `${after ? '+' : ''}${month === undefined ? '' : `${month}/`}${day}`;
}

/**
 * A reading in one line, for tables of cases: `deadline 2025-06-30 month`, `period 2025-01-01..2025-12-31 year`,
 * `recurring quarter @1/20`, `recurring year x2`, `relative 5 working-day`, `none masked`; then `+ongoing` and `[implied]`.
 * A series lists its days: `deadline 2025-06-30 2025-12-31 month`. Offsets: month/day, `+` after the interval's end.
 */
export function readingOf(schedule: Schedule): string {
  const { recurrence, relative, milestones } = schedule;
  const parts: string[] = [schedule.kind];
  if (schedule.start) parts.push(`${schedule.start.toString()}..${schedule.due?.toString() ?? ''}`);
  else if (schedule.kind === 'period') parts.push(`..${schedule.due?.toString() ?? ''}`);
  else if (milestones.length > 0) parts.push(...milestones.map(({ due }) => due.toString()));
  else if (schedule.due) parts.push(schedule.due.toString());
  if (schedule.precision) parts.push(schedule.precision);
  if (recurrence) {
    if (schedule.kind !== 'recurring') parts.push('every');
    parts.push(recurrence.interval === 1 ? recurrence.every : `${recurrence.interval} ${recurrence.every}`);
    if (recurrence.times !== null) parts.push(`x${recurrence.times}`);
    const offsets = recurrence.offsets ?? (recurrence.offset ? [recurrence.offset] : []);
    if (offsets.length > 0) parts.push(`@${offsets.map(offsetText).join(',')}`);
  }
  if (relative)
    parts.push(relative.min === relative.max ? `${relative.max}` : `${relative.min}-${relative.max}`, relative.unit);
  if (schedule.reason) parts.push(schedule.reason);
  if (schedule.thenOngoing) parts.push('+ongoing');
  const implied = schedule.implied.filter((item) => item !== 'ongoing');
  if (implied.length > 0) parts.push(`[${implied.join(',')}]`);
  return parts.join(' ');
}
