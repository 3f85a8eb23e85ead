import { format } from 'numfmt';
import type { Expression, Scope, FormulaFunction } from '../calculation';
import { evaluate, scalar } from '../evaluate';
import { isError, NotEvaluated, parseNumberText, toBoolean, toNumber, toText, VALUE_ERROR, type Value } from '../value';
import { wildcardSearch } from '../wildcard';
import { checkCount, forEachValue, ofValues, type FunctionTable } from './define';

const CELL_TEXT_LIMIT = 32_767;

/** A function whose arguments are read as text and whole numbers by a pattern: `t` text, `n` number. */
function typed(pattern: string, min: number, apply: (...args: never[]) => Value): FormulaFunction {
  return ofValues(min, pattern.length, (...values) => {
    const converted: (string | number)[] = [];
    for (const [i, value] of values.entries()) {
      const result = pattern[i] === 'n' ? toNumber(value) : toText(value);
      if (isError(result)) return result;
      converted.push(typeof result === 'number' ? Math.trunc(result) : result);
    }
    return (apply as (...args: (string | number)[]) => Value)(...converted);
  });
}

function find(needle: string, text: string, start = 1): Value {
  if (start < 1 || start > text.length + 1) return VALUE_ERROR;
  const index = text.indexOf(needle, start - 1);
  return index < 0 ? VALUE_ERROR : index + 1;
}

function search(needle: string, text: string, start = 1): Value {
  if (start < 1 || start > text.length + 1) return VALUE_ERROR;
  const index = wildcardSearch(needle, text, start - 1);
  return index < 0 ? VALUE_ERROR : index + 1;
}

function substitute(text: string, old: string, replacement: string, occurrence?: number): Value {
  if (old === '') return text;
  if (occurrence === undefined) return text.split(old).join(replacement);
  if (occurrence < 1) return VALUE_ERROR;
  let index = -1;
  for (let i = 0; i < occurrence; i += 1) {
    index = text.indexOf(old, index < 0 ? 0 : index + old.length);
    if (index < 0) return text;
  }
  return text.slice(0, index) + replacement + text.slice(index + old.length);
}

/** TEXT by numfmt; weekday names (`aaaa`) are Chinese, other names English, as Chinese Excel writes them. */
export function formatText(value: Value, pattern: string): Value {
  if (isError(value)) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (/dbnum|natnum|\[\$-/i.test(pattern)) throw new NotEvaluated('number-format');
  const number = typeof value === 'string' ? (parseNumberText(value) ?? value) : (value ?? 0);
  try {
    return format(pattern, number, { locale: /aaa/i.test(pattern) ? 'zh-CN' : 'en-US', throws: true });
  } catch {
    throw new NotEvaluated('number-format');
  }
}

function joined(scope: Scope, args: readonly Expression[], delimiter: string, skipEmpty: boolean): Value {
  const pieces: string[] = [];
  let error: Value = null;
  for (const arg of args) {
    const operand = evaluate(scope, arg);
    if (!skipEmpty && delimiter !== '') refuseWholeColumn(operand);
    forEachValue(scope, operand, (value) => {
      const text = toText(value);
      if (isError(text)) error ??= text;
      else if (text !== '' || !skipEmpty) pieces.push(text);
    });
  }
  if (isError(error)) return error;
  const text = pieces.join(delimiter);
  return text.length > CELL_TEXT_LIMIT ? VALUE_ERROR : text;
}

/** TEXTJOIN that keeps empties needs every blank in its place; the values of a reference come without them. */
function refuseWholeColumn(operand: unknown): void {
  if (typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'reference')
    throw new NotEvaluated('textjoin-keeps-empty');
}

const textJoin: FormulaFunction = (scope, args) => {
  checkCount(args, 3, 255);
  const delimiter = toText(scalar(scope, args[0] ?? null));
  if (isError(delimiter)) return delimiter;
  const skip = toBoolean(scalar(scope, args[1] ?? null));
  return isError(skip) ? skip : joined(scope, args.slice(2), delimiter, skip);
};

const joinAll = (scope: Scope, args: readonly Expression[]): Value => joined(scope, args, '', true);

export const textFunctions: FunctionTable = {
  LEN: typed('t', 1, (text: string) => text.length),
  LEFT: typed('tn', 1, (text: string, count = 1) => (count < 0 ? VALUE_ERROR : text.slice(0, count))),
  RIGHT: typed('tn', 1, (text: string, count = 1) => (count < 0 ? VALUE_ERROR : count === 0 ? '' : text.slice(-count))),
  MID: typed('tnn', 3, (text: string, start: number, count: number) =>
    start < 1 || count < 0 ? VALUE_ERROR : text.slice(start - 1, start - 1 + count),
  ),
  FIND: typed('ttn', 2, find),
  SEARCH: typed('ttn', 2, search),
  SUBSTITUTE: typed('tttn', 3, substitute),
  REPLACE: typed('tnnt', 4, (text: string, start: number, count: number, replacement: string) =>
    start < 1 || count < 0 ? VALUE_ERROR : text.slice(0, start - 1) + replacement + text.slice(start - 1 + count),
  ),
  TRIM: typed('t', 1, (text: string) => text.replace(/^ +/, '').replace(/ {2,}/g, ' ').replace(/ $/, '')),
  CLEAN: typed('t', 1, (text: string) => [...text].filter((character) => character >= ' ').join('')),
  UPPER: typed('t', 1, (text: string) => text.toUpperCase()),
  LOWER: typed('t', 1, (text: string) => text.toLowerCase()),
  EXACT: typed('tt', 2, (a: string, b: string) => a === b),
  REPT: typed('tn', 2, (text: string, count: number) =>
    count < 0 || text.length * count > CELL_TEXT_LIMIT ? VALUE_ERROR : text.repeat(count),
  ),
  TEXT: ofValues(2, 2, (value = null, pattern = null) => {
    const code = toText(pattern);
    return isError(code) ? code : formatText(value, code);
  }),
  VALUE: ofValues(1, 1, (value = null) => (typeof value === 'boolean' ? VALUE_ERROR : toNumber(value))),
  CHAR: typed('n', 1, (code: number) => {
    if (code < 1 || code > 255) return VALUE_ERROR;
    if (code > 127) throw new NotEvaluated('code-page');
    return String.fromCharCode(code);
  }),
  CONCAT: joinAll,
  CONCATENATE: ofValues(1, 255, (...values) => values.map((value) => toText(value) as string).join('')),
  TEXTJOIN: textJoin,
};
