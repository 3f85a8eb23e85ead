import type { ScheduleContext } from '../schedule/schedule';

/** A document of one school year (`2025-2026学年第一学期`): its months August to December are in the first year, the others in the second. */
export interface SchoolContext extends ScheduleContext {
  readonly schoolYear?: number;
}

const TITLE = /((?:19|20)\d{2})(?:学年)?\s?[-—–~至到]{1,2}\s?((?:19|20)\d{2})\s?学年/;
const MONTH = /(?<!\d)(1[0-2]|[1-9])\s?月|(十[一二]?|[一二三四五六七八九])月/g;
const HAN_MONTHS = '一二三四五六七八九十';
const FIRST_MONTH = 8;

/** The context of a document whose title names a school year; any other as it is. */
export function withSchoolYear(title: string, context: ScheduleContext): SchoolContext {
  const match = TITLE.exec(title.normalize('NFKC'));
  if (!match || Number(match[2]) !== Number(match[1]) + 1) return context;
  const { period: _, ...rest } = context;
  const second = /第二学期|下学期|春季/.test(title);
  const first = Number(match[1]);
  return { ...rest, year: second ? first + 1 : first, schoolYear: first };
}

/** The context for one text: the year in which the months that it names lie, where they all lie in one. */
export function contextFor(text: string, context: SchoolContext): SchoolContext {
  const { schoolYear } = context;
  if (schoolYear === undefined) return context;
  const months = [...text.normalize('NFKC').matchAll(MONTH)].map(([, digits, han]) =>
    digits === undefined ? hanMonth(han!) : Number(digits),
  );
  if (months.length === 0) return context;
  if (months.every((month) => month >= FIRST_MONTH)) return { ...context, year: schoolYear };
  return months.every((month) => month < FIRST_MONTH) ? { ...context, year: schoolYear + 1 } : context;
}

function hanMonth(text: string): number {
  return text.length === 1 ? HAN_MONTHS.indexOf(text) + 1 : 10 + HAN_MONTHS.indexOf(text.charAt(1)) + 1;
}
