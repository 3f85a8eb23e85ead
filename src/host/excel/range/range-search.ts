/** Methods of Range that look for cells: special cells, merged areas, text, tables. */
import { overlaps, contains } from '../../model/a1';
import { fail } from '../../protocol/errors';
import { membersOf } from '../../protocol/host-class';
import { flag, optional, record, text } from '../../protocol/value-types';
import { specialCellType, specialCellValueType } from '../enums';
import { type AreasTarget, type RangeTarget, blockOf, intersection, rangeOf } from '../targets';
import { findCell, readCriteria } from './find';
import { tableTarget } from '../tables/target';
import { specialBlocks } from './special-cells';

const { getter } = membersOf<RangeTarget>();

export const rangeSearchMethods = {
  find: getter(9, 'Range', [text, record], (range, [wanted, criteria], session) => {
    const found = findCell(session, range.sheet, blockOf(range, session), wanted, readCriteria(criteria));
    return found ? rangeOf(range.sheet, found) : fail('ItemNotFound', `${wanted} is not in the range`);
  }),
  findOrNullObject: getter(9, 'Range', [text, record], (range, [wanted, criteria], session) => {
    const found = findCell(session, range.sheet, blockOf(range, session), wanted, readCriteria(criteria));
    return found && rangeOf(range.sheet, found);
  }),
  getMergedAreasOrNullObject: getter(13, 'RangeAreas', [], (range, _, session): AreasTarget | null => {
    const block = blockOf(range, session);
    const blocks = range.sheet.merges.filter((merge) => overlaps(merge, block));
    return blocks.length > 0 ? { sheet: range.sheet, blocks } : null;
  }),
  getSpecialCells: getter(
    9,
    'RangeAreas',
    [specialCellType, optional(specialCellValueType)],
    (range, [type, valueType], session) => {
      const blocks = specialBlocks(session, range.sheet, [blockOf(range, session)], type, valueType);
      return blocks.length > 0 ? { sheet: range.sheet, blocks } : fail('ItemNotFound', 'no such cells');
    },
  ),
  getSpecialCellsOrNullObject: getter(
    9,
    'RangeAreas',
    [specialCellType, optional(specialCellValueType)],
    (range, [type, valueType], session) => {
      const blocks = specialBlocks(session, range.sheet, [blockOf(range, session)], type, valueType);
      return blocks.length > 0 ? { sheet: range.sheet, blocks } : null;
    },
  ),
  getTables: getter(9, 'TableScopedCollection', [optional(flag)], (range, [fullyContained], session) => {
    const block = blockOf(range, session);
    const isIn = (one: { block: Parameters<typeof contains>[1] }): boolean =>
      fullyContained ? contains(block, one.block) : intersection(block, one.block) !== null;
    return range.sheet.tables.filter(isIn).map((table) => tableTarget(range.sheet, table));
  }),
};
