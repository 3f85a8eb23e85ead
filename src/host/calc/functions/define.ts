/** How functions are written down: over single values, or over unevaluated arguments. */
import { forEachCell, type Expression, type Scope, type FormulaFunction } from '../calculation';
import { evaluate, lift, scalar } from '../evaluate';
import {
  isArray,
  isError,
  isReference,
  NotEvaluated,
  toNumber,
  type CellErrorOr,
  type Operand,
  type Reference,
  type Value,
} from '../value';

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

export function checkCount(args: readonly Expression[], min: number, max: number): void {
  if (args.length < min || args.length > max) throw new NotEvaluated('argument-count');
}

/** A function of single values: the first error among its arguments is its result. */
export function ofValues(min: number, max: number, apply: (...values: Value[]) => Value): FormulaFunction {
  return withErrors(min, max, (...values) => values.find(isError) ?? apply(...values));
}

/** A function of single values that looks at errors itself (ISERROR and its like). */
export function withErrors(min: number, max: number, apply: (...values: Value[]) => Value): FormulaFunction {
  return (scope, args) => {
    checkCount(args, min, max);
    return lift(
      scope,
      args.map((arg) => evaluate(scope, arg)),
      apply,
    );
  };
}

/** A function of numbers only. */
export function ofNumbers(min: number, max: number, apply: (...numbers: number[]) => Value): FormulaFunction {
  return ofValues(min, max, (...values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return apply(...numbers);
  });
}

/** The argument as a reference; anything else is not evaluated (Excel would not have taken the formula). */
export function referenceArgument(scope: Scope, arg: Expression | undefined): CellErrorOr<Reference> {
  const operand = evaluate(scope, arg ?? null);
  if (isReference(operand)) return operand;
  if (isError(operand)) return operand;
  throw new NotEvaluated('reference-expected');
}

export function numberArgument(scope: Scope, arg: Expression | undefined, otherwise = 0): CellErrorOr<number> {
  return arg === undefined ? otherwise : toNumber(scalar(scope, arg));
}

/** Calls back for each value of an operand; blanks of references are left out. `direct` = typed into the formula itself. */
export function forEachValue(scope: Scope, operand: Operand, visit: (value: Value, direct: boolean) => void): void {
  if (isReference(operand)) forEachCell(scope.calculation, operand, (value) => visit(value, false));
  else if (isArray(operand)) for (const row of operand.rows) for (const value of row) visit(value, false);
  else visit(operand, true);
}

/**
 * The numbers of all arguments as SUM takes them: of references and arrays the numbers only, of direct arguments also
 * booleans and number texts.
 */
export function numbersOf(scope: Scope, args: readonly Expression[]): CellErrorOr<number[]> {
  const numbers: number[] = [];
  let error: Value = null;
  for (const arg of args) {
    forEachValue(scope, evaluate(scope, arg), (value, direct) => {
      if (typeof value === 'number') numbers.push(value);
      else if (isError(value)) error ??= value;
      else if (direct) {
        const number = toNumber(value);
        if (isError(number)) error ??= number;
        else numbers.push(number);
      }
    });
    if (isError(error)) return error;
  }
  return numbers;
}
