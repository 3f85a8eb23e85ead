/** Column widths (`cols`) and merged cells. */
import { formatCellBlock, parseBlock } from '../../model/a1';
import type { Block, ColumnModel, SheetModel } from '../../model/workbook-model';
import { SHEET_ORDER, type WriteContext } from '../context';
import { attr, boolAttr, child, children, create, insertInOrder, numberAttr, remove, type Element } from '../xml';

const OWN = new Set(['min', 'max', 'width', 'hidden', 'style', 'customWidth']);

/** `source` of a column: its other attributes, and the width as it came. */
interface ColumnSource {
  width?: string;
  customWidth: boolean;
  others: Record<string, string>;
}

export function readColumns(root: Element): ColumnModel[] {
  const list = child(root, 'cols');
  return (list ? children(list, 'col') : []).map((element) => {
    const others: Record<string, string> = {};
    for (let index = 0; index < element.attributes.length; index++) {
      const attribute = element.attributes.item(index)!;
      if (!OWN.has(attribute.name)) others[attribute.name] = attribute.value;
    }
    const min = numberAttr(element, 'min', 1);
    const column: ColumnModel = { min, max: Math.max(min, numberAttr(element, 'max', min)) };
    const width = attr(element, 'width');
    if (width !== undefined && Number.isFinite(Number(width))) column.width = Number(width);
    if (boolAttr(element, 'hidden')) column.hidden = true;
    if (attr(element, 'style') !== undefined) column.style = numberAttr(element, 'style', 0);
    column.source = { width, customWidth: boolAttr(element, 'customWidth'), others } satisfies ColumnSource;
    return column;
  });
}

/** Not a column that has been given back its standard looks. */
function saysAnything({ width, hidden, style, source }: ColumnModel): boolean {
  const others = (source as ColumnSource | undefined)?.others ?? {};
  return width !== undefined || hidden === true || style !== undefined || Object.keys(others).length > 0;
}

export function writeColumns(root: Element, sheet: SheetModel, styleId: WriteContext['styleId']): void {
  remove(child(root, 'cols'));
  const listed = sheet.columns.filter(saysAnything);
  if (listed.length === 0) return;
  const list = create(root, 'cols');
  for (const column of listed) {
    const source = column.source as ColumnSource | undefined;
    const same = source?.width !== undefined && Number(source.width) === column.width;
    const custom = column.width !== undefined && (!same || source.customWidth);
    list.appendChild(
      create(list, 'col', {
        min: column.min,
        max: column.max,
        // LibreOffice and Excel both want a width wherever a column is listed.
        width: same ? source.width : (column.width ?? sheet.defaultColumnWidth),
        style: column.style === undefined ? undefined : styleId(column.style),
        hidden: column.hidden ? 1 : undefined,
        ...source?.others,
        customWidth: custom ? 1 : undefined,
      }),
    );
  }
  insertInOrder(root, list, SHEET_ORDER);
}

export function readMerges(root: Element): Block[] {
  const list = child(root, 'mergeCells');
  return (list ? children(list, 'mergeCell') : [])
    .map((element) => parseBlock(attr(element, 'ref') ?? ''))
    .filter((block): block is Block => block !== null);
}

export function writeMerges(root: Element, sheet: SheetModel): void {
  remove(child(root, 'mergeCells'));
  if (sheet.merges.length === 0) return;
  const list = create(root, 'mergeCells', { count: sheet.merges.length });
  for (const block of sheet.merges) list.appendChild(create(list, 'mergeCell', { ref: formatCellBlock(block) }));
  insertInOrder(root, list, SHEET_ORDER);
}
