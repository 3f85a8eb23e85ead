import { matchHeader } from '../columns/match-header';
import { headingLevel, isRowNumber } from '../columns/row-texts';
import type { ScheduleContext } from '../schedule/schedule';
import { alignCells, alignWithCost, type Cell, type ListColumn } from './align-cells';
import { headerWays, type HeaderCells } from './header-cells';
import { column, headsList, type FoundList } from './list-columns';
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
  const columns = header.headers.map(column);
  const body = cells.filter(({ at }) => at >= header.end);
  const rows = sectioned(withoutRepeatedHeaders(body, header.texts), columns).flatMap((run) =>
    run.heading ? [[[run.heading], ...columns.slice(1).map(() => [])]] : alignCells(run.cells, columns, context),
  );
  return { columns, rows, first: start, last: Math.max(last, header.end - 1) };
}

/** The ways in which the header of a list of tasks can be read from a paragraph on; none where it heads no such list. */
export function headersAt(paragraphs: readonly Paragraph[], start: number): HeaderCells[] {
  const cellAt = (index: number): string | undefined => {
    const paragraph = paragraphs[index];
    return paragraph && cellText(paragraph.text);
  };
  return headerWays(cellAt, start).filter(({ headers }) => headsList(headers));
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
    return alignWithCost(body, headers.map(column), context).cost / Math.max(1, body.length);
  });
  return ways[costs.indexOf(Math.min(...costs))]!;
}

interface Run {
  readonly heading: Cell | null;
  readonly cells: Cell[];
}

/** Parts the cells at headings across the table: `一、产业发展` with the number of a row behind it, where rows begin with their number. */
function sectioned(cells: readonly Cell[], columns: readonly ListColumn[]): Run[] {
  const numbered = columns[0]?.fields[0] === 'number';
  const runs: Run[] = [];
  cells.forEach((cell, index) => {
    const next = cells[index + 1];
    if (
      numbered &&
      next &&
      /^\d{1,3}[.、]?$/.test(next.text.trim()) &&
      headingLevel(cell.text) !== null &&
      !isRowNumber(cell.text)
    )
      runs.push({ heading: cell, cells: [] });
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
