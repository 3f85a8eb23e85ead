import type { Expression, Scope, FormulaFunction } from '../calculation';
import { evaluate, scalar, toScalar } from '../evaluate';
import {
  compareValues,
  isError,
  isReference,
  NA_ERROR,
  NotEvaluated,
  toBoolean,
  toNumber,
  VALUE_ERROR,
  type Operand,
  type Value,
} from '../value';
import { checkCount, forEachValue, ofValues, type FunctionTable } from './define';

const condition = (scope: Scope, arg: Expression | undefined): Value => toBoolean(scalar(scope, arg ?? null));

const choose: FormulaFunction = (scope, args) => {
  checkCount(args, 2, 255);
  const place = toNumber(scalar(scope, args[0] ?? null));
  if (isError(place)) return place;
  const index = Math.trunc(place);
  return index < 1 || index >= args.length ? VALUE_ERROR : evaluate(scope, args[index] ?? null);
};

const ifFunction: FormulaFunction = (scope, args) => {
  checkCount(args, 2, 3);
  const test = condition(scope, args[0]);
  if (isError(test)) return test;
  if (test) return evaluate(scope, args[1] ?? null);
  return args.length === 3 ? evaluate(scope, args[2] ?? null) : false;
};

const ifs: FormulaFunction = (scope, args) => {
  if (args.length % 2 !== 0) throw new NotEvaluated('argument-count');
  for (let i = 0; i < args.length; i += 2) {
    const test = condition(scope, args[i]);
    if (isError(test)) return test;
    if (test) return evaluate(scope, args[i + 1] ?? null);
  }
  return NA_ERROR;
};

const switchFunction: FormulaFunction = (scope, args) => {
  checkCount(args, 3, 255);
  const subject = scalar(scope, args[0] ?? null);
  if (isError(subject)) return subject;
  let i = 1;
  for (; i + 1 < args.length; i += 2) {
    const order = compareValues(subject, scalar(scope, args[i] ?? null), false);
    if (isError(order)) return order;
    if (order === 0) return evaluate(scope, args[i + 1] ?? null);
  }
  return i < args.length ? evaluate(scope, args[i] ?? null) : NA_ERROR;
};

/** The value, or the alternative when it is one of the errors meant. */
const unless =
  (isMeant: (value: Value) => boolean): FormulaFunction =>
  (scope, args) => {
    checkCount(args, 2, 2);
    const operand: Operand = evaluate(scope, args[0] ?? null);
    const value = toScalar(scope, operand);
    if (!isMeant(value)) return isReference(operand) ? operand : value;
    return evaluate(scope, args[1] ?? null);
  };

/** AND, OR, XOR: text and blanks in references are passed over; nothing logical at all is #VALUE!. */
const combined =
  (combine: (values: readonly boolean[]) => boolean): FormulaFunction =>
  (scope, args) => {
    checkCount(args, 1, 255);
    const values: boolean[] = [];
    let error: Value = null;
    for (const arg of args) {
      forEachValue(scope, evaluate(scope, arg), (value, direct) => {
        if (isError(value)) error ??= value;
        else if (typeof value === 'boolean' || typeof value === 'number') values.push(Boolean(value));
        else if (direct) {
          const logical = toBoolean(value);
          if (isError(logical)) error ??= logical;
          else values.push(logical);
        }
      });
    }
    if (isError(error)) return error;
    return values.length === 0 ? VALUE_ERROR : combine(values);
  };

export const logicFunctions: FunctionTable = {
  IF: ifFunction,
  IFS: ifs,
  SWITCH: switchFunction,
  CHOOSE: choose,
  IFERROR: unless(isError),
  IFNA: unless((value) => isError(value) && value.error === '#N/A'),
  AND: combined((values) => values.every(Boolean)),
  OR: combined((values) => values.some(Boolean)),
  XOR: combined((values) => values.filter(Boolean).length % 2 === 1),
  NOT: ofValues(1, 1, (value = null) => {
    const logical = toBoolean(value);
    return isError(logical) ? logical : !logical;
  }),
  TRUE: () => true,
  FALSE: () => false,
};
