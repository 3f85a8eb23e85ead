import type { ScheduleContext } from '../schedule/schedule';
import { endsWithUnitsAlone, readParts } from './entry-parts';
import type { OutlineNode } from './outline-tree';
import { plainHeading } from './plan-entry';
import type { Candidate } from './task-candidates';
import { statementsOf } from './unit-reading-of';

/** Units in the nearest heading that names some; or the heading itself where it and all its sisters are names of units. */
export function inherited(
  path: readonly OutlineNode[],
  context: ScheduleContext,
  areOffices: (parent: OutlineNode) => boolean,
): string[] {
  for (const node of [...path].reverse()) {
    const statements = statementsOf(readParts(node.pieces.slice(0, 1), context));
    if (statements.length > 0) return statements;
    if (node.parent && areOffices(node.parent)) return [plainHeading(node, context)];
  }
  return [];
}

const POINTS: ReadonlySet<string> = new Set(['arabicBracket', 'halfBracket', 'circled', 'decimal']);

/** One bracket in a paragraph of its own after several items that name nobody holds for all of them. */
export function sharedStatements(tasks: readonly Candidate[]): Map<Candidate, string[]> {
  const shared = new Map<Candidate, string[]>();
  let waiting: Candidate[] = [];
  for (const task of tasks) {
    if (waiting.length > 0 && waiting[0]!.node.parent !== task.node.parent) waiting = [];
    if (!task.hasUnits) {
      waiting.push(task);
      continue;
    }
    const fromFirst = waiting[0]?.node === task.node.parent?.children[0];
    if (endsWithUnitsAlone(task.parts) && (POINTS.has(task.node.style) || (fromFirst && isLastSister(task))))
      for (const each of waiting) shared.set(each, statementsOf(task.parts));
    waiting = [];
  }
  return shared;
}

function isLastSister({ node }: Candidate): boolean {
  const sisters = node.parent?.children ?? [];
  return sisters[sisters.length - 1] === node;
}
