import { moveSheet, renameSheet, setTabColor, setVisibility } from '../../model/sheets';
import type { SheetModel } from '../../model/workbook-model';
import { usedBlock } from '../../model/cells';
import { fail } from '../../protocol/errors';
import { type HostObject, defineClass, membersOf } from '../../protocol/host-class';
import {
  type ValueType,
  color,
  count,
  flag,
  integer,
  number,
  optional,
  record,
  text,
} from '../../protocol/value-types';
import { sheetVisibility, worksheetPositionType } from '../enums';
import { requireStructure } from '../guards';
import { asExcel } from '../model-errors';
import { activate } from '../selection';
import type { ExcelSession } from '../session';
import { WHOLE_SHEET, checkBlock, objectArgument, parseAddress, parseAreas, rangeOf } from '../targets';
import { readCriteria } from '../range/find';
import { findAllCells } from '../range/find-all';
import { copySheet } from './copy-sheet';
import { deleteSheet } from './delete-sheet';
import { worksheetEvents } from './worksheet-events';

const { property, navigation, method, getter } = membersOf<SheetModel>();

/** '' takes the colour away. */
const tabColor: ValueType<string> = { kind: 'colour', parse: (value) => (value === '' ? '' : color.parse(value)) };

const beside = (
  sheet: SheetModel,
  step: 1 | -1,
  visibleOnly: boolean | undefined,
  session: ExcelSession,
): SheetModel | null => {
  const { sheets } = session.model;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const next = sheets[at]!;
    if (!visibleOnly || next.visibility === 'Visible') return next;
  }
  return null;
};

const block = (row: number, column: number, rows = 1, columns = 1) =>
  checkBlock({ top: row + 1, left: column + 1, bottom: row + rows, right: column + columns });

export const worksheet = defineClass<SheetModel>('Worksheet', 1, {
  id: (sheet) => sheet.id,
  properties: {
    id: property(1, text, (sheet) => sheet.id),
    name: property(
      1,
      text,
      (sheet) => sheet.name,
      (sheet, name, session) => {
        requireStructure(session);
        asExcel(() => renameSheet(session.model, sheet, name));
        session.touchValues();
      },
    ),
    position: property(
      1,
      count,
      (sheet, session) => session.model.sheets.indexOf(sheet),
      (sheet, position, session) => {
        requireStructure(session);
        if (position >= session.model.sheets.length) fail('InvalidArgument', `position ${position}`);
        moveSheet(session.model, sheet, position);
      },
    ),
    showGridlines: property(
      8,
      flag,
      (sheet) => sheet.showGridlines,
      (sheet, isShown) => {
        sheet.showGridlines = isShown;
        sheet.dirty.add('view');
      },
    ),
    standardHeight: property(7, number, (sheet) => sheet.defaultRowHeight),
    tabColor: property(
      7,
      tabColor,
      (sheet) => sheet.tabColor,
      (sheet, value, session) => {
        requireStructure(session);
        setTabColor(sheet, value);
      },
    ),
    tabId: property(14, integer, (sheet, session) => session.model.sheets.indexOf(sheet) + 1),
    visibility: property(
      1,
      sheetVisibility,
      (sheet) => sheet.visibility,
      (sheet, visibility, session) => {
        requireStructure(session);
        asExcel(() => setVisibility(session.model, sheet, visibility));
      },
      2,
    ),
  },
  navigation: {
    autoFilter: navigation(9, 'AutoFilter', (sheet) => ({ sheet, table: null })),
    charts: navigation(1, 'ChartCollection', (sheet) => sheet),
    comments: navigation(10, 'CommentCollection', (sheet, session) => ({ workbook: session.model, sheet })),
    customProperties: navigation(12, 'WorksheetCustomPropertyCollection', (sheet) => sheet),
    freezePanes: navigation(7, 'WorksheetFreezePanes', (sheet) => sheet),
    horizontalPageBreaks: navigation(9, 'PageBreakCollection', (sheet) => sheet),
    names: navigation(4, 'NamedItemCollection', (sheet, session) => ({ workbook: session.model, sheet })),
    pageLayout: navigation(9, 'PageLayout', (sheet) => sheet),
    protection: navigation(2, 'WorksheetProtection', (sheet) => sheet),
    tables: navigation(1, 'TableCollection', (sheet, session) => ({ workbook: session.model, sheet })),
  },
  methods: {
    activate: method(1, [], (sheet, _, session) => activate(session, sheet)),
    calculate: method(6, [flag], (_self, _args, session) => session.settle(true)),
    copy: getter(
      7,
      'Worksheet',
      [optional(worksheetPositionType), optional(objectArgument('Worksheet'))],
      (sheet, [position, relativeTo], session) =>
        copySheet(session, sheet, position ?? 'None', relativeTo as (HostObject & { self: SheetModel }) | undefined),
    ),
    delete: method(1, [], (sheet, _, session) => deleteSheet(session, sheet)),
    findAll: getter(9, 'RangeAreas', [text, record], (sheet, [wanted, criteria], session) => {
      const blocks = findAllCells(session, sheet, wanted, readCriteria(criteria));
      return blocks.length > 0 ? { sheet, blocks } : fail('ItemNotFound', `${wanted} is not on the sheet`);
    }),
    findAllOrNullObject: getter(9, 'RangeAreas', [text, record], (sheet, [wanted, criteria], session) => {
      const blocks = findAllCells(session, sheet, wanted, readCriteria(criteria));
      return blocks.length > 0 ? { sheet, blocks } : null;
    }),
    getCell: getter(1, 'Range', [integer, integer], (sheet, [row, column]) => rangeOf(sheet, block(row, column))),
    getNext: getter(
      5,
      'Worksheet',
      [optional(flag)],
      (sheet, [visibleOnly], session) => beside(sheet, 1, visibleOnly, session) ?? fail('ItemNotFound'),
    ),
    getNextOrNullObject: getter(5, 'Worksheet', [optional(flag)], (sheet, [visibleOnly], session) =>
      beside(sheet, 1, visibleOnly, session),
    ),
    getPrevious: getter(
      5,
      'Worksheet',
      [optional(flag)],
      (sheet, [visibleOnly], session) => beside(sheet, -1, visibleOnly, session) ?? fail('ItemNotFound'),
    ),
    getPreviousOrNullObject: getter(5, 'Worksheet', [optional(flag)], (sheet, [visibleOnly], session) =>
      beside(sheet, -1, visibleOnly, session),
    ),
    getRange: getter(1, 'Range', [optional(text)], (sheet, [address], session) => {
      if (address === undefined || address === '') return rangeOf(sheet, { ...WHOLE_SHEET });
      const range = parseAddress(address, sheet, session);
      return range.sheet === sheet ? range : fail('InvalidArgument', `${address} is on another sheet`);
    }),
    getRangeByIndexes: getter(7, 'Range', [integer, integer, integer, integer], (sheet, [row, column, rows, columns]) =>
      rangeOf(sheet, block(row, column, rows, columns)),
    ),
    getRanges: getter(9, 'RangeAreas', [optional(text)], (sheet, [address], session) => {
      if (!address) return { sheet, blocks: [{ ...WHOLE_SHEET }] };
      const areas = parseAreas(address, sheet, session);
      return areas.sheet === sheet ? areas : fail('InvalidArgument', `${address} is on another sheet`);
    }),
    /** A blank sheet answers its first cell. */
    getUsedRange: getter(1, 'Range', [optional(flag)], (sheet, [valuesOnly]) =>
      rangeOf(sheet, usedBlock(sheet, valuesOnly) ?? block(0, 0)),
    ),
    getUsedRangeOrNullObject: getter(4, 'Range', [optional(flag)], (sheet, [valuesOnly]) => {
      const used = usedBlock(sheet, valuesOnly);
      return used && rangeOf(sheet, used);
    }),
  },
  events: worksheetEvents,
});
