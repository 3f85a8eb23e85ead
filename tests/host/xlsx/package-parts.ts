/** Compares saved packages part by part, independently of the code under test (fflate's own unzip). */
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, type Element } from '@xmldom/xmldom';

export type Parts = Record<string, Uint8Array>;

export function partsOf(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function partText(parts: Parts, name: string): string {
  const part = parts[name];
  if (!part) throw new Error(`no part ${name} among ${Object.keys(parts).join(', ')}`);
  return strFromU8(part);
}

/** Names of parts that are gone, new, or differ in bytes. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = partsOf(before);
  const b = partsOf(after);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !a[name] || !b[name] || Buffer.compare(a[name], b[name]) !== 0).sort();
}

/** Attributes of rows and cells that say what the schema says anyway. */
const DEFAULTS = new Set([
  's="0"',
  't="n"',
  'customFormat="false"',
  'hidden="false"',
  'customHeight="false"',
  'customFormat="0"',
  'hidden="0"',
  'customHeight="0"',
]);
const normal = (name: string, value: string): string =>
  `${name}="${['hidden', 'customHeight', 'customFormat'].includes(name) && value === 'true' ? '1' : value}"`;

/** XML as one line an element: attributes sorted, text kept, quotes and entities no matter. */
export function canonicalXml(text: string): string[] {
  const lines: string[] = [];
  const visit = (element: Element, path: string): void => {
    const attributes: string[] = [];
    for (let index = 0; index < element.attributes.length; index++) {
      const attribute = element.attributes.item(index)!;
      const text = normal(attribute.name, attribute.value);
      const spared = (element.localName === 'row' || element.localName === 'c') && DEFAULTS.has(text);
      if (!attribute.name.startsWith('xmlns') && !spared) attributes.push(text);
    }
    let content = '';
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 3 || node.nodeType === 4) content += node.nodeValue ?? '';
    const here = `${path}/${element.nodeName}`;
    lines.push(
      `${here} ${attributes.sort().join(' ')} ${element.localName === 't' ? content : content.trim()}`.trimEnd(),
    );
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 1) visit(node as Element, here);
  };
  visit(new DOMParser().parseFromString(text, 'text/xml').documentElement!, '');
  return lines;
}

/** Lines that only one of the two has: what an edit took away and what it put in. */
export function xmlDifference(before: string, after: string): { gone: string[]; came: string[] } {
  const count = new Map<string, number>();
  for (const line of canonicalXml(before)) count.set(line, (count.get(line) ?? 0) + 1);
  const came: string[] = [];
  for (const line of canonicalXml(after)) {
    const left = count.get(line) ?? 0;
    if (left > 0) count.set(line, left - 1);
    else came.push(line);
  }
  return { gone: [...count].flatMap(([line, left]) => Array.from({ length: left }, () => line)), came };
}
