import { blockAddress, columnLetters, columnNumber } from '../columns/a1';
import type { CellBlock } from '../columns/sheet-grid';
import { at, gridCell } from './cells';
import { defineLedgerRule, type FindingDraft, type RuleContext } from './rule';

/**
 * Merged cells among the tasks: such a ledger cannot be sorted, and a filter shows the first row only. Areas, and any column
 * merged down its rows in several places, are a usual form and make one note a column; a block merged along with an area (or a
 * task over its measures) is a note too.
 */
export const mergedData = defineLedgerRule({
  meta: { id: 'merged-data', severity: 'warning', group: 'sheet', fixable: null, scope: 'sheet' },
  looksAt: (entry, context) =>
    topRows(context).has(entry.row) ? JSON.stringify(context.grid.values[entry.row - context.grid.firstRow]) : '',
  check: (context) => {
    const merges = mergesAmongTasks(context);
    const grouping = new Set(merges.filter((block) => isGrouping(block, context)));
    const groups = new Set([...grouping].map(rowsOf));
    const columns = byColumn(merges);
    return merges.flatMap((block): readonly FindingDraft[] => {
      const place = at(gridCell(context.grid, block.top, block.left));
      const column = columns.get(columnOf(block)) ?? [];
      if (grouping.has(block) || column.length > 1) {
        if (column[0] !== block) return [];
        const data = { count: column.length, column: columnLetters(block.left), range: blockAddress(block) };
        return [{ ...place, messageKey: 'rules.merged-data.areas', data, note: true }];
      }
      const data = { range: blockAddress(block) };
      const draft: FindingDraft = { ...place, messageKey: 'rules.merged-data.message', data };
      return [groups.has(rowsOf(block)) ? { ...draft, note: true } : draft];
    });
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

/** Blocks of columns merged down their rows: several in one say that the office writes a value that holds for several tasks. */
function byColumn(merges: readonly CellBlock[]): ReadonlyMap<number | null, readonly CellBlock[]> {
  const columns = new Map<number | null, CellBlock[]>();
  for (const block of merges) {
    const column = columnOf(block);
    const list = columns.get(column);
    if (list !== undefined) list.push(block);
    else if (column !== null) columns.set(column, [block]);
  }
  return columns;
}

/** The one column of a block; null for a block across several. */
function columnOf({ left, right }: CellBlock): number | null {
  return left === right ? left : null;
}

function rowsOf(block: CellBlock): string {
  return `${block.top}-${block.bottom}`;
}
