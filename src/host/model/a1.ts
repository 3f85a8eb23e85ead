/** A1 notation: column letters, cells, blocks and sheet names, both ways. Rows and columns are 1-based everywhere. */
import type { Block } from './workbook-model';

/** Sheet limits of Excel 2007 and later. */
export const MAX_ROW = 1048576;
export const MAX_COLUMN = 16384;

const letterCache: string[] = [];

/** 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  const cached = letterCache[column];
  if (cached !== undefined) return cached;
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  if (column > 0 && column <= MAX_COLUMN) letterCache[column] = letters;
  return letters;
}

/** `AB` → 28; 0 when it is no column of a sheet. Case does not matter. */
export function columnNumber(letters: string): number {
  if (letters.length === 0 || letters.length > 3) return 0;
  let number = 0;
  for (let at = 0; at < letters.length; at++) {
    const digit = (letters.charCodeAt(at) & ~32) - 64;
    if (digit < 1 || digit > 26) return 0;
    number = number * 26 + digit;
  }
  return number <= MAX_COLUMN ? number : 0;
}

/** `B5` for (5, 2). */
export function formatCell(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** `A1:C3`; a block of one cell is `A1`, whole columns `A:C`, whole rows `1:3`. */
export function formatBlock(block: Block): string {
  if (block.left === 1 && block.right === MAX_COLUMN && !(block.top === 1 && block.bottom === MAX_ROW)) {
    return `${block.top}:${block.bottom}`;
  }
  if (block.top === 1 && block.bottom === MAX_ROW) return `${columnLetters(block.left)}:${columnLetters(block.right)}`;
  return formatCellBlock(block);
}

/** As `formatBlock` but always with cells (`A1:XFD3`), as attributes of the file format want it. */
export function formatCellBlock(block: Block): string {
  const first = formatCell(block.top, block.left);
  return block.top === block.bottom && block.left === block.right
    ? first
    : `${first}:${formatCell(block.bottom, block.right)}`;
}

/** `$A$1:$C$3`, `$A:$C`, `$1:$3`. */
export function formatAbsolute(block: Block): string {
  return formatBlock(block).replace(/([A-Z]+)|(\d+)/g, '$$$&');
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

/** A cell, block, whole-column or whole-row address without a sheet; null when it is none. Corners may come in any order. */
export function parseBlock(address: string): Block | null {
  const [from, to, ...more] = address.trim().split(':');
  if (from === undefined || more.length > 0) return null;
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (!first || !last || (to === undefined && !(first.row && first.column))) return null;
  if (!first.row !== !last.row || !first.column !== !last.column) return null;
  return {
    top: first.row ? Math.min(first.row, last.row) : 1,
    bottom: first.row ? Math.max(first.row, last.row) : MAX_ROW,
    left: first.column ? Math.min(first.column, last.column) : 1,
    right: first.column ? Math.max(first.column, last.column) : MAX_COLUMN,
  };
}

/** 0 stands for "not given" in one of the two. */
function corner(text: string): { row: number; column: number } | null {
  const cell = CELL.exec(text);
  const row = Number((cell?.[2] ?? ROW.exec(text)?.[1]) || 0);
  const column = columnNumber(cell?.[1] ?? COLUMN.exec(text)?.[1] ?? '');
  if (row > MAX_ROW || (cell && (!row || !column)) || (!row && !column)) return null;
  return { row, column };
}

/** Blocks of a space-separated `sqref`; what cannot be read is left out. */
export function parseBlocks(sqref: string): Block[] {
  return sqref
    .split(/[\s,]+/)
    .map((part) => (part === '' ? null : parseBlock(part)))
    .filter((block): block is Block => block !== null);
}

/** The inverse of `parseBlocks`. */
export function formatBlocks(blocks: readonly Block[]): string {
  return blocks.map(formatCellBlock).join(' ');
}

/** Sheet name as written in a formula: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[A-Za-z_\u0080-\uffff][A-Za-z0-9_.\u0080-\uffff]*$/.test(name) &&
    !/[\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]/.test(name);
  const likeAddress =
    CELL.test(name) || COLUMN.test(name) || /^[rc][0-9]*([rc][0-9]*)?$/i.test(name) || /^(true|false)$/i.test(name);
  return plain && !likeAddress ? name : `'${name.replace(/'/g, "''")}'`;
}

/**
 * Splits `'台账 1'!$A$1:$C$3` into sheet name and block; a leading `=` is allowed; `sheet` is null when none is named.
 * Null when the text is no plain reference to one block.
 */
export function parseReference(text: string): { sheet: string | null; block: Block } | null {
  const body = text.startsWith('=') ? text.slice(1) : text;
  const bang = body.lastIndexOf('!');
  const block = parseBlock(body.slice(bang + 1));
  if (!block) return null;
  if (bang < 0) return { sheet: null, block };
  const name = body.slice(0, bang);
  const quoted = name.length > 2 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replace(/''/g, "'") : name, block };
}

/** `台账!$A$1:$C$3`. */
export function formatReference(sheet: string, block: Block): string {
  return `${quoteSheetName(sheet)}!${formatAbsolute(block)}`;
}

/** Whether the two blocks share a cell. */
export function overlaps(a: Block, b: Block): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Block, inner: Block): boolean {
  return (
    outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right
  );
}

/** The cells of `block` outside `hole`, as up to four blocks. */
export function subtract(block: Block, hole: Block): Block[] {
  if (!overlaps(block, hole)) return [block];
  const top = Math.max(block.top, hole.top);
  const bottom = Math.min(block.bottom, hole.bottom);
  const parts: Block[] = [
    { ...block, bottom: hole.top - 1 },
    { top, bottom, left: block.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: block.right },
    { ...block, top: hole.bottom + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
