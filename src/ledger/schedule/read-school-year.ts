import { matchAt, pointAt, type PointReading } from './point';
import { edgeNamed } from './read-edge';

const SCHOOL_YEAR =
  /(\d{4})(?:年?(?:-|至|到|\/)(\d{4}|\d{2}(?!\d)))?学年度?(?:的)?(第1|第2|上|下)?(?:学期)?(末|底|初|内)?/y;

/** `2024-2025学年第二学期`, `2025学年`: a school year, named after the year it begins in; its second term lies in the next. */
export function readSchoolYear(text: string, index: number): PointReading {
  const found = matchAt(SCHOOL_YEAR, text, index);
  if (!found) return null;
  // 2018-2020学年 is two school years or three.
  if (found[2] !== undefined && !String(Number(found[1]) + 1).endsWith(found[2]))
    return { refusal: 'unreadable', from: index, to: index + found[0].length };
  const which = found[3] === undefined ? 'school-year' : '第1上'.includes(found[3]) ? 'autumn' : 'spring';
  const value = Number(found[1]) + (which === 'spring' ? 1 : 0);
  const edge = edgeNamed(found[4]);
  const year = { kind: 'written', value, century: false } as const;
  return pointAt(index, index + found[0].length, year, { unit: 'school', name: which, n: null, edge });
}
