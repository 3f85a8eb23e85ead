import {
  changeColumns,
  changeRow,
  columnPoints,
  rowPoints,
  setColumnWidth,
  widthToPoints,
} from '../../model/rows-columns';
import type { Block } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { type ValueType, count, flag, integer, number } from '../../protocol/value-types';
import { horizontalAlignment, verticalAlignment } from '../enums';
import { recordFormatChange } from '../events/format-changes';
import { requireAllowed } from '../guards';
import type { ExcelSession } from '../session';
import { autofitColumns, autofitRows } from './autofit';
import { type CellsTarget, restyleCells, shared } from './cells-target';
import { eachColumn, eachRow, uniform } from './rows-of';

const { property, navigation, method } = membersOf<CellsTarget>();

const MAX_ROW_HEIGHT = 409.5;
/** 255 characters of the default font. */
const MAX_COLUMN_WIDTH = 1342.5;
const upTo = (limit: number): ValueType<number> => ({
  kind: 'number',
  parse: (value) => {
    const points = number.parse(value);
    return points >= 0 && points <= limit ? points : fail('InvalidArgument', `${points} is not within 0 and ${limit}`);
  },
});

function changeRows(cells: CellsTarget, session: ExcelSession, height: number | undefined): void {
  requireAllowed(cells.sheet, 'allowFormatRows');
  for (const block of cells.blocks()) {
    eachRow(cells.sheet, block, (row) =>
      changeRow(cells.sheet, row, height === undefined ? { height } : { height, hidden: height === 0 }),
    );
    recordFormatChange(session, cells.sheet, block);
  }
}

function changeWidths(cells: CellsTarget, session: ExcelSession, change: (block: Block) => void): void {
  requireAllowed(cells.sheet, 'allowFormatColumns');
  for (const block of cells.blocks()) {
    change(block);
    recordFormatChange(session, cells.sheet, block);
  }
}

export const rangeFormat = defineClass<CellsTarget>('RangeFormat', 1, {
  navigation: {
    borders: navigation(1, 'RangeBorderCollection', (cells) => cells),
    fill: navigation(1, 'RangeFill', (cells) => cells),
    font: navigation(1, 'RangeFont', (cells) => cells),
    protection: navigation(2, 'FormatProtection', (cells) => cells),
  },
  properties: {
    columnWidth: property(
      2,
      upTo(MAX_COLUMN_WIDTH),
      (cells) =>
        uniform(
          cells.blocks(),
          (block, visit) => eachColumn(cells.sheet, block, visit),
          (column) => columnPoints(cells.sheet, column),
        ),
      (cells, points, session) =>
        changeWidths(cells, session, ({ left, right }) => setColumnWidth(cells.sheet, left, right, points)),
    ),
    horizontalAlignment: property(
      1,
      horizontalAlignment,
      (cells, session) => shared(cells, session, (style) => style.horizontal as 'General'),
      (cells, horizontal, session) => restyleCells(cells, session, { horizontal }),
    ),
    indentLevel: property(
      9,
      count,
      (cells, session) => shared(cells, session, (style) => style.indent),
      (cells, indent, session) =>
        indent <= 250 ? restyleCells(cells, session, { indent }) : fail('InvalidArgument', 'indent above 250'),
    ),
    rowHeight: property(
      2,
      upTo(MAX_ROW_HEIGHT),
      (cells) =>
        uniform(
          cells.blocks(),
          (block, visit) => eachRow(cells.sheet, block, visit),
          (row) => rowPoints(cells.sheet, row),
        ),
      (cells, points, session) => changeRows(cells, session, points),
    ),
    shrinkToFit: property(
      9,
      flag,
      (cells, session) => shared(cells, session, (style) => style.shrinkToFit),
      (cells, shrinkToFit, session) => restyleCells(cells, session, { shrinkToFit }),
    ),
    textOrientation: property(
      7,
      integer,
      (cells, session) => shared(cells, session, (style) => style.textOrientation),
      (cells, textOrientation, session) =>
        (textOrientation >= -90 && textOrientation <= 90) || textOrientation === 180
          ? restyleCells(cells, session, { textOrientation })
          : fail('InvalidArgument', `text orientation ${textOrientation}`),
    ),
    useStandardHeight: property(
      7,
      flag,
      (cells) =>
        uniform(
          cells.blocks(),
          (block, visit) => eachRow(cells.sheet, block, visit),
          (row) => cells.sheet.rows.get(row)?.height === undefined,
        ),
      (cells, isStandard, session) => isStandard && changeRows(cells, session, undefined),
    ),
    useStandardWidth: property(
      7,
      flag,
      (cells) =>
        uniform(
          cells.blocks(),
          (block, visit) => eachColumn(cells.sheet, block, visit),
          (column) => columnPoints(cells.sheet, column) === widthToPoints(cells.sheet.defaultColumnWidth),
        ),
      (cells, isStandard, session) =>
        isStandard &&
        changeWidths(cells, session, ({ left, right }) =>
          changeColumns(cells.sheet, left, right, (column) => ({ ...column, width: undefined })),
        ),
    ),
    verticalAlignment: property(
      1,
      verticalAlignment,
      (cells, session) => shared(cells, session, (style) => style.vertical as 'Bottom'),
      (cells, vertical, session) => restyleCells(cells, session, { vertical }),
    ),
    wrapText: property(
      1,
      flag,
      (cells, session) => shared(cells, session, (style) => style.wrapText),
      (cells, wrapText, session) => restyleCells(cells, session, { wrapText }),
    ),
  },
  methods: {
    adjustIndent: method(11, [integer], (cells, [amount], session) => {
      const indent = shared(cells, session, (style) => style.indent) ?? 0;
      restyleCells(cells, session, { indent: Math.min(250, Math.max(0, indent + amount)) });
    }),
    autofitColumns: method(2, [], (cells, _, session) =>
      changeWidths(cells, session, (block) => autofitColumns(session, cells.sheet, block)),
    ),
    autofitRows: method(2, [], (cells, _, session) => {
      requireAllowed(cells.sheet, 'allowFormatRows');
      for (const block of cells.blocks()) autofitRows(session, cells.sheet, block);
    }),
  },
});
