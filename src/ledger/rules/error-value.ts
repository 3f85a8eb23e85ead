import { columnLetters } from '../columns/a1';
import { at, gridCell } from './cells';
import { defineLedgerRule, type FindingDraft } from './rule';

const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

/** A formula that failed, anywhere in the ledger: in rows, totals, and columns that we do not know. */
export const errorValue = defineLedgerRule({
  meta: { id: 'error-value', severity: 'error', group: 'sheet', fixable: null, scope: 'sheet' },
  check: ({ grid, layout }) => {
    const found: FindingDraft[] = [];
    for (let row = layout.headerRows[0] ?? layout.firstRow; row <= layout.endRow; row++) {
      for (let column = layout.left; column <= layout.right; column++) {
        const value = grid.values[row - grid.firstRow]?.[column - grid.firstColumn];
        if (typeof value !== 'string' || !value.startsWith('#') || !ERROR.test(value)) continue;
        const data = { error: value, column: columnLetters(column) };
        found.push({ ...at(gridCell(grid, row, column)), messageKey: 'rules.error-value.message', data });
      }
    }
    return found;
  },
});
