/**
 * One syntax tree for a formula that is filled down: in a column of 50,000 rows the same formula differs only by its row numbers, and
 * parsing each anew costs more than evaluating it.
 */
import type { AstExpression } from '@borgar/fx/xlsx';
import { translateFormula } from '../model/shift-references';
import type { CellModel } from '../model/workbook-model';
import { parseFormula } from './parse-formula';
import { MAX_COLUMN, MAX_ROW } from './value';

/** A formula as it was written in `row`; elsewhere its references without `$` are moved by the distance of the rows. */
export interface FormulaShape {
  readonly tree: AstExpression;
  readonly row: number;
}

const shapes = new Map<string, FormulaShape>();
const SHAPES_LIMIT = 100_000;

/** The shape of a formula (without `=`) that stands in `row`. @throws NotEvaluated for what the grammar does not take. */
export function shapeOf(formula: string, row: number): FormulaShape {
  const key = relativeText(formula, row);
  if (key === null) return { tree: parseFormula(formula), row };
  let shape = shapes.get(key);
  if (!shape) {
    shape = { tree: parseFormula(formula), row };
    if (shapes.size >= SHAPES_LIMIT) shapes.clear();
    shapes.set(key, shape);
  }
  return shape;
}

interface Remembered {
  readonly formula: string;
  readonly row: number;
  readonly shape: FormulaShape;
}

const remembered = new WeakMap<CellModel, Remembered>();

/** The shape of a cell's formula: worked out once, and again when formula or row are others. @throws NotEvaluated as `shapeOf`. */
export function shapeOfCell(cell: CellModel, row: number): FormulaShape {
  const known = knownShape(cell, row);
  if (known) return known;
  const shape = shapeOf(cell.formula ?? '', row);
  rememberShape(cell, row, shape);
  return shape;
}

/** The cell holds a formula of this shape, filled over from another row: it need not be worked out again. */
export function rememberShape(cell: CellModel, row: number, shape: FormulaShape): void {
  remembered.set(cell, { formula: cell.formula ?? '', row, shape });
}

/** The shape if it is known already. */
export function knownShape(cell: CellModel, row: number): FormulaShape | undefined {
  const known = remembered.get(cell);
  return known && known.row === row && known.formula === cell.formula ? known.shape : undefined;
}

/** The formula (without `=`) of `row`, as it reads when it is filled down or up to other rows of the column. */
export function filler(formula: string, row: number): (other: number) => string {
  const relative = relativeText(formula, row);
  if (relative === null) return (other) => translateFormula(formula, other - row, 0);
  const [head, ...rest] = relative.split(ROW_MARK);
  const parts = rest.map((part) => {
    const end = part.indexOf(';');
    return { distance: Number(part.slice(0, end)), text: part.slice(end + 1) };
  });
  const lowest = Math.min(0, ...parts.map(({ distance }) => distance));
  const highest = Math.max(0, ...parts.map(({ distance }) => distance));
  return (other) => {
    if (other + lowest < 1 || other + highest > MAX_ROW) return translateFormula(formula, other - row, 0);
    let text = head!;
    for (const part of parts) text += String(other + part.distance) + part.text;
    return text;
  };
}

const ROW_MARK = '\u0001';
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;
const BRACKET = 91;
const CELL = /^\$?([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const ROW_NUMBER = /^\$?\d+$/;

/**
 * The formula with the rows of its references written as distances: equal for two cells when one is the other filled down. Null where
 * that cannot be told from the text alone (structured references, whole rows).
 */
export function relativeText(formula: string, row: number): string | null {
  if (formula.includes(ROW_MARK)) return null;
  let text = '';
  let copied = 0;
  let at = 0;
  let afterColon = false;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    if (code === BRACKET) return null;
    if (code === QUOTE || code === APOSTROPHE) {
      const end = formula.indexOf(formula[at]!, at + 1);
      if (end < 0) return null;
      at = end + 1;
      continue;
    }
    if (!isWord(code)) {
      if (code > 32) afterColon = code === COLON;
      at += 1;
      continue;
    }
    const start = at;
    while (at < formula.length && isWord(formula.charCodeAt(at))) at += 1;
    const last = formula.charCodeAt(at - 1);
    // Only what ends in a digit can be a cell or a whole row.
    if (last < 48 || last > 57) continue;
    const word = formula.slice(start, at);
    const next = nextSign(formula, at);
    if (ROW_NUMBER.test(word)) {
      if (afterColon || next === ':') return null;
      continue;
    }
    const cell = next === '(' || next === '!' ? null : CELL.exec(word);
    if (!cell || cell[2] === '$' || !isOnSheet(cell[1]!, cell[3]!)) continue;
    text += `${formula.slice(copied, at - cell[3]!.length)}${ROW_MARK}${Number(cell[3]) - row};`;
    copied = at;
  }
  return text + formula.slice(copied);
}

/** Letters, digits, `_`, `.`, `\`, `?`, `$` and everything beyond ASCII. */
function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 36 ||
    code === 95 ||
    code === 46 ||
    code === 92 ||
    code === 63 ||
    code > 127
  );
}

function nextSign(formula: string, at: number): string | undefined {
  let index = at;
  while (formula[index] === ' ') index += 1;
  return formula[index];
}

/** `DATA1` and `A2000000` are names. */
function isOnSheet(letters: string, digits: string): boolean {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMN && Number(digits) >= 1 && Number(digits) <= MAX_ROW;
}
