import type { ScheduleContext } from '../schedule/schedule';
import { endsWithUnitsAlone, readParts, type EntryParts } from './entry-parts';
import { groupPieces, LONGEST_HEADING } from './group-pieces';
import type { MarkerStyle } from './outline-markers';
import { walk, type OutlineNode } from './outline-tree';

type Style = OutlineNode['style'];

/** What is known of an outline's items when the level of its tasks is looked for. */
export interface OutlineFacts {
  /** The node's own text, taken apart. */
  readonly partsOf: (node: OutlineNode) => EntryParts;
  /** Its own text names units. */
  readonly namesUnits: (node: OutlineNode) => boolean;
  /** Whether it, or anything below it, names units. */
  readonly holdsUnits: (node: OutlineNode) => boolean;
  /** Its paragraphs as tasks without numbers. */
  readonly groupsOf: (node: OutlineNode) => ReturnType<typeof groupPieces>;
  /** Styles most of whose items are bare headings over items of their own. */
  readonly usuallyBare: ReadonlySet<Style>;
  /** Styles whose items with points name units in the last point only. */
  readonly endsWithUnits: ReadonlySet<Style>;
  /** Most sisters of a node with points are tasks of one paragraph; where it has none, those of its style in the whole document. */
  readonly sistersAreTasks: (node: OutlineNode) => boolean;
}

/** Points inside a task, unless they carry units of their own or stand under a bare heading. */
const POINTS: ReadonlySet<Style> = new Set<Style>(['arabicBracket', 'halfBracket', 'circled', 'decimal', 'spoken']);

/** Whether all items under a node are such as number the points of a task. */
export function hasOnlyPoints({ children }: OutlineNode): boolean {
  return children.every(({ style }) => POINTS.has(style));
}

export function outlineFacts(root: OutlineNode, context: ScheduleContext): OutlineFacts {
  const partsOf = remembered((node: OutlineNode) => readParts(node.pieces, context));
  const groupsOf = remembered((node: OutlineNode) =>
    // One paragraph behind a number is one task, whatever it says.
    node.marker !== null && node.pieces.length < 2
      ? { tasks: [], rest: node.pieces }
      : groupPieces(node.pieces, context, node.marker === null),
  );
  const namesUnits = (node: OutlineNode): boolean => partsOf(node).parts.some(({ field }) => field === 'units');
  const nodes = walk(root);
  const holding = new Set<OutlineNode>();
  for (const node of [...nodes].reverse())
    if (namesUnits(node) || node.children.some((child) => holding.has(child))) holding.add(node);
  const counts = countSisters(nodes, namesUnits);
  const sistersAreTasks = ({ parent, style }: OutlineNode): boolean => {
    const own = counts.get(parent)?.get(style);
    const count = own !== undefined && own.all > 1 ? own : counts.get(null)?.get(style);
    return (
      count !== undefined && count.leaves > 0 && count.leaves * 2 >= count.all - 1 && count.naming * 2 >= count.leaves
    );
  };
  const onlyLastNames = (node: OutlineNode): boolean =>
    node.children.length > 1 &&
    node.children.every((child, index) => namesUnits(child) === (index === node.children.length - 1)) &&
    !closesWithUnits(node, partsOf);
  const pointed = nodes.filter((node) => node.children.length > 0 && hasOnlyPoints(node));
  return {
    partsOf,
    namesUnits,
    holdsUnits: (node) => holding.has(node),
    groupsOf,
    usuallyBare: stylesOf(nodes, (node) => node.children.length > 0 && isBare(node, partsOf(node)), MOST),
    endsWithUnits: stylesOf(pointed, onlyLastNames, ALL),
    sistersAreTasks,
  };
}

/** The last item below a node names units in a paragraph of their own: they hold for all items. */
export function closesWithUnits({ children }: OutlineNode, partsOf: OutlineFacts['partsOf']): boolean {
  const last = children[children.length - 1];
  return last !== undefined && endsWithUnitsAlone(partsOf(last));
}

/** A heading without text of its own: no sentence after the first. */
export function isBare({ pieces }: OutlineNode, { folded }: EntryParts): boolean {
  if (!pieces.length) return true;
  const first = pieces[0]!.folded.replace(/[([][^()[\]]*[)\]][。;]?$/, '');
  return (
    folded.length > 0 &&
    pieces.length <= 2 &&
    first.length <= LONGEST_HEADING &&
    !/[。;!?].*\S/.test(first.slice(0, -1))
  );
}

function remembered<T>(find: (node: OutlineNode) => T): (node: OutlineNode) => T {
  const known = new Map<OutlineNode, T>();
  return (node) => {
    let value = known.get(node);
    if (value === undefined) known.set(node, (value = find(node)));
    return value;
  };
}

/** How many items of a style are of a kind before it counts as a habit of the document. */
interface Habit {
  readonly fewest: number;
  readonly share: number;
}

const MOST: Habit = { fewest: 1, share: 0.6 };
const ALL: Habit = { fewest: 2, share: 1 };

/** Styles whose items are usually of a kind. */
function stylesOf(
  nodes: readonly OutlineNode[],
  isOfKind: (node: OutlineNode) => boolean,
  { fewest, share }: Habit,
): Set<Style> {
  const counts = new Map<Style, { kind: number; all: number }>();
  for (const node of nodes) {
    const count = counts.get(node.style) ?? { kind: 0, all: 0 };
    counts.set(node.style, { kind: count.kind + (isOfKind(node) ? 1 : 0), all: count.all + 1 });
  }
  return new Set(
    [...counts].filter(([, { kind, all }]) => kind >= fewest && kind >= all * share).map(([style]) => style),
  );
}

interface SisterCount {
  all: number;
  leaves: number;
  /** Leaves that name units. */
  naming: number;
}

/** How many items of each style stand under each parent; under `null` those of the whole document. */
function countSisters(
  nodes: readonly OutlineNode[],
  namesUnits: (node: OutlineNode) => boolean,
): Map<OutlineNode | null, Map<MarkerStyle | 'root', SisterCount>> {
  const counts = new Map<OutlineNode | null, Map<Style, SisterCount>>();
  for (const node of nodes) {
    const isLeaf = node.children.length === 0;
    for (const parent of node.parent ? [node.parent, null] : []) {
      const styles = counts.get(parent) ?? new Map<Style, SisterCount>();
      counts.set(parent, styles);
      const count = styles.get(node.style) ?? { all: 0, leaves: 0, naming: 0 };
      styles.set(node.style, count);
      count.all += 1;
      if (isLeaf) count.leaves += 1;
      if (isLeaf && namesUnits(node)) count.naming += 1;
    }
  }
  return counts;
}
