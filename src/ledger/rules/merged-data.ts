import { blockAddress, columnLetters, columnNumber } from '../columns/a1';
import type { CellBlock } from '../columns/sheet-grid';
import { at, gridCell } from './cells';
import { defineLedgerRule, type FindingDraft, type RuleContext } from './rule';

/**
 * Merged cells among the tasks: such a ledger cannot be sorted, and a filter shows the first row only. Areas merged down their
 * rows are a usual form and make one note; columns merged along with an area (or a
 * task over its measures), or in several places, are notes too.
 */
export const mergedData = defineLedgerRule({
  meta: { id: 'merged-data', severity: 'warning', group: 'sheet', fixable: null, scope: 'sheet' },
  looksAt: (entry, context) =>
    topRows(context).has(entry.row) ? JSON.stringify(context.grid.values[entry.row - context.grid.firstRow]) : '',
  check: (context) => {
    const merges = mergesAmongTasks(context);
    const grouping = merges.filter((block) => isGrouping(block, context));
    const groups = new Set(grouping.map(rowsOf));
    const [first] = grouping;
    const found = merges
      .filter((block) => !grouping.includes(block))
      .map((block): FindingDraft => {
        const draft: FindingDraft = {
          ...at(gridCell(context.grid, block.top, block.left)),
          messageKey: 'rules.merged-data.message',
          data: { range: blockAddress(block) },
        };
        return groups.has(rowsOf(block)) || isHabit(block, merges) ? { ...draft, note: true } : draft;
      });
    if (first === undefined) return found;
    const data = { count: grouping.length, column: columnLetters(first.left), range: blockAddress(first) };
    const cell = at(gridCell(context.grid, first.top, first.left));
    return [{ ...cell, messageKey: 'rules.merged-data.areas', data, note: true }, ...found];
  },
});

/** Merges that touch a row with a task; headings and totals across the sheet are no data. */
function mergesAmongTasks({ facts, grid, layout }: RuleContext): CellBlock[] {
  const rows = new Set(facts.placed.map((entry) => entry.row));
  const touches = (block: CellBlock): boolean => {
    for (let row = block.top; row <= block.bottom; row++) if (rows.has(row)) return true;
    return false;
  };
  return grid.merges.filter(
    (block) =>
      block.top >= layout.firstRow &&
      block.top <= layout.lastRow &&
      block.left <= layout.right &&
      block.right >= layout.left &&
      touches(block),
  );
}

/** Rows whose cells stand for merged blocks. */
function topRows(context: RuleContext): ReadonlySet<number> {
  return context.facts.built('rows of merges', () => new Set(mergesAmongTasks(context).map(({ top }) => top)));
}

/** One column of areas, or of a task above several measures. */
function isGrouping(block: CellBlock, { layout }: RuleContext): boolean {
  if (block.left !== block.right || block.top === block.bottom) return false;
  return [layout.columns.area, layout.columns.task].some(
    (letters) => letters !== undefined && columnNumber(letters) === block.left,
  );
}

/** The column is merged down its rows in several places: so the office writes a value that holds for several tasks. */
function isHabit(block: CellBlock, merges: readonly CellBlock[]): boolean {
  if (block.left !== block.right) return false;
  return merges.filter((other) => other.left === block.left && other.right === block.left).length > 1;
}

function rowsOf(block: CellBlock): string {
  return `${block.top}-${block.bottom}`;
}
