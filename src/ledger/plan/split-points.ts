import type { ScheduleContext } from '../schedule/schedule';
import { readParts } from './entry-parts';
import { markerAt, RANK, spokenMarkerAt, type Marker, type MarkerStyle } from './outline-markers';
import { pointNode, walk, type OutlineNode, type Piece } from './outline-tree';

/** Styles in which the points of one paragraph are counted. */
const POINTS: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>([
  'spoken',
  'arabic',
  'arabicBracket',
  'halfBracket',
  'circled',
]);
const CANDIDATE = /[一二三四五六七八九十]{1,3}[是要]|[(（]?\d{1,2}[)）.、．]|[①-⑳]/g;
const BEFORE = /[。;!?:,”)\]\s]/;
/** Fewer points than this are no list. */
const FEWEST = 2;
/** One item with such points among more than this many others of its kind is a task like them. */
const MOST_WHOLE = 6;

interface Point {
  readonly at: number;
  readonly marker: Marker;
}

/**
 * Points inside one paragraph that each name units of their own (`一是…(A负责)。二是…(B负责)。`) become items under it. Where one
 * of them names nobody the paragraph stays whole: one task with several brackets.
 */
export function splitPoints(root: OutlineNode, context: ScheduleContext): void {
  const leaves = walk(root).filter(
    ({ marker, pieces, children }) => marker && pieces.length === 1 && children.length === 0,
  );
  const found = leaves.flatMap((node) => {
    const piece = node.pieces[0]!;
    const points = pointsOf(piece, node.marker!);
    const pieces = points.map(({ marker }, index) => part(piece, marker.end, points[index + 1]?.at));
    return points.length >= FEWEST && pieces.every((each) => ownsUnits(each, context))
      ? [{ node, points, pieces }]
      : [];
  });
  const styles = new Map<MarkerStyle | 'root', number>();
  for (const { node } of found) styles.set(node.style, (styles.get(node.style) ?? 0) + 1);
  for (const { node, points, pieces } of found) {
    const sisters = leaves.filter(({ style }) => style === node.style).length;
    if (styles.get(node.style)! * MOST_WHOLE < sisters) continue;
    const [piece] = node.pieces;
    const intro = part(piece!, 0, points[0]!.at);
    node.pieces.splice(0, 1, ...(intro.text === '' ? [] : [intro]));
    points.forEach(({ at, marker }, index) =>
      node.children.push(pointNode(marker, piece!.text.slice(at, marker.markEnd), node, pieces[index]!)),
    );
  }
}

/** The series 1, 2, 3 … of one style, the first that is counted in the paragraph. */
function pointsOf({ folded }: Piece, parent: Marker): Point[] {
  const points: Point[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(folded); match; match = CANDIDATE.exec(folded)) {
    const at = match.index;
    if (at > 0 && !BEFORE.test(folded.charAt(at - 1))) continue;
    const marker = spokenMarkerAt(folded, at) ?? markerAt(folded, at);
    if (!marker || marker.weak || !POINTS.has(marker.style) || RANK[marker.style] <= RANK[parent.style]) continue;
    if (points.length > 0 && marker.style !== points[0]!.marker.style) continue;
    if (marker.value === points.length + 1) points.push({ at, marker });
  }
  return points;
}

function part({ text, folded, lines }: Piece, from: number, to = text.length): Piece {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  return { text: trimmed, folded: folded.slice(start, start + trimmed.length), lines, own: false };
}

/** It ends with units that it names, so that the next point cannot share them. */
function ownsUnits(piece: Piece, context: ScheduleContext): boolean {
  const { folded, parts } = readParts([piece], context);
  const last = parts.filter(({ field }) => field === 'units').at(-1);
  return last !== undefined && /^[\s。;,.]*$/.test(folded.slice(last.to));
}
