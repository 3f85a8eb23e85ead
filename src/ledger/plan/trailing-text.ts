import type { ScheduleContext } from '../schedule/schedule';
import { coversAll, readParts } from './entry-parts';
import { walk, type OutlineNode, type Piece } from './outline-tree';

/** Whether a paragraph says who is responsible or when, and nothing behind it: labels (`牵头单位:县妇联`), a bracket at its end. */
function ends(piece: Piece, context: ScheduleContext): 'labels' | 'bracket' | null {
  const { folded, parts } = readParts([piece], context);
  const says = parts.some(({ field }) => field === 'units' || field === 'persons' || field === 'schedule');
  if (says && coversAll(parts, folded)) return 'labels';
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
  const tail = nodes[nodes.length - 1];
  for (let node = tail; node?.parent; node = node.parent) {
    const { style, parent, pieces, children } = node;
    const before = parent.children.filter((sister) => sister !== node && sister.style === style);
    if (before.length === 0 || !endAlike(before, context)) continue;
    const last = lastEnd(pieces, context);
    if (last < 0) return tail!.pieces.splice(lastEnd(tail!.pieces, context) + 1 || tail!.pieces.length);
    const below = children.splice(0).flatMap((child) => walk(child).flatMap((each) => printedPieces(each)));
    return [...pieces.splice(last + 1), ...below];
  }
  return [];
}

/** Index of the last paragraph that says who is responsible, -1 for none. */
function lastEnd(pieces: readonly Piece[], context: ScheduleContext): number {
  let last = pieces.length - 1;
  while (last >= 0 && ends(pieces[last]!, context) === null) last--;
  return last;
}

function endAlike(sisters: readonly OutlineNode[], context: ScheduleContext): boolean {
  const ended = sisters.map((sister) => {
    const { pieces } = lastBelow(sister);
    const end = pieces.length === 0 ? null : ends(pieces[pieces.length - 1]!, context);
    return end === 'labels' && pieces.length === 1 ? null : end;
  });
  return !ended.includes(null) && (sisters.length >= FEWEST_ALIKE || !ended.includes('bracket'));
}

function lastBelow(node: OutlineNode): OutlineNode {
  let last = node;
  for (let child = last.children.at(-1); child; child = last.children.at(-1)) last = child;
  return last;
}

function printedPieces({ pieces, printed }: OutlineNode): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, text: printed + piece.text } : piece));
}
