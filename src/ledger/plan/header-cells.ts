import { isKnownHeader, matchHeader } from '../columns/match-header';
import { headingLevel, isRowNumber } from '../columns/row-texts';
import { isOfUnits, isPlanHeader } from './list-columns';

/** A header read from cells in paragraphs of their own. */
export interface HeaderCells {
  readonly headers: readonly string[];
  /** The texts of its cells as they stand, pieces not joined. */
  readonly texts: readonly string[];
  /** Index behind its last cell. */
  readonly end: number;
}

/** The text of the cell in a paragraph, '' for none; undefined behind the last one. */
export type CellAt = (index: number) => string | undefined;

const LONGEST_HEADER = 22;
/** Cells that the pieces of a header fill at most. */
const MOST_PIECES = 30;
/** Pieces of one header text at most: `资` / `金` / `来` / `源`. */
const MOST_JOINED = 4;
/** A known header of this length and more is no piece of another. */
const WHOLE_HEADER = 4;
/** What a text costs that is no known header, alone or joined. */
const UNKNOWN = 2.5;
/** What a joint costs: a low price joins `牵头` / `单位`, a high one keeps `任务` / `责任单位` apart. */
const JOINTS = [0.2, 1.2] as const;
/** The number of a row; a department's extract of a list begins with any. */
const FIRST_ROW = /^(?:[(（]?(?:\d{1,3}|一)[)）]?[.、．]?)$/;

/** `城区教育数字化任务清单` is the title above a header. */
const NAMES_LIST = /^.{6,}(?:清单|台[账帐]|[览解工务]表|方案)$/;

/** A known header; a word of two characters that is hardly one by itself (`责任`) is a piece of one. */
function isHeader(text: string): boolean {
  if (NAMES_LIST.test(text)) return false;
  if (isOfUnits(text) || isPlanHeader(text)) return true;
  return isKnownHeader(text) && (text.length > 2 || (matchHeader(text)[0]?.weight ?? 2) >= 2);
}

/**
 * The ways in which the cells from `start` on can be read as a header, the plain one first: known texts, one a cell. Where the first
 * column counts the rows, also with header texts in pieces (`建设起` / `止年限`) and with some that are not known, up to row 1.
 */
export function headerWays(cellAt: CellAt, start: number): HeaderCells[] {
  const first = cellAt(start) ?? '';
  if (first.length > LONGEST_HEADER || !isHeader(first)) return [];
  return waysOf(cellAt, start).map((way) => ({ ...way, headers: withSubHeaders(way.headers) ?? way.headers }));
}

function waysOf(cellAt: CellAt, start: number): HeaderCells[] {
  const plain = plainHeader(cellAt, start);
  if (matchHeader(cellAt(start)!)[0]?.field !== 'number') return [plain];
  if (plain.headers.length > 2 && beginsRows(cellAt, plain.end)) return [plain];
  const pieces = piecesBefore(cellAt, start);
  return pieces === null
    ? [plain]
    : [plain, ...JOINTS.map((joint) => ({ ...pieces, headers: joined(pieces.texts, joint) }))];
}

/** A row's number, or a heading across the table with one behind it. */
function beginsRows(cellAt: CellAt, at: number): boolean {
  const text = cellAt(at) ?? '';
  if (isRowNumber(text)) return true;
  let next = at + 1;
  while (cellAt(next) === '') next++;
  return headingLevel(text) !== null && FIRST_ROW.test(cellAt(next) ?? '');
}

/** `一、主要预期目标` across the table. */
function isSection(text: string): boolean {
  return headingLevel(text) !== null && !isRowNumber(text);
}

/** The lower row of a header in two rows (`牵头` | `配合` under 责任单位), read after the upper one, put in the place of what it parts. */
function withSubHeaders(headers: readonly string[]): string[] | null {
  let from = headers.length;
  while (from > 0 && isUnitHeader(headers[from - 1]!)) from--;
  const under = headers.slice(from);
  let parent = from - 1;
  while (parent >= 0 && !isUnitHeader(headers[parent]!)) parent--;
  if (under.length < 2 || parent < 0) return null;
  return [...headers.slice(0, parent), ...under, ...headers.slice(parent + 1, from)];
}

function isUnitHeader(text: string): boolean {
  const [best] = matchHeader(text);
  return best?.field === 'leadUnits' || best?.field === 'cooperatingUnits';
}

function plainHeader(cellAt: CellAt, start: number): HeaderCells {
  const headers: string[] = [];
  const texts: string[] = [];
  const isCounted = matchHeader(cellAt(start)!)[0]?.field === 'number';
  let end = start;
  for (let text = cellAt(end); text !== undefined; text = cellAt(++end)) {
    if (text === '' && end > start) continue;
    if (text.length > LONGEST_HEADER || isSection(text) || headers.includes(text)) break;
    if (IN_BRACKETS.test(text) && headers.length > 0) {
      headers.push(headers.pop()! + text);
      texts.push(text);
      continue;
    }
    if (!isHeader(text) && (isCounted || headers.length === 0 || !isBetween(cellAt, end))) break;
    headers.push(text);
    texts.push(text);
  }
  return { headers, texts, end };
}

const LONGEST_UNKNOWN = 8;

/** A short text that is no header that we know, before one that is (`建设地点` before `责任单位`). */
function isBetween(cellAt: CellAt, at: number): boolean {
  if (!/^[㐀-鿿()（）]+$/.test(cellAt(at) ?? '') || cellAt(at)!.length > LONGEST_UNKNOWN) return false;
  let next = at + 1;
  while (cellAt(next) === '') next++;
  const text = cellAt(next) ?? '';
  return text.length <= LONGEST_HEADER && isHeader(text) && !isSection(text);
}

/** The short texts up to the number of the first row or the first section; null where none comes soon. */
export function piecesBefore(cellAt: CellAt, start: number): { texts: string[]; end: number } | null {
  const texts: string[] = [];
  for (let at = start; texts.length < MOST_PIECES; at++) {
    const text = cellAt(at);
    if (text === undefined) return null;
    if (text === '') continue;
    if (texts.length > 2 && (FIRST_ROW.test(text) || isSection(text))) return { texts, end: at };
    if (text.length > LONGEST_HEADER || /[。;；!！?？]/.test(text)) return null;
    texts.push(text);
  }
  return null;
}

/** The pieces as so many header texts: as they stand, or with the lower row of two put in its place; null when they are more or fewer. */
export function headersOf(pieces: readonly string[], count: number): readonly string[] | null {
  if (pieces.length === count) return pieces;
  const parted = withSubHeaders(pieces);
  return parted?.length === count ? parted : null;
}

/** A text in brackets says more of the header before it (`责任股室` / `(单位)`). */
const IN_BRACKETS = /^[(（][^()（）]*[)）]$/;

/** Known header texts that were joined without anything between them (`工作内容责任单位备注`), the fewest; null where others remain. */
export function glueHeader(text: string): string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    let found: readonly string[] | null = null;
    for (let from = Math.max(0, end - LONGEST_GLUED); from <= end - 2; from++) {
      const before = best[from] ?? null;
      const name = text.slice(from, end);
      if (before && (found === null || before.length + 1 < found.length) && isWholeHeader(name))
        found = [...before, name];
    }
    best.push(found);
  }
  const names = best[text.length];
  return names ? [...names] : null;
}

const LONGEST_GLUED = 8;

/** A known header that is not two others side by side (`责任单位备注`). */
function isWholeHeader(text: string): boolean {
  return isOneHeader(text) && !cutsOf(text).some(([left, right]) => isOneHeader(left) && isOneHeader(right));
}

function isOneHeader(text: string): boolean {
  return isOfUnits(text) || (matchHeader(text)[0]?.weight ?? 0) >= 2;
}

/** The ways to cut a text in two, one part at least as long as a header of its own (`项目名称` is one). */
function cutsOf(text: string): (readonly [string, string])[] {
  const cuts = Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => at + 2);
  return cuts
    .map((at) => [text.slice(0, at), text.slice(at)] as const)
    .filter((pair) => pair.some((part) => part.length >= WHOLE_HEADER));
}

/** A narrow cell breaks its text at its width: a later line is no longer than the first. */
const LONGER_BELOW = 0.5;
const JOINS_WHOLE = 1;
const MANY_JOINTS = 0.1;

/** The likeliest parting of the pieces into so many header texts, null where one of them is not known. */
export function joinedTo(pieces: readonly string[], count: number): string[] | null {
  let best = new Map<number, { readonly cost: number; readonly texts: readonly string[] }>([
    [0, { cost: 0, texts: [] }],
  ]);
  for (let done = 0; done < count; done++) {
    const next: typeof best = new Map();
    for (const [from, { cost, texts }] of best)
      for (let size = 1; size <= MOST_JOINED && from + size <= pieces.length; size++) {
        const parts = pieces.slice(from, from + size);
        const sum = cost + joinCost(parts);
        if (sum < (next.get(from + size)?.cost ?? Infinity))
          next.set(from + size, { cost: sum, texts: [...texts, parts.join('')] });
      }
    best = next;
  }
  const texts = best.get(pieces.length)?.texts;
  return texts?.every(isHeader) ? [...texts] : null;
}

function joinCost(parts: readonly string[]): number {
  const text = parts.join('');
  const known = text.length <= LONGEST_HEADER && isHeader(text) ? 1 : UNKNOWN;
  const wholes = parts.filter((_, at) => at > 0 && isWhole(parts.slice(0, at)) && isWhole(parts.slice(at))).length;
  const longer = parts.some((part) => part.length > parts[0]!.length && !IN_BRACKETS.test(part));
  return known + wholes * JOINS_WHOLE + (longer ? LONGER_BELOW : 0) + (parts.length - 1) ** 2 * MANY_JOINTS;
}

function isWhole(parts: readonly string[]): boolean {
  const text = parts.join('');
  return text.length >= WHOLE_HEADER && isHeader(text);
}

/** The cheapest parting of the pieces into header texts; `joint` is what each joint costs. */
function joined(pieces: readonly string[], joint: number): string[] {
  const best: { readonly cost: number; readonly size: number }[] = [{ cost: 0, size: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let found = { cost: Infinity, size: 1 };
    for (let size = 1; size <= Math.min(MOST_JOINED, end); size++) {
      const parts = pieces.slice(end - size, end);
      if (IN_BRACKETS.test(parts[0]!) && end > size) continue;
      const isBracketed = size === 2 && IN_BRACKETS.test(parts[1]!);
      if (size > 1 && !isBracketed && parts.some((part) => part.length >= WHOLE_HEADER && isHeader(part))) continue;
      const text = parts.join('');
      const known = text.length <= LONGEST_HEADER && isHeader(text);
      const cost = best[end - size]!.cost + (known ? 1 : UNKNOWN) + joint * (size - 1);
      if (cost < found.cost) found = { cost, size };
    }
    best.push(found);
  }
  const headers: string[] = [];
  for (let end = pieces.length; end > 0; end -= best[end]!.size)
    headers.unshift(pieces.slice(end - best[end]!.size, end).join(''));
  return headers;
}
