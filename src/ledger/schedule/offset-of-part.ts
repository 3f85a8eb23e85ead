import type { Conventions } from './conventions';
import type { PointPart } from './point';
import type { RecurrenceOffset } from './schedule';

const LAST_DAY = 31;

function dayBeforeIn([month, day]: readonly [month: number, day: number]): RecurrenceOffset {
  if (day > 1) return { month, day: day - 1 };
  return { month: month === 1 ? 12 : month - 1, day: LAST_DAY };
}

/** A fixed festival; `前` means the day before. Lunar ones have no day of the year and give none. */
function festivalOffset(name: string, before: boolean, conventions: Conventions): RecurrenceOffset | null {
  const festival = conventions.festivals[name];
  if (!festival || !('solar' in festival)) return null;
  const [month, day] = festival.solar;
  return before ? dayBeforeIn(festival.solar) : { month, day };
}

/** Due day inside a year of what stands after 每年, as month and day; a length counts by its last day. Null when no calendar says it. */
export function offsetOfPart(part: PointPart, before: boolean, conventions: Conventions): RecurrenceOffset | null {
  switch (part.unit) {
    case 'month':
      return {
        month: part.n,
        day:
          part.edge === 'start'
            ? conventions.monthStartUntil
            : part.edge === 'middle'
              ? conventions.monthMiddle
              : LAST_DAY,
      };
    case 'day':
      return part.month === null ? null : { month: part.month, day: part.n };
    case 'ten-days':
      return part.month === null ? null : { month: part.month, day: part.n === 3 ? LAST_DAY : part.n * 10 };
    case 'quarter':
      return { month: part.n * 3, day: LAST_DAY };
    case 'half-year':
      return { month: part.n * 6, day: LAST_DAY };
    case 'year': {
      const [month, day] =
        part.edge === 'start'
          ? conventions.yearStartUntil
          : part.edge === 'middle'
            ? conventions.yearMiddle
            : [12, LAST_DAY];
      return part.edge === null || part.edge === 'whole' || part.edge === 'within' ? null : { month, day };
    }
    case 'festival':
      return festivalOffset(part.name, before, conventions);
    case 'school': {
      const spans = {
        spring: conventions.springTerm,
        autumn: conventions.autumnTerm,
        summer: conventions.summerHolidays,
        winter: conventions.winterHolidays,
        'school-year': conventions.schoolYear,
      };
      if (part.name === 'this-term' || (before && part.edge === null)) return null;
      if (part.edge === 'start') return before ? dayBeforeIn(spans[part.name].from) : null;
      const [month, day] = spans[part.name].to;
      return { month, day };
    }
    default:
      return null;
  }
}
