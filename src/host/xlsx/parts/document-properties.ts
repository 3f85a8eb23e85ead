/** Document properties: docProps/core.xml, app.xml and custom.xml, under the names the Excel API gives them. */
import type { WorkbookModel } from '../../model/workbook-model';
import type { Draft } from '../draft';
import type { Package } from '../package';
import { attr, child, children, create, parseXml, remove, root, type Element } from '../xml';

const DC = 'http://purl.org/dc/elements/1.1/';
const CP = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DCTERMS = 'http://purl.org/dc/terms/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const APP = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const CORE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Key of the API → qualified name and namespace in core.xml. */
const CORE: Record<string, [qualified: string, namespace: string]> = {
  title: ['dc:title', DC],
  subject: ['dc:subject', DC],
  author: ['dc:creator', DC],
  keywords: ['cp:keywords', CP],
  comments: ['dc:description', DC],
  category: ['cp:category', CP],
  lastAuthor: ['cp:lastModifiedBy', CP],
  revisionNumber: ['cp:revision', CP],
  creationDate: ['dcterms:created', DCTERMS],
};
const EXTENDED: Record<string, string> = { manager: 'Manager', company: 'Company' };

const partOf = (source: Package | Draft, kind: string): string | undefined =>
  source.relationships('').find((relation) => relation.kind === kind && source.has(relation.target))?.target;

export function readDocumentProperties(source: Package): Map<string, string> {
  const properties = new Map<string, string>();
  const read = (kind: string, names: Record<string, string>): void => {
    const path = partOf(source, kind);
    if (path === undefined) return;
    const element = root(source.document(path));
    for (const [key, name] of Object.entries(names)) {
      const text = child(element, name)?.textContent;
      if (text) properties.set(key, text);
    }
  };
  read(
    'core-properties',
    Object.fromEntries(Object.entries(CORE).map(([key, [name]]) => [key, name.slice(name.indexOf(':') + 1)])),
  );
  read('extended-properties', EXTENDED);
  return properties;
}

export function readCustomDocumentProperties(source: Package): Map<string, string | number | boolean> {
  const properties = new Map<string, string | number | boolean>();
  const path = partOf(source, 'custom-properties');
  if (path === undefined) return properties;
  for (const element of children(root(source.document(path)), 'property')) {
    const value = children(element)[0];
    if (value) properties.set(attr(element, 'name') ?? '', readVariant(value));
  }
  return properties;
}

function readVariant(value: Element): string | number | boolean {
  const text = value.textContent ?? '';
  const type = value.localName ?? '';
  if (type === 'bool') return text === 'true' || text === '1';
  return /^(u?i[1248]|r[48]|u?int|decimal)$/.test(type) && text.trim() !== '' ? Number(text) : text;
}

export function writeDocumentProperties(draft: Draft, model: WorkbookModel): void {
  writeCore(draft, model.properties);
  writeExtended(draft, model.properties);
  writeCustom(draft, model.customDocumentProperties);
}

function ensurePart(draft: Draft, kind: string, relation: string, path: string, type: string, xml: string): Element {
  const present = partOf(draft, kind);
  if (present !== undefined) return root(draft.edit(present));
  draft.put(path, xml, type);
  draft.relate('', relation, path);
  // A part that was just put has no tree yet: hand out one that is saved.
  return root(draft.adopt(path, parseXml(xml, path)));
}

function writeCore(draft: Draft, properties: ReadonlyMap<string, string>): void {
  const empty = `<cp:coreProperties xmlns:cp="${CP}" xmlns:dc="${DC}" xmlns:dcterms="${DCTERMS}" xmlns:xsi="${XSI}"/>`;
  const element = ensurePart(
    draft,
    'core-properties',
    CORE_REL,
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    empty,
  );
  for (const [key, [qualified, namespace]] of Object.entries(CORE)) {
    const value = properties.get(key) ?? '';
    const present = child(element, qualified.slice(qualified.indexOf(':') + 1));
    if ((present?.textContent ?? '') === value) continue;
    if (value === '') {
      remove(present);
      continue;
    }
    const holder = present ?? element.ownerDocument!.createElementNS(namespace, qualified);
    holder.textContent = value;
    if (key === 'creationDate' && !present) holder.setAttributeNS(XSI, 'xsi:type', 'dcterms:W3CDTF');
    if (!present) element.appendChild(holder);
  }
}

function writeExtended(draft: Draft, properties: ReadonlyMap<string, string>): void {
  if (partOf(draft, 'extended-properties') === undefined && !Object.keys(EXTENDED).some((key) => properties.get(key)))
    return;
  const element = ensurePart(
    draft,
    'extended-properties',
    'extended-properties',
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    `<Properties xmlns="${APP}"/>`,
  );
  for (const [key, name] of Object.entries(EXTENDED)) {
    const value = properties.get(key) ?? '';
    const present = child(element, name);
    if ((present?.textContent ?? '') === value) continue;
    remove(present);
    if (value !== '') element.appendChild(create(element, name, {}, value));
  }
}

function writeCustom(draft: Draft, properties: ReadonlyMap<string, string | number | boolean>): void {
  if (partOf(draft, 'custom-properties') === undefined && properties.size === 0) return;
  const empty = `<Properties xmlns="${CUSTOM}" xmlns:vt="${VT}"/>`;
  const element = ensurePart(
    draft,
    'custom-properties',
    'custom-properties',
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    empty,
  );
  const pending = new Map(properties);
  let pid = 1;
  for (const property of children(element, 'property')) {
    const name = attr(property, 'name') ?? '';
    pid = Math.max(pid, Number(attr(property, 'pid') ?? 1));
    const value = children(property)[0];
    if (value && pending.get(name) === readVariant(value)) pending.delete(name);
    else remove(property);
  }
  for (const [name, value] of pending) {
    const property = create(element, 'property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: ++pid, name });
    const type =
      typeof value === 'boolean'
        ? 'bool'
        : typeof value === 'string'
          ? 'lpwstr'
          : Number.isInteger(value) && Math.abs(value) < 2 ** 31
            ? 'i4'
            : 'r8';
    const holder = element.ownerDocument!.createElementNS(VT, `vt:${type}`);
    holder.textContent = String(value);
    property.appendChild(holder);
    element.appendChild(property);
  }
}
