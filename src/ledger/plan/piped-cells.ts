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
