import type { GridView } from './grid-view';
import { headerBlockAt, headerKind, type HeaderBlock } from './header-block';
import { headerText } from './header-text';
import { isKnownHeader, matchHeader } from './match-header';

export interface FoundHeaders {
  /** Blocks that head ledgers, from top to bottom, left to right. */
  readonly blocks: readonly HeaderBlock[];
  /** What the other header-like rows head; the first of them tells why a sheet is no ledger. */
  readonly others: readonly OtherHeader[];
}

/** A row that heads something else. */
export interface OtherHeader {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly kind: 'unit-directory' | 'figures' | 'no-task-column';
}

/** Rows looked at below a header to see whether a column without header text separates two ledgers. */
const GAP_ROWS = 40;

/** Finds every header on a sheet; `taken` says which cells belong to a table that was read already. */
export function findHeaders(view: GridView, taken: (row: number, column: number) => boolean): FoundHeaders {
  const blocks: HeaderBlock[] = [];
  const others: OtherHeader[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    const isTaken = (at: number, column: number) =>
      taken(at, column) || blocks.some((block) => covers(block, at, column));
    const columns = headerLikeColumns(view, row, isTaken);
    if (isBodyRow(view, row, columns, blocks)) continue;
    if (columns.length < 2 || headsSideBySide(view, row, columns, isTaken)) continue;
    for (const [left, right] of segments(view, row, columns, isTaken)) {
      const block = headerBlockAt(view, row, left, right);
      if (!block) continue;
      const kind = headerKind(block);
      if (kind === 'ledger') blocks.push(block);
      else if (kind !== 'none') others.push({ row: block.top, left: block.left, right: block.right, kind });
    }
  }
  return { blocks, others };
}

/** True for titles merged over ledgers that stand side by side: they are no groups of one header. */
function headsSideBySide(
  view: GridView,
  row: number,
  columns: readonly number[],
  taken: (row: number, column: number) => boolean,
): boolean {
  const isWide = (column: number): boolean => (view.merge(row, column)?.right ?? column) > column + 1;
  if (!columns.every(isWide)) return false;
  const below = headerLikeColumns(view, row + 1, taken);
  if (below.length < 4) return false;
  const starts = segments(view, row + 1, below, taken).map(([left]) => left);
  return starts.length > 1 && starts.every((left) => columns.includes(left));
}

function covers(block: HeaderBlock, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** Share of the cells that look like headers; below a header more, as tasks may be worded like one (`整改存在问题 | 各责任单位`). */
const LEAST_KNOWN = 0.3;
const LEAST_BELOW = 0.5;

/** Whether the whole row stands below headers that were found, under none of which it has enough header texts to be another one. */
function isBodyRow(view: GridView, row: number, columns: readonly number[], blocks: readonly HeaderBlock[]): boolean {
  const under = blocks.map(({ left, right }) => columns.filter((column) => column >= left && column <= right));
  return (
    columns.every((column) => under.some((own) => own.includes(column))) &&
    under.every((own) => knownHeaders(view, row, own) <= own.length * LEAST_BELOW)
  );
}

/** Columns of a row whose own text may be a header; a cheap look before the thorough one. */
function headerLikeColumns(view: GridView, row: number, taken: (row: number, column: number) => boolean): number[] {
  const columns: number[] = [];
  let known = 0;
  let filled = 0;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const text = view.ownText(row, column);
    if (text === '' || taken(row, column)) continue;
    filled += 1;
    columns.push(column);
    if (text.length <= 40 && typeof view.value(row, column) === 'string' && mayBeHeader(text)) known += 1;
  }
  if (known < 2 || known / filled < LEAST_KNOWN) return [];
  return knownHeaders(view, row, columns) >= 2 ? columns : [];
}

function knownHeaders(view: GridView, row: number, columns: readonly number[]): number {
  return columns.filter((column) => isKnownHeader(view.ownText(row, column))).length;
}

const HEADER_END =
  /(?:号|序|称|名|目|值|例|村|表|数|量|计|话|务|项|容|施|举|案|骤|果|效|准|标|题|排|限|间|期|点|位|门|科|室|体|人|导|况|态|度|率|比|展|明|注|料|据|件|求|别|类|域|块|办|单|险|合|当|议|因|法|式|径|手|段|頭|單位|務|況|態|[a-z%#№)）】〕\]])$/i;

/** The end of a Chinese header is one of few characters; anything Latin may be one. */
function mayBeHeader(text: string): boolean {
  return HEADER_END.test(text.replace(/[\s*※:：]+$/, ''));
}

/**
 * Cuts a header row into ledgers that stand side by side: at columns that are empty from the header down, and where the first header
 * (序号) comes again. A cut is kept only when both sides head a ledger.
 */
function segments(
  view: GridView,
  row: number,
  columns: readonly number[],
  taken: (row: number, column: number) => boolean,
): [number, number][] {
  const left = columns[0] ?? view.firstColumn;
  const right = widen(view, row, columns[columns.length - 1] ?? left);
  const pieces: [number, number][] = [];
  let from = left;
  for (let column = left + 1; column <= right; column++) {
    const again = sameHeader(view.ownText(row, column), view.ownText(row, from));
    const gap = isGap(view, row, column) || taken(row, column);
    if (!again && !gap) continue;
    if (gap || (heads(view, row, from, column - 1) && heads(view, row, column, right))) {
      if (column > from) pieces.push([from, column - 1]);
      from = gap ? column + 1 : column;
    }
  }
  if (from <= right) pieces.push([from, right]);
  const heading = pieces.filter(([first, last]) => heads(view, row, first, last));
  if (heading.length > 1) return heading;
  const [only] = heading;
  // A column left empty inside one header: what stands beyond it is header too. Beyond it a task of another ledger: it is not.
  const beyond = columns.filter((column) => !only || column < only[0] || column > only[1]);
  const known = beyond.filter((column) => matchHeader(view.ownText(row, column)).length > 0).length;
  return only && known < beyond.length * 0.5 ? [only] : [[left, right]];
}

function heads(view: GridView, row: number, left: number, right: number): boolean {
  const block = headerBlockAt(view, row, left, right);
  return block !== null && headerKind(block) === 'ledger';
}

function sameHeader(text: string, first: string): boolean {
  return text !== '' && headerText(text).core === headerText(first).core;
}

/** A merged group in the last column of the row reaches further right. */
function widen(view: GridView, row: number, right: number): number {
  const merge = view.merge(row, right);
  let last = merge ? Math.min(merge.right, view.lastColumn) : right;
  while (
    last < view.lastColumn &&
    view.ownText(row + 1, last + 1) !== '' &&
    view.ownText(row, last) === '' &&
    isKnownHeader(view.ownText(row + 1, last + 1))
  ) {
    last += 1;
  }
  return last;
}

/** True when a column is empty from the header row down. */
function isGap(view: GridView, row: number, column: number): boolean {
  const last = Math.min(view.lastRow, row + GAP_ROWS);
  for (let below = row; below <= last; below++) {
    if (view.shownText(below, column) !== '' && below <= row + 1) return false;
    if (view.ownText(below, column) !== '') return false;
  }
  return true;
}
