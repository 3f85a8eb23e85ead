import type { Field } from '../columns/fields';
import type { CellBlock, CellValue } from '../columns/sheet-grid';

/** A cell of a new row by 1-based column, with the number format that it will have. */
export interface AppendCell {
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** A row whose looks are taken over: where it stands now, and when the block that takes after it and those below are inserted. */
export interface ModelRow {
  readonly now: number;
  readonly then: number;
}

/** A row to be added: a task, or a heading that looks like one that is there. */
export interface AppendRow {
  readonly cells: readonly AppendCell[];
  /** The row of the heading that it looks like, and the columns merged in it. null for a task. */
  readonly heading: (ModelRow & { readonly merges: readonly (readonly [number, number])[] }) | null;
}

/** Rows that are added at one place. Rows and columns are 1-based. */
export interface AppendBlock {
  /** The first new row, as the sheet is now; what stands there moves down. */
  readonly row: number;
  /** The same when all blocks are added. */
  readonly at: number;
  /** So many empty rows are there already, from `row` on; they are filled first. */
  readonly prepared: number;
  /** So many rows are inserted below those. */
  readonly inserted: number;
  /** Formats, drop-downs and formulas of the inserted tasks are taken over from it. */
  readonly model: ModelRow;
  /** The row taken after is no task (the ledger has none): looks are made, not only taken over. */
  readonly isFirst: boolean;
  readonly rows: readonly AppendRow[];
  /** Areas that span several rows; `before` is what was merged there when it was read. */
  readonly merges: readonly { readonly before: CellBlock | null; readonly after: CellBlock }[];
  /** Columns that are merged in the model row: their cells are not copied. */
  readonly covered: readonly number[];
  /** Columns in which the model row calculates and the new rows are given nothing: they calculate too. */
  readonly calculated: readonly number[];
  /** The model row is hidden (filtered); the new ones must not be. */
  readonly modelIsHidden: boolean;
}

/** New tasks in a ledger, and what has to grow with them. The blocks are made from the lowest to the highest. */
export interface AppendPlan {
  readonly sheet: string;
  readonly table: string | null;
  readonly left: number;
  readonly right: number;
  /** Other ledgers stand beside this one: only its own columns move down. */
  readonly onlyOwnColumns: boolean;
  /** Heading rows say where tasks go. */
  readonly isDivided: boolean;
  /** From top to bottom. */
  readonly blocks: readonly AppendBlock[];
  /** What stood in the headers, and around the new rows, when it was read: compared before anything is written. */
  readonly expected: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
}

/** What a new task puts into the cells; number and area follow from the place. */
export interface NewTask {
  readonly area: string;
  /** The headings above it, outermost first. */
  readonly section: readonly string[];
  readonly cells: Readonly<Partial<Record<Field, CellValue>>>;
}
