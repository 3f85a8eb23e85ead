import { blockAddress } from '../ledger/columns/a1';
import type { AppendPlan } from '../ledger/append/append-plan';
import type { Checked } from './check-append';
import { asCellInput } from './cell-input';
import { excelErrorCode } from './errors';

/** Excel that was busy a moment ago may take it the second or third time. */
const ATTEMPTS = 3;

/** Takes back whatever was written of an append, as far as it came. @returns false when Excel refuses that too. */
export async function undoAppend(
  context: Excel.RequestContext,
  plan: AppendPlan | null,
  checked: Checked,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      // Every attempt looks anew how far the last one came.
      await undoOnce(context, plan, checked);
      return true;
    } catch (error) {
      if (excelErrorCode(error) === '') throw error;
    }
  }
  return false;
}

async function undoOnce(context: Excel.RequestContext, plan: AppendPlan | null, checked: Checked): Promise<void> {
  const { sheet, anchor, table, prepared, edits, left, right } = checked;
  anchor?.load('rowIndex');
  const block = table?.object.getRange().load('rowIndex,rowCount');
  if (anchor || block) await context.sync();
  if (plan && anchor) {
    const top = plan.row + plan.prepared;
    const grown = anchor.rowIndex + 1 - top;
    if (grown > 0) {
      const bottom = top + grown - 1;
      // A table that was made longer over the new rows is made shorter first; one that they were inserted into shrinks with them.
      if (table && block && top > table.bottom && block.rowIndex + block.rowCount > table.bottom)
        table.object.resize(blockAddress(table));
      if (plan.onlyOwnColumns) sheet.getRangeByIndexes(top - 1, left - 1, grown, right - left + 1).delete('Up');
      else sheet.getRange(`${top}:${bottom}`).delete('Up');
    }
    for (const { before } of plan.merges) if (before) sheet.getRange(blockAddress(before)).merge(false);
  }
  if (prepared) prepared.range.formulas = prepared.formulas.map((row) => row.map(asTyped));
  for (const { range, numberFormat, edit } of edits) {
    if (edit.numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    range.values = [[asCellInput(edit.before, numberFormat)]];
  }
  await context.sync();
}

/** A text that was read is no text that was typed; formulas stay formulas. */
function asTyped(formula: unknown): unknown {
  return typeof formula === 'string' && !formula.startsWith('=') ? asCellInput(formula, 'General') : formula;
}
