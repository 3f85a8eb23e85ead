import { fold } from '../units/fold';
import type { ScheduleContext } from '../schedule/schedule';
import { readParts, type EntryParts } from './entry-parts';
import { groupPieces, isHeadingOnly } from './group-pieces';
import { outlineFacts, type OutlineFacts } from './outline-facts';
import { walk, type OutlineNode, type Piece } from './outline-tree';
import { isHeadingOverTasks } from './task-level';

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

interface Introduction {
  readonly node: OutlineNode;
  readonly pieces: readonly Piece[];
}

export interface Candidates {
  readonly tasks: readonly Candidate[];
  /** Text under headings, before or between their tasks. */
  readonly introductions: readonly Introduction[];
}

/** Tasks without numbers above items; a single statement of units there belongs to the introduction. */
const FEWEST_BEFORE = 2;

/** Finds the level on which a plan's tasks stand: the lowest items that carry units, or are items of their own and no points of one. */
export function taskCandidates(root: OutlineNode, context: ScheduleContext): Candidates {
  const facts = outlineFacts(root, context);
  const tasks: Candidate[] = [];
  const introductions: Introduction[] = [];
  const isContainer = containers(root, facts);
  const visit = (node: OutlineNode, path: readonly OutlineNode[]): void => {
    const found = foundAt(node, path, facts, context, isContainer);
    tasks.push(...found.tasks);
    if (found.rest.length > 0) introductions.push({ node, pieces: found.rest });
    const here = node.marker ? [...path, node] : path;
    if (found.goesDown) node.children.forEach((child) => visit(child, here));
  };
  visit(root, []);
  return { tasks, introductions };
}

interface Found {
  readonly tasks: readonly Candidate[];
  /** Pieces that belong to no task. */
  readonly rest: readonly Piece[];
  /** The items below are looked at as well. */
  readonly goesDown: boolean;
}

/** The tasks that a node itself is or holds in its own paragraphs. */
function foundAt(
  node: OutlineNode,
  path: readonly OutlineNode[],
  facts: OutlineFacts,
  context: ScheduleContext,
  isContainer: (node: OutlineNode) => boolean,
): Found {
  const here = node.marker ? [...path, node] : path;
  const task = (numbered: boolean, pieces: readonly Piece[], above: readonly OutlineNode[]): Candidate => {
    const parts = pieces === node.pieces ? facts.partsOf(node) : readParts(pieces, context);
    const has = (field: string): boolean => parts.parts.some((part) => part.field === field);
    return { node, numbered, pieces, parts, hasUnits: has('units'), hasSchedule: has('schedule'), path: above };
  };
  if (node.children.length > 0) {
    if (node.marker !== null && !isHeadingOverTasks(node, facts))
      return { tasks: [task(true, allPieces(node), path)], rest: [], goesDown: false };
    const { groups, rest } = besideItems(node, context);
    return { tasks: groups.map((group) => task(false, group, here)), rest, goesDown: true };
  }
  if (node.marker && !isContainer(node)) return { tasks: [task(true, node.pieces, path)], rest: [], goesDown: false };
  const { tasks: groups, rest } = facts.groupsOf(node);
  const first = node.pieces[0];
  const opensWithTask = node.marker !== null && groups[0]?.[0] === first && !isHeadingOnly(first!);
  const above = opensWithTask ? path : here;
  const tasks = groups.map((group, index) => {
    const isHeaded = !opensWithTask && node.marker && group[0] === first;
    return task(opensWithTask && index === 0, isHeaded ? group.slice(1) : group, above);
  });
  const kept = rest.filter((piece) => node.marker === null || piece !== first || !isHeadingOnly(piece));
  return { tasks, rest: kept, goesDown: false };
}

/** Paragraphs with units of their own before the first item are tasks without a number; the rest introduces the items. */
function besideItems(
  node: OutlineNode,
  context: ScheduleContext,
): { readonly groups: readonly (readonly Piece[])[]; readonly rest: readonly Piece[] } {
  const { pieces, marker } = node;
  const heading = marker && !pieces[0]?.own ? pieces[0] : undefined;
  const below = heading ? pieces.slice(1) : pieces;
  const found = groupPieces(below, context, marker === null);
  const { tasks, rest } = found.tasks.length < FEWEST_BEFORE ? { tasks: [], rest: below } : found;
  return { groups: tasks, rest: [...(heading ? introOf(heading, node) : []), ...rest] };
}

/** One item that opens with a task and holds several among this many of one is whole, like them. */
const MOST_WHOLE = 4;
/** More in one item are tasks of their own: behind the last number that could be read others may follow. */
const MOST_INSIDE = 4;

/** Tells items that hold tasks without numbers: several, or one under a heading whose sisters hold several. */
function containers(root: OutlineNode, { groupsOf }: OutlineFacts): (node: OutlineNode) => boolean {
  const several = new Map<OutlineNode | null, Set<OutlineNode['style']>>();
  /** Leaves that open with a task, and those of them that hold several. */
  const opening = new Map<OutlineNode['style'], { all: number; several: number }>();
  for (const node of walk(root)) {
    if (node.children.length > 0) continue;
    const isSeveral = groupsOf(node).tasks.length > 1;
    if (isSeveral) several.set(node.parent, (several.get(node.parent) ?? new Set()).add(node.style));
    if (isHeaded(node)) continue;
    const count = opening.get(node.style) ?? { all: 0, several: 0 };
    opening.set(node.style, { all: count.all + 1, several: count.several + (isSeveral ? 1 : 0) });
  }
  return (node) => {
    const { length } = groupsOf(node).tasks;
    const count = isHeaded(node) ? undefined : opening.get(node.style);
    if (count && node.marker && length <= MOST_INSIDE && count.several * MOST_WHOLE < count.all)
      return node.style === 'plain' && length > 0;
    if (length !== 1 || node.style === 'plain') return length > 0;
    return isHeaded(node) && (several.get(node.parent)?.has(node.style) ?? false);
  };
}

/** Its first paragraph is a heading over others. */
function isHeaded({ pieces }: OutlineNode): boolean {
  return !pieces[0]?.own && pieces.length > 1 && isHeadingOnly(pieces[0]!);
}

/** All text of a node and of what stands under it, the markers of its points kept. */
function allPieces(node: OutlineNode): Piece[] {
  return walk(node).flatMap((each) =>
    each.pieces.map((piece, index) =>
      each === node || index > 0 || piece.own
        ? piece
        : { ...piece, text: each.printed + piece.text, folded: fold(each.printed) + piece.folded },
    ),
  );
}

/** What follows the heading sentence in the heading's own paragraph. */
function introOf(heading: Piece, { style }: OutlineNode): Piece[] {
  const stop = heading.folded.search(style === 'plain' ? /。/ : /[。:]/);
  if (stop < 0 || stop >= heading.folded.length - 1) return [];
  return [{ ...heading, text: heading.text.slice(stop + 1).trim(), folded: heading.folded.slice(stop + 1).trim() }];
}
