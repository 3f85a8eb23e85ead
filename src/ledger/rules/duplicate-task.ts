import { at, ownCell, type RuleCell } from './cells';
import { similarTexts } from './similar-texts';
import { defineLedgerRule, type FindingDraft, type PlacedEntry, type RuleContext } from './rule';
import { excerpt } from './text-cells';

/** From so many tasks repeated over different measures on, that is how the ledger writes a task of several parts. */
const SPLITS_BY_HABIT = 2;

/** Words that make a title longer and change nothing. */
const FILLERS = /工作|任务|进一步|全面|切实|持续|深入|扎实|有序|积极|着力|加快|的|等/g;
const SHORTEST_BARE = 4;

/** The same task in two rows, or two tasks that differ by a few characters. The later row is pointed at. */
export const duplicateTask = defineLedgerRule({
  meta: { id: 'duplicate-task', severity: 'warning', group: 'text', fixable: null, scope: 'ledger' },
  check: (context) => {
    const rows = context.facts.placed.flatMap((entry): Row[] => {
      const cell = titleCell(entry, context);
      return cell === null ? [] : [{ entry, cell, key: textKey(entry.task) }];
    });
    const first = new Map<string, Row>();
    const found: FindingDraft[] = [];
    const different: Row[] = [];
    const splits: FindingDraft[] = [];
    for (const row of rows) {
      if (row.key.length < 2) continue;
      const earlier = first.get(row.key);
      if (earlier === undefined) {
        first.set(row.key, row);
        different.push(row);
      } else if (differsInSubstance(earlier.entry, row.entry)) {
        splits.push({ ...draft(row, earlier, 'rules.duplicate-task.same'), note: true });
      } else {
        found.push(draft(row, earlier, 'rules.duplicate-task.same'));
      }
    }
    return [...found, ...(splits.length < SPLITS_BY_HABIT ? splits : []), ...similar(different)];
  },
});

/** Rows whose texts are equal but for words that add nothing, or differ by a few characters. */
function similar(rows: readonly Row[]): FindingDraft[] {
  const first = new Map<string, Row>();
  const found: FindingDraft[] = [];
  const rest: Row[] = [];
  const report = (row: Row, earlier: Row): void => {
    found.push({ ...draft(row, earlier, 'rules.duplicate-task.similar'), note: true });
  };
  for (const row of rows) {
    const bare = row.key.replace(FILLERS, '');
    const earlier = bare.length < SHORTEST_BARE ? undefined : first.get(bare);
    if (earlier !== undefined) report(row, earlier);
    else {
      first.set(bare, row);
      rest.push(row);
    }
  }
  for (const { earlier, later } of similarTexts(rest.map(({ key }) => key))) {
    const [one, other] = [rest[earlier], rest[later]];
    if (one !== undefined && other !== undefined) report(other, one);
  }
  return found;
}

interface Row {
  readonly entry: PlacedEntry;
  readonly cell: RuleCell;
  readonly key: string;
}

function titleCell(entry: PlacedEntry, context: RuleContext): RuleCell | null {
  return ownCell(entry, entry.taskIsDerived ? 'measures' : 'task', context);
}

function textKey(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{C}]/gu, '');
}

/** A task written out again for each of its measures: the rows differ in what is to be done. */
function differsInSubstance(a: PlacedEntry, b: PlacedEntry): boolean {
  if (a.taskIsDerived || b.taskIsDerived) return false;
  const differs = (x: string, y: string): boolean =>
    textKey(x) !== '' && textKey(y) !== '' && textKey(x) !== textKey(y);
  return differs(a.measures, b.measures) || differs(a.problem, b.problem) || differs(a.deliverable, b.deliverable);
}

function draft(row: Row, earlier: Row, messageKey: FindingDraft['messageKey']): FindingDraft {
  const data = { text: excerpt(row.entry.task), row: earlier.cell.row };
  return { ...at(row.cell, row.entry.taskIsDerived ? 'measures' : 'task'), messageKey, data };
}
