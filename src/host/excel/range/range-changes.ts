/** Methods of Range that change the sheet: clear, insert, delete, merge, copy, select. */
import { overlaps } from '../../model/a1';
import { setHyperlink } from '../../model/annotations';
import { clearCells } from '../../model/cells';
import { mergeBlock, unmergeBlock } from '../../model/merges';
import { clearConditionalFormats, setValidation } from '../../model/rules';
import { deleteCells, insertCells } from '../../model/structure';
import type { StructureChange } from '../../model/shift-references';
import type { Block, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { membersOf } from '../../protocol/host-class';
import { flag, optional } from '../../protocol/value-types';
import { isUnbounded, isWholeColumns, isWholeRows } from '../cells/block-styles';
import { clearApplyTo, deleteShiftDirection, insertShiftDirection, rangeCopyType } from '../enums';
import { recordChange, type ChangeType } from '../events/cell-changes';
import { recordFormatChange } from '../events/format-changes';
import { requireAllowed, requireUnlocked } from '../guards';
import { asExcel } from '../model-errors';
import { selectBlocks } from '../selection';
import type { ExcelSession } from '../session';
import { type RangeTarget, blockOf, rangeArgument, rangeOf } from '../targets';
import { moveRanges } from './moving-ranges';
import { copyInto, sourceOf } from './copy';

const { method, getter } = membersOf<RangeTarget>();

/** What `clear` takes away from a block; shared by Range and RangeAreas. */
export function clearBlock(session: ExcelSession, sheet: SheetModel, block: Block, what: string): void {
  const { model } = session;
  if (what === 'Formats') requireAllowed(sheet, 'allowFormatCells');
  else requireUnlocked(session, sheet, block);
  if (what === 'All') requireAllowed(sheet, 'allowFormatCells');
  const done = what === 'Formats' ? () => undefined : recordChange(session, sheet, block, 'RangeEdited');
  if (what === 'Contents' || what === 'ResetContents') clearCells(model, sheet, block, 'Contents');
  if (what === 'Formats') clearCells(model, sheet, block, 'Formats');
  if (what === 'All') {
    clearCells(model, sheet, block, 'All');
    unmergeBlock(sheet, block);
    setValidation(sheet, block, null);
  }
  if (what === 'All' || what === 'Formats') {
    clearConditionalFormats(sheet, block);
    recordFormatChange(session, sheet, block);
  }
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks' || what === 'All') setHyperlink(sheet, block, null);
  session.touchValues(sheet, block);
  done();
}

export function changeStructure(
  range: RangeTarget,
  session: ExcelSession,
  kind: 'insert' | 'delete',
  shift: 'Down' | 'Right' | 'Up' | 'Left',
): Block {
  const { sheet } = range;
  const block = { ...blockOf(range, session) };
  const isRows = isWholeRows(block);
  const isColumns = isWholeColumns(block);
  const direction = isRows ? 'row' : isColumns ? 'column' : shift === 'Down' || shift === 'Up' ? 'row' : 'column';
  const whole = isRows ? 'Rows' : isColumns ? 'Columns' : undefined;
  requireAllowed(sheet, whole && `allow${kind === 'insert' ? 'Insert' : 'Delete'}${whole}`);
  const change: StructureChange = { sheet: sheet.name, kind, direction, block };
  const type: ChangeType =
    kind === 'insert'
      ? isRows
        ? 'RowInserted'
        : isColumns
          ? 'ColumnInserted'
          : 'CellInserted'
      : isRows
        ? 'RowDeleted'
        : isColumns
          ? 'ColumnDeleted'
          : 'CellDeleted';
  asExcel(() => {
    if (kind === 'insert') insertCells(session.model, sheet, block, direction === 'row' ? 'Down' : 'Right');
    else deleteCells(session.model, sheet, block, direction === 'row' ? 'Up' : 'Left');
  });
  moveRanges(session, sheet, change);
  recordChange(session, sheet, block, type, shift)();
  session.touchValues();
  return block;
}

export const rangeChangeMethods = {
  clear: method(1, [optional(clearApplyTo)], (range, [applyTo], session) =>
    clearBlock(session, range.sheet, blockOf(range, session), applyTo ?? 'All'),
  ),
  /** Answers the new blank cells. */
  insert: getter(1, 'Range', [insertShiftDirection], (range, [shift], session) =>
    rangeOf(range.sheet, changeStructure(range, session, 'insert', shift)),
  ),
  delete: method(1, [deleteShiftDirection], (range, [shift], session) => {
    changeStructure(range, session, 'delete', shift);
  }),
  merge: method(2, [optional(flag)], (range, [across], session) => {
    const { sheet } = range;
    const block = blockOf(range, session);
    requireAllowed(sheet);
    if (isUnbounded(block)) fail('InvalidArgument', 'merging whole rows or columns');
    if (sheet.tables.some((table) => overlaps(table.block, block))) fail('InvalidOperation', 'merged cells in a table');
    asExcel(() => mergeBlock(session.model, sheet, block, across ?? false));
    session.touchValues();
    recordFormatChange(session, sheet, block);
  }),
  unmerge: method(2, [], (range, _, session) => {
    requireAllowed(range.sheet);
    unmergeBlock(range.sheet, blockOf(range, session));
    recordFormatChange(session, range.sheet, blockOf(range, session));
  }),
  select: method(1, [], (range, _, session) => selectBlocks(session, range.sheet, [blockOf(range, session)])),
  copyFrom: method(
    9,
    [rangeArgument, optional(rangeCopyType), optional(flag), optional(flag)],
    (range, [source, type, skipBlanks, transpose], session) => {
      const { sheet } = range;
      const from = sourceOf(source, sheet, session);
      const block = blockOf(range, session);
      requireUnlocked(session, sheet, block);
      const done = recordChange(session, sheet, block, 'RangeEdited');
      copyInto(
        session,
        from,
        { sheet, block },
        { type: type ?? 'All', skipBlanks: skipBlanks ?? false, transpose: transpose ?? false },
      );
      if (type !== 'Formats') session.touchValues();
      done();
    },
  ),
  calculate: method(6, [], (_range, _args, session) => session.settle(true)),
  setDirty: method(9, [], (_range, _args, session) => session.touchValues()),
};
