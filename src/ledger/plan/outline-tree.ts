import type { Marker, MarkerStyle } from './outline-markers';
import { closes } from './outline-markers';
import type { Segment } from './outline-segments';
import { linesOf, type Paragraph } from './paragraph';

/** A stretch of text under a heading. */
export interface Piece {
  readonly text: string;
  readonly folded: string;
  readonly lines: readonly number[];
  /** It is a paragraph of its own, not the rest of the heading's. */
  readonly own: boolean;
}

/** A heading or an item with the text and the items under it. The root has neither marker nor number. */
export interface OutlineNode {
  readonly marker: Marker | null;
  readonly style: MarkerStyle | 'root';
  /** The marker as printed, a lost 、 restored: `一、`, `(二)`, `3 .`. */
  readonly printed: string;
  /** The number as an entry shows it: `3`, `(二)`, `第五条`, `①`. */
  readonly number: string;
  /** A blank stands behind the marker. */
  readonly spaced: boolean;
  readonly parent: OutlineNode | null;
  readonly pieces: Piece[];
  readonly children: OutlineNode[];
  readonly lines: readonly number[];
}

export function pieceOf(paragraph: Paragraph, from: number, to: number, own: boolean): Piece | null {
  const text = paragraph.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const start = from + lead;
  return {
    text: trimmed,
    folded: paragraph.folded.slice(start, start + trimmed.length),
    lines: linesOf(paragraph, start, start + trimmed.length),
    own,
  };
}

/** The tree of the headings of one document. Segments before the first marker belong to the root. */
export function outlineTree(segments: readonly Segment[]): OutlineNode {
  const root = nodeOf(null, 'root', '', '', false, null, []);
  let current = root;
  for (const { paragraph, at, from, to, marker, restored } of segments) {
    if (marker === null) {
      const piece = pieceOf(paragraph, from, to, true);
      if (piece) current.pieces.push(piece);
      continue;
    }
    let parent: OutlineNode = current;
    while (parent.parent && parent.marker && closes(marker, parent.marker)) parent = parent.parent;
    const raw = paragraph.text.slice(at, marker.markEnd).trim();
    const printed = restored ? `${raw}、` : raw;
    current = nodeOf(
      marker,
      marker.style,
      printed,
      numberText(marker, printed),
      marker.end > marker.markEnd,
      parent,
      linesOf(paragraph, at, at + 1),
    );
    parent.children.push(current);
    const piece = pieceOf(paragraph, from, to, false);
    if (piece) current.pieces.push(piece);
  }
  return root;
}

/** A point inside a paragraph as an item of its own. */
export function pointNode(marker: Marker, printed: string, parent: OutlineNode, piece: Piece): OutlineNode {
  const plain = printed.trim();
  const number = numberText(marker, plain);
  return { ...nodeOf(marker, marker.style, plain, number, false, parent, piece.lines), pieces: [piece] };
}

function nodeOf(
  marker: Marker | null,
  style: OutlineNode['style'],
  printed: string,
  number: string,
  spaced: boolean,
  parent: OutlineNode | null,
  lines: readonly number[],
): OutlineNode {
  return { marker, style, printed, number, spaced, parent, pieces: [], children: [], lines };
}

/** The number of a marker as an entry shows it. */
export function numberText(marker: Marker, printed: string): string {
  switch (marker.style) {
    case 'arabic':
      return String(marker.value);
    case 'decimal':
      return marker.path.join('.');
    case 'han':
      return printed.replace(/[\s、.．,，:：]+$/, '');
    case 'spoken':
      return printed.replace(/[是要]$/, '');
    case 'heading':
    case 'plain':
      return '';
    default:
      return printed.replace(/\s+/g, '').replace(/[、.．:：]+$/, '');
  }
}

/** All nodes in reading order, the root first. */
export function walk(node: OutlineNode): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const stack: OutlineNode[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    nodes.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) stack.push(next.children[index]!);
  }
  return nodes;
}
