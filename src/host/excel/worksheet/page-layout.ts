import { formatBlock, parseBlocks, parseBlock } from '../../model/a1';
import type { Block, PageLayoutModel, SheetModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { type Property, defineClass, membersOf } from '../../protocol/host-class';
import { type ValueType, count, flag, number, optional, record } from '../../protocol/value-types';
import { isWholeColumns, isWholeRows } from '../cells/block-styles';
import { pageOrientation, paperType, printMarginUnit } from '../enums';
import { type AreasTarget, type RangeTarget, blockOf, rangeArgument, rangeOf, toAreas, toRange } from '../targets';

const { property, navigation, method, getter } = membersOf<SheetModel>();

function change(sheet: SheetModel, patch: Partial<PageLayoutModel>): void {
  sheet.pageLayout = { ...sheet.pageLayout, ...patch };
  sheet.dirty.add('pageLayout');
}

const points: ValueType<number> = {
  kind: 'number',
  parse: (value) => {
    const margin = number.parse(value);
    return margin >= 0 ? margin : fail('InvalidArgument', 'negative margin');
  },
};

const marginProperty = (side: keyof PageLayoutModel['margins']): Property =>
  property(
    9,
    points,
    (sheet) => sheet.pageLayout.margins[side],
    (sheet, value) => change(sheet, { margins: { ...sheet.pageLayout.margins, [side]: value } }),
  );

const flagProperty = (key: 'blackAndWhite' | 'centerHorizontally' | 'centerVertically' | 'printGridlines'): Property =>
  property(
    9,
    flag,
    (sheet) => sheet.pageLayout[key],
    (sheet, value) => change(sheet, { [key]: value }),
  );

/** `scale` in percent (10–400), or pages to fit on; one excludes the other. */
function readZoom(value: Record<string, unknown>): PageLayoutModel['zoom'] {
  const unknown = Object.keys(value).find(
    (key) => !['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(key),
  );
  if (unknown) fail('InvalidArgument', `zoom.${unknown}`);
  const scale = optional(number).parse(value.scale);
  const horizontalFitToPages = optional(count).parse(value.horizontalFitToPages);
  const verticalFitToPages = optional(count).parse(value.verticalFitToPages);
  if (scale !== undefined && (scale < 10 || scale > 400)) fail('InvalidArgument', `zoom.scale ${scale}`);
  if (scale !== undefined) return { scale };
  if (horizontalFitToPages === undefined && verticalFitToPages === undefined) fail('InvalidArgument', 'empty zoom');
  return {
    ...(horizontalFitToPages === undefined ? {} : { horizontalFitToPages }),
    ...(verticalFitToPages === undefined ? {} : { verticalFitToPages }),
  };
}

const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

const printArea = (sheet: SheetModel): AreasTarget | null => {
  const blocks = parseBlocks(sheet.pageLayout.printArea);
  return blocks.length > 0 ? { sheet, blocks } : null;
};

const titles = (sheet: SheetModel, key: 'printTitleRows' | 'printTitleColumns'): RangeTarget | null => {
  const block = sheet.pageLayout[key] === '' ? null : parseBlock(sheet.pageLayout[key]);
  return block && rangeOf(sheet, block);
};

const absolute = (block: Block): string => formatBlock(block).replace(/([A-Z]+)|(\d+)/g, '$$$&');

export const pageLayout = defineClass<SheetModel>('PageLayout', 9, {
  navigation: { headersFooters: navigation(9, 'HeaderFooterGroup', (sheet) => sheet) },
  properties: {
    blackAndWhite: flagProperty('blackAndWhite'),
    bottomMargin: marginProperty('bottom'),
    centerHorizontally: flagProperty('centerHorizontally'),
    centerVertically: flagProperty('centerVertically'),
    footerMargin: marginProperty('footer'),
    headerMargin: marginProperty('header'),
    leftMargin: marginProperty('left'),
    orientation: property(
      9,
      pageOrientation,
      (sheet) => sheet.pageLayout.orientation,
      (sheet, orientation) => change(sheet, { orientation }),
    ),
    paperSize: property(
      9,
      paperType,
      (sheet) => sheet.pageLayout.paperSize as 'A4',
      (sheet, paperSize) => change(sheet, { paperSize }),
    ),
    printGridlines: flagProperty('printGridlines'),
    rightMargin: marginProperty('right'),
    topMargin: marginProperty('top'),
    zoom: property(
      9,
      record,
      (sheet) => ({ ...sheet.pageLayout.zoom }),
      (sheet, zoom) => change(sheet, { zoom: readZoom(zoom) }),
    ),
  },
  methods: {
    getPrintArea: getter(9, 'RangeAreas', [], (sheet) => printArea(sheet) ?? fail('ItemNotFound', 'no print area')),
    getPrintAreaOrNullObject: getter(9, 'RangeAreas', [], printArea),
    getPrintTitleColumns: getter(
      9,
      'Range',
      [],
      (sheet) => titles(sheet, 'printTitleColumns') ?? fail('ItemNotFound', 'no title columns'),
    ),
    getPrintTitleColumnsOrNullObject: getter(9, 'Range', [], (sheet) => titles(sheet, 'printTitleColumns')),
    getPrintTitleRows: getter(
      9,
      'Range',
      [],
      (sheet) => titles(sheet, 'printTitleRows') ?? fail('ItemNotFound', 'no title rows'),
    ),
    getPrintTitleRowsOrNullObject: getter(9, 'Range', [], (sheet) => titles(sheet, 'printTitleRows')),
    setPrintArea: method(9, [rangeArgument], (sheet, [argument], session) => {
      const areas = toAreas(argument, sheet, session);
      if (areas.sheet !== sheet) fail('InvalidArgument', 'print area on another sheet');
      change(sheet, { printArea: areas.blocks.map(absolute).join(',') });
    }),
    setPrintMargins: method(9, [printMarginUnit, record], (sheet, [unit, options]) => {
      const margins = { ...sheet.pageLayout.margins };
      for (const [key, value] of Object.entries(options)) {
        const side = MARGINS.find((one) => one === key) ?? fail('InvalidArgument', `margin ${key}`);
        if (value !== undefined && value !== null) margins[side] = points.parse(value) * POINTS_PER_UNIT[unit];
      }
      change(sheet, { margins });
    }),
    setPrintTitleColumns: method(9, [rangeArgument], (sheet, [argument], session) => {
      const block = blockOf(toRange(argument, sheet, session), session);
      if (!isWholeColumns(block)) fail('InvalidArgument', 'whole columns expected');
      change(sheet, { printTitleColumns: absolute(block) });
    }),
    setPrintTitleRows: method(9, [rangeArgument], (sheet, [argument], session) => {
      const block = blockOf(toRange(argument, sheet, session), session);
      if (!isWholeRows(block)) fail('InvalidArgument', 'whole rows expected');
      change(sheet, { printTitleRows: absolute(block) });
    }),
  },
});
