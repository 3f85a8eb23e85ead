import type { CellBlock } from './sheet-grid';

/** Column letters of a 1-based column number: 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 1-based column number of column letters, or 0 for what is none: `AB` → 28. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return 0;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= 16384 ? column : 0;
}

/** A1 address of a 1-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column (1-based) of an A1 cell address with or without `$`, or null for what is none. */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address.trim());
  if (!match) return null;
  const column = columnNumber(match[1] ?? '');
  const row = Number(match[2]);
  return column > 0 && row > 0 && row <= 1048576 ? { row, column } : null;
}

/** A1 block with or without sheet prefix and `$` (`'台账'!$A$1:B3`, `C4`) as 1-based rows and columns; null for what is none. */
export function parseBlock(address: string): CellBlock | null {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const [first = '', last = first] = local.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** A1 address of a block: `A1:C3`, a single cell as `A1`. */
export function blockAddress(block: CellBlock): string {
  const first = cellAddress(block.top, block.left);
  const last = cellAddress(block.bottom, block.right);
  return first === last ? first : `${first}:${last}`;
}
