/** Small helpers over the DOM for the parts that are read as trees. Names are compared without prefix, so ISO Strict and prefixed files read alike. */
import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { WorkbookFileError } from './file-error';

export type { Document, Element };

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parses a part; throws damaged when it is not well-formed. */
export function parseXml(text: string, part: string): Document {
  // A document type could expand entities; no Office file has one.
  if (/<!DOCTYPE/i.test(text.slice(0, 2000))) throw new WorkbookFileError('damaged', `document type in ${part}`);
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
    if (!document.documentElement) throw new Error('no root element');
    return document;
  } catch (error) {
    throw new WorkbookFileError(
      'damaged',
      `${part}: ${error instanceof Error ? error.message.slice(0, 200) : 'not well-formed'}`,
    );
  }
}

/** The part's text with an XML declaration. */
export function serialize(document: Document): string {
  return XML_HEAD + new XMLSerializer().serializeToString(document.documentElement!);
}

export function serializeElement(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

export function root(document: Document): Element {
  return document.documentElement!;
}

/** Child elements, by local name when one is given. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || node.localName === name)) found.push(node as Element);
  }
  return found;
}

export function child(parent: Element | null | undefined, name: string): Element | null {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && node.localName === name) return node as Element;
  }
  return null;
}

/** Child of child of …; null when one is missing. */
export function descend(parent: Element | null | undefined, ...names: string[]): Element | null {
  let element = parent ?? null;
  for (const name of names) element = child(element, name);
  return element;
}

/** Every descendant with that local name, in document order. */
export function descendants(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    for (const each of children(element)) {
      if (each.localName === name) found.push(each);
      walk(each);
    }
  };
  walk(parent);
  return found;
}

export function attr(element: Element | null | undefined, name: string): string | undefined {
  return element?.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined;
}

/** Number of an attribute; the fallback when it is missing or none. */
export function numberAttr(element: Element | null | undefined, name: string, fallback: number): number {
  const text = attr(element, name);
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : fallback;
}

/** `1`, `true`, `on` are true; the fallback when missing. */
export function boolAttr(element: Element | null | undefined, name: string, fallback = false): boolean {
  const text = attr(element, name);
  return text === undefined ? fallback : text === '1' || text === 'true' || text === 'on';
}

/** Attribute by local name in whatever namespace of relationships (transitional or strict): `r:id` and its like. */
export function relationAttr(element: Element, name = 'id'): string | undefined {
  for (let index = 0; index < element.attributes.length; index++) {
    const attribute = element.attributes.item(index);
    if (attribute && attribute.localName === name && attribute.namespaceURI?.endsWith('/relationships'))
      return attribute.value;
  }
  return undefined;
}

/** Sets or, with undefined, removes an attribute. */
export function setAttr(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** Sets a flag that has a default: the attribute is only written where needed. */
export function setFlag(element: Element, name: string, value: boolean, fallback = false): void {
  if (boolAttr(element, name, fallback) === value) return;
  setAttr(element, name, value === fallback ? undefined : value ? '1' : '0');
}

/** A new element in the same namespace and with the same prefix as `like`. */
export function create(
  like: Element,
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  text?: string,
): Element {
  const made = like.ownerDocument!.createElementNS(like.namespaceURI, like.prefix ? `${like.prefix}:${name}` : name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value));
  if (text !== undefined) made.appendChild(like.ownerDocument!.createTextNode(text));
  return made;
}

export function remove(element: Element | null | undefined): void {
  element?.parentNode?.removeChild(element);
}

/** Puts `made` among the children of `parent` where the schema wants it: `order` lists the names in sequence. */
export function insertInOrder(parent: Element, made: Element, order: readonly string[]): void {
  const place = order.indexOf(made.localName ?? '');
  for (const present of children(parent)) {
    const other = order.indexOf(present.localName ?? '');
    if (other > place) {
      parent.insertBefore(made, present);
      return;
    }
  }
  parent.appendChild(made);
}

/** The child of that name, made in its place when missing. */
export function ensure(parent: Element, name: string, order: readonly string[]): Element {
  const present = child(parent, name);
  if (present) return present;
  const made = create(parent, name);
  insertInOrder(parent, made, order);
  return made;
}

/** A deep copy that belongs to `owner`'s document. */
export function copyInto(owner: Element, element: Element): Element {
  return owner.ownerDocument!.importNode(element, true) as Element;
}

/** A copy of a document that can be changed freely. */
export function copyDocument(document: Document): Document {
  return document.cloneNode(true) as Document;
}

/** Parses a fragment of our own writing with the given namespaces and copies it into `owner`'s document. */
export function fragment(owner: Element, xml: string): Element {
  return copyInto(owner, root(parseXml(xml, 'fragment')));
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for element content or attribute values of hand-written XML. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ESCAPES[char]!) : text;
}

/** Resolves the five entities and character references. */
export function unescapeXml(text: string): string {
  if (text.indexOf('&') < 0) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);/g, (whole, name: string) => {
    switch (name) {
      case 'lt':
        return '<';
      case 'gt':
        return '>';
      case 'amp':
        return '&';
      case 'quot':
        return '"';
      case 'apos':
        return "'";
      default: {
        const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }
    }
  });
}
