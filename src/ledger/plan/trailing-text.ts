import type { ScheduleContext } from '../schedule/schedule';
import { coversAll, readParts } from './entry-parts';
import { walk, type OutlineNode, type Piece } from './outline-tree';

/** Whether a paragraph says who is responsible or when, and nothing behind it: labels (`牵头单位:县妇联`), a bracket at its end. */
function ends(piece: Piece, context: ScheduleContext): 'labels' | 'bracket' | null {
  const { folded, parts } = readParts([piece], context);
  if (coversAll(parts, folded)) return 'labels';
  return parts.some(({ field, to }) => field === 'units' && to >= folded.length - 1) ? 'bracket' : null;
}

/** Fewer sisters than this show no habit, where they are one paragraph each. */
const FEWEST_ALIKE = 3;

/**
 * What follows the labels or the bracket of the last item of a document where all items before it end with theirs (`工作要求` without a
 * number): it belongs to no item and is taken away.
 */
export function takeTrailing(root: OutlineNode, context: ScheduleContext): Piece[] {
  const nodes = walk(root);
  for (let node = nodes[nodes.length - 1]; node?.parent; node = node.parent) {
    const { style, parent, pieces, children } = node;
    const before = parent.children.filter((sister) => sister !== node && sister.style === style);
    if (before.length === 0 || !endAlike(before, context)) continue;
    let last = pieces.length - 1;
    while (last >= 0 && ends(pieces[last]!, context) === null) last--;
    if (last < 0) return [];
    const below = children.splice(0).flatMap((child) => walk(child).flatMap((each) => printedPieces(each)));
    return [...pieces.splice(last + 1), ...below];
  }
  return [];
}

function endAlike(sisters: readonly OutlineNode[], context: ScheduleContext): boolean {
  const ended = sisters.map(({ pieces, children }) => {
    const last = pieces[pieces.length - 1];
    return children.length === 0 && last !== undefined ? ends(last, context) : null;
  });
  const isHabit = ended.every(
    (end, index) => end === 'bracket' || (end === 'labels' && sisters[index]!.pieces.length > 1),
  );
  return isHabit && (sisters.length >= FEWEST_ALIKE || !ended.includes('bracket'));
}

function printedPieces({ pieces, printed }: OutlineNode): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, text: printed + piece.text } : piece));
}
