import { WorkbookError } from '../../workbook/errors';

/** What reading needs of the DOM: the browser's and that of the command line both have it. Names are compared without prefix. */
export interface XmlNode {
  readonly nodeType: number;
  readonly localName?: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly textContent: string | null;
  readonly attributes?: { readonly length: number; item(index: number): XmlAttribute | null } | null;
}

export interface XmlAttribute {
  readonly localName: string | null;
  readonly name: string;
  readonly value: string;
}

/** Parses XML; throws, or gives a document with a `parsererror`, for text that is not well-formed. */
export type ParseXml = (text: string) => { readonly documentElement: XmlNode | null };

/** The root of a part; null for a part that is not there. Throws WorkbookError `plan.refused.damaged` for text that is no XML. */
export function wellFormed(xml: string | null, parseXml: ParseXml): XmlNode | null {
  if (xml === null) return null;
  try {
    const root = parseXml(xml).documentElement;
    if (root && nameOf(root) !== 'parsererror' && !child(root, 'parsererror')) return root;
  } catch {
    // Told below, in the user's language.
  }
  throw new WorkbookError('plan.refused.damaged');
}

export function nameOf(node: XmlNode): string {
  return node.nodeType === 1 ? (node.localName ?? '') : '';
}

/** Child elements, in order. */
export function elements(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  for (let next = node.firstChild; next; next = next.nextSibling) if (next.nodeType === 1) found.push(next);
  return found;
}

export function child(node: XmlNode | null, name: string): XmlNode | null {
  for (let next = node?.firstChild ?? null; next; next = next.nextSibling) if (nameOf(next) === name) return next;
  return null;
}

/** The value of an attribute by its name without prefix, or null. */
export function attribute(node: XmlNode | null, name: string): string | null {
  const { attributes } = node ?? {};
  if (!attributes) return null;
  for (let index = 0; index < attributes.length; index++) {
    const each = attributes.item(index);
    if (each && (each.localName ?? each.name) === name) return each.value;
  }
  return null;
}

/** `w:val` of a child element, or null when there is no such child. */
export function childValue(node: XmlNode | null, name: string): string | null {
  return attribute(child(node, name), 'val');
}

/** A switch such as `<w:vanish/>`: there, and not said to be off. */
export function isOn(node: XmlNode | null, name: string): boolean {
  const element = child(node, name);
  return element !== null && !/^(?:0|false|off|none)$/.test(attribute(element, 'val') ?? '1');
}
