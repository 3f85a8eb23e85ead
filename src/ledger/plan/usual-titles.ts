import { without } from './entry-parts';
import type { OutlineNode } from './outline-tree';
import { colonTitleEnd, titleRange } from './plan-entry';
import type { Candidate } from './task-candidates';
import { isTooLong } from './title-of';

/**
 * Parents whose tasks begin with their title and a colon (`强化理论武装:完善制度,全年学习不少于12次`): all of several under one parent, or all
 * parents where most tasks of the document do.
 */
export function colonParents(tasks: readonly Candidate[]): ReadonlySet<OutlineNode | null> {
  const groups = new Map<OutlineNode | null, boolean[]>();
  for (const { node, parts } of tasks) {
    const group = groups.get(node.parent) ?? [];
    groups.set(node.parent, group);
    group.push(colonTitleEnd(parts) > 0);
  }
  const all = [...groups.values()].flat();
  const isUsual = all.length >= 2 && all.filter(Boolean).length * 5 >= all.length * 3;
  const alike = [...groups].filter(([, colons]) => isUsual || (colons.length >= 2 && colons.every(Boolean)));
  return new Set(alike.map(([parent]) => parent));
}

/** Where more than one in so many titles is long, none runs into its measures. */
const MOST_LONG = 6;

/** The usual length of a title where most tasks have measures behind theirs; 0 where a task is often one sentence. */
export function usualTitleOf(tasks: readonly Candidate[]): number {
  const ranges = tasks.map(({ parts }) => ({ end: titleRange(parts, 0, false).end, parts }));
  const followed = ranges.filter(({ end, parts }) => without(parts.text, parts.parts, end) !== '');
  if (followed.length * 3 < tasks.length * 2) return 0;
  const usual = median(followed.map(({ end }) => end));
  return followed.filter(({ end }) => isTooLong(end, usual)).length * MOST_LONG > tasks.length ? 0 : usual;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
