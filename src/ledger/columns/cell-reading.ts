import { cellAddress } from './a1';
import type { FieldCell } from '../entry';
import type { GridView } from './grid-view';

/** True for what a cell shows whose formula went wrong: `#REF!`. */
export function isErrorText(text: string): boolean {
  return /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/.test(text);
}

/**
 * The cell that holds a field's value in a row: the cell itself, the top of the merged area that reaches down into it, or the row
 * that the value is filled down from. A cell that is covered from the side is empty: its value belongs to another column.
 */
export function fieldCell(
  view: GridView,
  row: number,
  column: number,
  firstRow: number,
  filledFrom: number | null,
): FieldCell {
  const merge = view.merge(row, column);
  let from = row;
  let holds = true;
  if (merge) {
    holds = merge.left === column && merge.top >= firstRow;
    from = holds ? merge.top : row;
  }
  if (filledFrom !== null && from === row && view.ownText(row, column) === '') from = filledFrom;
  return {
    address: cellAddress(from, column),
    value: holds ? view.value(from, column) : '',
    text: holds ? view.text(from, column) : '',
    formula: holds ? view.formula(from, column) : null,
    numberFormat: view.numberFormat(from, column),
    inherited: from !== row,
  };
}
