import type { Conventions } from './conventions';
import { codeAt, isOneOf, matchAt, type Edge, type PointPart, type Refusal, type SchoolPart } from './point';

interface Read {
  readonly value: PointPart;
  readonly to: number;
}

const PLAN =
  /(?:十([一二三四五六七八九])五(?!分|年|日|月|个|条|项|时(?!期))|([六七八九])五(?=期间|时期|期?末|规划|计划))(?:规划期|期间|时期|期)?(?:(?:的)?(末期|期末|末|底|初期|初|内))?/y;
const NUMERALS = '一二三四五六七八九';
const TERM =
  /(?:学年度?)?(?:的)?(春季|秋季|春|秋|第1|第2|上|下|本|这|当前)?新?学期(?:的)?(?:期)?(末|底|初|内|中|开始(?=[之以]?前)|结束)?|(春季|秋季)开学/y;
/** Which of the two is not said. */
const BOTH = /春季?[、和及]?秋季?(?:学期|开学)|寒(?:假?[、和及])?暑假/y;
const HOLIDAYS = /(暑期|暑假|寒假)(?:期间|放假|期)?(?:的)?(末|初|内|中|结束)?/y;
const FLOOD = /汛期/y;
const EDGES: Readonly<Record<string, Edge>> = {
  末: 'end',
  末期: 'end',
  期末: 'end',
  底: 'end',
  结束: 'end',
  初: 'start',
  初期: 'start',
  开始: 'start',
  内: 'within',
  中: 'within',
};
const TERMS: Readonly<Record<string, SchoolPart>> = {
  春季: 'spring',
  春: 'spring',
  第2: 'spring',
  下: 'spring',
  秋季: 'autumn',
  秋: 'autumn',
  第1: 'autumn',
  上: 'autumn',
  本: 'this-term',
  这: 'this-term',
  当前: 'this-term',
};
const JOINED = /节?[、和及]?/y;
const ORDINAL = /第(\d{1,3})(?:个|届)/y;
/** Holidays of many days, which a year's own notice sets: 春节期间 has no last day that a calendar gives. */
const LONG_HOLIDAYS = new Set(['春节', '国庆', '五一', '劳动节']);
const EDGE_OF_HOLIDAYS = /^(?:[之以]?前|[^,;。]{0,4}后)/;
const LASTS = /期间|假期|长假|黄金周|小长假/;
const AFTER_FESTIVAL = /节?(?:假期|期间|当天|当日|长假|黄金周|小长假)?/y;

/** Festivals by the code of their first character, the longest name first. */
const festivals = new WeakMap<Conventions, ReadonlyMap<number, readonly string[]>>();

function festivalNames(conventions: Conventions): ReadonlyMap<number, readonly string[]> {
  const known = festivals.get(conventions);
  if (known) return known;
  const names = new Map<number, string[]>();
  for (const name of Object.keys(conventions.festivals).sort((a, b) => b.length - a.length))
    names.set(name.charCodeAt(0), [...(names.get(name.charCodeAt(0)) ?? []), name]);
  festivals.set(conventions, names);
  return names;
}

/** The longest name of a festival at a place, or an empty text. */
export function festivalAt(text: string, index: number, conventions: Conventions): string {
  const names = festivalNames(conventions).get(codeAt(text, index));
  return names?.find((name) => text.startsWith(name, index)) ?? '';
}

/** 五一劳动奖章, 三八红旗手, 五四奖章 */
const AWARD = /(?:劳动|青年)?(?:奖|红旗)/y;

function readFestival(text: string, index: number, conventions: Conventions): Read | Refusal | null {
  const ordinal = text[index] === '第' ? matchAt(ORDINAL, text, index) : null;
  const from = index + (ordinal ? ordinal[0].length : 0);
  const best = festivalAt(text, from, conventions);
  // 双十一 is none of them.
  if (best === '' || text[from - 1] === '双') return null;
  let to = from + best.length;
  if (matchAt(AWARD, text, to)) return null;
  const joined = matchAt(JOINED, text, to)?.[0].length ?? 0;
  const second = festivalAt(text, to + joined, conventions);
  if (second !== '') {
    // 五一劳动节 is one day; 元旦、春节前 are two, and before which is not said.
    if (conventions.festivals[second] !== conventions.festivals[best])
      return { refusal: 'unreadable', from: index, to: to + joined + second.length };
    to += joined + second.length;
  }
  const after = matchAt(AFTER_FESTIVAL, text, to);
  if (
    after &&
    LASTS.test(after[0]) &&
    LONG_HOLIDAYS.has(best) &&
    !EDGE_OF_HOLIDAYS.test(text.slice(to + after[0].length, to + after[0].length + 6))
  )
    return null;
  return {
    value: { unit: 'festival', name: best, n: ordinal ? Number(ordinal[1]) : null, edge: null },
    to: to + (after ? after[0].length : 0),
  };
}

/** Plan periods, terms, holidays and festivals: what conventions bound. */
export function readNamedPart(
  text: string,
  index: number,
  hasYear: boolean,
  conventions: Conventions,
): Read | Refusal | null {
  // 2025年“十四五”收官: the year is the point, the plan a name.
  const plan = isOneOf(text, index, '十六七八九') ? matchAt(PLAN, text, index) : null;
  if (plan && hasYear) return null;
  if (plan) {
    const n = plan[1] === undefined ? NUMERALS.indexOf(plan[2]!) + 1 : 10 + NUMERALS.indexOf(plan[1]) + 1;
    return { value: { unit: 'plan', n, edge: EDGES[plan[3] ?? ''] ?? null }, to: index + plan[0].length };
  }
  const both = isOneOf(text, index, '春寒') ? matchAt(BOTH, text, index) : null;
  if (both) return { refusal: 'unreadable', from: index, to: index + both[0].length };
  const holidays = isOneOf(text, index, '暑寒') ? matchAt(HOLIDAYS, text, index) : null;
  if (holidays) {
    const which: SchoolPart = holidays[1] === '寒假' ? 'winter' : 'summer';
    return {
      value: { unit: 'school', name: which, n: null, edge: EDGES[holidays[2] ?? ''] ?? null },
      to: index + holidays[0].length,
    };
  }
  const term = isOneOf(text, index, '学的春秋第上下本这当') ? matchAt(TERM, text, index) : null;
  if (term) {
    const to = index + term[0].length;
    // 开学 is the moment at which the term begins.
    if (term[3] !== undefined) return { value: { unit: 'school', name: TERMS[term[3]]!, n: null, edge: 'start' }, to };
    if (term[1] === undefined && (term[2] === undefined || isOneOf(text, index - 1, '个0123456789'))) return null;
    // 下学期 alone is the next term or the second one.
    if (!hasYear && (term[1] === '上' || term[1] === '下') && text[index] !== '学')
      return { refusal: 'unreadable', from: index, to };
    const which = TERMS[term[1] ?? ''] ?? 'this-term';
    const opens = text.startsWith('开学', to);
    return {
      value: { unit: 'school', name: which, n: null, edge: opens ? 'start' : (EDGES[term[2] ?? ''] ?? null) },
      to: opens ? to + 2 : to,
    };
  }
  const flood = text[index] === '汛' ? matchAt(FLOOD, text, index) : null;
  if (flood && conventions.floodSeason)
    return { value: { unit: 'festival', name: '汛期', n: null, edge: null }, to: index + 2 };
  return readFestival(text, index, conventions);
}
