import type { ScheduleContext } from '../schedule/schedule';
import { skipCost, type ListColumn } from './align-cells';
import { cellCost, cellKind } from './cell-kind';
import type { ParagraphBlock } from './plan-input';
import { widthOf } from './full-lines';

/** The lines of each cell of a row, or of its part on one page, by column. */
export type Cells = readonly (readonly ParagraphBlock[])[];

/**
 * Deals the lines of rows out to the columns of their table: first by what they say alone, then with the widths of the columns that the
 * dealing before shows. `rows`: the lines of each row, parted where a page ends.
 */
export function dealRows(
  rows: readonly (readonly (readonly ParagraphBlock[])[])[],
  columns: readonly ListColumn[],
  context: ScheduleContext,
): Cells[] {
  let widths: readonly (number | null)[] = columns.map(() => null);
  const dealPages = (pages: readonly (readonly ParagraphBlock[])[]): Cells[] =>
    pages.reduce<Cells[]>(
      (dealt, lines) => [...dealt, deal(lines, columns, widths, dealt.at(-1) ?? null, context)],
      [],
    );
  for (const share of SHARES) {
    const dealt = rows.slice(0, SAMPLE).flatMap(dealPages);
    const cellsUnder = (column: number): Cells => dealt.map((cells) => cells[column]!);
    widths = columns.map((_, column) => usualWidth(cellsUnder(column), share));
  }
  return rows.map((pages) => {
    const parts = dealPages(pages);
    return columns.map((_, column) => parts.flatMap((cells) => cells[column]!));
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

/** What is done ends with a stop where it has one, and nothing ends with a comma. */
const RUNS_ON = /。.*[^。；”）]$|[、，,（(]$/;

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
        if (uneven > most || best[from]!.cost + uneven >= next[to]!.cost) continue;
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
