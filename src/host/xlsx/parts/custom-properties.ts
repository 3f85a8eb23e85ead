/** Worksheet custom properties: a name in the sheet, the value in a part of its own (UTF-16, as Excel writes it). */
import type { SheetModel } from '../../model/workbook-model';
import { RELATIONSHIPS_NS, SHEET_ORDER, STRICT_RELATIONSHIPS_NS, type WriteContext } from '../context';
import type { Package, Relationship } from '../package';
import { attr, child, children, create, insertInOrder, relationAttr, remove, setAttr, type Element } from '../xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

interface Found {
  element: Element;
  name: string;
  relation: Relationship | undefined;
  value: string | undefined;
}

function find(root: Element, relations: readonly Relationship[], source: Package): Found[] {
  const list = child(root, 'customProperties');
  return (list ? children(list, 'customPr') : []).map((element) => {
    const relation = relations.find((each) => each.id === relationAttr(element));
    const value =
      relation && source.has(relation.target)
        ? new TextDecoder('utf-16le').decode(source.bytes(relation.target)).replace(/^\ufeff|\0+$/g, '')
        : undefined;
    return { element, name: attr(element, 'name') ?? '', relation, value };
  });
}

export function readCustomProperties(root: Element, source: Package, path: string): Map<string, string> {
  if (!child(root, 'customProperties')) return new Map();
  return new Map(
    find(root, source.relationships(path), source).flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** Unchanged ones keep their part; a changed one gets a new part, so that a part shared with another sheet is never altered. */
export function writeCustomProperties(root: Element, sheet: SheetModel, context: WriteContext): void {
  const { draft, path } = context;
  const pending = new Map(sheet.customProperties);
  for (const { element, name, relation, value } of find(root, draft.relationships(path), draft.base)) {
    if (value !== undefined && pending.get(name) === value) {
      pending.delete(name);
      continue;
    }
    if (value === undefined && !pending.has(name)) continue;
    remove(element);
    if (!relation) continue;
    draft.unrelate(path, relation.id);
    draft.delete(relation.target);
  }
  const present = child(root, 'customProperties');
  const list = present ?? create(root, 'customProperties');
  for (const [name, value] of pending) {
    const part = draft.freePath('xl/customProperty', '.bin');
    const bytes = new Uint8Array(value.length * 2);
    for (let index = 0; index < value.length; index++)
      new DataView(bytes.buffer).setUint16(index * 2, value.charCodeAt(index), true);
    draft.put(part, bytes);
    draft.setOverride(part, TYPE);
    const element = create(list, 'customPr', { name });
    setRelation(element, draft.relate(path, 'customProperty', part), draft.strict);
    list.appendChild(element);
  }
  const empty = children(list).length === 0;
  if (empty) remove(present);
  else if (!present) insertInOrder(root, list, SHEET_ORDER);
}

/** Sets `r:id`. */
export function setRelation(element: Element, id: string, strict: boolean): void {
  for (const ns of [RELATIONSHIPS_NS, STRICT_RELATIONSHIPS_NS]) element.removeAttributeNS(ns, 'id');
  setAttr(element, 'id', undefined);
  element.setAttributeNS(strict ? STRICT_RELATIONSHIPS_NS : RELATIONSHIPS_NS, 'r:id', id);
}
