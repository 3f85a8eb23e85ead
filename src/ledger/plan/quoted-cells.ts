import { headsList } from './list-columns';
import type { ParagraphBlock, PlanBlock } from './plan-input';

/** Lines that one row of pasted cells takes at most. */
const MOST_LINES = 60;

/**
 * Rows copied or saved out of a workbook as lines of cells parted by tabs. A cell with line breaks stands in quotes over several lines
 * (`1⇥"1.…` / `2.…"⇥县文旅局`): its lines are joined into one paragraph, the quotes taken away and doubled ones made single. Commas part
 * cells from a header of a list on, to the first line without one.
 */
export function withQuotedCells(blocks: readonly PlanBlock[]): PlanBlock[] {
  const result: PlanBlock[] = [];
  let separator: Separator = '\t';
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind === 'table' || block.text.trim() === '') {
      result.push(block);
      continue;
    }
    if (separator === ',' && !block.text.includes(',')) separator = '\t';
    if (separator === '\t' && headsValues(block.text)) {
      separator = ',';
      withoutEmptyCells(result);
    }
    const row = separator === ',' || opensQuote(block.text) ? rowFrom(blocks, at, separator) : null;
    if (row) {
      const last = blocks[row.last] as ParagraphBlock;
      result.push({ ...block, text: row.text, lastLine: last.line });
      at = row.last;
    } else result.push(block);
  }
  return result;
}

type Separator = '\t' | ',';

/** The header of a list, its cells parted by commas. */
function headsValues(text: string): boolean {
  const cells = text.includes(',') ? cellsOf(text, ',') : null;
  return cells !== null && headsList(cells.filter((cell) => cell !== ''));
}

/** A title above comma-separated values is a row with one cell: `重点任务清单,,,`. */
function withoutEmptyCells(blocks: PlanBlock[]): void {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]!;
    if (block.kind === 'table' || !/,{2,}$/.test(block.text)) return;
    blocks[at] = { ...block, text: block.text.replace(/,+$/, '') };
  }
}

function opensQuote(text: string): boolean {
  return /(?:^|\t)"/.test(text) && text.includes('\t');
}

function rowFrom(
  blocks: readonly PlanBlock[],
  start: number,
  separator: Separator,
): { text: string; last: number } | null {
  let text = '';
  for (let at = start; at < Math.min(blocks.length, start + MOST_LINES); at++) {
    const block = blocks[at]!;
    if (block.kind !== 'paragraph') return null;
    text += at === start ? block.text : `\n${block.text}`;
    const cells = cellsOf(text, separator);
    if (cells) return { text: cells.join('\t'), last: at };
  }
  return null;
}

/** The cells of a row, null while a quote is open. */
function cellsOf(text: string, separator: Separator): string[] | null {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') cell += text.charAt(++at);
    else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (char === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return quoted ? null : [...cells, cell];
}
