import type { ScheduleContext } from '../schedule/schedule';
import { readParts, type EntryParts } from './entry-parts';
import { groupPieces, isHeadingOnly, LONGEST_HEADING } from './group-pieces';
import type { OutlineNode, Piece } from './outline-tree';
import { walk } from './outline-tree';
import type { MarkerStyle } from './outline-markers';

/** A stretch of the outline that may be one task. */
export interface Candidate {
  readonly node: OutlineNode;
  /** The node's number is this task's. */
  readonly numbered: boolean;
  readonly pieces: readonly Piece[];
  readonly parts: EntryParts;
  readonly hasUnits: boolean;
  /** It names a time by a label or in a bracket. */
  readonly hasSchedule: boolean;
  /** Headings above it, outermost first. */
  readonly path: readonly OutlineNode[];
}

export interface Candidates {
  readonly tasks: readonly Candidate[];
  /** Text under headings, before or between their tasks. */
  readonly introductions: readonly { readonly node: OutlineNode; readonly pieces: readonly Piece[] }[];
}

/** Points inside a task, unless they carry units of their own or stand under a bare heading. */
const SUB_STYLES: ReadonlySet<MarkerStyle | 'root'> = new Set<MarkerStyle | 'root'>([
  'arabicBracket',
  'halfBracket',
  'circled',
  'decimal',
  'spoken',
]);
/** Tasks without numbers before the first heading; a single statement of units there belongs to the introduction. */
const FEWEST_BEFORE = 2;

/** Finds the level on which a plan's tasks stand: the lowest items that carry units, or are items of their own and no points of one. */
export function taskCandidates(root: OutlineNode, context: ScheduleContext): Candidates {
  const tasks: Candidate[] = [];
  const introductions: { node: OutlineNode; pieces: readonly Piece[] }[] = [];
  const ownGroups = new Map<OutlineNode, ReturnType<typeof groupPieces>>();
  const several = new Map<OutlineNode, Map<OutlineNode['style'], boolean>>();
  const ownParts = new Map<OutlineNode, EntryParts>();
  const partsOf = (node: OutlineNode): EntryParts => {
    let parts = ownParts.get(node);
    if (!parts) ownParts.set(node, (parts = readParts(node.pieces, context)));
    return parts;
  };
  const carries = (node: OutlineNode): boolean => partsOf(node).parts.some(({ field }) => field === 'units');
  /** Whether units of a node's own stand anywhere below; from the leaves up. */
  const below = new Map<OutlineNode, number>();
  for (const node of walk(root).reverse())
    below.set(
      node,
      node.children.reduce((sum, child) => sum + below.get(child)! + (statesOwn(child, partsOf(child)) ? 1 : 0), 0),
    );
  const usuallyBare = bareStyles(root, (node) => isBare(node, partsOf(node)));
  const add = (node: OutlineNode, numbered: boolean, pieces: readonly Piece[], path: readonly OutlineNode[]): void => {
    const parts = pieces === node.pieces ? partsOf(node) : readParts(pieces, context);
    const has = (field: string): boolean => parts.parts.some((part) => part.field === field);
    tasks.push({ node, numbered, pieces, parts, hasUnits: has('units'), hasSchedule: has('schedule'), path });
  };
  const visit = (node: OutlineNode, path: readonly OutlineNode[]): void => {
    const here = node.marker ? [...path, node] : path;
    if (node.children.length > 0 && (node.marker === null || descends(node))) {
      const { pieces } = node;
      const heading = node.marker && !pieces[0]?.own ? pieces[0] : undefined;
      const rest = heading ? pieces.slice(1) : pieces;
      // A paragraph with units of its own before the first item is a task without a number.
      const found = groupPieces(rest, context, node.marker === null);
      const groups = node.marker === null && found.tasks.length < FEWEST_BEFORE ? { tasks: [], rest } : found;
      groups.tasks.forEach((group) => add(node, false, group, here));
      const intro = [...(heading ? introOf(heading) : []), ...groups.rest];
      if (intro.length > 0) introductions.push({ node, pieces: intro });
      node.children.forEach((child) => visit(child, here));
      return;
    }
    if (node.children.length > 0) {
      add(node, true, allPieces(node), path);
      return;
    }
    const groups = groupsOf(node);
    if (node.marker && !isContainer(node)) add(node, true, node.pieces, path);
    else {
      const firstIsNumbered =
        node.marker !== null && groups.tasks[0]?.[0] === node.pieces[0] && !isHeadingOnly(node.pieces[0]!);
      const headed = firstIsNumbered ? path : here;
      groups.tasks.forEach((group, index) => {
        const pieces = !firstIsNumbered && node.marker && group[0] === node.pieces[0] ? group.slice(1) : group;
        add(node, firstIsNumbered && index === 0, pieces, headed);
      });
      const rest = groups.rest.filter(
        (piece) => node.marker === null || piece !== node.pieces[0] || !isHeadingOnly(piece),
      );
      if (rest.length > 0) introductions.push({ node, pieces: rest });
    }
  };
  const groupsOf = (node: OutlineNode): ReturnType<typeof groupPieces> => {
    // One paragraph behind a number is one task, whatever it says.
    if (node.marker !== null && node.pieces.length < 2) return { tasks: [], rest: node.pieces };
    let groups = ownGroups.get(node);
    if (!groups) ownGroups.set(node, (groups = groupPieces(node.pieces, context, node.marker === null)));
    return groups;
  };
  /** Several unnumbered tasks under one heading, or one under a heading whose sisters hold several. */
  const isContainer = (node: OutlineNode): boolean => {
    const { tasks: own } = groupsOf(node);
    if (own.length === 0) return false;
    if (own.length > 1 || node.style === 'plain') return true;
    const isHeaded = !node.pieces[0]?.own && node.pieces.length > 1 && isHeadingOnly(node.pieces[0]!);
    return isHeaded && holdsSeveral(node.parent, node.style);
  };
  const holdsSeveral = (parent: OutlineNode | null, style: OutlineNode['style']): boolean => {
    const key = parent ?? root;
    let known = several.get(key)?.get(style);
    if (known === undefined) {
      known = key.children.some(
        (child) => child.style === style && child.children.length === 0 && groupsOf(child).tasks.length > 1,
      );
      several.set(key, new Map([...(several.get(key) ?? []), [style, known]]));
    }
    return known;
  };
  const descends = (node: OutlineNode): boolean => {
    const subs = node.children.every((child) => SUB_STYLES.has(child.style));
    const owners = node.children.filter((child) => statesOwn(child, partsOf(child)) || below.get(child)! > 0).length;
    if (owners >= 2) return true;
    if (owners === 1 && subs && closingOwners.has(node.style) && isLastOwner(node)) return false;
    if (owners === 1 && siblingsAreTasks(node) && isOneParagraph(node)) return false;
    if (owners === 0 && hasOwnLabels(node)) return false;
    if (!subs) {
      // (一)…(责任单位:…) with 1. 2. below it that name nobody: the item is the task where its sisters are.
      return !(siblingsAreTasks(node) && owners === 0 && (carries(node) || lastStates(node)));
    }
    if (siblingsAreTasks(node) || node.children[0]?.style === 'spoken') return false;
    if (carries(node)) return false;
    return isBare(node, partsOf(node)) && (usuallyBare.has(node.style) || lastStates(node));
  };
  /** Of its points only the last ends with units. */
  const isLastOwner = ({ children }: OutlineNode): boolean =>
    children.length > 1 &&
    children.every((child, index) => statesOwn(child, partsOf(child)) === (index === children.length - 1)) &&
    !partsOf(children[children.length - 1]!).parts.some(({ field, alone }) => field === 'units' && alone);
  const closingOwners = stylesOf(root, isLastOwner);
  /** Units and a time, result or measures in label paragraphs of its own: what is numbered below are its measures. */
  const hasOwnLabels = (node: OutlineNode): boolean => {
    const labelled = partsOf(node).parts.filter(({ from }) => partsOf(node).text.charAt(from - 1) === '\n');
    const fields = new Set(labelled.map(({ field }) => field));
    return fields.has('units') && (fields.has('schedule') || fields.has('deliverable') || fields.has('measures'));
  };
  const sisterCounts = countSisters(root, carries);
  /** Most sisters of a node with points are tasks of one paragraph; where it has none, those of its style in the whole document. */
  const siblingsAreTasks = ({ parent, style }: OutlineNode): boolean => {
    const own = sisterCounts.get(parent)?.get(style);
    const count = own !== undefined && own.all > 1 ? own : sisterCounts.get(null)?.get(style);
    return (
      count !== undefined && count.leaves > 0 && count.leaves * 2 >= count.all - 1 && count.carrying * 2 >= count.leaves
    );
  };
  const lastStates = (node: OutlineNode): boolean => {
    const last = node.children[node.children.length - 1];
    return last !== undefined && partsOf(last).parts.some(({ field, alone }) => field === 'units' && alone);
  };
  visit(root, []);
  return { tasks, introductions };
}

/** Fewer items than this show no habit. */
const FEWEST_ALIKE = 2;

/** Styles whose items with points are, all of them and several, of the given kind. */
function stylesOf(root: OutlineNode, isOfKind: (node: OutlineNode) => boolean): Set<OutlineNode['style']> {
  const counts = new Map<OutlineNode['style'], { kind: number; all: number }>();
  for (const node of walk(root)) {
    if (node.children.length === 0 || !node.children.every((child) => SUB_STYLES.has(child.style))) continue;
    const count = counts.get(node.style) ?? { kind: 0, all: 0 };
    counts.set(node.style, { kind: count.kind + (isOfKind(node) ? 1 : 0), all: count.all + 1 });
  }
  return new Set(
    [...counts].filter(([, { kind, all }]) => kind >= FEWEST_ALIKE && kind === all).map(([style]) => style),
  );
}

interface SisterCount {
  all: number;
  leaves: number;
  /** Leaves that name units. */
  carrying: number;
}

/** How many items of each style stand under each parent; under `null` those of the whole document. */
function countSisters(
  root: OutlineNode,
  carries: (node: OutlineNode) => boolean,
): Map<OutlineNode | null, Map<OutlineNode['style'], SisterCount>> {
  const counts = new Map<OutlineNode | null, Map<OutlineNode['style'], SisterCount>>();
  for (const node of walk(root)) {
    const isLeaf = node.children.length === 0;
    for (const parent of node.parent ? [node.parent, null] : []) {
      const styles = counts.get(parent) ?? new Map<OutlineNode['style'], SisterCount>();
      counts.set(parent, styles);
      const count = styles.get(node.style) ?? { all: 0, leaves: 0, carrying: 0 };
      styles.set(node.style, count);
      count.all += 1;
      if (isLeaf) count.leaves += 1;
      if (isLeaf && carries(node)) count.carrying += 1;
    }
  }
  return counts;
}

/** Units that the node's own text states in its own paragraph, not in one that closes the list it belongs to. */
function statesOwn(node: OutlineNode, { parts }: EntryParts): boolean {
  return parts.some(({ field }) => field === 'units') && node.marker !== null;
}

/** Its points stand in its own paragraph, and the last of them ends with the units of all: `1.…;2.….(A、B)`. */
function isOneParagraph({ lines, children }: OutlineNode): boolean {
  return children.every(
    (child) =>
      child.children.length === 0 && child.lines[0] === lines[0] && child.pieces.length < 2 && !child.pieces[0]?.own,
  );
}

/** A heading without text of its own: no sentence after the first. */
function isBare(node: OutlineNode, { folded }: EntryParts): boolean {
  if (!node.pieces.length) return true;
  const first = node.pieces[0]!.folded.replace(/[([][^()[\]]*[)\]][。;]?$/, '');
  return (
    folded.length > 0 &&
    node.pieces.length <= 2 &&
    first.length <= LONGEST_HEADING &&
    !/[。;!?].*\S/.test(first.slice(0, -1))
  );
}

/** Styles most of whose items are bare headings over items of their own. */
function bareStyles(root: OutlineNode, isBareNode: (node: OutlineNode) => boolean): Set<OutlineNode['style']> {
  const counts = new Map<OutlineNode['style'], { bare: number; all: number }>();
  for (const node of walk(root)) {
    const count = counts.get(node.style) ?? { bare: 0, all: 0 };
    count.all += 1;
    if (node.children.length > 0 && isBareNode(node)) count.bare += 1;
    counts.set(node.style, count);
  }
  return new Set([...counts].filter(([, { bare, all }]) => bare * 5 >= all * 3).map(([style]) => style));
}

/** All text of a node and of what stands under it, the markers of its points kept. */
function allPieces(node: OutlineNode): Piece[] {
  const pieces: Piece[] = [];
  for (const each of walk(node)) {
    each.pieces.forEach((piece, index) => {
      if (each === node || index > 0 || piece.own) pieces.push(piece);
      else
        pieces.push({
          ...piece,
          text: `${each.printed}${piece.text}`,
          folded: `${each.printed}${piece.text}`.length === 0 ? '' : foldedWith(each.printed, piece.folded),
        });
    });
  }
  return pieces;
}

function foldedWith(printed: string, folded: string): string {
  return printed.replace(/[（）]/g, (bracket) => (bracket === '（' ? '(' : ')')) + folded;
}

/** What follows the heading sentence in the heading's own paragraph. */
function introOf(heading: Piece): Piece[] {
  const stop = heading.folded.search(/[。:]/);
  if (stop < 0 || stop >= heading.folded.length - 1) return [];
  return [{ ...heading, text: heading.text.slice(stop + 1).trim(), folded: heading.folded.slice(stop + 1).trim() }];
}
