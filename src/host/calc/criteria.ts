/**
 * Criteria of COUNTIF, SUMIFS and the like: `">=2025-06-30"`, `"<>已销号"`, `"*财政局*"`, `"="`, a number, a cell's value.
 */
import { compareValues, isError, parseNumberText, sameNumber, type Value } from './value';
import { hasWildcard, wildcardMatcher } from './wildcard';

export interface Criterion {
  readonly test: (value: Value) => boolean;
  /** Set when the criterion is plain equality with text or a number: the key of `equalityKey`, for indexed look-up. */
  readonly key?: string;
}

/** The key under which equal values meet: COUNTIF holds the text `5` and the number 5 to be equal. */
export function equalityKey(value: Value): string | undefined {
  if (typeof value === 'number') return `n${Number(value.toPrecision(15))}`;
  if (typeof value !== 'string') return undefined;
  const number = numeric(value);
  return number === undefined ? `s${value.toLowerCase()}` : `n${Number(number.toPrecision(15))}`;
}

const OPERATORS = ['<>', '<=', '>=', '=', '<', '>'] as const;
type Operator = (typeof OPERATORS)[number];

function numeric(text: string): number | undefined {
  const first = text.charCodeAt(0);
  // Most cells are prose: only what begins like a number is looked at closely.
  if (!(first >= 48 && first <= 57) && first !== 43 && first !== 45 && first !== 46 && first !== 32) return undefined;
  try {
    return parseNumberText(text);
  } catch {
    return undefined;
  }
}

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

/** Reads a criterion. An error value as criterion matches cells with that error. */
export function parseCriterion(criterion: Value): Criterion {
  if (isError(criterion)) return { test: (value) => isError(value) && value.error === criterion.error };
  if (criterion === null) return equals(0);
  if (typeof criterion !== 'string') return equals(criterion);
  const operator = OPERATORS.find((candidate) => criterion.startsWith(candidate));
  const operand = operator ? criterion.slice(operator.length) : criterion;
  if (operand === '') return emptyOperand(operator);
  const upper = operand.toUpperCase();
  if (ERROR_TEXT.test(operand)) {
    const test = (value: Value): boolean => isError(value) && value.error === upper;
    return operator === '<>' ? { test: (value) => !test(value) } : { test };
  }
  const typed = upper === 'TRUE' ? true : upper === 'FALSE' ? false : (parseNumberText(operand) ?? operand);
  if (operator === undefined || operator === '=') return equals(typed);
  if (operator === '<>') {
    const { test } = equals(typed);
    return { test: (value) => !test(value) };
  }
  return ordered(operator, typed);
}

function emptyOperand(operator: Operator | undefined): Criterion {
  if (operator === undefined) return { test: (value) => value === null || value === '' };
  if (operator === '=') return { test: (value) => value === null };
  if (operator === '<>') return { test: (value) => value !== null };
  return { test: () => false };
}

function equals(operand: number | boolean | string): Criterion {
  if (typeof operand === 'boolean') return { test: (value) => value === operand };
  if (typeof operand === 'number') {
    return {
      key: equalityKey(operand),
      test: (value) =>
        typeof value === 'number'
          ? sameNumber(value, operand)
          : typeof value === 'string' &&
            value !== '' &&
            numeric(value) !== undefined &&
            sameNumber(numeric(value) ?? NaN, operand),
    };
  }
  if (hasWildcard(operand)) {
    const match = wildcardMatcher(operand);
    return { test: (value) => typeof value === 'string' && match(value.toLowerCase()) };
  }
  const lower = operand.toLowerCase();
  return { key: equalityKey(operand), test: (value) => typeof value === 'string' && value.toLowerCase() === lower };
}

function ordered(operator: Operator, operand: number | boolean | string): Criterion {
  const accepts = (order: number): boolean =>
    operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  return {
    test: (value) => {
      if (typeof value !== typeof operand || value === null || isError(value)) return false;
      const order = compareValues(value, operand);
      return typeof order === 'number' && accepts(order);
    },
  };
}
