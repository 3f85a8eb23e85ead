import { Temporal } from 'temporal-polyfill';
import { dateOf, lastOfMonth, yearOfDay } from './calendar';
import { isDigitAt, isRefusal, matchAt } from './point';
import { normalise } from './normalise';
import { readPoint } from './read-point';
import { conventionsOf, NOTHING_BEFORE, resolvePoint } from './resolve-point';
import type { ScheduleContext, SchoolTime } from './schedule';
import { scan } from './scan';

const YEARS = /((?:19|20)\d{2})年?(?:-|至|到)((?:19|20)\d{2})年?/y;
const YEAR = /((?:19|20)\d{2})(?:年|学年|\.\d{1,2}(?!\d)|-\d{1,2}(?!\d))/y;

/**
 * What a ledger's title or subtitle says about its time: `2025年重点工作任务台账` the year; `(2023-2025年)` the plan's period;
 * `(截至2025年6月)` the year. Without a sign of time the context has the reference only. For a period the year of a yearless date is the
 * reference's when it lies inside, else the nearer end. A school year or a term of it (`2024-2025学年第二学期`) tells the year of every
 * month, and its own bounds by the conventions.
 */
export function contextFromTitle(title: string, reference: Temporal.PlainDate): ScheduleContext {
  const { text } = normalise(title);
  let year: number | undefined;
  for (let i = 0; i < text.length; i++) {
    if (/\d/.test(text[i - 1] ?? '')) continue;
    const school = isDigitAt(text, i) ? schoolContext(text, i, reference) : null;
    if (school) return school;
    const years = matchAt(YEARS, text, i);
    if (years && Number(years[1]) <= Number(years[2]))
      return periodContext(Number(years[1]), Number(years[2]), reference);
    const found = year === undefined ? matchAt(YEAR, text, i) : null;
    if (found && !/[〔[]/.test(text[i - 1] ?? '')) year = Number(found[1]);
  }
  if (year !== undefined) return { reference, year };
  const plan = scan(normalise(title), { reference }, false).find(
    (mention) =>
      mention.type === 'date' &&
      mention.role === 'period' &&
      mention.implied.includes('convention') &&
      !mention.implied.includes('year'),
  );
  if (plan?.type === 'date' && plan.start && plan.due)
    return periodContext(yearOfDay(plan.start), yearOfDay(plan.due), reference);
  return { reference };
}

/** A school year or term written with its year at a place of a title. */
function schoolContext(text: string, index: number, reference: Temporal.PlainDate): ScheduleContext | null {
  if (!text.slice(index + 4, index + 14).includes('学')) return null;
  const point = readPoint(text, index, false, conventionsOf({ reference }));
  if (!point || isRefusal(point) || point.part.unit !== 'school' || point.year?.kind !== 'written') return null;
  const { name: which } = point.part;
  if (which !== 'spring' && which !== 'autumn' && which !== 'school-year') return null;
  const resolved = resolvePoint(point, NOTHING_BEFORE, { reference });
  if ('failure' in resolved) return null;
  const term: SchoolTime['term'] = which === 'school-year' ? null : which;
  const year = point.year.value;
  return {
    reference,
    year,
    school: { first: which === 'spring' ? year - 1 : year, term },
    period: { start: dateOf(resolved.span.start), end: dateOf(resolved.span.end) },
  };
}

function periodContext(first: number, last: number, reference: Temporal.PlainDate): ScheduleContext {
  const year = Math.min(Math.max(reference.year, first), last);
  return {
    reference,
    year,
    period: { start: Temporal.PlainDate.from({ year: first, month: 1, day: 1 }), end: lastOfMonth(last, 12) },
  };
}
