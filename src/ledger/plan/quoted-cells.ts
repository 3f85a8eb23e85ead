import type { ParagraphBlock, PlanBlock } from './plan-input';

/** Lines that one row of pasted cells takes at most. */
const MOST_LINES = 60;

/**
 * Rows copied out of a workbook: a cell with line breaks stands in quotes over several lines (`1⇥"1.…` / `2.…"⇥县文旅局`). Its lines are
 * joined into one paragraph, the quotes taken away and doubled ones made single.
 */
export function withQuotedCells(blocks: readonly PlanBlock[]): PlanBlock[] {
  const result: PlanBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const row = block.kind === 'paragraph' && opensQuote(block.text) ? rowFrom(blocks, at) : null;
    if (row) {
      const last = blocks[row.last] as ParagraphBlock;
      result.push({ ...(block as ParagraphBlock), text: row.text, lastLine: last.line });
      at = row.last;
    } else result.push(block);
  }
  return result;
}

function opensQuote(text: string): boolean {
  return /(?:^|\t)"/.test(text) && text.includes('\t');
}

function rowFrom(blocks: readonly PlanBlock[], start: number): { text: string; last: number } | null {
  let text = '';
  for (let at = start; at < Math.min(blocks.length, start + MOST_LINES); at++) {
    const block = blocks[at]!;
    if (block.kind !== 'paragraph') return null;
    text += at === start ? block.text : `\n${block.text}`;
    const cells = cellsOf(text);
    if (cells) return { text: cells.join('\t'), last: at };
  }
  return null;
}

/** The cells of a row, null while a quote is open. */
function cellsOf(text: string): string[] | null {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') cell += text.charAt(++at);
    else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (char === '\t' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return quoted ? null : [...cells, cell];
}
