/** Defined names; print areas and print titles among them belong to the page layout. */
import { formatAbsolute, parseBlock, parseReference, quoteSheetName } from '../../model/a1';
import type { NameModel, SheetModel, WorkbookModel } from '../../model/workbook-model';
import { withPrefixes, withoutPrefixes } from '../future-functions';
import {
  attr,
  boolAttr,
  child,
  children,
  copyInto,
  create,
  insertInOrder,
  numberAttr,
  remove,
  setAttr,
  setFlag,
  type Element,
} from '../xml';

export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

/** `sheets` by their place among all sheets of the file (chart sheets are undefined). */
export function readNames(workbook: Element, sheets: readonly (SheetModel | undefined)[]): NameModel[] {
  const list = child(workbook, 'definedNames');
  return (list ? children(list, 'definedName') : []).flatMap((element) => {
    const name = attr(element, 'name') ?? '';
    const place = attr(element, 'localSheetId');
    const sheet = place === undefined ? undefined : sheets[Number(place)];
    const text = element.textContent ?? '';
    if (sheet && name === PRINT_AREA && readArea(sheet, text)) return [];
    if (sheet && name === PRINT_TITLES && readTitles(sheet, text)) return [];
    return [
      {
        name,
        formula: `=${withoutPrefixes(text)}`,
        comment: attr(element, 'comment') ?? '',
        visible: !boolAttr(element, 'hidden'),
        sheetId: sheet?.id ?? null,
        source: element,
      },
    ];
  });
}

/** Splits a union at its commas outside quotes. */
function splitUnion(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function readArea(sheet: SheetModel, text: string): boolean {
  const parts = splitUnion(text).map((part) => parseReference(part.trim()));
  if (parts.some((part) => part === null)) return false;
  sheet.pageLayout.printArea = splitUnion(text)
    .map((part) => part.slice(part.lastIndexOf('!') + 1).replace(/\$/g, ''))
    .join(',');
  return true;
}

function readTitles(sheet: SheetModel, text: string): boolean {
  for (const part of splitUnion(text)) {
    const address = part.slice(part.lastIndexOf('!') + 1).trim();
    if (!parseBlock(address)) return false;
    if (/[A-Za-z]/.test(address)) sheet.pageLayout.printTitleColumns = address;
    else sheet.pageLayout.printTitleRows = address;
  }
  return true;
}

/** `places`: sheet id → place among all sheets as saved. */
export function writeNames(
  workbook: Element,
  model: WorkbookModel,
  places: ReadonlyMap<string, number>,
  dropped: ReadonlyMap<string, string>,
): void {
  const present = child(workbook, 'definedNames');
  const list = create(workbook, 'definedNames');
  const kept = new Set<Element>();
  for (const name of model.names) {
    const source = name.source as Element | undefined;
    if (source) kept.add(source);
    const element = source ? copyInto(workbook, source) : create(workbook, 'definedName');
    setAttr(element, 'name', name.name);
    const place = name.sheetId === null ? undefined : places.get(name.sheetId);
    if (name.sheetId !== null && place === undefined) continue;
    // A name scoped to a chart sheet has no sheet of the model; its place is looked up by the old one.
    const oldPlace = source && name.sheetId === null ? attr(source, 'localSheetId') : undefined;
    setAttr(element, 'localSheetId', place ?? (oldPlace === undefined ? undefined : dropped.get(oldPlace)));
    setAttr(element, 'comment', name.comment || undefined);
    setFlag(element, 'hidden', !name.visible);
    const text = withPrefixes(name.formula.replace(/^=/, ''));
    if (element.textContent !== text && withoutPrefixes(element.textContent ?? '') !== name.formula.slice(1))
      element.textContent = text;
    list.appendChild(element);
  }
  for (const sheet of model.sheets) {
    const place = places.get(sheet.id);
    const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
    const prefix = `${quoteSheetName(sheet.name)}!`;
    const absolute = (address: string): string => {
      const block = parseBlock(address);
      return block ? prefix + formatAbsolute(block) : '';
    };
    const add = (name: string, addresses: string[]): void => {
      const text = addresses.map(absolute).filter(Boolean).join(',');
      if (text !== '') list.appendChild(create(list, 'definedName', { name, localSheetId: place }, text));
    };
    add(PRINT_AREA, printArea.split(','));
    add(PRINT_TITLES, [printTitleColumns, printTitleRows]);
  }
  remove(present);
  if (children(list).length > 0) insertInOrder(workbook, list, WORKBOOK_ORDER);
}

/** The hidden name Excel wants beside a sheet's AutoFilter. */
export function syncFilterName(model: WorkbookModel, sheet: SheetModel): NameModel[] {
  const name = '_xlnm._FilterDatabase';
  const formula = sheet.autoFilter ? `=${quoteSheetName(sheet.name)}!${formatAbsolute(sheet.autoFilter.block)}` : '';
  const others = model.names.filter((item) => item.name !== name || item.sheetId !== sheet.id);
  const present = model.names.find((item) => item.name === name && item.sheetId === sheet.id);
  if (formula === '') return others;
  return [...others, { comment: '', visible: false, sheetId: sheet.id, name, source: present?.source, formula }];
}

/** Number of a `sheet` element's id. */
export const sheetNumber = (element: Element): number => numberAttr(element, 'sheetId', 0);
