import { fold } from '../units/fold';
import type { ParagraphBlock } from './plan-input';

/** A paragraph after repairs, with the way back to the lines that it came from. */
export interface Paragraph {
  readonly text: string;
  /** The same text in half width and simplified characters, index by index. */
  readonly folded: string;
  /** Where each source line begins in `text`, in order. */
  readonly starts: readonly { readonly at: number; readonly line: number }[];
  readonly heading: number | null;
  /** Joined from page fragments or as long as a whole document: headings stand in mid-paragraph. */
  readonly glued: boolean;
}

/** Past this length a paragraph holds several headings. */
const GLUED_LENGTH = 3000;

export function paragraphOf(
  text: string,
  starts: readonly { readonly at: number; readonly line: number }[],
  heading: number | null = null,
  glued = false,
): Paragraph {
  return { text, folded: fold(text), starts, heading, glued: glued || text.length > GLUED_LENGTH };
}

/** The source line of an index. */
export function lineAt(paragraph: Paragraph, index: number): number {
  const { starts } = paragraph;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]!.at <= index) low = middle;
    else high = middle - 1;
  }
  return starts[low]?.line ?? 1;
}

/** The lines that a stretch of a paragraph came from. */
export function linesOf(paragraph: Paragraph, from: number, to: number): number[] {
  const first = lineAt(paragraph, from);
  const lines = [first];
  for (const { at, line } of paragraph.starts) if (at > from && at < to && line !== first) lines.push(line);
  return lines;
}

/** Texts joined without a space, each remembered with its line. */
export function joinBlocks(blocks: readonly ParagraphBlock[], glued: boolean): Paragraph {
  const starts: { at: number; line: number }[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { text, line, lastLine = line, starts: own = [{ at: 0, line }] } of blocks) {
    for (const start of own) starts.push({ ...start, at: at + start.at });
    let broken = text.indexOf('\n');
    for (let next = line + 1; next <= lastLine && broken >= 0; next++) {
      starts.push({ at: at + broken + 1, line: next });
      broken = text.indexOf('\n', broken + 1);
    }
    texts.push(text);
    at += text.length;
  }
  return paragraphOf(texts.join(''), starts, blocks[0]?.heading ?? null, glued);
}
