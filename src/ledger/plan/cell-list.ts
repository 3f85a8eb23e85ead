import { matchHeader } from '../columns/match-header';
import { headingLevel, isRowNumber } from '../columns/row-texts';
import type { ScheduleContext } from '../schedule/schedule';
import { alignCells, alignWithCost, type AlignedRow, type Cell, type ListColumn } from './align-cells';
import { headerWays, headersOf, piecesBefore, type CellAt, type HeaderCells } from './header-cells';
import { joinedTo } from './header-pieces';
import { cellCost, cellKind } from './cell-kind';
import { endsWithMark } from './piped-cells';
import { columnsOf, headsList, type FoundList } from './list-columns';
import { lineAt, type Paragraph } from './paragraph';

const ONLY_PIPES = /^[\s|｜│]*$/;
const NUMBER_HEADER = '序号';
const FEWEST_NUMBERS = 2;
/** Cells by which ways of reading a header are compared. */
const SAMPLE = 160;

/** Header cells in paragraphs of their own, then one cell a paragraph (lines of nothing but `|` between them do not count). */
export function cellList(
  paragraphs: readonly Paragraph[],
  start: number,
  context: ScheduleContext,
  ends: (index: number, start: number) => boolean,
): FoundList | null {
  const regular = regularList(paragraphs, start, context, ends);
  if (regular) return regular;
  const ways = headersAt(paragraphs, start);
  if (ways.length === 0) return null;
  const first = Math.min(...ways.map(({ end }) => end));
  const cells: (Cell & { readonly at: number })[] = [];
  let last = first - 1;
  for (let index = first; index < paragraphs.length && !ends(index, start); index++) {
    const paragraph = paragraphs[index]!;
    last = index;
    const text = cellText(paragraph.text);
    if (text !== '') cells.push({ text, line: lineAt(paragraph, 0), at: index });
  }
  const header = likeliest([...ways, ...withNumbers(ways, cells)], cells, context);
  const columns = columnsOf(header.headers);
  const body = cells.filter(({ at }) => at >= header.end);
  const rows = sectioned(withoutRepeatedHeaders(body, header.texts), columns).flatMap((run) =>
    run.heading ? [[[run.heading], ...columns.slice(1).map(() => [])]] : alignCells(run.cells, columns, context),
  );
  return { columns, rows, first: start, last: Math.max(last, header.end - 1) };
}

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 20;

/** A table in which every row has all its cells: as many stand from each row's number to the next one. Null for others. */
function regularList(
  paragraphs: readonly Paragraph[],
  start: number,
  context: ScheduleContext,
  ends: (index: number, start: number) => boolean,
): FoundList | null {
  const cellAt = cellsFrom(paragraphs);
  if (matchHeader(cellAt(start) ?? '')[0]?.field !== 'number') return null;
  const pieces = piecesBefore(cellAt, start);
  if (!pieces) return null;
  const cells: (Cell & { readonly at: number })[] = [];
  for (let at = pieces.end; at < paragraphs.length && !ends(at, start); at++) {
    const text = cellAt(at)!;
    if (text === pieces.texts[0]) return null;
    if (text !== '') cells.push({ text, line: lineAt(paragraphs[at]!, 0), at });
  }
  const isPiped = paragraphs.slice(start, pieces.end).every(({ text }) => endsWithMark(text));
  const width = widthOf(
    cells.map(({ text }) => text),
    isPiped ? FEWEST_BEFORE_CUT - 1 : FEWEST_BEFORE_CUT,
  );
  if (width === null) return null;
  const headers = headersOf(pieces.texts, width) ?? fittingHeaders(pieces.texts, cells, width, context);
  if (!headers || !headsList(headers)) return null;
  const columns = columnsOf(headers);
  const whole = Math.floor(cells.length / width);
  const rows: AlignedRow[] = Array.from({ length: whole }, (_, row) =>
    cells.slice(row * width, (row + 1) * width).map((cell) => [cell]),
  );
  rows.push(...alignCells(cells.slice(whole * width), columns, context));
  return { columns, rows, first: start, last: cells[cells.length - 1]!.at };
}

/** What the cells cost at most on average under headers that were put together from pieces. */
const FITTING = 1;

/** The pieces joined to as many headers as a row has cells, where what stands under them fits. */
function fittingHeaders(
  pieces: readonly string[],
  cells: readonly Cell[],
  width: number,
  context: ScheduleContext,
): readonly string[] | null {
  const headers = joinedTo(pieces, width);
  if (!headers) return null;
  const columns = columnsOf(headers);
  const sample = cells.slice(0, SAMPLE);
  const costs = sample.map(({ text }, at) => cellCost(cellKind(text, context), columns[at % width]!.fields));
  return costs.reduce((sum, cost) => sum + cost, 0) <= sample.length * FITTING ? headers : null;
}

/** Fewer rows than this show no width where the last one is cut; one less where a mark ends each cell. */
const FEWEST_BEFORE_CUT = 4;

/** How many cells a row has where ascending numbers stand at equal distances; null otherwise. The last row may be cut. */
function widthOf(texts: readonly string[], fewest: number): number | null {
  for (let width = FEWEST_COLUMNS; width <= Math.min(MOST_COLUMNS, texts.length / 2); width++) {
    const count = Math.ceil(texts.length / width);
    if (count * width > texts.length && count < fewest) continue;
    let row = 0;
    while (row < count && isNext(texts[row * width]!, texts[(row - 1) * width])) row++;
    if (row === count) return width;
  }
  return null;
}

/** The number of a row behind that of the row before, which an extract of a list may not have. */
function isNext(text: string, before = '0'): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) > Number(before);
}

/** The ways in which the header of a list of tasks can be read from a paragraph on; none where it heads no such list. */
export function headersAt(paragraphs: readonly Paragraph[], start: number): HeaderCells[] {
  return headerWays(cellsFrom(paragraphs), start).filter(({ headers }) => headsList(headers));
}

function cellsFrom(paragraphs: readonly Paragraph[]): CellAt {
  return (index) => {
    const paragraph = paragraphs[index];
    return paragraph && cellText(paragraph.text);
  };
}

/** Places at which the header of a lost number column can stand. */
const NUMBER_PLACES = [0, 1] as const;

/** The same ways with a column of numbers that no header text stands over (`任务` | `1` | `措施`), where the cells count rows. */
function withNumbers(ways: readonly HeaderCells[], cells: readonly Cell[]): HeaderCells[] {
  let count = 0;
  for (const { text } of cells.slice(0, SAMPLE)) if (text === String(count + 1)) count += 1;
  if (count < FEWEST_NUMBERS) return [];
  return ways
    .filter(({ headers }) => !headers.some((header) => matchHeader(header)[0]?.field === 'number'))
    .flatMap((way) =>
      NUMBER_PLACES.map((at) => ({
        ...way,
        headers: [...way.headers.slice(0, at), NUMBER_HEADER, ...way.headers.slice(at)],
      })),
    );
}

/** The header under which the first cells fit best. */
function likeliest(
  ways: readonly HeaderCells[],
  cells: readonly (Cell & { readonly at: number })[],
  context: ScheduleContext,
): HeaderCells {
  const [only] = ways;
  if (ways.length === 1 && only) return only;
  const costs = ways.map(({ headers, end }) => {
    const body = cells.filter(({ at }) => at >= end).slice(0, SAMPLE);
    return alignWithCost(body, columnsOf(headers), context).cost / Math.max(1, body.length);
  });
  return ways[costs.indexOf(Math.min(...costs))]!;
}

interface Run {
  readonly heading: Cell | null;
  readonly cells: Cell[];
}

/**
 * Parts the cells at headings across the table, where rows begin with their number: `一、产业发展` with the number of a row, or with
 * another heading or nothing, behind it.
 */
function sectioned(cells: readonly Cell[], columns: readonly ListColumn[]): Run[] {
  const headings = new Set<Cell>();
  if (columns[0]?.fields[0] === 'number')
    for (let index = cells.length - 1; index >= 0; index--) {
      const [cell, next] = [cells[index]!, cells[index + 1]];
      const level = headingLevel(cell.text);
      const leads = next
        ? /^\d{1,3}[.、]?$/.test(next.text.trim()) || headings.has(next)
        : level !== null && level <= 2;
      if (leads && level !== null && !isRowNumber(cell.text)) headings.add(cell);
    }
  const runs: Run[] = [];
  cells.forEach((cell) => {
    if (headings.has(cell)) runs.push({ heading: cell, cells: [] });
    else if (runs.length === 0 || runs[runs.length - 1]!.heading) runs.push({ heading: null, cells: [cell] });
    else runs[runs.length - 1]!.cells.push(cell);
  });
  return runs;
}

function cellText(text: string): string {
  return ONLY_PIPES.test(text) ? '' : text.replace(/^[\s|｜│]+|[\s|｜│]+$/g, '');
}

/** The header is printed again at the head of a page. */
function withoutRepeatedHeaders(cells: readonly Cell[], headers: readonly string[]): Cell[] {
  const kept: Cell[] = [];
  for (let index = 0; index < cells.length; index++) {
    if (
      cells[index]!.text === headers[0] &&
      headers.every((header, offset) => cells[index + offset]?.text === header)
    ) {
      index += headers.length - 1;
      continue;
    }
    kept.push(cells[index]!);
  }
  return kept;
}
