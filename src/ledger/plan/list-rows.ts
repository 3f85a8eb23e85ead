import { headingLevel, isRowNumber } from '../columns/row-texts';
import type { ScheduleContext } from '../schedule/schedule';
import { fold } from '../units/fold';
import { alignCells, type AlignedRow, type Cell, type ListColumn } from './align-cells';
import { cellCost, cellKind, isTimed } from './cell-kind';
import { cellList } from './cell-list';
import { headerWays, type HeaderCells } from './header-cells';
import { column, columnsOf, headsList, withTaskHeader, type FoundList } from './list-columns';
import { markerAt } from './outline-markers';
import { lineAt, type Paragraph } from './paragraph';
import { isSiteLine } from './site-text';

type Separator = 'pipe' | 'tab' | 'blank';

const PIPE = /[|｜│]/;
const RULE = /^[\s|｜│:+=—─-]*$/;
/** `2016 年 9 月底前` is one cell. */
const DATE_BLANK = /(?<=\d)[ \u3000]+(?=[年月日])|(?<=[年月])[ \u3000]+(?=\d)(?!(?:19|20)\d\d[ \u3000]*年)/g;
const FEWEST_COLUMNS = 3;

/** The cells of a line that holds a whole row: between pipes or tabs, or between wide blanks; null for other lines. */
export function rowCells(text: string, separator: Separator): string[] | null {
  if (separator === 'pipe') {
    if (!PIPE.test(text)) return null;
    const cells = text
      .trim()
      .split(/[|｜│]/)
      .map((cell) => cell.trim());
    if (/^\s*[|｜│]/.test(text)) cells.shift();
    if (/[|｜│]\s*$/.test(text)) cells.pop();
    return cells.length >= 2 ? cells : null;
  }
  if (separator === 'tab') return text.includes('\t') ? text.split('\t').map((cell) => cell.trim()) : null;
  const cells = text
    .replace(DATE_BLANK, '')
    .trim()
    .split(/[ \u3000]+/);
  return cells.length >= FEWEST_COLUMNS ? cells : null;
}

/** Lines, by index, that are rows of a table whose cells blanks part: from its header on, as many as have so many cells. */
export function blankRows(texts: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let inside = false;
  texts.forEach((text, at) => {
    const cells = rowCells(text, 'blank');
    inside = cells !== null && (inside || headsList(cells));
    if (inside) rows.add(at);
  });
  return rows;
}

/** Finds the table that begins at a paragraph, or null. Its end is where its form ends. */
export function listAt(
  paragraphs: readonly Paragraph[],
  start: number,
  context: ScheduleContext,
  ends: (index: number, start: number) => boolean,
): FoundList | null {
  const header = brokenHeader(paragraphs, start);
  if (header) return rowList(paragraphs, start, header, 'blank', context, ends);
  const text = paragraphs[start]!.text;
  for (const separator of ['pipe', 'tab', 'blank'] as const) {
    const cells = rowCells(text, separator);
    const headers = cells && separator !== 'blank' ? withTaskHeader(cells) : cells;
    if (headers && headsList(headers.filter((header) => header !== '')))
      return rowList(paragraphs, start, { headers, end: start + 1 }, separator, context, ends);
  }
  return cellList(paragraphs, start, context, ends);
}

/** Lines that a header in pieces takes at most. */
const MOST_HEADER_LINES = 12;

/** A header in several lines (`序号 工作任务 责任` / `部门 完成` / `时限`) above rows whose cells blanks part, the first of them row 1. */
function brokenHeader(paragraphs: readonly Paragraph[], start: number): Pick<HeaderCells, 'headers' | 'end'> | null {
  const texts: string[] = [];
  for (let end = start; end < Math.min(paragraphs.length, start + MOST_HEADER_LINES); end++) {
    const cells = paragraphs[end]!.text.replace(DATE_BLANK, '')
      .trim()
      .split(/[ \u3000]+/);
    if (end > start + 1 && cells.length >= FEWEST_COLUMNS && cells[0] === '1') {
      const ways = headerWays((at) => [...texts, '1'][at], 0).filter(({ headers }) => headsList(headers));
      const way = ways.find(({ headers }) => headers.length === cells.length) ?? ways[0];
      return way ? { headers: way.headers, end } : null;
    }
    const isSection = headingLevel(paragraphs[end]!.text.trim()) !== null;
    if ((end === start && cells[0] !== '序号') || isSection || /[|｜\t]/.test(paragraphs[end]!.text)) return null;
    texts.push(...cells);
  }
  return null;
}

function rowList(
  paragraphs: readonly Paragraph[],
  start: number,
  { headers, end }: Pick<HeaderCells, 'headers' | 'end'>,
  separator: Separator,
  context: ScheduleContext,
  ends: (index: number, start: number) => boolean,
): FoundList {
  const lines: { texts: readonly string[]; line: number; isCut?: boolean }[] = [];
  let last = start;
  for (let index = end; index < paragraphs.length && !ends(index, start); index++) {
    const paragraph = paragraphs[index]!;
    const line = lineAt(paragraph, 0);
    if (isSiteLine(paragraph.text)) break;
    if (separator === 'pipe' && RULE.test(paragraph.text)) {
      last = index;
      continue;
    }
    const texts = rowCells(paragraph.text, separator);
    if (!texts) {
      const isNumbered = markerAt(paragraph.folded, 0)?.weak === false && lines.some(beginsWithNumber);
      if (separator === 'pipe' && index === paragraphs.length - 1 && isNumbered) {
        lines.push({ texts: [paragraph.text.trim()], line, isCut: true });
        last = index;
        break;
      }
      // A tab row that fills one cell, a step of the row above, or a heading between rows.
      const heads = separator !== 'blank' || headingLevel(paragraph.text.trim()) !== null;
      const isStep = separator === 'tab' && lines.length > 0 && isTimed(paragraph.folded);
      if (!isStep && (!heads || paragraph.text.length > 60 || !nextIsRow(paragraphs, index, separator))) break;
      lines.push({ texts: [paragraph.text.trim()], line });
      last = index;
      continue;
    }
    last = index;
    if (!sameHeaders(texts, headers)) lines.push({ texts, line });
  }
  const columns = columnsFor(
    headers,
    lines.map(({ texts }) => texts),
    context,
  );
  const rows: AlignedRow[] = [];
  for (const { texts, line, isCut } of lines)
    rows.push(
      ...(isCut
        ? alignCells([{ text: texts[0]!, line }], columns, context)
        : rowsOf(texts, line, columns, separator, context)),
    );
  return { columns, rows, first: start, last };
}

function beginsWithNumber({ texts }: { readonly texts: readonly string[] }): boolean {
  const first = texts.find((text) => text !== '') ?? '';
  return isRowNumber(first) || markerAt(fold(first), 0) !== null;
}

/** Rows with more cells than the header names: a header text spanned several columns, and the row of headers was padded on the right. */
const MOST_EXTRA = 2;

/** The columns under the headers. Where rows are wider, a column without a name stands where the cells fit best. */
function columnsFor(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  context: ScheduleContext,
): ListColumn[] {
  let named = headers.length;
  while (named > 0 && headers[named - 1] === '') named--;
  const width = rows.reduce((widest, texts) => Math.max(widest, filledIn(texts)), 0);
  const widest = rows.filter((texts) => filledIn(texts) === width && width > named);
  const columns = columnsOf(headers.slice(0, named));
  if (widest.length < 2 || width - named > MOST_EXTRA) return columnsOf(headers);
  while (columns.length < width) {
    const places = Array.from({ length: columns.length + 1 }, (_, at) => [
      ...columns.slice(0, at),
      column(''),
      ...columns.slice(at),
    ]);
    const cells = widest.slice(0, 20).map((texts) => texts.filter((text) => text !== ''));
    const costs = places.map((place) =>
      cells.reduce((sum, texts) => sum + placedCost(texts.slice(0, place.length), place, context), 0),
    );
    columns.splice(0, columns.length, ...places[costs.indexOf(Math.min(...costs))]!);
  }
  return columns;
}

function placedCost(texts: readonly string[], columns: readonly ListColumn[], context: ScheduleContext): number {
  return texts.reduce((sum, text, at) => sum + cellCost(cellKind(text, context), columns[at]?.fields ?? []), 0);
}

function filledIn(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').length;
}

function nextIsRow(paragraphs: readonly Paragraph[], index: number, separator: Separator): boolean {
  const next = paragraphs[index + 1];
  return next !== undefined && rowCells(next.text, separator) !== null;
}

function sameHeaders(texts: readonly string[], headers: readonly string[]): boolean {
  const same = headers.filter((header, index) => header !== '' && header === texts[index]).length;
  return same >= 2 && same >= headers.length * 0.6;
}

/** A full row as it stands. A short one, or one padded on the right, is dealt out by content: the missing cell is often the left one. */
function rowsOf(
  texts: readonly string[],
  line: number,
  columns: readonly ListColumn[],
  separator: Separator,
  context: ScheduleContext,
): AlignedRow[] {
  const cells = texts.map((text): Cell => ({ text, line }));
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 0) return [];
  // A row's number under its header says that nothing was shifted.
  const numberAt = columns.findIndex(({ fields }) => fields[0] === 'number');
  const anchored = texts.length === columns.length && isRowNumber(texts[numberAt] ?? '');
  const padded = texts.length < columns.length || (!anchored && texts[texts.length - 1] === '' && texts[0] !== '');
  const exact = texts.length === columns.length && (!padded || filled.length === 1);
  if (exact && separator !== 'blank') return [cells.map((cell) => (cell.text === '' ? [] : [cell]))];
  if (filled.length === 1 && separator !== 'blank' && !isTimed(fold(filled[0]!.text)))
    return [[filled, ...columns.slice(1).map(() => [])]];
  if (filled.length === columns.length) return [filled.map((cell) => [cell])];
  const aligned = alignCells(filled, columns, context, separator !== 'blank');
  return [columns.map((_, index) => aligned.flatMap((each) => each[index] ?? []))];
}
