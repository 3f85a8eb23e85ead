import { isKnownHeader, matchHeader } from '../columns/match-header';
import { isOfUnits, isPlanHeader, periodsIn } from './list-columns';

export const LONGEST_HEADER = 22;
/** Pieces of one header text at most: `资` / `金` / `来` / `源`. */
export const MOST_JOINED = 4;
/** A known header of this length and more is no piece of another. */
export const WHOLE_HEADER = 4;
/** What a text costs that is no known header, alone or joined. */
export const UNKNOWN = 2.5;
/** What a joint costs: a low price joins `牵头` / `单位`, a high one keeps `任务` / `责任单位` apart. */
export const JOINTS = [0.2, 1.2] as const;
/** `城区教育数字化任务清单` is the title above a header. */
const NAMES_LIST = /^.{6,}(?:清单|台[账帐]|[览解工务]表|方案)$/;

/** A known header; a word of two characters that is hardly one by itself (`责任`) is a piece of one. */
export function isHeader(text: string): boolean {
  if (NAMES_LIST.test(text)) return false;
  if (isOfUnits(text) || isPlanHeader(text)) return true;
  return isKnownHeader(text) && (text.length > 2 || (matchHeader(text)[0]?.weight ?? 2) >= 2);
}

/** Longest piece of a header text in a narrow cell. */
const LONGEST_PIECE = 8;

/** Headers that are never pieces of others; the last one of a table. */
const NUMBERS = '序号';
export const REMARKS = '备注';

/** The pieces are one known header text. */
export function isJoined(parts: readonly string[]): boolean {
  const isPiece = (part: string): boolean => part.length <= LONGEST_PIECE && part !== NUMBERS && part !== REMARKS;
  const isNarrow = parts.length === 1 || parts.every((part) => isPiece(part) || IN_BRACKETS.test(part));
  const text = parts.join('');
  return isNarrow && text.length <= LONGEST_HEADER && isHeader(text);
}

/** A text in brackets says more of the header before it (`责任股室` / `(单位)`). */
export const IN_BRACKETS = /^[(（][^()（）]*[)）]$/;

/** A narrow cell breaks its text at its width: a later line is no longer than the first. */
const LONGER_BELOW = 0.5;
const JOINS_WHOLE = 0.6;
const MANY_JOINTS = 0.1;

/** The pieces up to one as header texts. */
interface Parting {
  readonly cost: number;
  readonly headers: readonly string[];
}

/** For each number of pieces from the first on: by how many header texts they are, the cheapest parting. */
export function partings(pieces: readonly string[], unknown: number): ReadonlyMap<number, Parting>[] {
  const best: Map<number, Parting>[] = [new Map([[0, { cost: 0, headers: [] }]])];
  const periods = periodsIn(pieces);
  for (let end = 1; end <= pieces.length; end++) {
    const found = new Map<number, Parting>();
    for (let size = 1; size <= Math.min(MOST_JOINED, end); size++) {
      const parts = pieces.slice(end - size, end);
      const cost = parts.some((part) => periods.has(part)) ? (size > 1 ? Infinity : 1) : joinCost(parts, unknown);
      if (cost === Infinity) continue;
      for (const [count, before] of best[end - size]!)
        if (before.cost + cost < (found.get(count + 1)?.cost ?? Infinity))
          found.set(count + 1, { cost: before.cost + cost, headers: [...before.headers, parts.join('')] });
    }
    best.push(found);
  }
  return best;
}

/** The likeliest of the partings of so many pieces at a price for each joint. */
export function cheapest(best: ReadonlyMap<number, Parting>, pieces: number, joint: number): readonly string[] {
  const price = ({ cost, headers }: Parting): number => cost + joint * (pieces - headers.length);
  return [...best.values()].reduce((one, other) => (price(other) < price(one) ? other : one)).headers;
}

/** The likeliest parting of the pieces into so many header texts, null where one of them is not known. */
export function joinedTo(pieces: readonly string[], count: number): readonly string[] | null {
  const headers = partings(pieces, UNKNOWN).at(-1)!.get(count)?.headers;
  return headers?.every(isHeader) ? headers : null;
}

function joinCost(parts: readonly string[], unknown: number): number {
  const known = isJoined(parts) ? 1 : unknown;
  const wholes = parts
    .filter((part, at) => at > 0 && !IN_BRACKETS.test(part))
    .flatMap((_, at) => [parts.slice(0, at + 1), parts.slice(at + 1)])
    .filter(isWhole).length;
  const others = parts.slice(1).filter((part) => part.length >= WHOLE_HEADER).length * UNKNOWN;
  const longer = parts.some((part) => part.length > parts[0]!.length && !IN_BRACKETS.test(part));
  return known + others + wholes * JOINS_WHOLE + (longer ? LONGER_BELOW : 0) + (parts.length - 1) ** 2 * MANY_JOINTS;
}

function isWhole(parts: readonly string[]): boolean {
  const text = parts.join('');
  return text.length >= WHOLE_HEADER && isHeader(text);
}
