/** Sheet properties and view: tab colour, grid lines, frozen panes, selection, default sizes. */
import { formatBlocks, formatCell, parseBlock, parseBlocks } from '../../model/a1';
import type { Block, SheetModel } from '../../model/workbook-model';
import { argb, resolveColor, type Palette } from '../colors';
import { SHEET_ORDER } from '../context';
import {
  attr,
  boolAttr,
  child,
  children,
  create,
  ensure,
  insertInOrder,
  numberAttr,
  remove,
  setAttr,
  setFlag,
  type Element,
} from '../xml';

const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** Fills in the sheet; returns what is selected on it. */
export function readView(root: Element, sheet: SheetModel, palette: Palette): Block[] {
  sheet.tabColor = resolveColor(child(child(root, 'sheetPr'), 'tabColor'), palette) ?? '';
  const format = child(root, 'sheetFormatPr');
  sheet.defaultRowHeight = numberAttr(format, 'defaultRowHeight', 15);
  const base = numberAttr(format, 'baseColWidth', 8);
  // Without a width of its own: so many digits and 5 pixels, rounded up to 8 pixels (18.3.1.81).
  sheet.defaultColumnWidth = numberAttr(format, 'defaultColWidth', (Math.ceil((base * 7 + 5) / 8) * 8) / 7);
  const view = child(child(root, 'sheetViews'), 'sheetView');
  if (!view) return [];
  sheet.showGridlines = boolAttr(view, 'showGridLines', true);
  const pane = child(view, 'pane');
  if ((attr(pane, 'state') ?? 'split').startsWith('frozen')) {
    sheet.frozen = { rows: numberAttr(pane, 'ySplit', 0), columns: numberAttr(pane, 'xSplit', 0) };
  }
  const active = attr(pane, 'activePane') ?? 'topLeft';
  const selections = children(view, 'selection');
  const selection = selections.find((each) => (attr(each, 'pane') ?? 'topLeft') === active) ?? selections[0];
  const blocks = parseBlocks(attr(selection, 'sqref') ?? '');
  const cell = parseBlock(attr(selection, 'activeCell') ?? '');
  return blocks.length > 0 ? blocks : cell ? [cell] : [];
}

export function writeTabColor(root: Element, sheet: SheetModel, palette: Palette): void {
  const present = child(child(root, 'sheetPr'), 'tabColor');
  if ((resolveColor(present, palette) ?? '') === sheet.tabColor) return;
  if (sheet.tabColor === '') {
    remove(present);
    return;
  }
  const properties = ensure(root, 'sheetPr', SHEET_ORDER);
  remove(present);
  insertInOrder(properties, create(properties, 'tabColor', { rgb: argb(sheet.tabColor) }), PROPERTIES_ORDER);
}

export function writeFitToPage(root: Element, fit: boolean): void {
  const present = child(child(root, 'sheetPr'), 'pageSetUpPr');
  if (boolAttr(present, 'fitToPage') === fit) return;
  const setup = present ?? ensure(ensure(root, 'sheetPr', SHEET_ORDER), 'pageSetUpPr', PROPERTIES_ORDER);
  setFlag(setup, 'fitToPage', fit);
}

const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];

/** Grid lines, frozen panes and selection; `selected` undefined leaves the selection as it is. */
export function writeView(root: Element, sheet: SheetModel, selected: readonly Block[] | undefined): void {
  const views = ensure(root, 'sheetViews', SHEET_ORDER);
  let view = child(views, 'sheetView');
  if (!view) {
    view = create(views, 'sheetView', { workbookViewId: 0 });
    views.appendChild(view);
  }
  setFlag(view, 'showGridLines', sheet.showGridlines, true);
  writePane(view, sheet);
  const first = selected?.[0];
  if (!first) return;
  const pane = attr(child(view, 'pane'), 'activePane');
  let selection = children(view, 'selection').find((each) => attr(each, 'pane') === pane);
  if (!selection) {
    selection = create(view, 'selection', { pane });
    insertInOrder(view, selection, VIEW_ORDER);
  }
  setAttr(selection, 'activeCell', formatCell(first.top, first.left));
  setAttr(selection, 'sqref', formatBlocks(selected));
}

function writePane(view: Element, sheet: SheetModel): void {
  const present = child(view, 'pane');
  const frozen = (attr(present, 'state') ?? 'split').startsWith('frozen');
  const { rows, columns } = sheet.frozen;
  if (
    frozen
      ? numberAttr(present, 'ySplit', 0) === rows && numberAttr(present, 'xSplit', 0) === columns
      : rows === 0 && columns === 0
  )
    return;
  remove(present);
  for (const selection of children(view, 'selection')) remove(selection);
  if (rows === 0 && columns === 0) return;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = create(view, 'pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: formatCell(rows + 1, columns + 1),
    activePane: active,
    state: 'frozen',
  });
  insertInOrder(view, pane, VIEW_ORDER);
  const panes = rows > 0 && columns > 0 ? ['topRight', 'bottomLeft', 'bottomRight'] : [active];
  for (const name of panes) insertInOrder(view, create(view, 'selection', { pane: name }), VIEW_ORDER);
}
