/** Custom XML parts: `customXml/itemN.xml` with its properties part that holds the id. */
import type { CustomXmlPartModel, WorkbookModel } from '../../model/workbook-model';
import type { Draft } from '../draft';
import type { Package } from '../package';
import { attr, escapeXml, parseXml, root, XML_HEAD } from '../xml';

/** The namespace of the part that holds this add-in's settings. */
export const SETTINGS_NS = 'urn:task-ledger:document-settings';
const PROPS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

interface PartSource {
  path: string;
  relationId: string;
  xml: string;
}

/** Parts in the order of the workbook's relationships; the one that holds this add-in's settings is not among them. */
export function readCustomXml(source: Package, workbookPath: string): CustomXmlPartModel[] {
  return source.relationships(workbookPath).flatMap((relation, index) => {
    if (relation.kind !== 'customXml' || !source.has(relation.target)) return [];
    const xml = source.text(relation.target);
    const namespaceUri = namespaceOf(xml, relation.target);
    if (namespaceUri === SETTINGS_NS) return [];
    const properties = source
      .relationships(relation.target)
      .find((each) => each.kind === 'customXmlProps' && source.has(each.target));
    const item = properties && root(source.document(properties.target));
    const id =
      (item && (attr(item, 'ds:itemID') ?? attr(item, 'itemID'))) ??
      `{00000000-0000-0000-0000-${String(index).padStart(12, '0')}}`;
    return [
      { id, xml, namespaceUri, source: { path: relation.target, relationId: relation.id, xml } satisfies PartSource },
    ];
  });
}

function namespaceOf(xml: string, part: string): string {
  try {
    return root(parseXml(xml, part)).namespaceURI ?? '';
  } catch {
    // A broken custom part is none of our business: it is listed and kept.
    return '';
  }
}

export function writeCustomXml(draft: Draft, model: WorkbookModel, workbookPath: string): void {
  const kept = new Set(model.customXmlParts.map((part) => (part.source as PartSource | undefined)?.path));
  for (const part of readCustomXml(draft.base, workbookPath)) {
    const source = part.source as PartSource;
    if (!kept.has(source.path)) removePart(draft, workbookPath, source);
  }
  for (const part of model.customXmlParts) {
    const source = part.source as PartSource | undefined;
    if (!source) addPart(draft, workbookPath, part.id, part.xml);
    else if (source.xml !== part.xml) draft.put(source.path, part.xml);
  }
}

function removePart(draft: Draft, workbookPath: string, source: { path: string; relationId: string }): void {
  for (const relation of draft.relationships(source.path)) if (!relation.external) draft.delete(relation.target);
  draft.unrelate(workbookPath, source.relationId);
  draft.delete(source.path);
}

/** Adds item, properties and both relationships. */
export function addPart(draft: Draft, workbookPath: string, id: string, xml: string): void {
  let number = 1;
  while (draft.has(`customXml/item${number}.xml`) || draft.has(`customXml/itemProps${number}.xml`)) number++;
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  draft.put(path, xml);
  draft.setContentTypeDefault('xml', 'application/xml');
  draft.put(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${PROPS_NS}"><ds:schemaRefs/></ds:datastoreItem>`,
    PROPS_TYPE,
  );
  draft.relate(path, 'customXmlProps', properties);
  draft.relate(workbookPath, 'customXml', path);
}
