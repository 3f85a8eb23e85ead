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

/**
 * The headings of a ledger in sheet order. Those below the last task count where they go on with the ordinals of the ones before, in a
 * ledger without tasks all of them.
 */
export function ledgerHeadings(view: GridView, layout: LedgerLayout): readonly LedgerHeading[] {
  const rows = ledgerRows(view, { ...layout, lastRow: Math.max(layout.lastRow, layout.endRow) });
  const hasTasks = layout.lastRow >= layout.firstRow;
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
  // Rows of totals below the last task. Those before a heading are subtotals: the last one of what that heading ends, and so inwards.
  let totals: number[] = [];
  const depths = new Set<number>();
  const ends = (row: number, depth: number): void => {
    depths.add(depth);
    for (const each of open.slice(0, depth)) each.end = row;
  };
  for (const { row, kind, heading } of rows) {
    if (kind === 'section') {
      stack.push(heading);
      const path = stack.path();
      if (hasTasks && row > layout.lastRow && !goesOn(headings, open, path)) break;
      totals.reverse().forEach((total, index) => ends(total, Math.min(open.length, path.length + index)));
      totals = [];
      push(path, row);
    } else if (kind === 'entry') {
      for (const each of open) each.end = row;
      const inner = open.at(-1);
      if (inner) inner.tasksEnd = row;
      totals = [];
    } else if (kind === 'total') totals.push(row);
  }
  // Below the last heading as below the others; what is left are the ledger's own.
  const usual = [...depths].filter((depth) => depth <= open.length).sort((one, other) => other - one);
  usual.slice(0, totals.length).forEach((depth, index) => ends(totals[index]!, depth));
  return headings;
}

function goesOn(headings: readonly Open[], open: readonly Open[], path: readonly string[]): boolean {
  const parent = open[path.length - 2] ?? null;
  const before = headings.filter((each) => each.depth === path.length && each.parent === parent).at(-1);
  const number = headingNumber(path.at(-1) ?? '');
  return before !== undefined && number !== null && number === (headingNumber(before.text) ?? 0) + 1;
}
