import { at, gridCell } from './cells';
import { figuresOf, similarTexts, type SimilarPair } from './similar-texts';
import { defineLedgerRule, type FindingDraft, type PlacedEntry, type RuleContext } from './rule';
import { excerpt } from './text-cells';

/** From so many tasks repeated over different measures on, that is how the ledger writes a task of several parts. */
const SPLITS_BY_HABIT = 2;

/** Words that make a title longer and change nothing. */
const FILLERS = /工作|任务|进一步|全面|切实|持续|深入|扎实|有序|积极|着力|加快|的|等/g;
const SHORTEST_BARE = 4;
const SHORTEST_REST = 8;

/** Text of the usual characters only, of which none has another form. */
const PLAIN = /^[\u4e00-\u9fff\dA-Za-z\s，。；：、“”‘’（）《》？！,.;:()!?%-]*$/;

/** The same task in two rows, or two tasks that differ by a few characters. The later row is pointed at. */
export const duplicateTask = defineLedgerRule({
  meta: { id: 'duplicate-task', severity: 'warning', group: 'text', fixable: null, scope: 'ledger' },
  looksAt: (entry, context) =>
    JSON.stringify([
      rowOf(entry, context)?.key,
      entry.task,
      gridCell(context.grid, entry.row, context.columns[fieldOf(entry)] ?? 0).value,
      entry.measures,
      entry.problem,
      entry.deliverable,
    ]),
  check: (context) => {
    const rows = context.facts.placed.flatMap((entry): readonly TaskKey[] => {
      const row = rowOf(entry, context);
      return row === null ? [] : [row];
    });
    const first = new Map<string, TaskKey>();
    const found: FindingDraft[] = [];
    const different: TaskKey[] = [];
    const splits: FindingDraft[] = [];
    for (const row of rows) {
      if (row.key.length < 2) continue;
      const earlier = first.get(row.key);
      if (earlier === undefined) {
        first.set(row.key, row);
        different.push(row);
      } else if (differsInSubstance(earlier.entry, row.entry)) {
        splits.push({ ...draft(row, earlier, 'rules.duplicate-task.same', context), note: true });
      } else {
        found.push(draft(row, earlier, 'rules.duplicate-task.same', context));
      }
    }
    return [...found, ...(splits.length < SPLITS_BY_HABIT ? splits : []), ...similar(different, context)];
  },
});

/** Rows whose texts are equal but for words that add nothing, or differ by a few characters. */
function similar(rows: readonly TaskKey[], context: RuleContext): FindingDraft[] {
  const first = new Map<string, TaskKey>();
  const found: FindingDraft[] = [];
  const byFigures = new Map<string, TaskKey[]>();
  const report = (row: TaskKey, earlier: TaskKey): void => {
    found.push({ ...draft(row, earlier, 'rules.duplicate-task.similar', context), note: true });
  };
  for (const row of rows) {
    const earlier = row.bare.length < SHORTEST_BARE ? undefined : first.get(row.bare);
    if (earlier !== undefined) {
      report(row, earlier);
      continue;
    }
    first.set(row.bare, row);
    const list = byFigures.get(row.figures);
    if (list === undefined) byFigures.set(row.figures, [row]);
    else list.push(row);
  }
  for (const group of byFigures.values()) {
    for (const { earlier, later } of similarAmong(group, context)) {
      const [one, other] = [group[earlier], group[later]];
      if (one !== undefined && other !== undefined) report(other, one);
    }
  }
  return found;
}

/** Texts are compared again only where those of a group changed since the last check. */
function similarAmong(group: readonly TaskKey[], { facts }: RuleContext): readonly SimilarPair[] {
  const [first] = group;
  if (first === undefined || group.length < 2) return [];
  const last = facts.built('similar tasks', () => new Map<string, { texts: string; pairs: readonly SimilarPair[] }>());
  const keys = group.map(({ bare }) => bare);
  const texts = keys.join('\n');
  const known = last.get(first.figures);
  if (known?.texts === texts) return known.pairs;
  const pairs = similarTexts(keys);
  last.set(first.figures, { texts, pairs });
  return pairs;
}

export interface TaskKey {
  readonly entry: PlacedEntry;
  /** The title without punctuation, the same without words that add nothing, and the figures in it. */
  readonly key: string;
  readonly bare: string;
  readonly figures: string;
}

/** The row as it is compared; null where its title belongs to a row above. */
function rowOf(entry: PlacedEntry, { facts, columns }: RuleContext): TaskKey | null {
  const field = fieldOf(entry);
  if (columns[field] === undefined || entry.cells[field]?.inherited) return null;
  return facts.kept(entry, 'task', () => {
    const key = textKey(entry.task);
    const bare = key.replace(FILLERS, '');
    return { entry, key, bare, figures: figuresOf(bare) };
  });
}

function fieldOf(entry: PlacedEntry): 'measures' | 'task' {
  return entry.taskIsDerived ? 'measures' : 'task';
}

function textKey(text: string): string {
  if (PLAIN.test(text)) return text.replace(/[^\u4e00-\u9fff\dA-Za-z]/g, '');
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{C}]/gu, '');
}

/** A task written out again for each of its measures: the rows differ in what is to be done. */
function differsInSubstance(a: PlacedEntry, b: PlacedEntry): boolean {
  const differs = (x: string, y: string): boolean => {
    const [one, other] = [textKey(x), textKey(y)];
    return one !== '' && other !== '' && one !== other;
  };
  if (a.taskIsDerived || b.taskIsDerived) return differs(a.problem, b.problem) || differs(restOf(a), restOf(b));
  return differs(a.measures, b.measures) || differs(a.problem, b.problem) || differs(a.deliverable, b.deliverable);
}

/** What measures go on to say after the first sentence, where that is more than a few words. */
function restOf({ measures, task }: PlacedEntry): string {
  const rest = measures.slice(measures.indexOf(task) + task.length);
  return textKey(rest).length >= SHORTEST_REST ? rest : '';
}

function draft(
  row: TaskKey,
  earlier: TaskKey,
  messageKey: FindingDraft['messageKey'],
  { grid, columns }: RuleContext,
): FindingDraft {
  const field = fieldOf(row.entry);
  const cell = gridCell(grid, row.entry.row, columns[field] ?? 0);
  return { ...at(cell), messageKey, data: { text: excerpt(row.entry.task), row: earlier.entry.row } };
}
