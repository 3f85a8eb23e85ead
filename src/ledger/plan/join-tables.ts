import type { CellBlock } from '../columns/sheet-grid';
import { isRowNumber } from '../columns/row-texts';
import type { ListGrid } from './list-grid';
import { lineAt, type Paragraph } from './paragraph';
import type { TableBlock } from './plan-input';

/** Between two pages of one table stands nothing, or a line that says so. */
const CONTINUED = /^[(（]?(?:续表|续上表|接上表|接上页|续)\s*\d{0,2}[)）]?$/;

/** Index of the first paragraph at or behind a line; their number when there is none. */
export function firstBehind(paragraphs: readonly Paragraph[], line: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(paragraphs[middle]!, 0) >= line) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function lastLineOf(table: TableBlock): number {
  return table.lastLine ?? table.rowLines[table.rowLines.length - 1] ?? table.line;
}

/** Tables that a page break parted are one again: as wide as the one before, with nothing in between; a header that is printed again is dropped. */
export function joinTables(tables: readonly TableBlock[], paragraphs: readonly Paragraph[]): TableBlock[] {
  const joined: GrowingTable[] = [];
  for (const table of tables) {
    const before = joined[joined.length - 1];
    if (!before || !goesOn(before, table, paragraphs)) {
      joined.push({ ...table, rows: [...table.rows], rowLines: [...table.rowLines], merges: [...table.merges] });
      continue;
    }
    const repeated = headerRows(before, table);
    const shift = before.rows.length - repeated;
    for (const row of table.rows.slice(repeated)) before.rows.push(row);
    for (const line of table.rowLines.slice(repeated)) before.rowLines.push(line);
    if (before.lastLine !== undefined) before.lastLine = lastLineOf(table);
    for (const block of table.merges)
      if (block.top > repeated) before.merges.push({ ...block, top: block.top + shift, bottom: block.bottom + shift });
  }
  return joined;
}

/** A table that the following ones are joined to. */
interface GrowingTable extends TableBlock {
  readonly rows: (readonly string[])[];
  readonly rowLines: number[];
  readonly merges: CellBlock[];
  lastLine?: number;
}

function goesOn(before: TableBlock, table: TableBlock, paragraphs: readonly Paragraph[]): boolean {
  if (table.sheet !== undefined || before.rows[0]?.length !== table.rows[0]?.length) return false;
  for (let index = firstBehind(paragraphs, lastLineOf(before)); index < paragraphs.length; index++) {
    const { text } = paragraphs[index]!;
    if (lineAt(paragraphs[index]!, 0) >= table.line) break;
    if (text.trim() !== '' && !CONTINUED.test(text.trim())) return false;
  }
  return true;
}

/** Rows at the head of the second table that repeat those of the first. */
function headerRows(before: TableBlock, table: TableBlock): number {
  let count = 0;
  while (count < 3 && count < table.rows.length && sameRow(before.rows[count], table.rows[count]!)) count += 1;
  return count;
}

function sameRow(one: readonly string[] | undefined, other: readonly string[]): boolean {
  const plain = (text: string): string => text.replace(/\s/g, '');
  return (
    one !== undefined &&
    one.every((text, at) => plain(text) === plain(other[at] ?? '')) &&
    one.some((text) => text !== '')
  );
}

/** Rows that share their number and another cell, merged over them, as one: what stands in the other columns one below the other. */
export function withWholeTasks({ rows, merges, lines }: ListGrid): ListGrid {
  const spans = new Map<string, number>();
  const spanOf = ({ top, bottom }: CellBlock): string => `${top}:${bottom}`;
  for (const block of merges) spans.set(spanOf(block), (spans.get(spanOf(block)) ?? 0) + 1);
  const ends = new Map<number, number>();
  for (const block of merges)
    if (
      block.bottom > block.top &&
      spans.get(spanOf(block))! > 1 &&
      isRowNumber(rows[block.top - 1]?.[block.left - 1] ?? '')
    )
      ends.set(block.top, block.bottom);
  if (ends.size === 0) return { rows, merges, lines };
  const whole: { readonly row: readonly string[]; readonly lines: readonly number[] }[] = [];
  const rowAt: number[] = [];
  for (let top = 1, bottom = 1; top <= rows.length; top = bottom + 1) {
    bottom = Math.min(ends.get(top) ?? top, rows.length);
    const parts = rows.slice(top - 1, bottom);
    const row = rows[top - 1]!.map((_, at) => parts.flatMap((part) => (part[at] ? [part[at]] : [])).join('\n'));
    whole.push({ row, lines: lines.slice(top - 1, bottom).flat() });
    for (let at = top; at <= bottom; at++) rowAt[at] = whole.length;
  }
  return {
    rows: whole.map(({ row }) => row),
    merges: merges.map((block) => ({ ...block, top: rowAt[block.top]!, bottom: rowAt[block.bottom] ?? whole.length })),
    lines: whole.map((each) => each.lines),
  };
}
