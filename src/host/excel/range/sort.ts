/** Sorting the rows (or columns) of a block: cells move with their styles, formulas are read from their new place. */
import { effectiveStyle, getCell, isError, setFormula, setStyle, setValue } from '../../model/cells';
import { formatBlock, overlaps } from '../../model/a1';
import { translateFormula } from '../../model/shift-references';
import type { Block, CellModel, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { count, flag, optional } from '../../protocol/value-types';
import { isRecord } from '../../protocol/wire';
import { sortDataOption, sortOn } from '../enums';
import { requireAllowed, requireUnlocked } from '../guards';
import { recordChange } from '../events/cell-changes';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import type { ExcelSession } from '../session';

export interface SortKey {
  /** 0-based offset of the column (or row) within the block. */
  key: number;
  ascending: boolean;
  textAsNumber: boolean;
}

export function readSortFields(fields: readonly unknown[]): SortKey[] {
  if (fields.length === 0 || fields.length > 64) fail('InvalidArgument', `${fields.length} sort fields`);
  return fields.map((field) => {
    if (!isRecord(field)) return fail('InvalidArgument', 'sort field');
    const on = optional(sortOn).parse(field.sortOn) ?? 'Value';
    if (on !== 'Value') fail('NotImplemented', `sorting on ${on}`);
    return {
      key: count.parse(field.key),
      ascending: optional(flag).parse(field.ascending) ?? true,
      textAsNumber: optional(sortDataOption).parse(field.dataOption) === 'TextAsNumber',
    };
  });
}

interface MovedCell {
  cell: CellModel | undefined;
  style: number;
}

export function sortBlock(
  session: ExcelSession,
  sheet: SheetModel,
  block: Block,
  keys: readonly SortKey[],
  matchCase: boolean,
): void {
  requireAllowed(sheet, 'allowSort');
  requireUnlocked(session, sheet, block);
  if (keys.some(({ key }) => key > block.right - block.left)) fail('InvalidArgument', 'sort key outside of the range');
  if (sheet.merges.some((merge) => overlaps(merge, block)))
    fail('InvalidOperation', 'merged cells in the sorted range');
  session.settle();
  const done = recordChange(session, sheet, block, 'RangeEdited');
  const rows: { from: number; cells: MovedCell[] }[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: MovedCell[] = [];
    for (let column = block.left; column <= block.right; column++) {
      const cell = getCell(sheet, row, column);
      cells.push({ cell: cell && { ...cell }, style: effectiveStyle(sheet, row, column) });
    }
    rows.push({ from: row, cells });
  }
  const collator = new Intl.Collator(session.options.locale, {
    sensitivity: matchCase ? 'variant' : 'accent',
    numeric: false,
  });
  rows.sort((a, b) => compareRows(a.cells, b.cells, keys, collator) || a.from - b.from);
  rows.forEach(({ from, cells }, down) => {
    const row = block.top + down;
    if (from !== row)
      cells.forEach((moved, right) => place(session, sheet, row, block.left + right, row - from, moved));
  });
  session.touchValues(sheet, block);
  done();
  const args = { address: formatBlock(block), source: 'Local', worksheetId: sheet.id };
  session.emit(EventType.worksheetRowSorted, sheet.id, args);
  session.emit(EventType.worksheetRowSorted, WORKBOOK_TARGET, args);
}

function place(
  session: ExcelSession,
  sheet: SheetModel,
  row: number,
  column: number,
  rows: number,
  { cell, style }: MovedCell,
): void {
  const { model } = session;
  if (cell?.formula !== undefined)
    setFormula(model, sheet, row, column, translateFormula(cell.formula, rows, 0), cell.value);
  else setValue(model, sheet, row, column, cell?.value ?? null);
  setStyle(sheet, row, column, style);
}

/** Numbers before texts before logical values before errors; blanks last whatever the direction. */
const rank = (value: CellModel['value']): number =>
  value === null ? 9 : isError(value) ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function compareRows(a: MovedCell[], b: MovedCell[], keys: readonly SortKey[], collator: Intl.Collator): number {
  for (const { key, ascending, textAsNumber } of keys) {
    const left = sortValue(a[key]?.cell, textAsNumber);
    const right = sortValue(b[key]?.cell, textAsNumber);
    if (left === null || right === null) {
      if (left !== right) return rank(left) - rank(right);
      continue;
    }
    const order = rank(left) - rank(right) || compareSame(left, right, collator);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

function sortValue(cell: CellModel | undefined, textAsNumber: boolean): CellModel['value'] {
  const value = cell?.value ?? null;
  if (textAsNumber && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  return value;
}

function compareSame(
  left: NonNullable<CellModel['value']>,
  right: NonNullable<CellModel['value']>,
  collator: Intl.Collator,
): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return Number(left === true) - Number(right === true);
}
