/** Hyperlinks of cells: to addresses (by relationship) and to places in the workbook. */
import { formatCellBlock, parseBlock } from '../../model/a1';
import type { HyperlinkModel, SheetModel } from '../../model/workbook-model';
import {
  RELATIONSHIPS_NS,
  SHEET_ORDER,
  STRICT_RELATIONSHIPS_NS,
  type ReadContext,
  type WriteContext,
} from '../context';
import {
  attr,
  child,
  children,
  copyInto,
  create,
  insertInOrder,
  relationAttr,
  remove,
  setAttr,
  type Element,
} from '../xml';

interface LinkSource {
  element: Element;
  address: string | undefined;
  relationId: string | undefined;
}

export function readHyperlinks(root: Element, context: ReadContext): HyperlinkModel[] {
  const list = child(root, 'hyperlinks');
  if (!list) return [];
  const targets = new Map(
    context.package.relationships(context.path).map((relation) => [relation.id, relation.target]),
  );
  return children(list, 'hyperlink').flatMap((element) => {
    const block = parseBlock(attr(element, 'ref') ?? '');
    if (!block) return [];
    const relationId = relationAttr(element);
    const address = relationId === undefined ? undefined : targets.get(relationId);
    const link: HyperlinkModel = { block, source: { element, address, relationId } satisfies LinkSource };
    if (address !== undefined) link.address = address;
    for (const key of ['location', 'display', 'tooltip'] as const) {
      const value = attr(element, key);
      if (value !== undefined) link[key] = value;
    }
    return [link];
  });
}

export function writeHyperlinks(root: Element, sheet: SheetModel, context: WriteContext): void {
  const present = child(root, 'hyperlinks');
  const list = present ?? create(root, 'hyperlinks');
  for (const element of children(list)) remove(element);
  const used = new Set<string>();
  for (const link of sheet.hyperlinks) {
    const source = link.source as LinkSource | undefined;
    const element = source ? copyInto(root, source.element) : create(root, 'hyperlink');
    setAttr(element, 'ref', formatCellBlock(link.block));
    for (const key of ['location', 'display', 'tooltip'] as const) setAttr(element, key, link[key]);
    let relationId = source && source.address === link.address ? source.relationId : undefined;
    if (relationId === undefined) {
      for (const ns of [RELATIONSHIPS_NS, STRICT_RELATIONSHIPS_NS]) element.removeAttributeNS(ns, 'id');
      if (link.address !== undefined) {
        relationId = context.draft.relate(context.path, 'hyperlink', link.address, true);
        element.setAttributeNS(context.draft.strict ? STRICT_RELATIONSHIPS_NS : RELATIONSHIPS_NS, 'r:id', relationId);
      }
    }
    if (relationId !== undefined) used.add(relationId);
    list.appendChild(element);
  }
  for (const relation of context.draft.relationships(context.path)) {
    if (relation.kind === 'hyperlink' && !used.has(relation.id)) context.draft.unrelate(context.path, relation.id);
  }
  if (sheet.hyperlinks.length === 0) remove(present);
  else if (!present) insertInOrder(root, list, SHEET_ORDER);
}
