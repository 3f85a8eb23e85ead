import type { ScheduleContext } from '../schedule/schedule';
import { saysWhat, skipCost, type ListColumn } from './align-cells';
import { cellCost, cellKind } from './cell-kind';
import { headerWays } from './header-cells';
import { columnsOf, headsList } from './list-columns';
import type { ParagraphBlock } from './plan-input';
import type { Repair } from './plan-reading';
import { jointAt, widthOf } from './repair-line-breaks';

/** Lines looked at behind a header for the number of its first row; an extract begins in the middle of one. */
const REACH = 12;
const FEWEST_ROWS = 3;
const MOST_LINES = 60;
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
    for (const [row, cells] of cellsOf(table.rows, columns, context)) {
      for (const lines of cells)
        lines.slice(1).forEach((line, index) => repairs.push(jointAt(lines[index]!.text, line.text, line.line)));
      result.push(rowBlock(row.number, cells));
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

/** In a table of broken cells one line a row and more is as wide as the widest. */
function isBroken({ headers, rows }: Table): boolean {
  const lines = rows.flatMap(({ pages }) => pages.flat().map(({ text }) => widthOf(text.trim())));
  const widest = lines.reduce((most, width) => Math.max(most, width), 0);
  const full = lines.filter((width) => width >= widest - 1).length;
  return rows.length >= FEWEST_ROWS && full >= rows.length && lines.length > rows.length * (headers.length - 1);
}

/** The lines of each cell of a part of a row, by column. */
type Cells = readonly (readonly ParagraphBlock[])[];

/** Dealt out without the widths of the columns at first, then with those that the dealing before shows. */
function cellsOf(rows: readonly Row[], columns: readonly ListColumn[], context: ScheduleContext): [Row, Cells][] {
  let widths: readonly (number | null)[] = columns.map(() => null);
  const dealRow = ({ pages }: Row): Cells[] =>
    pages.reduce<Cells[]>(
      (dealt, lines) => [...dealt, deal(lines, columns, widths, dealt.at(-1) ?? null, context)],
      [],
    );
  for (const share of SHARES) {
    const dealt = rows.slice(0, SAMPLE).flatMap(dealRow);
    widths = columns.map((_, column) =>
      usualWidth(
        dealt.map((cells) => cells[column]!),
        share,
      ),
    );
  }
  return rows.map((row) => {
    const parts = dealRow(row);
    return [row, columns.map((_, column) => parts.flatMap((cells) => cells[column]!))];
  });
}

/** The widest line of that share of the cells in several lines; null where no cell has several. */
function usualWidth(cells: Cells, share: number): number | null {
  const several = cells.filter((lines) => lines.length > 1);
  const widest = several
    .map((lines) => Math.max(...lines.map(({ text }) => widthOf(text.trim()))))
    .sort((a, b) => a - b);
  return widest[Math.floor(widest.length * share)] ?? null;
}

/** The middle one while cells are dealt out by what they say alone, a wide one once they are dealt out better. */
const SHARES = [0.5, 0.75, 0.75] as const;
/** Rows that show the widths of columns. */
const SAMPLE = 30;
/** How much narrower than its column a line is that goes on, and how much wider one may be. */
const NARROWER = 1.6;
const WIDER = 0.6;
const SHORT_LINE = 1.5;
const WIDE_LINE = 4;
/** No segment of lines that costs more for their widths is looked at. */
const MOST_UNEVEN = 6;

/** What is done ends with a stop where it has one. */
const RUNS_ON = /。.*[^。；”）]$/;

/** What a sentence costs among units and more; less may be the rest of a name that a page cut. */
const UNFIT = 6;

/** Deals the lines of a row out to columns in their order at the least cost; `before`: its cells on the page before, of which full ones go on. */
function deal(
  lines: readonly ParagraphBlock[],
  columns: readonly ListColumn[],
  widths: readonly (number | null)[],
  before: Cells | null,
  context: ScheduleContext,
  most = MOST_UNEVEN,
): Cells {
  const texts = lines.map(({ text }) => text.trim());
  let best = [{ cost: 0, cells: [] as Cells }, ...texts.map(() => ({ cost: Infinity, cells: [] as Cells }))];
  const kinds = new Map<string, ReturnType<typeof cellKind>>();
  columns.forEach((column, index) => {
    const next = best.map(({ cost, cells }) => ({
      cost: cost + skipCost(column, true),
      cells: [...cells, []] as Cells,
    }));
    // What groups the rows is not printed again behind a page.
    const last = before && column.fields[0] === 'area' ? 0 : texts.length;
    const end = before?.[index]!.at(-1)?.text.trim() ?? '';
    const closed = before !== null && widthOf(end) < (widths[index] ?? 0) - NARROWER ? SHORT_LINE : 0;
    for (let from = 0; from < last; from++) {
      if (best[from]!.cost === Infinity) continue;
      for (let to = from + 1; to <= texts.length; to++) {
        const uneven = unevenness(texts.slice(from, to), widths[index]!);
        if (uneven > most) continue;
        const text = texts.slice(from, to).join('');
        const kind = kinds.get(text) ?? cellKind(text, context);
        kinds.set(text, kind);
        const fit = cellCost(kind, column.fields);
        const cost =
          best[from]!.cost +
          uneven +
          (before && fit < UNFIT ? Math.min(1, fit) + closed : fit) +
          (RUNS_ON.test(text) ? SHORT_LINE : 0);
        if (cost < next[to]!.cost) next[to] = { cost, cells: [...best[from]!.cells, lines.slice(from, to)] };
      }
    }
    best = next;
  });
  const { cost, cells } = best[texts.length]!;
  return cost === Infinity ? deal(lines, columns, widths, before, context, Infinity) : cells;
}

/** What it costs that lines are those of one cell: all but the last fill its column, which is as wide as the widest where none is known. */
function unevenness(texts: readonly string[], known: number | null): number {
  const width = known ?? Math.max(...texts.map(widthOf));
  let cost = 0;
  let open = 0;
  texts.forEach((text, at) => {
    const own = widthOf(text);
    // A mark may hang over the edge.
    if (widthOf(text.replace(/[，。、；]$/, '')) > width + WIDER) cost += WIDE_LINE;
    // Behind a mark one line of print may come as two.
    open = open > 0 && open + own <= width + WIDER ? open + own : own;
    const isFull = open >= width - NARROWER;
    const next = texts[at + 1] ?? '';
    const isCut = /[，。、；：》”）]$/.test(text) || /^[《“（]/.test(next);
    const goesOn = isCut && open + widthOf(next) <= width + WIDER;
    if (!isFull && !goesOn && at < texts.length - 1) cost += SHORT_LINE;
    if (!goesOn) open = 0;
  });
  return cost;
}
