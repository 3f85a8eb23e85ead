import type { CellBlock } from '../columns/sheet-grid';
import type { ParagraphBlock, PlanBlock, TableBlock } from './plan-input';

/** Lines of a table that is drawn with characters: `├──┼──┤`, `│任务│单位│`. */
const TOP = /^\s*[┌┏╔]/;
const BOTTOM = /^\s*[└┗╚]/;
const LINE = /^\s*[│┃║├┠┝╟╠┌└]/;
const BORDERS = /[│┃║├┤┼┬┴┌┐└┘┠┨┝┥╟╢╠╣╬╔╗╚╝╦╩┏┓┗┛┳┻╋]/;
const DRAWN = /^[─━═—-]{2,}$/;

/** A cell that its column drew: the lines that it takes, last exclusive. */
interface DrawnCell {
  readonly texts: string[];
  readonly from: number;
  to: number;
}

/**
 * Tables drawn with box characters as real tables: the lines of a cell are joined, and a cell that goes on beside a border drawn in
 * other columns is merged over those rows. What is no such table stays as it is.
 */
export function withBoxTables(blocks: readonly PlanBlock[]): PlanBlock[] {
  if (!blocks.some((block) => block.kind === 'paragraph' && TOP.test(block.text))) return [...blocks];
  const result: PlanBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const end = isDrawn(blocks[at], TOP) ? endOf(blocks, at) : -1;
    const table = end < 0 ? null : tableOf(blocks.slice(at, end) as ParagraphBlock[]);
    if (table) {
      result.push(table);
      at = end - 1;
    } else result.push(blocks[at]!);
  }
  return result;
}

function isDrawn(block: PlanBlock | undefined, pattern: RegExp): boolean {
  return block?.kind === 'paragraph' && pattern.test(block.text);
}

/** Index behind the last line of the table that begins at `start`; -1 when it has no end. */
function endOf(blocks: readonly PlanBlock[], start: number): number {
  for (let at = start + 1; at < blocks.length; at++) {
    if (isDrawn(blocks[at], BOTTOM)) return at + 1;
    if (!isDrawn(blocks[at], LINE) && !(blocks[at] as ParagraphBlock).text?.match(/^\s*$/)) return -1;
  }
  return -1;
}

function tokensOf(text: string): string[] {
  const tokens = text.trim().split(BORDERS);
  return tokens.slice(1, -1).map((token) => token.trim());
}

function tableOf(lines: readonly ParagraphBlock[]): TableBlock | null {
  const width = lines.reduce((widest, { text }) => Math.max(widest, tokensOf(text).length), 0);
  if (width < 2) return null;
  const columns: DrawnCell[][] = Array.from({ length: width }, () => []);
  const starts = new Set<number>();
  lines.forEach(({ text }, at) => {
    if (text.trim() === '') return;
    const tokens = tokensOf(text);
    const rule = tokens.every((token) => DRAWN.test(token));
    columns.forEach((cells, column) => {
      const token = tokens[column] ?? '';
      const open = cells[cells.length - 1];
      if (rule || DRAWN.test(token)) {
        if (open) open.to = Math.min(open.to, at);
        cells.push({ texts: [], from: at + 1, to: lines.length });
        starts.add(at + 1);
      } else open?.texts.push(token);
    });
  });
  const tops = [...starts].sort((a, b) => a - b).filter((top) => top < lines.length);
  const rows = tops.map((top) =>
    columns.map(
      (cells) =>
        cells
          .find(({ from }) => from === top)
          ?.texts.join('')
          .trim() ?? '',
    ),
  );
  const merges = columns.flatMap((cells, column): CellBlock[] =>
    cells.flatMap(({ from, to }) => {
      const covered = tops.filter((top) => top >= from && top < to);
      if (covered.length < 2) return [];
      const top = tops.indexOf(from) + 1;
      return [{ top, left: column + 1, bottom: top + covered.length - 1, right: column + 1 }];
    }),
  );
  const rowLines = tops.map((top) => lines[top]!.line);
  return { kind: 'table', line: lines[0]!.line, rows, merges, rowLines, lastLine: lines[lines.length - 1]!.line };
}
