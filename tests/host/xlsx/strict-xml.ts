/** What the checks of saved packages share. */
import type { Element } from '@xmldom/xmldom';

export type Report = (problem: string) => void;

export function children(element: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let node = element?.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element);
  return found;
}

export function all(root: Element | undefined, name: string): Element[] {
  return root ? [...root.getElementsByTagNameNS('*', name)] : [];
}

export function one(root: Element | undefined, name: string): Element | undefined {
  return children(root).find(({ localName }) => localName === name);
}

export function unique(values: readonly string[], what: string, report: Report): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) report(`${what} ${value} is there twice`);
    seen.add(value);
  }
}

export const REF = /^\$?([A-Z]{1,3})\$?(\d+)$/;
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function area(ref: string): [top: number, left: number, bottom: number, right: number] | null {
  const [from = '', to = from] = ref.split(':');
  const [a, b] = [REF.exec(from), REF.exec(to)];
  return a && b ? [Number(a[2]), columnOf(a[1]!), Number(b[2]), columnOf(b[1]!)] : null;
}
