/**
 * References inside formula text: found by a scanner (strings, quoted sheet names, structured references, function names,
 * error values and external workbooks are stepped over), then rewritten by a callback. Linear time. One file, because the
 * scanner and its few rewriters share one idea of what a reference is.
 */
import { MAX_COLUMN, MAX_ROW, columnLetters, columnNumber, quoteSheetName } from './a1';
import type { Block } from './workbook-model';

/** One end of a reference; row or column is 0 in whole-column or whole-row references. */
export interface ReferenceCorner {
  row: number;
  column: number;
  rowAbsolute: boolean;
  columnAbsolute: boolean;
}

export interface FormulaReference {
  /** Sheet named in the formula, null when it is the formula's own sheet. */
  sheet: string | null;
  /** Last sheet of a 3-D reference (`一月:十二月!A1`), else null. */
  lastSheet: string | null;
  first: ReferenceCorner;
  /** Null for a single cell. */
  last: ReferenceCorner | null;
}

/**
 * Cells inserted or deleted on a sheet. `block` is the new (or the deleted) cells; what lies beyond moves along `direction`:
 * `row` down/up within the block's columns, `column` right/left within its rows.
 */
export interface StructureChange {
  sheet: string;
  kind: 'insert' | 'delete';
  direction: 'row' | 'column';
  block: Block;
}

const isNameChar = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  code === 95 || // _
  code === 46 || // .
  code === 36 || // $
  code === 92 || // backslash
  code === 63 || // ?
  code >= 128;

const ERRORS = [
  '#REF!',
  '#N/A',
  '#NAME?',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
];

/** Rewrites every reference of a formula (without `=`): the callback returns its new text, or null to leave it alone. */
export function mapReferences(formula: string, rewrite: (reference: FormulaReference) => string | null): string {
  let output = '';
  let copied = 0;
  let at = 0;
  const runEnd = (from: number): number => {
    let end = from;
    while (end < formula.length && isNameChar(formula.charCodeAt(end))) end++;
    return end;
  };
  /** A reference beginning at `from`; the prefix (if any) begins at `start`. Returns where it ends, or -1. */
  const reference = (start: number, from: number, sheet: string | null, lastSheet: string | null): number => {
    const end = runEnd(from);
    const first = parseCorner(formula.slice(from, end));
    if (!first) return -1;
    let stop = end;
    let last: ReferenceCorner | null = null;
    if (formula[end] === ':') {
      const end2 = runEnd(end + 1);
      const next = formula[end2];
      const second = next === '(' || next === '!' || next === '[' ? null : parseCorner(formula.slice(end + 1, end2));
      if (second && !second.row === !first.row && !second.column === !first.column) {
        last = second;
        stop = end2;
      }
    }
    if (!last && (!first.row || !first.column)) return -1;
    if (!last && (formula[stop] === '(' || formula[stop] === '[' || formula[stop] === '!')) return -1;
    const text = rewrite({ sheet, lastSheet, first, last });
    if (text !== null) {
      output += formula.slice(copied, start) + text;
      copied = stop;
    }
    return stop;
  };
  while (at < formula.length) {
    const char = formula[at]!;
    if (char === '"') {
      at = closing(formula, at, '"');
    } else if (char === "'") {
      const end = closing(formula, at, "'");
      if (formula[end] !== '!') {
        at = end;
        continue;
      }
      const name = formula.slice(at + 1, end - 1).replace(/''/g, "'");
      const colon = name.indexOf(':');
      const external = name.includes('[');
      const stop = external
        ? skipExternal(formula, end + 1, runEnd)
        : reference(at, end + 1, colon < 0 ? name : name.slice(0, colon), colon < 0 ? null : name.slice(colon + 1));
      at = stop < 0 ? end + 1 : stop;
    } else if (char === '[') {
      at = closingBracket(formula, at);
      const end = runEnd(at);
      if (formula[end] === '!') at = skipExternal(formula, end + 1, runEnd);
    } else if (char === '#') {
      const error = ERRORS.find((text) => formula.startsWith(text, at));
      at += error?.length ?? 1;
      if (error === '#REF!') at = skipExternal(formula, at, runEnd);
    } else if (isNameChar(char.charCodeAt(0))) {
      const end = runEnd(at);
      const run = formula.slice(at, end);
      if (formula[end] === '!') {
        const stop = reference(at, end + 1, run, null);
        at = stop < 0 ? end + 1 : stop;
        continue;
      }
      if (formula[end] === ':') {
        const end2 = runEnd(end + 1);
        if (end2 > end + 1 && formula[end2] === '!') {
          const stop = reference(at, end2 + 1, run, formula.slice(end + 1, end2));
          at = stop < 0 ? end2 + 1 : stop;
          continue;
        }
      }
      if (formula[end] === '[') {
        at = closingBracket(formula, end);
        continue;
      }
      const stop = formula[end] === '(' ? -1 : reference(at, at, null, null);
      at = stop < 0 ? end : stop;
    } else {
      at++;
    }
  }
  return copied === 0 ? formula : output + formula.slice(copied);
}

/** Past the closing quote; a doubled quote stands for itself. */
function closing(text: string, open: number, quote: string): number {
  let at = open + 1;
  for (;;) {
    const end = text.indexOf(quote, at);
    if (end < 0) return text.length;
    if (text[end + 1] !== quote) return end + 1;
    at = end + 2;
  }
}

/** Past the bracket that closes the one at `open`; `'` escapes the next character inside structured references. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const char = text[at];
    if (char === "'") at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Steps over a reference that belongs to another workbook or to a sheet that is gone. */
function skipExternal(text: string, from: number, runEnd: (at: number) => number): number {
  const end = runEnd(from);
  if (text[end] !== ':') return end;
  const end2 = runEnd(end + 1);
  return text[end2] === '(' || text[end2] === '!' ? end : end2;
}

function parseCorner(text: string): ReferenceCorner | null {
  let at = 0;
  const columnAbsolute = text[at] === '$';
  if (columnAbsolute) at++;
  const lettersFrom = at;
  while (at < text.length && /[A-Za-z]/.test(text[at]!)) at++;
  const letters = text.slice(lettersFrom, at);
  if (letters === '') {
    const digits = text.slice(at);
    const row = rowOf(digits);
    return row ? { row, column: 0, rowAbsolute: columnAbsolute, columnAbsolute: false } : null;
  }
  const column = columnNumber(letters);
  if (!column) return null;
  if (at === text.length) return { row: 0, column, rowAbsolute: false, columnAbsolute };
  const rowAbsolute = text[at] === '$';
  if (rowAbsolute) at++;
  const row = rowOf(text.slice(at));
  return row ? { row, column, rowAbsolute, columnAbsolute } : null;
}

function rowOf(digits: string): number {
  if (digits.length === 0 || digits.length > 7 || !/^[0-9]+$/.test(digits)) return 0;
  const row = Number(digits);
  return row <= MAX_ROW ? row : 0;
}

function cornerText(corner: ReferenceCorner): string {
  const column = corner.column ? (corner.columnAbsolute ? '$' : '') + columnLetters(corner.column) : '';
  return corner.row ? `${column}${corner.rowAbsolute ? '$' : ''}${corner.row}` : column;
}

/** A reference as formula text. */
export function referenceText(reference: FormulaReference): string {
  const area = reference.last
    ? `${cornerText(reference.first)}:${cornerText(reference.last)}`
    : cornerText(reference.first);
  return prefixText(reference) + area;
}

function prefixText(reference: FormulaReference): string {
  if (reference.sheet === null) return '';
  if (reference.lastSheet === null) return `${quoteSheetName(reference.sheet)}!`;
  const plain =
    quoteSheetName(reference.sheet) === reference.sheet && quoteSheetName(reference.lastSheet) === reference.lastSheet;
  const names = `${reference.sheet}:${reference.lastSheet}`;
  return plain ? `${names}!` : `'${names.replace(/'/g, "''")}'!`;
}

/** The formula as it reads when copied by so many rows and columns (relative parts move, and wrap round at the sheet's edge as in shared formulas). */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const wrap = (value: number, limit: number): number => ((((value - 1) % limit) + limit) % limit) + 1;
  const move = (corner: ReferenceCorner): ReferenceCorner => ({
    ...corner,
    row: corner.row && !corner.rowAbsolute ? wrap(corner.row + rows, MAX_ROW) : corner.row,
    column: corner.column && !corner.columnAbsolute ? wrap(corner.column + columns, MAX_COLUMN) : corner.column,
  });
  return mapReferences(formula, (reference) =>
    referenceText({ ...reference, first: move(reference.first), last: reference.last && move(reference.last) }),
  );
}

/** An interval after the change; null when it is deleted or pushed over the edge. */
export function shiftInterval(
  from: number,
  to: number,
  kind: 'insert' | 'delete',
  first: number,
  last: number,
  limit: number,
): [number, number] | null {
  const count = last - first + 1;
  if (kind === 'insert') {
    const start = from >= first ? from + count : from;
    const end = to >= first ? to + count : to;
    // A reference to the whole sheet height stays one.
    return start > limit ? null : [start, Math.min(end, limit)];
  }
  if (from >= first && to <= last) return null;
  const start = from < first ? from : from > last ? from - count : first;
  const end = to < first ? to : to > last ? to - count : first - 1;
  return [start, from < first && to === limit ? limit : end];
}

/**
 * The formula after cells were inserted or deleted. `ownSheet` is the sheet the formula stands on. A reference across the
 * edge of the moved band (partial insert) stays as it is, as in Excel; a deleted target becomes `#REF!`.
 */
export function shiftFormula(formula: string, ownSheet: string, change: StructureChange): string {
  const target = change.sheet.toLowerCase();
  const own = ownSheet.toLowerCase() === target;
  const { block, kind } = change;
  return mapReferences(formula, (reference) => {
    if (reference.lastSheet !== null || (reference.sheet === null ? !own : reference.sheet.toLowerCase() !== target))
      return null;
    const { first, last } = reference;
    const end = last ?? first;
    if (change.direction === 'row') {
      if (!first.row) return null;
      const [left, right] = ordered(first.column || 1, end.column || MAX_COLUMN);
      if (left < block.left || right > block.right) return null;
      const [top, bottom] = ordered(first.row, end.row);
      const moved = shiftInterval(top, bottom, kind, block.top, block.bottom, MAX_ROW);
      if (!moved) return `${prefixText(reference)}#REF!`;
      if (moved[0] === top && moved[1] === bottom) return null;
      const flipped = first.row > end.row;
      return referenceText({
        ...reference,
        first: { ...first, row: moved[flipped ? 1 : 0] },
        last: last && { ...last, row: moved[flipped ? 0 : 1] },
      });
    }
    if (!first.column) return null;
    const [top, bottom] = ordered(first.row || 1, end.row || MAX_ROW);
    if (top < block.top || bottom > block.bottom) return null;
    const [left, right] = ordered(first.column, end.column);
    const moved = shiftInterval(left, right, kind, block.left, block.right, MAX_COLUMN);
    if (!moved) return `${prefixText(reference)}#REF!`;
    if (moved[0] === left && moved[1] === right) return null;
    const flipped = first.column > end.column;
    return referenceText({
      ...reference,
      first: { ...first, column: moved[flipped ? 1 : 0] },
      last: last && { ...last, column: moved[flipped ? 0 : 1] },
    });
  });
}

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** The formula after a sheet got a new name. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  const old = from.toLowerCase();
  const swap = (name: string | null): string | null => (name !== null && name.toLowerCase() === old ? to : name);
  return mapReferences(formula, (reference) => {
    const sheet = swap(reference.sheet);
    const lastSheet = swap(reference.lastSheet);
    return sheet === reference.sheet && lastSheet === reference.lastSheet
      ? null
      : referenceText({ ...reference, sheet, lastSheet });
  });
}

/** The formula after a sheet was removed: `Sheet2!A1` becomes `#REF!A1`, as in Excel. */
export function removeSheetFromFormula(formula: string, removed: string): string {
  const gone = removed.toLowerCase();
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === gone || reference.lastSheet?.toLowerCase() === gone
      ? `#REF!${referenceText({ ...reference, sheet: null, lastSheet: null })}`
      : null,
  );
}

/** A block after the change, in as many pieces as a partial change makes of it; empty when all of it was deleted. */
export function shiftBlock(block: Block, change: StructureChange): Block[] {
  const band = change.block;
  const byRow = change.direction === 'row';
  const inBand: Block = byRow
    ? { ...block, left: Math.max(block.left, band.left), right: Math.min(block.right, band.right) }
    : { ...block, top: Math.max(block.top, band.top), bottom: Math.min(block.bottom, band.bottom) };
  if (inBand.left > inBand.right || inBand.top > inBand.bottom) return [block];
  const moved = byRow
    ? shiftInterval(inBand.top, inBand.bottom, change.kind, band.top, band.bottom, MAX_ROW)
    : shiftInterval(inBand.left, inBand.right, change.kind, band.left, band.right, MAX_COLUMN);
  const whole = byRow
    ? inBand.left === block.left && inBand.right === block.right
    : inBand.top === block.top && inBand.bottom === block.bottom;
  const shifted =
    moved && (byRow ? { ...inBand, top: moved[0], bottom: moved[1] } : { ...inBand, left: moved[0], right: moved[1] });
  if (whole) return shifted ? [shifted] : [];
  // Nothing moved within the band: do not cut the block in pieces.
  if (
    shifted &&
    shifted.top === inBand.top &&
    shifted.bottom === inBand.bottom &&
    shifted.left === inBand.left &&
    shifted.right === inBand.right
  )
    return [block];
  const rest: Block[] = byRow
    ? [
        { ...block, right: band.left - 1 },
        { ...block, left: band.right + 1 },
      ]
    : [
        { ...block, bottom: band.top - 1 },
        { ...block, top: band.bottom + 1 },
      ];
  const kept = rest.filter((part) => part.left <= part.right && part.top <= part.bottom);
  return shifted ? [...kept, shifted] : kept;
}

/** Where one cell goes; null when it is deleted. */
export function shiftCell(
  row: number,
  column: number,
  change: StructureChange,
): { row: number; column: number } | null {
  const [moved] = shiftBlock({ top: row, left: column, bottom: row, right: column }, change);
  return moved ? { row: moved.top, column: moved.left } : null;
}
