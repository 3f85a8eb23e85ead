/** Walks the syntax tree of a formula. Operators and names here; functions in `functions/`. */
import type { Block } from '../model/workbook-model';
import { blockValues, cellValue, type Expression, type Scope } from './calculation';
import { arithmetic, compare, COMPARISONS, join } from './operators';
import { parseFormula } from './parse-formula';
import { findName, reference, resolveRange, resolveStructured } from './references';
import {
  errorValue,
  isArray,
  isError,
  isReference,
  NotEvaluated,
  REF_ERROR,
  toNumber,
  VALUE_ERROR,
  type ArrayValue,
  type Operand,
  type Value,
} from './value';

/** Evaluates to a value, an array or a reference that is not read yet. */
export function evaluate(scope: Scope, node: Expression): Operand {
  if (node === null || node === undefined) return null;
  switch (node.type) {
    case 'Literal':
      return node.value as Value;
    case 'ErrorLiteral':
      return errorValue(node.value.toUpperCase());
    case 'ReferenceIdentifier':
      return resolve(scope, node.value, node.kind);
    case 'ArrayExpression':
      return {
        kind: 'array',
        rows: node.elements.map((row) => row.map((element) => scalar(scope, element as Expression))),
      };
    case 'UnaryExpression':
      return unary(scope, node.operator, node.arguments[0] as Expression);
    case 'BinaryExpression':
      return binary(scope, node.operator, node.arguments[0] as Expression, node.arguments[1] as Expression);
    case 'CallExpression': {
      const name = node.callee.name;
      return scope.calculation.functionNamed(name)(scope, node.arguments as readonly Expression[]);
    }
    default:
      throw new NotEvaluated('lambda');
  }
}

function resolve(scope: Scope, text: string, kind: string): Operand {
  const { calculation, place } = scope;
  if (kind === 'table') return resolveStructured(calculation.model, place, text);
  if (kind === 'range' || kind === 'beam') return resolveRange(calculation.model, place, text);
  const bang = text.lastIndexOf('!');
  if (text.startsWith('[') || (bang >= 0 && text.includes('['))) throw new NotEvaluated('external-link');
  const name = findName(calculation.model, place.sheet, bang < 0 ? text : text.slice(bang + 1));
  if (!name) {
    const isTable = calculation.model.sheets.some((sheet) =>
      sheet.tables.some((table) => table.name.toLowerCase() === text.toLowerCase()),
    );
    if (isTable) return resolveStructured(calculation.model, place, `${text}[]`);
    throw new NotEvaluated('unknown-name');
  }
  const body = name.formula.startsWith('=') ? name.formula.slice(1) : name.formula;
  return evaluate({ ...scope, place: { ...place, insideName: true } }, parseFormula(body));
}

/**
 * A single value. A block or array of more than one cell stops the evaluation: older files mean the intersection
 * with the formula's row, newer ones a spilled array, and the formula alone does not tell which.
 */
export function toScalar(scope: Scope, operand: Operand): Value {
  if (isReference(operand)) {
    const { block, sheet } = operand;
    if (block.top !== block.bottom || block.left !== block.right) throw new NotEvaluated('array');
    return cellValue(scope.calculation, sheet, block.top, block.left);
  }
  if (isArray(operand)) {
    if (operand.rows.length !== 1 || operand.rows[0]?.length !== 1) throw new NotEvaluated('array');
    return operand.rows[0][0] ?? null;
  }
  return operand;
}

export const scalar = (scope: Scope, node: Expression): Value => toScalar(scope, evaluate(scope, node));

/** A multi-cell operand as an array, everything else as a single value. */
export function toArrayOrValue(scope: Scope, operand: Operand): Value | ArrayValue {
  if (isArray(operand)) return operand;
  if (!isReference(operand)) return operand;
  const { block, sheet } = operand;
  if (block.top === block.bottom && block.left === block.right)
    return cellValue(scope.calculation, sheet, block.top, block.left);
  return { kind: 'array', rows: blockValues(scope.calculation, operand) };
}

/**
 * Applies a function of single values. In array mode arrays are gone through cell by cell, single rows, columns and
 * values stretched to the larger shape, and missing partners are #N/A, as in Excel's array formulas.
 */
export function lift(
  scope: Scope,
  operands: readonly Operand[],
  apply: (...values: Value[]) => Value,
): Value | ArrayValue {
  if (!scope.arrayMode) return apply(...operands.map((operand) => toScalar(scope, operand)));
  const values = operands.map((operand) => toArrayOrValue(scope, operand));
  const arrays = values.filter(isArray);
  if (arrays.length === 0) return apply(...(values as Value[]));
  const height = Math.max(...arrays.map(({ rows }) => rows.length));
  const width = Math.max(...arrays.map(({ rows }) => rows[0]?.length ?? 0));
  const pick = (value: Value | ArrayValue, row: number, column: number): Value => {
    if (!isArray(value)) return value;
    const line = value.rows[value.rows.length === 1 ? 0 : row];
    const cell = line?.[line.length === 1 ? 0 : column];
    return cell === undefined ? errorValue('#N/A') : cell;
  };
  const rows: Value[][] = [];
  for (let row = 0; row < height; row += 1) {
    const line: Value[] = [];
    for (let column = 0; column < width; column += 1)
      line.push(apply(...values.map((value) => pick(value, row, column))));
    rows.push(line);
  }
  return { kind: 'array', rows };
}

function unary(scope: Scope, operator: string, argument: Expression): Operand {
  const operand = evaluate(scope, argument);
  if (operator === '+') return operand;
  if (operator === '@') return intersect(scope, operand);
  if (operator === '#') throw new NotEvaluated('spill');
  return lift(scope, [operand], (value) => {
    const number = toNumber(value);
    if (isError(number)) return number;
    return operator === '-' ? -number || 0 : number / 100;
  });
}

/** `@range`: the cell in the formula's own row or column. */
function intersect(scope: Scope, operand: Operand): Operand {
  if (!isReference(operand)) return toScalar(scope, operand);
  const { block, sheet } = operand;
  const { row, column } = scope.place;
  const inRow =
    block.top === block.bottom
      ? block.top
      : block.left === block.right && row >= block.top && row <= block.bottom
        ? row
        : 0;
  const inColumn =
    block.left === block.right
      ? block.left
      : block.top === block.bottom && column >= block.left && column <= block.right
        ? column
        : 0;
  if (!inRow || !inColumn) return VALUE_ERROR;
  return reference(sheet, { top: inRow, bottom: inRow, left: inColumn, right: inColumn });
}

function binary(scope: Scope, operator: string, leftNode: Expression, rightNode: Expression): Operand {
  const left = evaluate(scope, leftNode);
  const right = evaluate(scope, rightNode);
  if (operator === ':') return span(left, right);
  if (operator === ' ' || operator === ',') throw new NotEvaluated('union');
  if (operator === '&') return lift(scope, [left, right], join);
  if (operator in COMPARISONS) return lift(scope, [left, right], (a, b) => compare(operator, a ?? null, b ?? null));
  return lift(scope, [left, right], (a, b) => arithmetic(operator, a ?? null, b ?? null));
}

function span(left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!isReference(left) || !isReference(right)) return VALUE_ERROR;
  if (left.sheet !== right.sheet) return REF_ERROR;
  const block: Block = {
    top: Math.min(left.block.top, right.block.top),
    left: Math.min(left.block.left, right.block.left),
    bottom: Math.max(left.block.bottom, right.block.bottom),
    right: Math.max(left.block.right, right.block.right),
  };
  return reference(left.sheet, block);
}
