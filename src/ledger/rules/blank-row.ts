import { at, gridCell, isEmpty } from './cells';
import { defineLedgerRule, type FindingDraft, type RuleContext } from './rule';

/** A blank row between tasks: Excel's sorting, filtering and tables stop there. Before a section heading it is spacing, a note. */
export const blankRow = defineLedgerRule({
  meta: { id: 'blank-row', severity: 'warning', group: 'sheet', fixable: null, scope: 'sheet' },
  check: (context) => {
    const { facts, grid, layout } = context;
    const taskRows = new Set(facts.placed.map((entry) => entry.row));
    const found: FindingDraft[] = [];
    for (let row = layout.firstRow; row <= layout.lastRow; row++) {
      if (taskRows.has(row) || !isBlankRow(row, context)) continue;
      const cell = gridCell(grid, row, layout.left);
      const spacing = !taskRows.has(nextFilledRow(row, context));
      const draft: FindingDraft = { ...at(cell), messageKey: 'rules.blank-row.message', data: { row } };
      found.push(spacing ? { ...draft, note: true } : draft);
    }
    return found;
  },
});

function isBlankRow(row: number, { grid, layout }: RuleContext): boolean {
  for (let column = layout.left; column <= layout.right; column++) {
    if (!isEmpty(gridCell(grid, row, column))) return false;
  }
  return !grid.merges.some((block) => block.top < row && block.bottom >= row && block.right >= layout.left);
}

function nextFilledRow(row: number, context: RuleContext): number {
  let next = row + 1;
  while (next <= context.layout.lastRow && isBlankRow(next, context)) next += 1;
  return next;
}
