import type { GridView } from '../columns/grid-view';
import type { LedgerLayout } from '../columns/ledger-layout';
import { ledgerRows, sectionStack } from '../read-ledger';
import { headingKey, headingNumber } from './heading-text';

/** A heading across a ledger, as a place for new tasks. Rows are 1-based. */
export interface LedgerHeading {
  readonly text: string;
  readonly key: string;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly parent: LedgerHeading | null;
  /** null for the heading that stands above the header. */
  readonly row: number | null;
  /** Below this row go tasks of its own: before its subtotal and the headings under it. */
  readonly tasksEnd: number;
  /** Below this row goes another heading under it. */
  readonly end: number;
}

type Open = { -readonly [Key in keyof LedgerHeading]: LedgerHeading[Key] };

/** The headings of a ledger in sheet order. Those below the last task count where they go on with the ordinals of the ones before. */
export function ledgerHeadings(view: GridView, layout: LedgerLayout): readonly LedgerHeading[] {
  const rows = ledgerRows(view, { ...layout, lastRow: Math.max(layout.lastRow, layout.endRow) });
  const hasSubtotals = rows.some(({ row, kind }) => kind === 'total' && row < layout.lastRow);
  const stack = sectionStack(layout.leadingSection, rows);
  const headings: Open[] = [];
  let open: Open[] = [];
  const push = (path: readonly string[], row: number | null): void => {
    const text = path.at(-1)!;
    open = open.slice(0, path.length - 1);
    const at = row ?? layout.firstRow - 1;
    const parent = open.at(-1) ?? null;
    const heading = { text, key: headingKey(text), depth: path.length, parent, row, tasksEnd: at, end: at };
    open.push(heading);
    headings.push(heading);
    for (const each of open) each.end = at;
  };
  const leading = stack.path();
  leading.forEach((_text, index) => push(leading.slice(0, index + 1), null));
  let totals = 0;
  for (const { row, kind, heading } of rows) {
    if (kind === 'section') {
      stack.push(heading);
      if (row > layout.lastRow && !goesOn(headings, open, stack.path())) break;
      push(stack.path(), row);
      totals = 0;
    } else if (kind === 'entry') {
      for (const each of open) each.end = row;
      const inner = open.at(-1);
      if (inner) inner.tasksEnd = row;
      totals = 0;
    } else if (kind === 'total' && hasSubtotals) {
      // The first one below the tasks is the innermost heading's, the next one that of the heading around it.
      totals += 1;
      for (const each of open.slice(0, Math.max(0, open.length - totals + 1))) each.end = row;
    }
  }
  return headings;
}

function goesOn(headings: readonly Open[], open: readonly Open[], path: readonly string[]): boolean {
  const parent = open[path.length - 2] ?? null;
  const before = headings.filter((each) => each.depth === path.length && each.parent === parent).at(-1);
  const number = headingNumber(path.at(-1) ?? '');
  return before !== undefined && number !== null && number === (headingNumber(before.text) ?? 0) + 1;
}
