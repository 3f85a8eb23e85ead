import { columnNumber } from '../columns/a1';
import { viewOf, type GridView } from '../columns/grid-view';
import type { LedgerLayout } from '../columns/ledger-layout';
import type { SheetGrid } from '../columns/sheet-grid';
import type { LedgerEntry } from '../entry';
import { planInsertion } from '../insertion';
import { blockOf, type BlockDraft } from './append-block';
import { placesUnderHeadings, type AppendPlace } from './append-places';
import type { AppendBlock, AppendPlan, ModelRow, NewTask } from './append-plan';
import { mergesAcross } from './heading-cells';
import { ledgerHeadings } from './ledger-headings';
import { numbersOf } from './numbers-from';

/**
 * Plans new tasks: in a ledger divided by heading rows below the tasks of their heading (one that is missing is made), in any other
 * below the last one, or in one that has none yet. Totals and notes stay below. Empty rows are filled where they were prepared for
 * tasks: in an Excel Table, in a ledger without tasks, or where they are numbered already; in any other ledger rows are inserted above
 * them. `others` are the layouts of the same sheet.
 */
export function planAppend(
  grid: SheetGrid,
  layout: LedgerLayout,
  entries: readonly LedgerEntry[],
  tasks: readonly NewTask[],
  others: readonly LedgerLayout[] = [],
): AppendPlan | null {
  const insertion = planInsertion(grid, layout, entries, { at: 'end' }, others);
  if (!insertion) return null;
  const view = viewOf(grid);
  const divided = placesOf(view, layout, tasks, insertion.row);
  const places = divided ?? [{ row: insertion.row, under: null, steps: tasks.map((_task, task) => ({ task })) }];
  const numbers = layout.columns.number ? numbersOf(entries, tasks, places) : [];
  const drafts = places.map((place) => blockOf(view, layout, entries, tasks, numbers, place, insertion));
  const insertedIn = (some: readonly BlockDraft[]): number => some.reduce((sum, { inserted }) => sum + inserted, 0);
  const blocks = drafts.map((draft, index): AppendBlock => {
    // Those from here on are made before it.
    const modelAt = (row: number): ModelRow => ({
      now: row,
      then: row + insertedIn(drafts.slice(index).filter((other) => other.row + other.prepared <= row)),
    });
    return {
      ...draft,
      at: draft.row + insertedIn(drafts.slice(0, index)),
      model: modelAt(draft.readModel),
      rows: draft.rows.map(({ cells, heading }) => ({
        cells,
        heading: heading === null ? null : { ...modelAt(heading), merges: mergesAcross(view, layout, heading) },
      })),
    };
  });
  return {
    sheet: layout.sheet,
    table: layout.table,
    left: layout.left,
    right: layout.right,
    onlyOwnColumns: insertion.onlyOwnColumns,
    isDivided: divided !== null,
    blocks,
    expected: expectedCells(view, layout, [...layout.headerRows, ...drafts.flatMap(({ compared }) => compared)]),
  };
}

/** Below their headings where heading rows divide the ledger and no column says the area; null for any other. */
function placesOf(
  view: GridView,
  layout: LedgerLayout,
  tasks: readonly NewTask[],
  end: number,
): readonly AppendPlace[] | null {
  if (layout.columns.area !== undefined) return null;
  const paths = tasks.map(({ section, area }) => (section.at(-1) === area ? section : [...section, area]));
  return placesUnderHeadings(ledgerHeadings(view, layout), paths, end);
}

function expectedCells(view: GridView, layout: LedgerLayout, rows: readonly number[]): AppendPlan['expected'] {
  const columns = Object.keys(layout.headers).map(columnNumber);
  return [...new Set(rows)].flatMap((row) =>
    columns
      .filter((column) => view.formula(row, column) === null)
      .map((column) => ({ row, column, value: view.value(row, column) })),
  );
}
