/** Table parts. */
import { formatCellBlock, parseBlock } from '../../model/a1';
import type { SheetModel, TableModel } from '../../model/workbook-model';
import { MAIN_NS, SHEET_ORDER, type ReadContext, type WriteContext } from '../context';
import { withPrefixes, withoutPrefixes } from '../future-functions';
import { decodeXstring, encodeXstring } from '../xstring';
import {
  attr,
  boolAttr,
  child,
  children,
  create,
  insertInOrder,
  numberAttr,
  parseXml,
  relationAttr,
  remove,
  root as rootOf,
  serialize,
  setAttr,
  type Element,
} from '../xml';
import { setRelation } from './custom-properties';
import { isFiltering } from './protection';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
const COLUMN_ORDER = ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'];

interface TableSource {
  path: string;
  relationId: string;
}

export function readTables(root: Element, context: ReadContext): TableModel[] {
  const list = child(root, 'tableParts');
  if (!list) return [];
  const relations = context.package.relationships(context.path);
  return children(list, 'tablePart').flatMap((part) => {
    const relation = relations.find((each) => each.id === relationAttr(part));
    if (!relation || !context.package.has(relation.target)) return [];
    const table = readTable(rootOf(context.package.document(relation.target)));
    return table
      ? [{ ...table, source: { path: relation.target, relationId: relation.id } satisfies TableSource }]
      : [];
  });
}

function readTable(element: Element): TableModel | null {
  const block = parseBlock(attr(element, 'ref') ?? '');
  if (!block) return null;
  const style = child(element, 'tableStyleInfo');
  const columns = child(element, 'tableColumns');
  return {
    id: attr(element, 'id') ?? '',
    name: attr(element, 'displayName') ?? attr(element, 'name') ?? '',
    block,
    showHeaders: numberAttr(element, 'headerRowCount', 1) > 0,
    showTotals: numberAttr(element, 'totalsRowCount', 0) > 0,
    showFilterButton: child(element, 'autoFilter') !== null,
    style: attr(style, 'name') ?? '',
    showBandedRows: boolAttr(style, 'showRowStripes'),
    showBandedColumns: boolAttr(style, 'showColumnStripes'),
    columns: (columns ? children(columns, 'tableColumn') : []).map((column) => {
      const totals = child(column, 'totalsRowFormula')?.textContent;
      const calculated = child(column, 'calculatedColumnFormula')?.textContent;
      const label = attr(column, 'totalsRowLabel');
      return {
        id: numberAttr(column, 'id', 0),
        name: decodeXstring(attr(column, 'name') ?? ''),
        ...(totals ? { totalsFormula: withoutPrefixes(totals) } : {}),
        ...(label !== undefined ? { totalsLabel: label } : {}),
        ...(calculated ? { calculatedFormula: withoutPrefixes(calculated) } : {}),
      };
    }),
    ...(isFiltering(child(element, 'autoFilter')) ? { filter: true } : {}),
  };
}

/** Writes changed and new tables, removes the parts of those that are gone. */
export function writeTables(root: Element, sheet: SheetModel, context: WriteContext): void {
  const { draft, path } = context;
  const kept = new Set(sheet.tables.map((table) => (table.source as TableSource | undefined)?.path));
  for (const relation of draft.relationships(path)) {
    if (relation.kind !== 'table' || kept.has(relation.target)) continue;
    draft.unrelate(path, relation.id);
    draft.delete(relation.target);
  }
  remove(child(root, 'tableParts'));
  if (sheet.tables.length === 0) return;
  const list = create(root, 'tableParts', { count: sheet.tables.length });
  for (const table of sheet.tables) {
    const source = table.source as TableSource | undefined;
    let relationId = source?.relationId;
    if (source) {
      const document = rootOf(draft.base.document(source.path));
      const before = readTable(document);
      if (JSON.stringify(before) !== JSON.stringify({ ...table, source: undefined }))
        writeTable(rootOf(draft.edit(source.path)), table);
    } else {
      const part = draft.freePath('xl/tables/table', '.xml');
      const document = parseXml(`<table xmlns="${MAIN_NS}"/>`, part);
      writeTable(rootOf(document), table);
      draft.put(part, serialize(document), TYPE);
      relationId = draft.relate(path, 'table', part);
    }
    const element = create(list, 'tablePart');
    setRelation(element, relationId!, draft.strict);
    list.appendChild(element);
  }
  insertInOrder(root, list, SHEET_ORDER);
}

function writeTable(element: Element, table: TableModel): void {
  const { block } = table;
  setAttr(element, 'id', table.id);
  // `name` is for scripts and follows the shown name unless a file had them apart.
  if (attr(element, 'displayName') !== table.name)
    for (const key of ['name', 'displayName']) setAttr(element, key, table.name);
  setAttr(element, 'ref', formatCellBlock(block));
  if (numberAttr(element, 'headerRowCount', 1) > 0 !== table.showHeaders)
    setAttr(element, 'headerRowCount', table.showHeaders ? undefined : 0);
  if (numberAttr(element, 'totalsRowCount', 0) > 0 !== table.showTotals)
    setAttr(element, 'totalsRowCount', table.showTotals ? 1 : undefined);
  if (!table.showTotals && numberAttr(element, 'totalsRowCount', 0) === 0 && !child(element, 'tableColumns'))
    setAttr(element, 'totalsRowShown', 0);
  writeFilter(element, table);
  writeColumns(element, table);
  const present = child(element, 'tableStyleInfo');
  if (!present && table.style === '') return;
  const style = present ?? create(element, 'tableStyleInfo', { showFirstColumn: 0, showLastColumn: 0 });
  setAttr(style, 'name', table.style || undefined);
  for (const [key, value] of [
    ['showRowStripes', table.showBandedRows],
    ['showColumnStripes', table.showBandedColumns],
  ] as const) {
    if (boolAttr(style, key) !== value || attr(style, key) === undefined) setAttr(style, key, value ? 1 : 0);
  }
  if (!present) insertInOrder(element, style, TABLE_ORDER);
}

function writeFilter(element: Element, table: TableModel): void {
  const present = child(element, 'autoFilter');
  if (!table.showFilterButton || !table.showHeaders) {
    remove(present);
    return;
  }
  const filter = present ?? create(element, 'autoFilter');
  const bottom = table.block.bottom - (table.showTotals ? 1 : 0);
  setAttr(filter, 'ref', formatCellBlock({ ...table.block, bottom }));
  for (const column of children(filter, 'filterColumn'))
    if (!table.filter || numberAttr(column, 'colId', 0) >= table.columns.length) remove(column);
  if (!present) insertInOrder(element, filter, TABLE_ORDER);
  const sort = child(element, 'sortState');
  const sorted = parseBlock(attr(sort, 'ref') ?? '');
  if (sorted && (sorted.bottom > bottom || sorted.right > table.block.right || sorted.top <= table.block.top))
    remove(sort);
}

function writeColumns(element: Element, table: TableModel): void {
  const present = child(element, 'tableColumns');
  const old = new Map(
    (present ? children(present, 'tableColumn') : []).map((column) => [numberAttr(column, 'id', 0), column]),
  );
  const list = present ?? create(element, 'tableColumns');
  for (const column of old.values()) remove(column);
  setAttr(list, 'count', table.columns.length);
  for (const model of table.columns) {
    const column = old.get(model.id) ?? create(list, 'tableColumn', { id: model.id });
    if (decodeXstring(attr(column, 'name') ?? '') !== model.name)
      setAttr(column, 'name', encodeXstring(model.name).replace(/\n/g, '_x000a_'));
    setAttr(column, 'totalsRowLabel', model.totalsLabel);
    for (const [key, name] of [
      ['calculatedFormula', 'calculatedColumnFormula'],
      ['totalsFormula', 'totalsRowFormula'],
    ] as const) {
      const holder = child(column, name);
      const text = model[key];
      if (text === undefined) remove(holder);
      else if (!holder) insertInOrder(column, create(column, name, {}, withPrefixes(text)), COLUMN_ORDER);
      else if (withoutPrefixes(holder.textContent ?? '') !== text) holder.textContent = withPrefixes(text);
    }
    list.appendChild(column);
  }
  if (!present) insertInOrder(element, list, TABLE_ORDER);
}
