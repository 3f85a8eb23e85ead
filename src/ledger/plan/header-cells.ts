import { matchHeader } from '../columns/match-header';
import { headingLevel, isRowNumber } from '../columns/row-texts';
import {
  cheapest,
  IN_BRACKETS,
  isHeader,
  isJoined,
  JOINTS,
  LONGEST_HEADER,
  MOST_JOINED,
  partings,
  REMARKS,
  UNKNOWN,
} from './header-pieces';

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

/** Cells that the pieces of a header fill at most. */
const MOST_PIECES = 30;
/** The number of a row; a department's extract of a list begins with any. */
const FIRST_ROW = /^(?:[(（]?(?:\d{1,3}|一)[)）]?[.、．]?)$/;

/**
 * The ways in which the cells from `start` on can be read as a header, the plain one first: known texts, one a cell. Then header texts
 * in pieces (`建设起` / `止年限`): where the first column counts the rows up to row 1, also with some that are not known.
 */
export function headerWays(cellAt: CellAt, start: number): HeaderCells[] {
  if (!beginsHeader(cellAt, start)) return [];
  return waysOf(cellAt, start).map((way) => ({ ...way, headers: withSubHeaders(way.headers) ?? way.headers }));
}

/** A header text, whole or as the first of its pieces. */
function beginsHeader(cellAt: CellAt, start: number): boolean {
  const parts: string[] = [];
  for (let at = start; parts.length < MOST_JOINED; at++) {
    const piece = cellAt(at);
    if (piece === undefined || (at === start && piece === '')) return false;
    if (piece === '') continue;
    parts.push(piece);
    if (parts.join('').length > LONGEST_HEADER) return false;
    if (isJoined(parts)) return true;
  }
  return false;
}

function waysOf(cellAt: CellAt, start: number): HeaderCells[] {
  const plain = plainHeader(cellAt, start);
  if (matchHeader(cellAt(start)!)[0]?.field !== 'number') {
    const pieces = piecesOnly(cellAt, start);
    return [plain, ...withLast(cellAt, plain), ...(pieces.end < plain.end ? [] : pieces.ways)];
  }
  if (plain.headers.length > 2 && beginsRows(cellAt, plain.end)) return [plain];
  const pieces = piecesBefore(cellAt, start);
  if (pieces === null) return [plain];
  const best = partings(pieces.texts, UNKNOWN).at(-1)!;
  return [plain, ...JOINTS.map((joint) => ({ ...pieces, headers: cheapest(best, pieces.texts.length, joint) }))];
}

/** The longest run of cells from `start` on that are known header texts or pieces of them. */
function piecesOnly(cellAt: CellAt, start: number): { readonly ways: HeaderCells[]; readonly end: number } {
  const cells: { readonly text: string; readonly at: number }[] = [];
  for (let at = start; cells.length < MOST_PIECES; at++) {
    const text = cellAt(at);
    if (text === undefined || text.length > LONGEST_HEADER || isSection(text)) break;
    if (text !== '') cells.push({ text, at });
    if (text === REMARKS) break;
    // The first two again begin the header of the next page.
    if (cells.length > 3 && cells.slice(-2).every((cell, index) => cell.text === cells[index]!.text)) break;
  }
  const texts = cells.map(({ text }) => text);
  const best = partings(texts, Infinity);
  let count = cells.length;
  while (count > 0 && best[count]!.size === 0) count -= 1;
  const end = count === 0 ? start : cells[count - 1]!.at + 1;
  const headers = (joint: number): readonly string[] => cheapest(best[count]!, count, joint);
  return { end, ways: JOINTS.map((joint) => ({ headers: headers(joint), texts: texts.slice(0, count), end })) };
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
    if (!isCounted && text === REMARKS) return { headers, texts, end: end + 1 };
  }
  return { headers, texts, end };
}

const LONGEST_UNKNOWN = 8;

/** A short text or two that are no header that we know, before one that is (`建设地点` before `责任单位`). */
function isBetween(cellAt: CellAt, at: number): boolean {
  if (!mayBeHeader(cellAt(at))) return false;
  let next = at + 1;
  for (let unknown = 1; ; next++) {
    const text = cellAt(next) ?? ' ';
    if (text === '') continue;
    if (text.length <= LONGEST_HEADER && isHeader(text) && !isSection(text)) return true;
    if (unknown === MOST_UNKNOWN || !mayBeHeader(text)) return false;
    unknown += 1;
  }
}

const MOST_UNKNOWN = 2;

function mayBeHeader(text = ''): boolean {
  return text.length <= LONGEST_UNKNOWN && /^[㐀-鿿()（）]+$/.test(text);
}

/** The same header with the next cell as one more text that is not known (`督办科室`). */
function withLast(cellAt: CellAt, { headers, texts, end }: HeaderCells): HeaderCells[] {
  let at = end;
  while (cellAt(at) === '') at++;
  const text = cellAt(at) ?? '';
  return mayBeHeader(text) ? [{ headers: [...headers, text], texts: [...texts, text], end: at + 1 }] : [];
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
