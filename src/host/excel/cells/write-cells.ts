/** Entering values and formulas into a range: typed-in reading, formats that follow, merges, tables that grow, events. */
import { filler, relativeText, rememberShape, shapeOf, type FormulaShape } from '../../calc/formula-shape';
import { NotEvaluated } from '../../calc/value';
import { contains, overlaps } from '../../model/a1';
import { cellStyle, effectiveStyle, getCell, setFormula, setStyle, setValue } from '../../model/cells';
import { translateFormula } from '../../model/shift-references';
import { syncHeaderNames } from '../../model/tables';
import { restyle } from '../../model/styles';
import { mergeAt } from '../../model/merges';
import type { Block, SheetModel } from '../../model/workbook-model';
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
  // Looked up once: a sheet may have thousands of merges, and few of them lie in the block.
  const merges = sheet.merges.filter((merge) => overlaps(merge, block));
  const filled = filledOver(value, block);
  spread(value, block, session, (row, column, given) => {
    const fill = filled?.(column);
    const one = fill ? `=${fill.formula(row)}` : given;
    if (one === null || one === undefined) return;
    const merge = merges.find((candidate) =>
      contains(candidate, { top: row, bottom: row, left: column, right: column }),
    );
    if (merge && !isTopLeft(merge, row, column)) return;
    typeInto(session, sheet, row, column, one);
    const cell = fill?.shape && getCell(sheet, row, column);
    if (cell?.formula !== undefined) rememberShape(cell, row, fill!.shape!);
  });
  if (sheet.tables.length > 0) syncHeaderNames(session.model, sheet, block);
  session.touchValues(sheet, block);
  done();
}

interface ColumnFill {
  formula(row: number): string;
  /** Null where the grammar does not take it or rows cannot be told apart by text. */
  readonly shape: FormulaShape | null;
}

/** One formula for all cells of a block is entered as if filled: what has no `$` moves from cell to cell. */
function filledOver(value: unknown, block: Block): ((column: number) => ColumnFill) | null {
  if (typeof value !== 'string' || !value.startsWith('=') || value.length < 2) return null;
  const columns = new Map<number, ColumnFill>();
  return (column) => {
    let fill = columns.get(column);
    if (!fill) {
      const first = translateFormula(value.slice(1), 0, column - block.left);
      columns.set(column, (fill = { formula: filler(first, block.top), shape: fillShape(first, block.top) }));
    }
    return fill;
  };
}

function fillShape(formula: string, row: number): FormulaShape | null {
  if (relativeText(formula, row) === null) return null;
  try {
    return shapeOf(formula, row);
  } catch (problem) {
    if (problem instanceof NotEvaluated) return null;
    throw problem;
  }
}

/** One cell as if typed. A cell hidden under a merge takes nothing. */
export function enterCell(session: ExcelSession, sheet: SheetModel, row: number, column: number, input: unknown): void {
  const merge = sheet.merges.length > 0 ? mergeAt(sheet, row, column) : undefined;
  if (!merge || isTopLeft(merge, row, column)) typeInto(session, sheet, row, column, input);
}

function isTopLeft(merge: Block, row: number, column: number): boolean {
  return merge.top === row && merge.left === column;
}

function typeInto(session: ExcelSession, sheet: SheetModel, row: number, column: number, input: unknown): void {
  const { model } = session;
  const style = cellStyle(model, sheet, row, column);
  const entry = readEntry(input, style.numberFormat, session.options.locale);
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
