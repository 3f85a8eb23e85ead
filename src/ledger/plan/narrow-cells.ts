import type { ScheduleContext } from '../schedule/schedule';
import { saysWhat, type ListColumn } from './align-cells';
import { cellKind } from './cell-kind';
import { dealRows, type Cells } from './deal-lines';
import { headerWays } from './header-cells';
import { columnsOf, headsList } from './list-columns';
import type { ParagraphBlock } from './plan-input';
import type { Repair } from './plan-reading';
import { widthOf } from './full-lines';
import { jointAt } from './repair-line-breaks';

/** Lines looked at behind a header for the number of its first row; an extract begins in the middle of one. */
const REACH = 12;
const FEWEST_ROWS = 3;
/** Lines of a row at most, and how many more lines than cells there are. */
const MOST_LINES = 60;
const BROKEN = 1.2;
const FULL = 0.75;
const ACROSS = /^(?:[一二三四五六七八九十]{1,3}、|附(?:件|表)|第[一二三四五六七八九十]+[章条部])/;
/** Longer lines are no cells of a table with several columns. */
const WIDEST = 28;

/** A row, or a heading across: the lines of its cells, parted where a page ends. */
interface Row {
  readonly number: ParagraphBlock;
  readonly pages: ParagraphBlock[][];
}

/**
 * Tables taken off printed pages: a cell a line would be, but narrow columns broke every cell into lines of their width, and pages broke
 * rows. Lines are put together to cells by the widths of the columns and by what the cells say, a row between marks a line.
 */
export function withNarrowCells(
  blocks: readonly ParagraphBlock[],
  context: ScheduleContext,
  repairs: Repair[],
): ParagraphBlock[] {
  const places = blocks.flatMap(({ text }, place) => (text.trim() === '' ? [] : [place]));
  const filled = places.map((place) => blocks[place]!);
  const result: ParagraphBlock[] = [];
  let rest = 0;
  for (let at = 0; at < filled.length; at++) {
    const table = tableAt(filled, at, context);
    if (!table) continue;
    at = table.end - 1;
    if (!isBroken(table)) continue;
    result.push(...blocks.slice(rest, places[table.start]), ...table.before);
    const columns = columnsOf(table.headers).slice(1).map(asGroup);
    result.push({ ...filled[table.start]!, text: table.headers.join(' | ') });
    const dealt = dealRows(
      table.rows.map(({ pages }) => pages),
      columns,
      context,
    );
    for (const [index, { number }] of table.rows.entries()) {
      const cells = dealt[index]!;
      for (const lines of cells)
        lines.slice(1).forEach((line, before) => repairs.push(jointAt(lines[before]!.text, line.text, line.line)));
      result.push(rowBlock(number, cells));
    }
    rest = places[table.end] ?? blocks.length;
  }
  return [...result, ...blocks.slice(rest)];
}

/** The cells of a row between marks, each line with its place. */
function rowBlock(number: ParagraphBlock, cells: Cells): ParagraphBlock {
  let text = number.text.trim();
  const starts = [{ at: 0, line: number.line }];
  for (const lines of cells) {
    text += ' | ';
    for (const line of lines) {
      starts.push({ at: text.length, line: line.line });
      text += line.text.trim();
    }
  }
  return { ...number, text, starts };
}

/** `…共享开放。市委网信办`: two cells in one line. */
function partsOf(line: ParagraphBlock, context: ScheduleContext): ParagraphBlock[] {
  const stop = line.text.indexOf('。') + 1;
  const rest = line.text.slice(stop);
  if (stop === 0 || rest.trim() === '' || !cellKind(rest, context).units) return [line];
  return [
    { ...line, text: line.text.slice(0, stop) },
    { ...line, text: rest },
  ];
}

/** `重点任务` left of what is done groups the rows. */
function asGroup(column: ListColumn, at: number, columns: readonly ListColumn[]): ListColumn {
  const isGroup = column.fields[0] === 'area' && columns.slice(at + 1).some(saysWhat);
  return isGroup ? { ...column, fields: ['area'] } : column;
}

interface Table {
  readonly start: number;
  readonly headers: readonly string[];
  /** Lines between the header and the first row. */
  readonly before: readonly ParagraphBlock[];
  readonly rows: readonly Row[];
  readonly end: number;
}

function tableAt(blocks: readonly ParagraphBlock[], start: number, context: ScheduleContext): Table | null {
  if (blocks[start]!.text.trim() !== '序号') return null;
  const textAt = (index: number): string | undefined => blocks[index]?.text.trim();
  const way = headerWays(textAt, start).find(({ headers }) => headsList(headers));
  if (!way) return null;
  let at = way.end;
  while (at < way.end + REACH && !/^\d{1,3}$/.test(textAt(at) ?? '')) at++;
  const first = at;
  const rows: Row[] = [];
  let next = Number(textAt(first));
  for (; at < blocks.length; at++) {
    const text = textAt(at)!;
    const pages = rows[rows.length - 1]?.pages;
    if (text === String(next)) {
      rows.push({ number: blocks[at]!, pages: [[]] });
      next += 1;
    } else if (way.texts.every((header, index) => textAt(at + index) === header)) {
      pages?.push([]);
      at += way.texts.length - 1;
    } else if (ACROSS.test(text)) {
      // A heading across the table, else what stands below it.
      if (textAt(at + 1) !== String(next)) break;
      rows.push({ number: blocks[at]!, pages: [[]] });
    } else {
      if (!pages || widthOf(text) > WIDEST || pages.flat().length >= MOST_LINES) break;
      pages[pages.length - 1]!.push(...partsOf(blocks[at]!, context));
    }
  }
  return { start, headers: way.headers, before: blocks.slice(way.end, first), rows, end: Math.max(at, start + 1) };
}

/** In a table of broken cells about one line a row is as wide as the widest. */
function isBroken({ headers, rows }: Table): boolean {
  const counted = rows.map(({ pages }) => pages.flat()).filter((lines) => lines.length > 0);
  const widths = counted.flat().map(({ text }) => widthOf(text.trim()));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const full = widths.filter((width) => width >= widest - 1).length;
  const cells = counted.length * (headers.length - 1);
  return counted.length >= FEWEST_ROWS && full >= counted.length * FULL && widths.length > cells * BROKEN;
}
