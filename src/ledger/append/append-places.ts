import { headingLevel } from '../columns/row-texts';
import { headingKey, headingNumber, ordinalLike, wordsOfHeading } from './heading-text';
import type { LedgerHeading } from './ledger-headings';

/** A heading that the ledger does not have yet. */
export interface NewHeading {
  /** `三、` in the form of its like; '' where they have none. */
  readonly ordinal: string;
  readonly words: string;
  /** The row of the heading that it looks like. */
  readonly model: number;
}

/** A row to be added: a heading, or a task by its index. */
export type AppendStep = { readonly heading: NewHeading } | { readonly task: number };

/** Rows to be added together: they begin at the 1-based `row`, and what stands there moves down. */
export interface AppendPlace {
  readonly row: number;
  /** The heading of the ledger that its first tasks stand under; null where it begins with a new one, or the ledger has none. */
  readonly under: LedgerHeading | null;
  readonly steps: readonly AppendStep[];
}

/** A heading of the ledger or a new one, with what is to be added right under it. */
interface Group {
  readonly parent: Group | null;
  readonly depth: number;
  readonly key: string;
  readonly words: string;
  readonly there: LedgerHeading | null;
  readonly tasks: number[];
  readonly added: Group[];
}

/**
 * Where tasks go in a ledger divided by headings: below the tasks of the heading that they have in common, whatever its ordinal; else
 * under a new heading, which is made like the others and stands behind them. Tasks without a heading go to `end`, the row below the
 * last task. null for a ledger without a heading row to go by.
 * @param paths the headings of each task, outermost first
 */
export function placesUnderHeadings(
  headings: readonly LedgerHeading[],
  paths: readonly (readonly string[])[],
  end: number,
): readonly AppendPlace[] | null {
  const models = headings.flatMap((heading) =>
    heading.row === null ? [] : [{ heading, row: heading.row, depth: heading.depth }],
  );
  if (models.length === 0) return null;
  const root: Group = { parent: null, depth: 0, key: '', words: '', there: null, tasks: [], added: [] };
  const groups = new Map<LedgerHeading, Group>();
  for (const there of headings) {
    const parent = (there.parent && groups.get(there.parent)) ?? root;
    groups.set(there, { ...root, parent, depth: there.depth, key: there.key, there, tasks: [], added: [] });
  }
  paths.forEach((path, index) => groupOf(path, [...groups.values()], root).tasks.push(index));

  const stepsOf = (group: Group): AppendStep[] => {
    const isNew = group.there === null && group.depth > 0;
    const sisters = isNew ? [] : headings.filter(({ parent }) => parent === group.there);
    const sameDepth = models.filter(({ depth }) => depth === group.depth + 1);
    const model =
      models.filter(({ heading }) => sisters.includes(heading)).at(-1) ?? sameDepth.at(-1) ?? models.at(-1)!;
    const last = headingNumber(sisters.at(-1)?.text ?? '') ?? 0;
    return group.added.flatMap((added, index): AppendStep[] => [
      { heading: { ordinal: ordinalLike(model.heading.text, last + 1 + index), words: added.words, model: model.row } },
      ...added.tasks.map((task) => ({ task })),
      ...stepsOf(added),
    ]);
  };
  const tasksOf = ({ tasks }: Group): AppendStep[] => tasks.map((task) => ({ task }));
  const known = [...groups.values()];
  const lastRow = Math.max(end - 1, ...headings.map((heading) => heading.end));
  // Rows that begin at the same place: tasks before new headings, those deeper inside first.
  const places: AppendPlace[] = [
    ...known.map((group) => ({ row: group.there!.tasksEnd + 1, under: group.there, steps: tasksOf(group) })),
    { row: end, under: headings.filter(({ tasksEnd }) => tasksEnd < end).at(-1) ?? null, steps: tasksOf(root) },
    ...known
      .sort((a, b) => b.depth - a.depth)
      .map((group) => ({ row: group.there!.end + 1, under: null, steps: stepsOf(group) })),
    { row: lastRow + 1, under: null, steps: stepsOf(root) },
  ];
  const joined = new Map<number, AppendPlace>();
  for (const { row, under, steps } of places) {
    if (steps.length === 0) continue;
    const before = joined.get(row);
    joined.set(row, before ? { ...before, steps: [...before.steps, ...steps] } : { row, under, steps });
  }
  return [...joined.values()].sort((a, b) => a.row - b.row);
}

/**
 * The group of a task: the innermost heading that the ledger has too, and new ones below it as far as the ledger is divided. Headings
 * around it that the ledger does not have are passed over where the plan has more levels than the ledger.
 */
function groupOf(path: readonly string[], groups: readonly Group[], root: Group): Group {
  const deepest = Math.max(...groups.map(({ depth }) => depth));
  const extra = Math.max(0, path.length - deepest);
  let group = root;
  let from = 0;
  path.forEach((text, index) => {
    const key = headingKey(text);
    const inside = groups.filter((each) => each.key === key && isInside(each, group));
    // A heading that stands in several places (其他) is only known by the one that it stands under.
    const found = inside.find(({ parent }) => parent === group) ?? (inside.length === 1 ? inside[0] : undefined);
    if (key !== '' && found && index - from <= extra) [group, from] = [found, index + 1];
  });
  const room = deepest - group.depth;
  for (const text of headingsToAdd(path.slice(from), groups, room)) {
    const key = headingKey(text);
    let added = group.added.find((each) => each.key === key);
    if (!added) {
      added = {
        ...root,
        parent: group,
        depth: group.depth + 1,
        key,
        words: wordsOfHeading(text),
        tasks: [],
        added: [],
      };
      group.added.push(added);
    }
    group = added;
  }
  return group;
}

function isInside(group: Group, outer: Group): boolean {
  for (let each = group.parent; each; each = each.parent) if (each === outer) return true;
  return false;
}

/** Of more headings than the ledger has levels those of its own kind, such as `一、`; else the innermost, which say most. */
function headingsToAdd(path: readonly string[], groups: readonly Group[], room: number): readonly string[] {
  const named = path.filter((text) => headingKey(text) !== '');
  if (named.length <= room || room === 0) return named.slice(0, room);
  const levels = new Set(groups.map(({ there }) => headingLevel(there?.text ?? '')));
  const alike = named.filter((text) => headingLevel(text) !== null && levels.has(headingLevel(text)));
  return alike.length > 0 ? alike.slice(0, room) : named.slice(-room);
}
