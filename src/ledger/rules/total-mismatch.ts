import { columnNumber } from '../columns/a1';
import { isTotalLabel } from '../columns/row-texts';
import { isDateFormat } from './date-cells';
import { at, gridCell, type RuleCell } from './cells';
import { defineLedgerRule, type FindingDraft, type RuleContext } from './rule';

/** A figure in a row of totals that is neither the sum of its column nor the number of tasks, or a stated number of tasks that is wrong. */
export const totalMismatch = defineLedgerRule({
  meta: { id: 'total-mismatch', severity: 'warning', group: 'sheet', fixable: null, scope: 'sheet' },
  looksAt: ({ row }, context) => (totalRows(context).length === 0 ? '' : figuresIn(row, context)),
  check: (context) => {
    const taskRows = context.facts.placed.map((entry) => entry.row);
    const found: FindingDraft[] = [];
    let from = context.layout.firstRow;
    for (const row of totalRows(context)) {
      const since = taskRows.filter((taskRow) => taskRow >= from && taskRow < row);
      const above = taskRows.filter((taskRow) => taskRow < row);
      found.push(...mismatches(row, [since, above], context));
      from = row + 1;
    }
    return found;
  },
});

function totalRows(context: RuleContext): readonly number[] {
  return context.facts.built('rows of totals', () => findTotalRows(context));
}

function findTotalRows({ grid, layout, facts }: RuleContext): number[] {
  const taskRows = new Set(facts.placed.map((entry) => entry.row));
  const rows: number[] = [];
  for (let row = layout.firstRow; row <= layout.endRow; row++) {
    if (taskRows.has(row)) continue;
    for (let column = layout.left; column <= layout.right; column++) {
      const { value } = gridCell(grid, row, column);
      if (typeof value !== 'string' || value.trim() === '') continue;
      if (isTotalLabel(value.trim())) rows.push(row);
      break;
    }
  }
  return rows;
}

/** All that totals are made of in a row. */
function figuresIn(row: number, { grid }: RuleContext): string {
  const index = row - grid.firstRow;
  return JSON.stringify([grid.values[index], grid.numberFormats[index]]);
}

/** Compares each figure of the row with the rows since the last total (小计) and with all rows above (合计). */
function mismatches(row: number, scopes: readonly (readonly number[])[], context: RuleContext): FindingDraft[] {
  const { grid, layout } = context;
  const found: FindingDraft[] = [];
  for (let column = layout.left; column <= layout.right; column++) {
    const cell = gridCell(grid, row, column);
    const stated = typeof cell.value === 'number' ? cell.value : statedCount(cell.text);
    if (stated === null) continue;
    const fitting = scopes.map((rows) => figures(rows, column, typeof cell.value === 'number', context));
    if (fitting.every((figure) => figure === null)) continue;
    if (fitting.some((figure) => figure?.some((value) => Math.abs(value - stated) < 0.005))) continue;
    const expected = fitting.at(-1)?.[0] ?? fitting[0]?.[0] ?? 0;
    const data = { stated, expected: Math.round(expected * 100) / 100 };
    found.push({ ...at(cell), messageKey: 'rules.total-mismatch.message', data });
  }
  return found;
}

/** What a total of these rows may rightly say: the sum of the column, its average, or how many there are; null: nothing to sum. */
function figures(rows: readonly number[], column: number, asNumber: boolean, context: RuleContext): number[] | null {
  if (rows.length === 0) return null;
  const cells = rows.map((row) => gridCell(context.grid, row, column));
  const numbers = cells.filter(isFigure).map((cell) => Number(cell.value));
  const counts = [rows.length, cells.filter((cell) => cell.value !== '').length];
  if (!asNumber || column === columnNumber(context.layout.columns.number ?? '')) return counts;
  if (numbers.length < 2) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return [sum, sum / numbers.length, sum / rows.length, ...counts];
}

function isFigure(cell: RuleCell): boolean {
  return typeof cell.value === 'number' && !isDateFormat(cell.numberFormat);
}

/** `共29项任务`, `合计：29项` → 29. */
function statedCount(text: string): number | null {
  const match = /(?:合计|总计|共计|共)[^\d]{0,6}(\d{1,6})\s*(?:项|条|个|件)/.exec(text.normalize('NFKC'));
  return match === null ? null : Number(match[1]);
}
