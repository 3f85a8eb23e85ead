/** Methods of Range that lead to other ranges. Rows and columns of the API count from 0 inside the range. */
import { MAX_COLUMN, MAX_ROW } from '../../model/a1';
import type { Block } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { membersOf } from '../../protocol/host-class';
import { flag, integer, number, optional } from '../../protocol/value-types';
import { height, width } from '../cells/block-styles';
import type { ExcelSession } from '../session';
import {
  type RangeTarget,
  blockOf,
  bounding,
  checkBlock,
  intersection,
  rangeArgument,
  rangeOf,
  toRange,
} from '../targets';
import { surroundingBlock, usedWithin } from './used-range';

const { getter } = membersOf<RangeTarget>();

const move = (range: RangeTarget, session: ExcelSession, change: (block: Block) => Block): RangeTarget =>
  rangeOf(range.sheet, checkBlock(change({ ...blockOf(range, session) })));

/** Rows or columns beside the range: a positive count looks away from it, a negative one starts at its far edge. */
const beside = (count: number | undefined): number =>
  count === undefined ? 1 : count === 0 ? fail('InvalidArgument', 'count 0') : count;

const sameSheet = (range: RangeTarget, other: RangeTarget): RangeTarget =>
  other.sheet === range.sheet ? other : fail('InvalidArgument', 'ranges of two sheets');

const common = (range: RangeTarget, other: RangeTarget, session: ExcelSession): RangeTarget | null => {
  const block = intersection(blockOf(range, session), blockOf(sameSheet(range, other), session));
  return block && rangeOf(range.sheet, block);
};

const used = (range: RangeTarget, valuesOnly: boolean | undefined, session: ExcelSession): RangeTarget | null => {
  const block = usedWithin(range.sheet, blockOf(range, session), valuesOnly ?? false);
  return block && rangeOf(range.sheet, block);
};

export const rangeNavigationMethods = {
  getCell: getter(1, 'Range', [integer, integer], (range, [row, column], session) =>
    move(range, session, ({ top, left }) => ({
      top: top + row,
      bottom: top + row,
      left: left + column,
      right: left + column,
    })),
  ),
  getRow: getter(1, 'Range', [integer], (range, [row], session) =>
    move(range, session, (block) => ({ ...block, top: block.top + row, bottom: block.top + row })),
  ),
  getColumn: getter(1, 'Range', [integer], (range, [column], session) =>
    move(range, session, (block) => ({ ...block, left: block.left + column, right: block.left + column })),
  ),
  getLastCell: getter(1, 'Range', [], (range, _, session) =>
    move(range, session, ({ bottom, right }) => ({ top: bottom, bottom, left: right, right })),
  ),
  getLastRow: getter(1, 'Range', [], (range, _, session) =>
    move(range, session, (block) => ({ ...block, top: block.bottom })),
  ),
  getLastColumn: getter(1, 'Range', [], (range, _, session) =>
    move(range, session, (block) => ({ ...block, left: block.right })),
  ),
  getOffsetRange: getter(1, 'Range', [integer, integer], (range, [rows, columns], session) =>
    move(range, session, ({ top, bottom, left, right }) => ({
      top: top + rows,
      bottom: bottom + rows,
      left: left + columns,
      right: right + columns,
    })),
  ),
  getResizedRange: getter(2, 'Range', [integer, integer], (range, [rows, columns], session) =>
    move(range, session, (block) => ({ ...block, bottom: block.bottom + rows, right: block.right + columns })),
  ),
  getAbsoluteResizedRange: getter(7, 'Range', [integer, integer], (range, [rows, columns], session) =>
    move(range, session, (block) => ({ ...block, bottom: block.top + rows - 1, right: block.left + columns - 1 })),
  ),
  getRowsAbove: getter(2, 'Range', [optional(integer)], (range, [count], session) =>
    move(range, session, (block) =>
      beside(count) > 0
        ? { ...block, top: block.top - beside(count), bottom: block.top - 1 }
        : { ...block, bottom: block.top - beside(count) - 1 },
    ),
  ),
  getRowsBelow: getter(2, 'Range', [optional(integer)], (range, [count], session) =>
    move(range, session, (block) =>
      beside(count) > 0
        ? { ...block, top: block.bottom + 1, bottom: block.bottom + beside(count) }
        : { ...block, top: block.bottom + beside(count) + 1 },
    ),
  ),
  getColumnsBefore: getter(2, 'Range', [optional(integer)], (range, [count], session) =>
    move(range, session, (block) =>
      beside(count) > 0
        ? { ...block, left: block.left - beside(count), right: block.left - 1 }
        : { ...block, right: block.left - beside(count) - 1 },
    ),
  ),
  getColumnsAfter: getter(2, 'Range', [optional(integer)], (range, [count], session) =>
    move(range, session, (block) =>
      beside(count) > 0
        ? { ...block, left: block.right + 1, right: block.right + beside(count) }
        : { ...block, left: block.right + beside(count) + 1 },
    ),
  ),
  getEntireRow: getter(1, 'Range', [], (range, _, session) =>
    move(range, session, (block) => ({ ...block, left: 1, right: MAX_COLUMN })),
  ),
  getEntireColumn: getter(1, 'Range', [], (range, _, session) =>
    move(range, session, (block) => ({ ...block, top: 1, bottom: MAX_ROW })),
  ),
  getBoundingRect: getter(1, 'Range', [rangeArgument], (range, [other], session) =>
    move(range, session, (block) =>
      bounding(block, blockOf(sameSheet(range, toRange(other, range.sheet, session)), session)),
    ),
  ),
  getIntersection: getter(
    1,
    'Range',
    [rangeArgument],
    (range, [other], session) =>
      common(range, toRange(other, range.sheet, session), session) ?? fail('ItemNotFound', 'no intersection'),
  ),
  getIntersectionOrNullObject: getter(4, 'Range', [rangeArgument], (range, [other], session) =>
    common(range, toRange(other, range.sheet, session), session),
  ),
  getUsedRange: getter(
    1,
    'Range',
    [optional(flag)],
    (range, [valuesOnly], session) =>
      used(range, valuesOnly, session) ?? fail('ItemNotFound', 'no used cells in the range'),
  ),
  getUsedRangeOrNullObject: getter(4, 'Range', [optional(flag)], (range, [valuesOnly], session) =>
    used(range, valuesOnly, session),
  ),
  getSurroundingRegion: getter(7, 'Range', [], (range, _, session) =>
    rangeOf(range.sheet, surroundingBlock(range.sheet, blockOf(range, session))),
  ),
  getVisibleView: getter(3, 'RangeView', [], (range) => range),
  /** Sent before a large array is cut into row blocks. */
  _ValidateArraySize: membersOf<RangeTarget>().method(3, [number, number], (range, [rows, columns], session) => {
    const block = blockOf(range, session);
    if (rows !== height(block) || columns !== width(block)) {
      fail('InvalidArgument', `${rows} × ${columns} values for a range of ${height(block)} × ${width(block)}`);
    }
  }),
};
