import { findNodeAtLocation, parse, parseTree, type Segment, type ParseError } from 'jsonc-parser';

/** The line, 1-based, that a place inside JSON stands in; of a place that is not there that of the nearest one around it. */
export function lineInJson(json: string, path: readonly Segment[]): number {
  const tree = parseTree(json);
  if (!tree) return 1;
  for (let depth = path.length; ; depth--) {
    const node = findNodeAtLocation(tree, path.slice(0, depth));
    if (!node) continue;
    return lineAt(json, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
}

/** The line, 1-based, at which a text stops being JSON. */
export function brokenLine(json: string): number {
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true });
  return lineAt(json, errors[0]?.offset ?? json.length);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
