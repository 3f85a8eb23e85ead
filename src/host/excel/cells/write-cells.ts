/** Entering values and formulas into a range: typed-in reading, formats that follow, merges, tables that grow, events. */
import { cellStyle, effectiveStyle, getCell, setFormula, setStyle, setValue } from '../../model/cells';
import { mergeAt } from '../../model/merges';
import { syncHeaderNames } from '../../model/tables';
import { restyle } from '../../model/styles';
import type { SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { requireUnlocked } from '../guards';
import type { ExcelSession } from '../session';
import { type RangeTarget, blockOf } from '../targets';
import { recordChange } from '../events/cell-changes';
import { spread } from './matrix';
import { readEntry } from './value-entry';

/** `range.values = …` and `range.formulas = …`: in Excel they enter cells alike. */
export function enterValues(range: RangeTarget, value: unknown, session: ExcelSession): void {
  const { sheet } = range;
  const block = blockOf(range, session);
  requireUnlocked(session, sheet, block);
  requireNoPartOfArray(sheet, block);
  const done = recordChange(session, sheet, block, 'RangeEdited');
  spread(value, block, session, (row, column, one) => {
    if (one !== null && one !== undefined) enterCell(session, sheet, row, column, one);
  });
  if (sheet.tables.length > 0) syncHeaderNames(session.model, sheet, block);
  session.touchValues(sheet, block);
  done();
}

/** One cell as if typed. A cell hidden under a merge takes nothing. */
export function enterCell(session: ExcelSession, sheet: SheetModel, row: number, column: number, input: unknown): void {
  const { model } = session;
  const style = cellStyle(model, sheet, row, column);
  const entry = readEntry(input, style.numberFormat, session.options.locale);
  const merge = sheet.merges.length > 0 ? mergeAt(sheet, row, column) : undefined;
  if (merge && (merge.top !== row || merge.left !== column)) return;
  if (entry.kind === 'formula') {
    setFormula(model, sheet, row, column, entry.formula);
    return;
  }
  setValue(model, sheet, row, column, entry.value);
  if (entry.format && entry.format !== 'General' && style.numberFormat === 'General') {
    setStyle(sheet, row, column, restyle(model, effectiveStyle(sheet, row, column), { numberFormat: entry.format }));
  }
}

/** Part of an array formula cannot be changed. */
function requireNoPartOfArray(
  sheet: SheetModel,
  block: { top: number; left: number; bottom: number; right: number },
): void {
  if (block.top !== block.bottom || block.left !== block.right) return;
  const arrayBlock = getCell(sheet, block.top, block.left)?.arrayBlock;
  if (arrayBlock && (arrayBlock.top !== arrayBlock.bottom || arrayBlock.left !== arrayBlock.right)) {
    fail('InvalidOperation', 'part of an array formula');
  }
}
