import type { Temporal } from 'temporal-polyfill';
import type { FieldCell } from '../entry';
import { parseSchedule } from '../schedule/parse-schedule';
import type { Schedule, ScheduleContext } from '../schedule/schedule';

/** What may stand around the date in a completion cell without changing it. */
const AROUND = /^[\s于已完成办结毕销号整改印发验收更新填报上启动开工始,.;。、()]*$/;

/** The day in a date cell (完成时间, 更新时间): a date value or a text that names one day. A month, a span or a vague text is none: null. */
export function cellDate(cell: FieldCell | undefined, context: ScheduleContext): Temporal.PlainDate | null {
  if (!cell || cell.value === '' || typeof cell.value === 'boolean') return null;
  const reading = scheduleOf(cell, context);
  if (reading.kind !== 'deadline' || reading.precision !== 'day' || reading.milestones.length > 1) return null;
  if (reading.implied.some((implied) => implied !== 'year' && implied !== 'century') || reading.thenOngoing)
    return null;
  return AROUND.test(reading.rest.normalize('NFKC')) ? reading.due : null;
}

/** Reads a schedule cell, by its value where it holds a real date, and keeps the text as displayed. */
export function scheduleOf(cell: FieldCell, context: ScheduleContext): Schedule {
  if (typeof cell.value !== 'number') return parseSchedule(cell.text, context);
  const reading = parseSchedule(cell.value, context, { numberFormat: cell.numberFormat });
  if (reading.kind === 'none') {
    // A number shown as 2026年6月 by its text, a plain number by what it looks like.
    const shown = parseSchedule(cell.text, context);
    if (shown.kind !== 'none') return shown;
  }
  const by1904 = shownBy1904(cell, reading, context);
  return { ...(by1904 ?? reading), text: cell.text };
}

/** Days that a date of a workbook which counts from 1904 lies after what its number says in any other. */
const DAYS_TO_1904 = 1462;

/**
 * A workbook of an old Macintosh counts its days from 1904, and neither Excel's API nor the value tells: only what the cell shows does.
 * The reading of the shown text where it says the value's day in that system, else null.
 */
function shownBy1904(cell: FieldCell, reading: Schedule, context: ScheduleContext): Schedule | null {
  const year = Number(/(?:19|20)\d\d/.exec(cell.text)?.[0] ?? NaN);
  const day = reading.due;
  if (day === null || Number.isNaN(year) || year === day.year) return null;
  if (day.add({ days: DAYS_TO_1904 }).year !== year) return null;
  const shown = parseSchedule(cell.text, context);
  return shown.kind === 'none' ? null : shown;
}
