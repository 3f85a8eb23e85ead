import { isKnownHeader, matchHeader } from '../columns/match-header';
import type { ScheduleContext } from '../schedule/schedule';
import { alignCells, type AlignedRow, type Cell, type ListColumn } from './align-cells';
import { lineAt, type Paragraph } from './paragraph';

/** A table found in running text: its columns and rows, and the paragraphs that it takes. */
export interface FoundList {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly AlignedRow[];
  /** Indices of its first and last paragraph. */
  readonly first: number;
  readonly last: number;
}

const PIPE = /[|｜│]/;
const ONLY_PIPES = /^[\s|｜│]*$/;
const RULE = /^[\s|｜│:+=—─-]*$/;
const LONGEST_HEADER = 22;
const FEWEST_COLUMNS = 3;

function column(header: string): ListColumn {
  return { header, fields: matchHeader(header).map(({ field }) => field) };
}

/** Whether these header texts head a list of tasks: something to do, and who or when. */
export function headsList(headers: readonly string[]): boolean {
  const fields = headers.flatMap((header) =>
    matchHeader(header)
      .slice(0, 3)
      .map(({ field }) => field),
  );
  const known = headers.filter(isKnownHeader).length;
  const has = (...wanted: string[]): boolean => fields.some((field) => wanted.includes(field));
  return (
    headers.length >= FEWEST_COLUMNS &&
    known >= FEWEST_COLUMNS &&
    known * 2 >= headers.length &&
    has('task', 'measures', 'problem', 'area', 'deliverable') &&
    has('leadUnits', 'cooperatingUnits', 'schedule', 'responsiblePersons')
  );
}

/** The cells of a line that holds a whole row: between pipes or tabs, or between wide blanks; null for other lines. */
export function rowCells(text: string, separator: 'pipe' | 'tab' | 'blank'): string[] | null {
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
  const cells = text.trim().split(/[ \u3000]+/);
  return cells.length >= FEWEST_COLUMNS ? cells : null;
}

/** Finds the table that begins at a paragraph, or null. Its end is where its form ends. */
export function listAt(
  paragraphs: readonly Paragraph[],
  start: number,
  context: ScheduleContext,
  ends: (index: number) => boolean,
): FoundList | null {
  const text = paragraphs[start]!.text;
  for (const separator of ['pipe', 'tab', 'blank'] as const) {
    const headers = rowCells(text, separator);
    if (headers && headsList(headers.filter((header) => header !== '')))
      return rowList(paragraphs, start, headers, separator, context, ends);
  }
  return cellList(paragraphs, start, context, ends);
}

function rowList(
  paragraphs: readonly Paragraph[],
  start: number,
  headers: readonly string[],
  separator: 'pipe' | 'tab' | 'blank',
  context: ScheduleContext,
  ends: (index: number) => boolean,
): FoundList {
  const columns = headers.map(column);
  const rows: AlignedRow[] = [];
  let last = start;
  for (let index = start + 1; index < paragraphs.length && !ends(index); index++) {
    const paragraph = paragraphs[index]!;
    const line = lineAt(paragraph, 0);
    if (separator === 'pipe' && RULE.test(paragraph.text)) {
      last = index;
      continue;
    }
    const texts = rowCells(paragraph.text, separator);
    if (!texts) {
      // A tab row that fills one cell, or a heading between rows.
      if (separator === 'blank' || paragraph.text.length > 60 || !nextIsRow(paragraphs, index, separator)) break;
      rows.push([[{ text: paragraph.text.trim(), line }], ...columns.slice(1).map(() => [])]);
      last = index;
      continue;
    }
    last = index;
    if (sameHeaders(texts, headers)) continue;
    rows.push(...rowsOf(texts, line, columns, separator, context));
  }
  return { columns, rows, first: start, last };
}

function nextIsRow(paragraphs: readonly Paragraph[], index: number, separator: 'pipe' | 'tab'): boolean {
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
  separator: 'pipe' | 'tab' | 'blank',
  context: ScheduleContext,
): AlignedRow[] {
  const cells = texts.map((text): Cell => ({ text, line }));
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 0) return [];
  const padded = texts.length < columns.length || (texts[texts.length - 1] === '' && texts[0] !== '');
  const exact = texts.length === columns.length && (!padded || filled.length === 1);
  if (exact && separator !== 'blank') return [cells.map((cell) => (cell.text === '' ? [] : [cell]))];
  if (filled.length === 1 && separator !== 'blank') return [[filled, ...columns.slice(1).map(() => [])]];
  const aligned = alignCells(filled, columns, context);
  return [columns.map((_, index) => aligned.flatMap((row) => row[index] ?? []))];
}

/** Header cells in paragraphs of their own, then one cell a paragraph (lines of nothing but `|` between them do not count). */
function cellList(
  paragraphs: readonly Paragraph[],
  start: number,
  context: ScheduleContext,
  ends: (index: number) => boolean,
): FoundList | null {
  const headers: string[] = [];
  let index = start;
  for (; index < paragraphs.length; index++) {
    const text = cellText(paragraphs[index]!.text);
    if (text === '' && index > start) continue;
    if (text.length > LONGEST_HEADER || !isKnownHeader(text) || headers.includes(text)) break;
    headers.push(text);
  }
  if (!headsList(headers)) return null;
  const columns = headers.map(column);
  const cells: Cell[] = [];
  let last = index - 1;
  for (; index < paragraphs.length && !ends(index); index++) {
    const paragraph = paragraphs[index]!;
    last = index;
    const text = cellText(paragraph.text);
    if (text !== '') cells.push({ text, line: lineAt(paragraph, 0) });
  }
  return { columns, rows: alignCells(withoutRepeatedHeaders(cells, headers), columns, context), first: start, last };
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
