/** What conditional formats make of a sheet's cells now: for a view that cannot evaluate them itself. */
import { Temporal } from 'temporal-polyfill';
import type {
  Block,
  ConditionalFormatModel,
  DifferentialStyle,
  SheetModel,
  WorkbookModel,
} from '../model/workbook-model';
import { cellValue, type Calculation, type Expression, type Scope } from './calculation';
import { evaluate, toScalar } from './evaluate';
import { parseFormula } from './parse-formula';
import { readingOf } from './recalculate';
import { compareValues, isError, NotEvaluated, toBoolean, toText, type Value } from './value';

/** Row → column → style to lay over the cell's own. */
export type ConditionalStyles = Map<number, Map<number, DifferentialStyle>>;

interface Seen {
  style: DifferentialStyle;
  stopped: boolean;
}

/**
 * Lays the rules over the used rows by priority: for each property the first rule that sets it wins, and a rule with
 * `stopIfTrue` ends the list. Rules of a kind that the model keeps but cannot read (`other`) and formulas that cannot be
 * evaluated colour nothing.
 */
export function conditionalStyles(
  model: WorkbookModel,
  sheet: SheetModel,
  today: Temporal.PlainDate,
): ConditionalStyles {
  const calculation = readingOf(model, { today });
  const lastRow = Math.max(0, ...sheet.cells.keys());
  const seen = new Map<number, Map<number, Seen>>();
  const rules = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  for (const format of rules) {
    if (format.rule.type === 'other') continue;
    const test = tester(calculation, sheet, format);
    for (const { top, left, bottom, right } of format.ranges) {
      for (let row = top; row <= Math.min(bottom, lastRow); row += 1) {
        for (let column = left; column <= Math.min(right, left + 255); column += 1) {
          const present = seen.get(row)?.get(column);
          if (present?.stopped || !test(row, column)) continue;
          const entry: Seen = {
            style: { ...format.rule.format, ...definedOf(present?.style) },
            stopped: format.stopIfTrue,
          };
          let line = seen.get(row);
          if (!line) seen.set(row, (line = new Map()));
          line.set(column, entry);
        }
      }
    }
  }
  return new Map(
    [...seen].map(([row, line]) => [row, new Map([...line].map(([column, { style }]) => [column, style]))]),
  );
}

/** Without the properties that are not set, so that spreading does not erase others. */
function definedOf(style: DifferentialStyle | undefined): DifferentialStyle {
  return Object.fromEntries(Object.entries(style ?? {}).filter(([, value]) => value !== undefined && value !== null));
}

type Tester = (row: number, column: number) => boolean;

function tester(calculation: Calculation, sheet: SheetModel, { ranges, rule }: ConditionalFormatModel): Tester {
  const base = origin(ranges);
  const formulaAt = (formula: string): ((row: number, column: number) => Value) => {
    const tree = treeOf(formula);
    return (row, column) => {
      if (!tree) throw new NotEvaluated('syntax');
      const shift = { rows: row - base.row, columns: column - base.column };
      const scope: Scope = { calculation, place: { sheet, row, column, shift }, arrayMode: true };
      return toScalar(scope, evaluate(scope, tree));
    };
  };
  if (rule.type === 'custom') {
    const value = formulaAt(rule.formula);
    const test = quiet((row, column) => toBoolean(value(row, column)) === true);
    return sameAcrossRow(treeOf(rule.formula)) ? oncePerRow(test) : test;
  }
  if (rule.type === 'cellValue') {
    const first = formulaAt(rule.formula1);
    const second = rule.formula2 === undefined ? undefined : formulaAt(rule.formula2);
    return quiet((row, column) => {
      const value = cellValue(calculation, sheet, row, column);
      return compares(rule.operator, value, first(row, column), second?.(row, column) ?? null);
    });
  }
  if (rule.type === 'containsText') {
    return quiet((row, column) => {
      const text = toText(cellValue(calculation, sheet, row, column));
      return !isError(text) && holdsText(rule.operator, text.toLowerCase(), rule.text.toLowerCase());
    });
  }
  return () => false;
}

const origin = (ranges: readonly Block[]): { row: number; column: number } => ({
  row: Math.min(...ranges.map(({ top }) => top)),
  column: Math.min(...ranges.map(({ left }) => left)),
});

function treeOf(formula: string): Expression {
  try {
    return parseFormula(formula.replace(/^=/, ''));
  } catch {
    return null;
  }
}

const quiet =
  (test: Tester): Tester =>
  (row, column) => {
    try {
      return test(row, column);
    } catch (problem) {
      if (problem instanceof NotEvaluated) return false;
      throw problem;
    }
  };

function oncePerRow(test: Tester): Tester {
  const known = new Map<number, boolean>();
  return (row, column) => {
    let result = known.get(row);
    if (result === undefined) known.set(row, (result = test(row, column)));
    return result;
  };
}

/** Whether every reference has its column fixed, as in `$F5<TODAY()`: then one evaluation serves the row. */
function sameAcrossRow(node: Expression): boolean {
  if (!node) return true;
  if (node.type === 'ReferenceIdentifier') {
    const cells = node.value.slice(node.value.lastIndexOf('!') + 1);
    return node.kind !== 'range' || cells.split(':').every((part) => part.startsWith('$'));
  }
  if (node.type === 'CallExpression')
    return (
      !/^(COLUMN|OFFSET|INDIRECT)$/i.test(node.callee.name) &&
      node.arguments.every((arg) => sameAcrossRow(arg as Expression))
    );
  if (node.type === 'UnaryExpression' || node.type === 'BinaryExpression')
    return node.arguments.every((arg) => sameAcrossRow(arg as Expression));
  return true;
}

function compares(operator: string, value: Value, first: Value, second: Value): boolean {
  const low = compareValues(value, first);
  if (isError(low)) return false;
  const name = operator.toLowerCase();
  if (name === 'equalto' || name === 'equal') return low === 0;
  if (name === 'notequalto' || name === 'notequal') return low !== 0;
  if (name === 'greaterthan') return low > 0;
  if (name === 'lessthan') return low < 0;
  if (name.startsWith('greaterthanorequal')) return low >= 0;
  if (name.startsWith('lessthanorequal')) return low <= 0;
  const high = compareValues(value, second);
  if (isError(high)) return false;
  const between = low >= 0 && high <= 0;
  return name === 'between' ? between : name === 'notbetween' && !between;
}

function holdsText(operator: string, text: string, wanted: string): boolean {
  const name = operator.toLowerCase();
  if (name.startsWith('notcontain')) return !text.includes(wanted);
  if (name.startsWith('begin')) return text.startsWith(wanted);
  if (name.startsWith('end')) return text.endsWith(wanted);
  return text.includes(wanted);
}
