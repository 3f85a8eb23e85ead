import { blockAddress } from '../ledger/columns/a1';
import type { AppendPlan } from '../ledger/append/append-plan';
import type { Checked } from './check-append';
import { asCellInput, formulaInput } from './cell-input';
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
  const { sheet, table, blocks, edits, left, right } = checked;
  for (const { anchor } of blocks) anchor?.load('rowIndex');
  const tableNow = table?.object.getRange().load('rowIndex,rowCount');
  if (tableNow || blocks.some(({ anchor }) => anchor !== null)) await context.sync();
  let above = 0;
  const inserted = blocks.flatMap(({ block, anchor }) => {
    const first = block.row + block.prepared;
    const top = first + above;
    const grown = anchor ? anchor.rowIndex + 1 - top : 0;
    above += grown;
    return grown > 0 ? [{ first, top, bottom: top + grown - 1, grown }] : [];
  });
  if (table && tableNow) {
    // A table that was made longer over the new rows is made shorter first; one that they were inserted into shrinks with them.
    const within = inserted.filter(({ first }) => first <= table.bottom);
    const bottom = table.bottom + within.reduce((sum, { grown }) => sum + grown, 0);
    if (tableNow.rowIndex + tableNow.rowCount > bottom) table.object.resize(blockAddress({ ...table, bottom }));
  }
  for (const { top, bottom, grown } of inserted.reverse()) {
    if (plan?.onlyOwnColumns) sheet.getRangeByIndexes(top - 1, left - 1, grown, right - left + 1).delete('Up');
    else sheet.getRange(`${top}:${bottom}`).delete('Up');
  }
  for (const { block, prepared } of blocks) {
    for (const { before } of block.merges) if (before) sheet.getRange(blockAddress(before)).merge(false);
    if (prepared) prepared.range.formulas = prepared.formulas.map((row) => row.map(formulaInput));
  }
  for (const { range, numberFormat, edit } of edits) {
    if (edit.numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    range.values = [[asCellInput(edit.before, numberFormat)]];
  }
  await context.sync();
}
