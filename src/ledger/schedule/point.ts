import type { NoScheduleReason } from './schedule';

/** Year of a point: written out, of two digits, or a word that counts from the ledger's year (`今年` 0, `明年` 1). */
export type PointYear =
  | { readonly kind: 'written'; readonly value: number; readonly century: boolean }
  | { readonly kind: 'word'; readonly shift: number }
  /** 次年, 当年: the year after the one named before, or that one. */
  | { readonly kind: 'following'; readonly shift: number };

/** 初 / 中 / 底 of the unit before it; `within` 内; `whole` 全年 or 年度. */
export type Edge = 'start' | 'middle' | 'end' | 'within' | 'whole' | null;
export type SchoolPart = 'spring' | 'autumn' | 'this-term' | 'summer' | 'winter' | 'school-year';

/** What a point names inside its year. These have four shapes in all: a property of five or more is slow to read. */
export type PointPart =
  | { readonly unit: 'year'; readonly n: 1; readonly edge: Edge }
  | { readonly unit: 'half-year'; readonly n: number; readonly edge: Edge }
  | { readonly unit: 'quarter'; readonly n: number; readonly edge: Edge }
  | { readonly unit: 'month'; readonly n: number; readonly edge: Edge }
  | { readonly unit: 'ten-days'; readonly month: number | null; readonly n: number }
  | { readonly unit: 'day'; readonly month: number | null; readonly n: number }
  /** A day counted from the reference: 本月底, 下月10日, 本季度末, 本周五; of ten days, `day` is which: 下月中旬 has 2. */
  | {
      readonly unit: 'reference';
      readonly of: 'month' | 'ten-days' | 'quarter' | 'week' | 'day';
      readonly shift: number;
      readonly day: number | null;
      readonly edge: Edge;
    }
  | { readonly unit: 'festival'; readonly name: string; readonly n: number | null; readonly edge: null }
  | { readonly unit: 'school'; readonly name: SchoolPart; readonly n: null; readonly edge: Edge }
  | { readonly unit: 'plan'; readonly n: number; readonly edge: Edge };

/** A written point of time, `from`..`to` in the normalised text. */
export interface Point {
  readonly from: number;
  readonly to: number;
  readonly year: PointYear | null;
  readonly part: PointPart;
  /** The weekday written after a day, 1 (Monday) .. 7, and where it begins; compared with the calendar. */
  readonly weekday: { readonly n: number; readonly at: number } | null;
  /** `31日(不含)前`: the day before is the last one in time. */
  readonly exclusive: boolean;
}

/** All points are made here, so that they have one shape: reading a property of several shapes is slow, and points are read all the time. */
export const pointAt = (from: number, to: number, year: PointYear | null, part: PointPart): Point => ({
  from,
  to,
  year,
  part,
  weekday: null,
  exclusive: false,
});

/** A text that looks like a date and is none: the whole cell is refused with the reason. */
export interface Refusal {
  readonly refusal: NoScheduleReason;
  readonly from: number;
  readonly to: number;
}

export type PointReading = Point | Refusal | null;

/** By the property alone: `in` takes longer, and these two are asked for every date. */
export const isRefusal = (value: object | null): value is Refusal =>
  value !== null && (value as Partial<Refusal>).refusal !== undefined;

export const edgeOf = (part: PointPart): Edge => (part as { readonly edge?: Edge }).edge ?? null;

/** `text.charCodeAt(index)`, without looking the method up in every kind of string: asked for nearly every character. */
export const codeAt: (text: string, index: number) => number = Function.prototype.call.bind(
  String.prototype.charCodeAt,
);

/** The character before a place, or an empty text at the start. An index below zero would be looked up as a name, which is slow. */
export const charBefore = (text: string, index: number): string => (index > 0 ? text[index - 1]! : '');

export const isDigitAt = (text: string, index: number): boolean => {
  const code = codeAt(text, index);
  return code >= 48 && code <= 57;
};

/** Whether the character at a place is one of these: asked before an expression that can only begin so. By code, which makes no string. */
export function isOneOf(text: string, index: number, characters: string): boolean {
  const code = codeAt(text, index);
  for (let i = 0; i < characters.length; i++) if (codeAt(characters, i) === code) return true;
  return false;
}

/** Where the digits at a place end, of which at most so many are looked at. */
export function digitsEnd(text: string, index: number, most: number): number {
  let end = index;
  while (end - index < most && isDigitAt(text, end)) end++;
  return end;
}

/** Runs a sticky expression at a place. */
export function matchAt(expression: RegExp, text: string, index: number): RegExpExecArray | null {
  expression.lastIndex = index;
  return expression.exec(text);
}
