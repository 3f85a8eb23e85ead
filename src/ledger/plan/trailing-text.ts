import type { ScheduleContext } from '../schedule/schedule';
import { coversAll, readParts } from './entry-parts';
import { walk, type OutlineNode, type Piece } from './outline-tree';

/** Whether a paragraph consists of labels and what stands behind them (`牵头单位:县妇联`). */
function isLabelled(piece: Piece, context: ScheduleContext): boolean {
  const { folded, parts } = readParts([piece], context);
  return coversAll(parts, folded);
}

/**
 * What follows the labels of the last item of a document where all items before it end with theirs (`工作要求` without a number): it
 * belongs to no item and is taken away.
 */
export function takeTrailing(root: OutlineNode, context: ScheduleContext): Piece[] {
  const nodes = walk(root);
  for (let node = nodes[nodes.length - 1]; node?.parent; node = node.parent) {
    const { style, parent, pieces, children } = node;
    const before = parent.children.filter((sister) => sister !== node && sister.style === style);
    if (before.length === 0 || !before.every((sister) => endsLabelled(sister, context))) continue;
    let labels = pieces.length - 1;
    while (labels > 0 && !isLabelled(pieces[labels]!, context)) labels--;
    if (labels <= 0) return [];
    const below = children.splice(0).flatMap((child) => walk(child).flatMap((each) => printedPieces(each)));
    return [...pieces.splice(labels + 1), ...below];
  }
  return [];
}

function endsLabelled({ pieces, children }: OutlineNode, context: ScheduleContext): boolean {
  const last = pieces[pieces.length - 1];
  return children.length === 0 && pieces.length > 1 && isLabelled(last!, context);
}

function printedPieces({ pieces, printed }: OutlineNode): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, text: printed + piece.text } : piece));
}
