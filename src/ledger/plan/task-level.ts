import { closesWithUnits, hasOnlyPoints, isBare, type OutlineFacts } from './outline-facts';
import type { OutlineNode } from './outline-tree';

/**
 * Whether the tasks stand below an item, so that it is a heading; else it is a task and what stands below it are its points. The lowest
 * items that name units are the tasks.
 */
export function isHeadingOverTasks(node: OutlineNode, facts: OutlineFacts): boolean {
  const owners = node.children.filter(facts.holdsUnits).length;
  if (owners >= 2) return true;
  // What is counted below what was found puts it right.
  if (facts.partsOf(node).parts.some(({ field }) => field === 'problem')) return false;
  if (owners === 1) return !endsInPoint(node, facts) && namesForItems(node, facts);
  return !hasOwnLabels(node, facts) && namesForItems(node, facts);
}

/** The units of its last point are the item's own. */
function endsInPoint(node: OutlineNode, facts: OutlineFacts): boolean {
  const last = node.children[node.children.length - 1]!;
  const closes =
    node.children.length > 1 && hasOnlyPoints(node) && facts.endsWithUnits.has(node.style) && facts.namesUnits(last);
  return (closes && !closesWithUnits(node, facts.partsOf)) || (facts.sistersAreTasks(node) && isOneParagraph(node));
}

/** Nobody, or one item only, is named below. */
function namesForItems(node: OutlineNode, facts: OutlineFacts): boolean {
  const { partsOf, sistersAreTasks, namesUnits } = facts;
  const closes = closesWithUnits(node, partsOf);
  if (!hasOnlyPoints(node)) {
    // (一)…(责任单位:…) with 1. 2. below it that name nobody: the item is the task where its sisters are.
    const isOwner = !node.children.some(facts.holdsUnits) && (namesUnits(node) || closes);
    return !(isOwner && sistersAreTasks(node));
  }
  if (sistersAreTasks(node) || node.children[0]?.style === 'spoken' || namesUnits(node)) return false;
  return isBare(node, partsOf(node)) && (facts.usuallyBare.has(node.style) || closes);
}

/** Units and a time, result or measures in label paragraphs of its own: what is numbered below are its measures. */
function hasOwnLabels(node: OutlineNode, { partsOf }: OutlineFacts): boolean {
  const { parts, text } = partsOf(node);
  const fields = new Set(parts.filter(({ from }) => text.charAt(from - 1) === '\n').map(({ field }) => field));
  return fields.has('units') && (fields.has('schedule') || fields.has('deliverable') || fields.has('measures'));
}

/** Its points stand in its own paragraph, and the last of them ends with the units of all: `1.…;2.….(A、B)`. */
function isOneParagraph({ lines, children }: OutlineNode): boolean {
  return children.every(
    (child) =>
      child.children.length === 0 && child.lines[0] === lines[0] && child.pieces.length < 2 && !child.pieces[0]?.own,
  );
}
