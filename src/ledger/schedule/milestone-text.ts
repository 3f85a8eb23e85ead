import { type Normalised, originalSlice } from './normalise';
import { isOneOf } from './point';

interface Place {
  readonly from: number;
  readonly to: number;
}

const CLAUSE_STARTS = ',;。\n、!?';
const SENTENCE_ENDS = ';。\n!?';
const TRIM = /^[\s,;。、，；和及与]+|[\s,;。、，；]+$/g;
/** Furthest that a clause is followed back or on. */
const REACH = 160;

function clauseStart(text: string, from: number, floor: number): number {
  let start = from;
  while (start > floor && from - start < REACH && !isOneOf(text, start - 1, CLAUSE_STARTS)) start--;
  return start;
}

/** The clause of a date; where that holds no more than the date, the rest of the sentence belongs to it too. */
function clauseEnd(text: string, to: number, ceiling: number): number {
  let end = to;
  while (
    end < ceiling &&
    end - to < REACH &&
    !isOneOf(text, end, SENTENCE_ENDS) &&
    !(text[end] === ',' && end - to >= 2)
  )
    end++;
  return end;
}

/** For each place the piece of the original text that it dates, in order and without overlap. */
export function milestoneTexts(normalised: Normalised, places: readonly Place[]): string[] {
  const { text } = normalised;
  const starts = places.map((place, i) => clauseStart(text, place.from, i === 0 ? 0 : places[i - 1]!.to));
  return places.map((place, i) => {
    const ceiling = starts[i + 1] ?? text.length;
    return originalSlice(normalised, starts[i]!, Math.max(place.to, clauseEnd(text, place.to, ceiling))).replace(
      TRIM,
      '',
    );
  });
}
