import type { Translate } from '../../i18n/translate';
import type { Recurrence, RecurrenceOffset, RelativeSpan, Schedule } from './schedule';

function formatOffset(recurrence: Recurrence, offset: RecurrenceOffset, t: Translate): string {
  const { every } = recurrence;
  if (every === 'week')
    return t('schedule.offset.weekday', {
      day: t(`schedule.weekday.${Math.min(7, Math.max(1, offset.day)) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
    });
  const day = offset.day >= 31 ? t('schedule.offset.lastDay') : t('schedule.offset.day', { day: offset.day });
  if (offset.after && offset.month === undefined && every !== 'month')
    return t('schedule.offset.daysAfter', { days: offset.day });
  const month =
    offset.month === undefined
      ? ''
      : t(every === 'year' ? 'schedule.offset.month' : 'schedule.offset.nthMonth', { month: offset.month });
  return t(offset.after ? 'schedule.offset.afterEnd' : 'schedule.offset.inside', { month, day });
}

function formatRecurrence(recurrence: Recurrence, t: Translate): string {
  const unit =
    recurrence.interval === 1
      ? t(`schedule.every.${recurrence.every}`)
      : t(`schedule.everyN.${recurrence.every}`, { n: recurrence.interval });
  const times = recurrence.times === null ? '' : t('schedule.times', { n: recurrence.times });
  const offsets = (recurrence.offsets ?? (recurrence.offset ? [recurrence.offset] : [])).map((offset) =>
    formatOffset(recurrence, offset, t),
  );
  return [`${unit}${times}`, ...(offsets.length > 0 ? [offsets.join(t('schedule.listSeparator'))] : [])].join(' · ');
}

function formatRelative({ min, max, unit }: RelativeSpan, t: Translate): string {
  if (max === 0) return t('schedule.atOnce');
  return t('schedule.within', { span: t(`schedule.span.${unit}`, { n: min === max ? String(max) : `${min}–${max}` }) });
}

function formatBody(schedule: Schedule, t: Translate): string {
  const due = schedule.due?.toString() ?? '';
  switch (schedule.kind) {
    case 'deadline':
      return schedule.milestones.length > 1
        ? schedule.milestones.map((milestone) => milestone.due.toString()).join(' → ')
        : due;
    case 'period':
      return t('schedule.period', {
        start: schedule.start?.toString() ?? t('schedule.open'),
        end: due || t('schedule.open'),
      });
    case 'recurring': {
      const recurrence = schedule.recurrence ? formatRecurrence(schedule.recurrence, t) : '';
      return due ? `${recurrence} · ${t('schedule.until', { due })}` : recurrence;
    }
    case 'ongoing':
      return t('schedule.ongoing');
    case 'relative':
      return `${schedule.relative ? formatRelative(schedule.relative, t) : ''}${due ? ` · ${due}` : ''}`;
    case 'none':
      return t('schedule.none', { reason: t(`schedule.reason.${schedule.reason ?? 'unreadable'}`) });
  }
}

/** The reading of a schedule in one short line for the pane: days, recurrence, what goes on, and what was implied. */
export function formatSchedule(schedule: Schedule, t: Translate): string {
  const parts = [formatBody(schedule, t)];
  if (schedule.kind !== 'recurring' && schedule.recurrence) parts.push(formatRecurrence(schedule.recurrence, t));
  if (schedule.thenOngoing) parts.push(t('schedule.thenOngoing'));
  const notes = schedule.implied
    .filter((implied) => implied !== 'ongoing')
    .map((implied) => t(`schedule.implied.${implied}`));
  const body = parts.join(' · ');
  return notes.length > 0
    ? t('schedule.withNotes', { reading: body, notes: notes.join(t('schedule.listSeparator')) })
    : body;
}
