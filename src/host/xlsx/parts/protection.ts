/** Sheet protection and the sheet's own AutoFilter. */
import { formatCellBlock, parseBlock } from '../../model/a1';
import type { SheetModel } from '../../model/workbook-model';
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

/** Attribute of the file → option of the API. In the file 1 means forbidden; the flag is the file's default. */
const OPTIONS: [attribute: string, option: string, forbiddenByDefault: boolean][] = [
  ['autoFilter', 'allowAutoFilter', true],
  ['deleteColumns', 'allowDeleteColumns', true],
  ['deleteRows', 'allowDeleteRows', true],
  ['objects', 'allowEditObjects', false],
  ['scenarios', 'allowEditScenarios', false],
  ['formatCells', 'allowFormatCells', true],
  ['formatColumns', 'allowFormatColumns', true],
  ['formatRows', 'allowFormatRows', true],
  ['insertColumns', 'allowInsertColumns', true],
  ['insertHyperlinks', 'allowInsertHyperlinks', true],
  ['insertRows', 'allowInsertRows', true],
  ['pivotTables', 'allowPivotTables', true],
  ['sort', 'allowSort', true],
];

export function readProtection(root: Element): SheetModel['protection'] {
  const element = child(root, 'sheetProtection');
  const options: Record<string, boolean> = {};
  if (element)
    for (const [attribute, option, fallback] of OPTIONS) options[option] = !boolAttr(element, attribute, fallback);
  return {
    protected: boolAttr(element, 'sheet'),
    options,
    passwordProtected: ['password', 'hashValue'].some((name) => attr(element, name) !== undefined),
  };
}

/** Protecting anew sets no password; taking protection off drops the element with its hash. */
export function writeProtection(root: Element, sheet: SheetModel): void {
  if (!sheet.protection.protected) {
    remove(child(root, 'sheetProtection'));
    return;
  }
  const element = ensure(root, 'sheetProtection', SHEET_ORDER);
  setFlag(element, 'sheet', true);
  for (const [attribute, option, fallback] of OPTIONS) {
    // Excel protects objects and scenarios unless told otherwise.
    const allowed = sheet.protection.options[option] ?? false;
    if (boolAttr(element, attribute, fallback) === allowed) setAttr(element, attribute, allowed ? 0 : 1);
  }
  if (!sheet.protection.passwordProtected)
    for (const name of ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'])
      element.removeAttribute(name);
}

export function readAutoFilter(root: Element): SheetModel['autoFilter'] {
  const element = child(root, 'autoFilter');
  const block = parseBlock(attr(element, 'ref') ?? '');
  return block ? { block } : null;
}

/** Whether any column of the filter is set, so that hidden rows are its work. */
export function isFiltering(filter: Element | null): boolean {
  return filter !== null && children(filter, 'filterColumn').length > 0;
}

export function writeAutoFilter(root: Element, sheet: SheetModel): void {
  const present = child(root, 'autoFilter');
  if (!sheet.autoFilter) {
    remove(present);
    return;
  }
  const { block } = sheet.autoFilter;
  const element = present ?? create(root, 'autoFilter');
  setAttr(element, 'ref', formatCellBlock(block));
  const sort = child(element, 'sortState');
  const sorted = parseBlock(attr(sort, 'ref') ?? '');
  if (sorted && (sorted.bottom > block.bottom || sorted.right > block.right)) remove(sort);
  for (const column of children(element, 'filterColumn'))
    if (numberAttr(column, 'colId', 0) > block.right - block.left) remove(column);
  if (!present) insertInOrder(root, element, SHEET_ORDER);
}
