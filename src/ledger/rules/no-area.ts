import { columnNumber } from '../columns/a1';
import { at, editCell, gridCell, isEmpty, type RuleCell } from './cells';
import { defineEntryRule, type PlacedEntry, type RuleContext } from './rule';

/**
 * A row outside every area. A blank below an area normally means "the same area"; only in a ledger that repeats the area
 * in each row is a blank an omission, and then the area above is offered.
 */
export const noArea = defineEntryRule({
  meta: { id: 'no-area', severity: 'warning', group: 'completeness', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) => {
    const letters = context.layout.columns.area;
    if (letters === undefined || context.facts.filled('area') === 0) return [];
    const cell = gridCell(context.grid, entry.row, columnNumber(letters));
    if (!isEmpty(cell) || isMerged(cell, columnNumber(letters), context)) return [];
    if (entry.area === '') return [{ ...at(cell, 'area'), messageKey: 'rules.no-area.message' }];
    if (!repeatsAreas(context)) return [];
    const edits = [editCell(cell, entry.area)];
    const data = { area: entry.area };
    return [
      {
        ...at(cell, 'area'),
        messageKey: 'rules.no-area.message',
        suggestions: [{ labelKey: 'rules.no-area.take-above', data, edits }],
      },
    ];
  },
});

function isMerged(cell: RuleCell, column: number, { facts, grid }: RuleContext): boolean {
  const rows = facts.once('rows under an area merge', () => {
    const covered = new Set<number>();
    for (const block of grid.merges) {
      if (block.left > column || block.right < column) continue;
      for (let row = block.top; row <= block.bottom; row++) covered.add(row);
    }
    return covered;
  });
  return rows.has(cell.row);
}

/** More neighbouring rows write the same area out than leave it blank. */
function repeatsAreas(context: RuleContext): boolean {
  const { facts, grid, layout } = context;
  return facts.once('areas are repeated', () => {
    const column = columnNumber(layout.columns.area ?? '');
    const written = (entry: PlacedEntry): boolean => !isEmpty(gridCell(grid, entry.row, column));
    let repeated = 0;
    let blank = 0;
    facts.placed.forEach((entry, index) => {
      const above = facts.placed[index - 1];
      if (above === undefined || entry.area === '' || entry.area !== above.area) return;
      if (written(entry)) repeated += 1;
      else blank += 1;
    });
    return repeated > blank;
  });
}
