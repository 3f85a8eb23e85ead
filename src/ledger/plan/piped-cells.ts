import { headsList } from './list-columns';
import { lineAt, paragraphOf, type Paragraph } from './paragraph';

/** A line that is one cell and ends with its mark: `区林业局 |`. */
const CELL = /^[^|｜]+[|｜]\s*$/;
/** Cells of a table in sight of a line, and how many lines that is. */
const FEWEST = 6;
const REACH = 12;

/** Cells of tables with one cell a line, each ended by a mark, whose text goes on in a second line (`2025年度某区` | `实事方案 |`), as one line. */
export function withWholeCells(paragraphs: readonly Paragraph[]): Paragraph[] {
  const isCell = paragraphs.map(({ text }) => CELL.test(text));
  const count = (from: number, to: number): number => isCell.slice(Math.max(0, from), to).filter(Boolean).length;
  const joined: Paragraph[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    const next = paragraphs[index + 1];
    const isInside = isCell[index - 1] === true && count(index - REACH, index) >= FEWEST;
    if (!isInside || isCell[index] || !next || !isCell[index + 1] || /[|｜]/.test(paragraph.text)) {
      joined.push(paragraph);
      continue;
    }
    const head = paragraph.text.trimEnd();
    const starts = [...paragraph.starts, { at: head.length, line: lineAt(next, 0) }];
    joined.push(paragraphOf(head + next.text.trimStart(), starts));
    index += 1;
  }
  return joined;
}

/** Lines that one row takes at most. */
const MOST_LINES = 8;
const FEWEST_MARKS = 4;
const LONGEST_HEADER = 200;

function marksIn(text: string): number {
  return text.split(/[|｜]/).length - 1;
}

function cellsOf(text: string): string[] {
  return text.split(/[|｜]/).filter((cell) => cell.trim() !== '');
}

/** The mark between cells stands behind the last one too. */
export const endsWithMark = (text: string): boolean => /[|｜]\s*$/.test(text);

/**
 * Rows of a table whose header ends with a mark, as each of its rows does: a line that does not goes on in the next ones up to a mark
 * at the end, with no more marks in all than the header has.
 */
export function withBrokenRows(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  let marks = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const { text } = paragraphs[index]!;
    const isHeader = text.length <= LONGEST_HEADER && endsWithMark(text) && headsList(cellsOf(text));
    if (isHeader) marks = marksIn(text) >= FEWEST_MARKS ? marksIn(text) : 0;
    const row = marks > 0 && !isHeader && !endsWithMark(text) ? rowFrom(paragraphs, index, marks) : null;
    joined.push(row ? joinedRow(row) : paragraphs[index]!);
    if (row) index += row.length - 1;
    else if (marksIn(text) === 0) marks = 0;
  }
  return joined;
}

function rowFrom(paragraphs: readonly Paragraph[], start: number, most: number): Paragraph[] | null {
  const row: Paragraph[] = [];
  let marks = 0;
  for (const paragraph of paragraphs.slice(start, start + MOST_LINES)) {
    row.push(paragraph);
    marks += marksIn(paragraph.text);
    if (marks > most) return null;
    if (endsWithMark(paragraph.text)) return marks * 2 >= most ? row : null;
  }
  return null;
}

/** A row's first cell, between marks, and one that goes on with its row. */
const FIRST_CELL = /^\s*[|｜][^|｜]+[|｜]\s*$/;
/** Fewer rows or cells than this show no table. */
const FEWEST_ROWS = 2;
const FEWEST_CELLS = 3;

/** Rows between marks that were broken behind every cell (`| 序号 |` / `任务 |` / `单位 |`), a row a line; the last one may be cut. */
export function withWholeRows(paragraphs: readonly Paragraph[]): Paragraph[] {
  const rows: Paragraph[][] = [];
  paragraphs.forEach((paragraph, index) => {
    const row = rows[rows.length - 1];
    const isLast = index === paragraphs.length - 1 && !/[|｜]/.test(paragraph.text);
    if (row && FIRST_CELL.test(row[0]!.text) && (CELL.test(paragraph.text) || isLast)) row.push(paragraph);
    else rows.push([paragraph]);
  });
  const broken = rows.filter((row) => row.length >= FEWEST_CELLS);
  if (broken.length < FEWEST_ROWS) return [...paragraphs];
  return rows.map((row) => (row.length < FEWEST_CELLS ? row : [joinedRow(row)])).flat();
}

function joinedRow(row: readonly Paragraph[]): Paragraph {
  const starts: { at: number; line: number }[] = [];
  let text = '';
  for (const cell of row) {
    starts.push({ at: text.length, line: lineAt(cell, 0) });
    text += `${cell.text.trim()} `;
  }
  return paragraphOf(text.trimEnd(), starts);
}
