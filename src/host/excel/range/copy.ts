/** `Range.copyFrom`: values, formulas (moved along), formats, merges, validations. Conditional formats are not copied. */
import { mergeBlock } from '../../model/merges';
import { effectiveStyle, getCell, setFormula, setStyle, setValue } from '../../model/cells';
import { setValidation } from '../../model/rules';
import { translateFormula } from '../../model/shift-references';
import { contains } from '../../model/a1';
import type { Block, CellModel, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { height, isWholeColumns, isWholeRows, width } from '../cells/block-styles';
import type { ExcelSession } from '../session';
import { type RangeArgument, blockOf, intersection, toAreas, toRange } from '../targets';
import { usedWithin } from './used-range';

interface Source {
  sheet: SheetModel;
  block: Block;
}

export interface CopyOptions {
  /** Excel.RangeCopyType */
  type: string;
  skipBlanks: boolean;
  transpose: boolean;
}

export function sourceOf(argument: RangeArgument, home: SheetModel, session: ExcelSession): Source {
  if (typeof argument !== 'string' && argument.type.name === 'RangeAreas') {
    const { sheet, blocks } = toAreas(argument, home, session);
    return blocks.length === 1 ? { sheet, block: blocks[0]! } : fail('InvalidArgument', 'several areas as a source');
  }
  const range = toRange(argument, home, session);
  return { sheet: range.sheet, block: blockOf(range, session) };
}

/** The source is laid out from the target's upper left; a target of several times its size is filled by repetition. */
export function copyInto(session: ExcelSession, source: Source, target: Source, options: CopyOptions): void {
  const from = bounded(source);
  if (!from) return;
  if (options.type !== 'Formats') session.settle();
  const tall = options.transpose ? width(from) : height(from);
  const wide = options.transpose ? height(from) : width(from);
  const into = bounded(target) ?? target.block;
  const down = isWholeRows(target.block) || isWholeColumns(target.block) ? 1 : times(height(into), tall);
  const right = isWholeRows(target.block) || isWholeColumns(target.block) ? 1 : times(width(into), wide);
  const cells: {
    row: number;
    column: number;
    cell: CellModel | undefined;
    style: number;
    fromRow: number;
    fromColumn: number;
  }[] = [];
  for (let row = from.top; row <= from.bottom; row++) {
    for (let column = from.left; column <= from.right; column++) {
      const stored = getCell(source.sheet, row, column);
      const [offsetRow, offsetColumn] = options.transpose
        ? [column - from.left, row - from.top]
        : [row - from.top, column - from.left];
      cells.push({
        row: offsetRow,
        column: offsetColumn,
        cell: stored && { ...stored },
        style: effectiveStyle(source.sheet, row, column),
        fromRow: row,
        fromColumn: column,
      });
    }
  }
  for (let timesDown = 0; timesDown < down; timesDown++) {
    for (let timesRight = 0; timesRight < right; timesRight++) {
      const top = target.block.top + timesDown * tall;
      const left = target.block.left + timesRight * wide;
      for (const one of cells) {
        const isBlank = !one.cell || (one.cell.value === null && one.cell.formula === undefined);
        if (options.skipBlanks && isBlank) continue;
        writeCell(session, target.sheet, top + one.row, left + one.column, one, options.type);
      }
      if (options.type === 'All' && !options.transpose) {
        copyMerges(session, source.sheet, from, target.sheet, top, left);
        copyValidations(source.sheet, from, target.sheet, top, left);
      }
    }
  }
}

const times = (room: number, size: number): number => (room % size === 0 ? room / size : 1);

/** Whole columns and rows are copied as far as they are used. */
function bounded({ sheet, block }: Source): Block | null {
  if (!isWholeColumns(block) && !isWholeRows(block)) return block;
  const used = usedWithin(sheet, block, false);
  return used && { ...used, top: isWholeColumns(block) ? 1 : block.top, left: isWholeRows(block) ? 1 : block.left };
}

function writeCell(
  session: ExcelSession,
  sheet: SheetModel,
  row: number,
  column: number,
  from: { cell: CellModel | undefined; style: number; fromRow: number; fromColumn: number },
  type: string,
): void {
  const { model } = session;
  const { cell } = from;
  if (type !== 'Formats') {
    if (cell?.formula !== undefined && type !== 'Values') {
      setFormula(
        model,
        sheet,
        row,
        column,
        translateFormula(cell.formula, row - from.fromRow, column - from.fromColumn),
        cell.value,
      );
    } else {
      setValue(model, sheet, row, column, cell?.value ?? null);
    }
  }
  if (type === 'All' || type === 'Formats') setStyle(sheet, row, column, from.style);
}

function copyMerges(
  session: ExcelSession,
  fromSheet: SheetModel,
  from: Block,
  sheet: SheetModel,
  top: number,
  left: number,
): void {
  for (const merge of fromSheet.merges.filter((one) => contains(from, one))) {
    const rows = top - from.top;
    const columns = left - from.left;
    mergeBlock(session.model, sheet, {
      top: merge.top + rows,
      bottom: merge.bottom + rows,
      left: merge.left + columns,
      right: merge.right + columns,
    });
  }
}

function copyValidations(fromSheet: SheetModel, from: Block, sheet: SheetModel, top: number, left: number): void {
  const rows = top - from.top;
  const columns = left - from.left;
  const copied = fromSheet.validations.flatMap((rule) =>
    rule.ranges.flatMap((range) => ({ rule, part: intersection(range, from) })),
  );
  for (const { rule, part } of copied) {
    if (!part) continue;
    const { ranges: _ranges, source: _source, ...own } = rule;
    const place = {
      top: part.top + rows,
      bottom: part.bottom + rows,
      left: part.left + columns,
      right: part.right + columns,
    };
    setValidation(sheet, place, {
      ...own,
      formula1: own.formula1 === undefined ? undefined : translateFormula(own.formula1, rows, columns),
      formula2: own.formula2 === undefined ? undefined : translateFormula(own.formula2, rows, columns),
    });
  }
}
