/**
 * AutoFilters of sheets and tables. What is filtered is known for as long as the workbook is open; in the model the rows
 * that do not match are marked hidden by a filter.
 */
import { changeRow } from '../../model/rows-columns';
import { tableBody } from '../../model/tables';
import type { Block, SheetModel, TableModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { optional, text } from '../../protocol/value-types';
import { isRecord } from '../../protocol/wire';
import { wildcardMatcher } from '../../calc/wildcard';
import { getCell, isError } from '../../model/cells';
import { textOf } from '../cells/display';
import { filterOn, filterOperator } from '../enums';
import type { ExcelSession } from '../session';

export type FilterOwner = TableModel | NonNullable<SheetModel['autoFilter']>;

/** Column offset → criteria as given; by table id, or '' for the sheet's own, since the model replaces the objects. */
const criteriaOf = new WeakMap<SheetModel, Map<string, Map<number, Record<string, unknown>>>>();

export function criteria(sheet: SheetModel, owner: FilterOwner): Map<number, Record<string, unknown>> {
  const ofSheet = criteriaOf.get(sheet) ?? new Map<string, Map<number, Record<string, unknown>>>();
  criteriaOf.set(sheet, ofSheet);
  const key = 'columns' in owner ? owner.id : '';
  const known = ofSheet.get(key) ?? new Map<number, Record<string, unknown>>();
  ofSheet.set(key, known);
  return known;
}

/** The rows that the filter decides over: without the header row (and a table's totals). */
export function filteredRows(owner: FilterOwner): Block {
  return 'columns' in owner ? tableBody(owner) : { ...owner.block, top: owner.block.top + 1 };
}

export const isFiltered = (sheet: SheetModel, owner: FilterOwner): boolean => {
  const { top, bottom } = filteredRows(owner);
  for (let row = top; row <= bottom; row++) if (sheet.rows.get(row)?.filtered) return true;
  return criteria(sheet, owner).size > 0;
};

export function setCriteria(
  session: ExcelSession,
  sheet: SheetModel,
  owner: FilterOwner,
  column: number,
  value: Record<string, unknown> | null,
): void {
  if (column < 0 || column > owner.block.right - owner.block.left) fail('InvalidArgument', `filter column ${column}`);
  if (value === null) criteria(sheet, owner).delete(column);
  else {
    matcher(value);
    criteria(sheet, owner).set(column, value);
  }
  reapplyFilter(session, sheet, owner);
}

export function reapplyFilter(session: ExcelSession, sheet: SheetModel, owner: FilterOwner): void {
  session.settle();
  const tests = [...criteria(sheet, owner)].map(([column, value]) => ({
    column: owner.block.left + column,
    matches: matcher(value),
  }));
  const { top, bottom } = filteredRows(owner);
  for (let row = top; row <= bottom; row++) {
    const shown = tests.every(({ column, matches }) => {
      const value = getCell(sheet, row, column)?.value ?? null;
      return matches(textOf(session.model, sheet, row, column, session.options.locale), isError(value) ? null : value);
    });
    if (shown !== !sheet.rows.get(row)?.filtered) changeRow(sheet, row, { filtered: !shown, hidden: !shown });
  }
  sheet.dirty.add('autoFilter');
}

export function clearFilter(sheet: SheetModel, owner: FilterOwner): void {
  if (!isFiltered(sheet, owner)) return;
  criteria(sheet, owner).clear();
  const { top, bottom } = filteredRows(owner);
  for (let row = top; row <= bottom; row++)
    if (sheet.rows.get(row)?.filtered) changeRow(sheet, row, { filtered: false, hidden: false });
  sheet.dirty.add('autoFilter');
}

type CellTest = (shown: string, value: string | number | boolean | null) => boolean;

/** Values and comparisons; other kinds of filters are refused. */
function matcher(value: Record<string, unknown>): CellTest {
  const on = filterOn.parse(value.filterOn);
  if (on === 'Values') {
    if (!Array.isArray(value.values)) return fail('InvalidArgument', 'values expected');
    if (value.values.some(isRecord)) return fail('NotImplemented', 'filtering by dates');
    const wanted = new Set(value.values.map((one) => String(one).toLowerCase()));
    return (shown) => wanted.has(shown.toLowerCase());
  }
  if (on !== 'Custom') return fail('NotImplemented', `filter on ${on}`);
  const first = comparison(text.parse(value.criterion1));
  const criterion2 = optional(text).parse(value.criterion2);
  if (criterion2 === undefined) return first;
  const second = comparison(criterion2);
  const isOr = optional(filterOperator).parse(value.operator) === 'Or';
  return (shown, one) => (isOr ? first(shown, one) || second(shown, one) : first(shown, one) && second(shown, one));
}

function comparison(criterion: string): CellTest {
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '' || operator === '=' || operator === '<>') {
    const fits = wildcardMatcher(operand.toLowerCase());
    const equals: CellTest = (shown, value) =>
      typeof value === 'number' && !Number.isNaN(number) ? value === number : fits(shown.toLowerCase());
    return operator === '<>' ? (shown, value) => !equals(shown, value) : equals;
  }
  const order = (value: string | number | boolean | null): number =>
    typeof value === 'number' && !Number.isNaN(number)
      ? value - number
      : typeof value === 'string' && Number.isNaN(number)
        ? value.localeCompare(operand)
        : NaN;
  const accepts: Record<string, (difference: number) => boolean> = {
    '<': (difference) => difference < 0,
    '<=': (difference) => difference <= 0,
    '>': (difference) => difference > 0,
    '>=': (difference) => difference >= 0,
  };
  return (_shown, value) => accepts[operator]!(order(value));
}
