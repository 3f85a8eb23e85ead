import { MAX_COLUMN, MAX_ROW } from '../../model/a1';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, flag, integer, optional, text } from '../../protocol/value-types';
import { isWholeColumns, isWholeRows, size } from '../cells/block-styles';
import { clearApplyTo, specialCellType, specialCellValueType } from '../enums';
import { clearBlock } from '../range/range-changes';
import { specialBlocks } from '../range/special-cells';
import { usedWithin } from '../range/used-range';
import { type AreasTarget, areasAddress, checkBlock, intersection, rangeArgument, rangeOf, toAreas } from '../targets';

const { property, navigation, method, getter } = membersOf<AreasTarget>();

const cells = (areas: AreasTarget) => ({ sheet: areas.sheet, blocks: () => areas.blocks });
const some = (areas: AreasTarget): AreasTarget | null => (areas.blocks.length > 0 ? areas : null);

const common = (areas: AreasTarget, other: AreasTarget): AreasTarget | null => {
  if (other.sheet !== areas.sheet) return fail('InvalidArgument', 'areas of two sheets');
  return some({
    sheet: areas.sheet,
    blocks: areas.blocks.flatMap((block) => other.blocks.flatMap((one) => intersection(block, one) ?? [])),
  });
};

const used = ({ sheet, blocks }: AreasTarget, valuesOnly = false): AreasTarget | null =>
  some({ sheet, blocks: blocks.flatMap((block) => usedWithin(sheet, block, valuesOnly) ?? []) });

export const rangeAreas = defineClass<AreasTarget>('RangeAreas', 9, {
  referenced: true,
  navigation: {
    areas: navigation(9, 'RangeCollection', ({ sheet, blocks }) => blocks.map((block) => rangeOf(sheet, block))),
    conditionalFormats: navigation(9, 'ConditionalFormatCollection', cells),
    dataValidation: navigation(9, 'DataValidation', cells),
    format: navigation(9, 'RangeFormat', cells),
    worksheet: navigation(9, 'Worksheet', ({ sheet }) => sheet),
  },
  properties: {
    address: property(9, text, areasAddress),
    addressLocal: property(9, text, areasAddress),
    areaCount: property(9, count, ({ blocks }) => blocks.length),
    cellCount: property(9, count, ({ blocks }) => {
      const cellCount = blocks.reduce((sum, block) => sum + size(block), 0);
      return cellCount > 2 ** 31 - 1 ? -1 : cellCount;
    }),
    isEntireColumn: property(9, flag, ({ blocks }) => blocks.every(isWholeColumns)),
    isEntireRow: property(9, flag, ({ blocks }) => blocks.every(isWholeRows)),
  },
  methods: {
    calculate: method(9, [], (_self, _args, session) => session.settle(true)),
    clear: method(9, [optional(clearApplyTo)], (areas, [applyTo], session) => {
      for (const block of areas.blocks) clearBlock(session, areas.sheet, block, applyTo ?? 'All');
    }),
    getEntireColumn: getter(9, 'RangeAreas', [], ({ sheet, blocks }) => ({
      sheet,
      blocks: blocks.map((block) => ({ ...block, top: 1, bottom: MAX_ROW })),
    })),
    getEntireRow: getter(9, 'RangeAreas', [], ({ sheet, blocks }) => ({
      sheet,
      blocks: blocks.map((block) => ({ ...block, left: 1, right: MAX_COLUMN })),
    })),
    getIntersection: getter(
      9,
      'RangeAreas',
      [rangeArgument],
      (areas, [other], session) =>
        common(areas, toAreas(other, areas.sheet, session)) ?? fail('ItemNotFound', 'no intersection'),
    ),
    getIntersectionOrNullObject: getter(9, 'RangeAreas', [rangeArgument], (areas, [other], session) =>
      common(areas, toAreas(other, areas.sheet, session)),
    ),
    getOffsetRangeAreas: getter(9, 'RangeAreas', [integer, integer], ({ sheet, blocks }, [rows, columns]) => ({
      sheet,
      blocks: blocks.map(({ top, bottom, left, right }) =>
        checkBlock({ top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns }),
      ),
    })),
    getSpecialCells: getter(
      9,
      'RangeAreas',
      [specialCellType, optional(specialCellValueType)],
      ({ sheet, blocks }, [type, valueType], session) =>
        some({ sheet, blocks: specialBlocks(session, sheet, blocks, type, valueType) }) ??
        fail('ItemNotFound', 'no such cells'),
    ),
    getSpecialCellsOrNullObject: getter(
      9,
      'RangeAreas',
      [specialCellType, optional(specialCellValueType)],
      ({ sheet, blocks }, [type, valueType], session) =>
        some({ sheet, blocks: specialBlocks(session, sheet, blocks, type, valueType) }),
    ),
    getUsedRangeAreas: getter(
      9,
      'RangeAreas',
      [optional(flag)],
      (areas, [valuesOnly]) => used(areas, valuesOnly) ?? fail('ItemNotFound', 'no used cells'),
    ),
    getUsedRangeAreasOrNullObject: getter(9, 'RangeAreas', [optional(flag)], (areas, [valuesOnly]) =>
      used(areas, valuesOnly),
    ),
    setDirty: method(9, [], (_self, _args, session) => session.touchValues()),
    _KeepReference: method(
      9,
      [],
      (self, _, session) => void session.references.keep({ type: session.classNamed('RangeAreas'), self }),
    ),
  },
});
