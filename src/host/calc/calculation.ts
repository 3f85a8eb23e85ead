/** What one recalculation run shares: the data read by column, the day, and the reading of cells that are due first. */
import type { AstExpression } from '@borgar/fx/xlsx';
import type { CellModel, SheetModel, WorkbookModel } from '../model/workbook-model';
import type { ColumnData, SheetData } from './column-store';
import type { FormulaShape } from './formula-shape';
import type { FormulaPlace } from './references';
import { NotEvaluated, type Operand, type Reference, type Value } from './value';

/** A formula cell at its place. */
export interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
  /** Where it is known already. */
  readonly shape?: FormulaShape;
}

export interface Calculation {
  readonly model: WorkbookModel;
  /** Serial day of "today". */
  readonly today: number;
  /** Serial day and time of NOW(). */
  readonly now: number;
  /** The worksheet function of a name as it stands in formulas. @throws NotEvaluated for an unknown one. */
  functionNamed(name: string): FormulaFunction;
  /** Column data with every formula inside the rows evaluated (or refused). */
  column(sheet: SheetModel, column: number, top: number, bottom: number): ColumnData;
  sheetData(sheet: SheetModel): SheetData;
  /** Follows a reference written as text (INDIRECT). */
  reference(place: FormulaPlace, text: string): Operand;
}

/** A node of the syntax tree; null is an argument left empty, as in `IF(a,,b)`. */
export type Expression = AstExpression | null;

/** Evaluation at one place. In `arrayMode` (inside SUMPRODUCT and its like) operators work on whole arrays. */
export interface Scope {
  readonly calculation: Calculation;
  readonly place: FormulaPlace;
  readonly arrayMode: boolean;
}

/** Takes its arguments unevaluated: IF looks at one of two only. */
export type FormulaFunction = (scope: Scope, args: readonly Expression[]) => Operand;

const ROWS_READ_AT_ONCE = 5_000_000;

/** One cell's value; throws NotEvaluated when it depends on a formula that could not be evaluated and has no cached value. */
export function cellValue(calculation: Calculation, sheet: SheetModel, row: number, column: number): Value {
  return calculation.column(sheet, column, row, row).cells[row]?.value ?? null;
}

/** Calls back for each cell of a block that is not empty, column by column, formulas evaluated before. */
export function forEachCell(
  calculation: Calculation,
  { sheet, block }: Reference,
  visit: (value: Value, row: number, column: number) => void,
): void {
  const data = calculation.sheetData(sheet);
  const bottom = Math.min(block.bottom, data.lastRow);
  const right = Math.min(block.right, data.lastColumn);
  for (let column = block.left; column <= right; column += 1) {
    const { cells } = calculation.column(sheet, column, block.top, bottom);
    for (let row = block.top; row <= bottom; row += 1) {
      const cell = cells[row];
      if (cell && cell.value !== null) visit(cell.value, row, column);
    }
  }
}

/** The whole block as rows of values, blanks included. */
export function blockValues(calculation: Calculation, { sheet, block }: Reference): Value[][] {
  const height = block.bottom - block.top + 1;
  const width = block.right - block.left + 1;
  if (height * width > ROWS_READ_AT_ONCE) throw new NotEvaluated('too-large');
  const rows: Value[][] = Array.from({ length: height }, () => new Array<Value>(width).fill(null));
  forEachCell(calculation, { kind: 'reference', sheet, block }, (value, row, column) => {
    const line = rows[row - block.top];
    if (line) line[column - block.left] = value;
  });
  return rows;
}
