/** Legacy drawings as other programs write them, with prefixes of their own (`ns0:shape`), in the prefixes that Excel uses. */
import { escapeXml, parseXml, root, type Element } from '../xml';

const PREFIXES: Readonly<Record<string, string>> = {
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:excel': 'x',
};

/** The drawing with `v:`, `o:` and `x:` declared at its root; a text that has them already, or is not well-formed, comes back as it is. */
export function withUsualPrefixes(vml: string): string {
  const head = /<xml\b[^>]*>/.exec(vml)?.[0] ?? '';
  if (Object.values(PREFIXES).every((prefix) => head.includes(`xmlns:${prefix}=`))) return vml;
  let drawing: Element;
  try {
    drawing = root(parseXml(vml, 'vml'));
  } catch {
    return vml;
  }
  const declared = Object.entries(PREFIXES).map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`);
  return written(drawing, declared.join(''));
}

function written(element: Element, declared = ''): string {
  const name = nameOf(element);
  let attributes = declared;
  for (let index = 0; index < element.attributes.length; index++) {
    const attribute = element.attributes.item(index)!;
    const isDeclaration = attribute.name === 'xmlns' || attribute.name.startsWith('xmlns:');
    if (isDeclaration && PREFIXES[attribute.value] !== undefined) continue;
    attributes += ` ${isDeclaration ? attribute.name : nameOf(attribute)}="${escapeXml(attribute.value)}"`;
  }
  let content = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) content += written(node as Element);
    else if (node.nodeType === 3 || node.nodeType === 4) content += escapeXml(node.nodeValue ?? '');
  }
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function nameOf(node: {
  readonly namespaceURI: string | null;
  readonly localName: string | null;
  readonly nodeName: string;
}): string {
  const prefix = PREFIXES[node.namespaceURI ?? ''];
  return prefix === undefined ? node.nodeName : `${prefix}:${node.localName}`;
}
