import type { ColumnMap, Field } from './fields';
import { FIELDS } from './fields';

/** Where one ledger stands on a sheet and what its columns mean. Rows are 1-based sheet rows, columns letters. */
export interface LedgerLayout {
  readonly sheet: string;
  /** Name of the Excel Table, or null for a plain range. */
  readonly table: string | null;
  readonly headerRows: readonly number[];
  /** First row below the header and last row that holds a task; `lastRow = firstRow - 1` for a ledger without any. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Last row that belongs to the ledger, its totals and notes included. */
  readonly endRow: number;
  /** 1-based first and last column. */
  readonly left: number;
  readonly right: number;
  readonly columns: ColumnMap;
  /** Columns with a header and no field. */
  readonly unmapped: readonly string[];
  /** Header text by column letters; texts of several header rows are joined by ` / `, outermost first. */
  readonly headers: Readonly<Record<string, string>>;
  /** The largest heading above the header; '' when none. */
  readonly title: string;
  /** The other texts above the header, in order. */
  readonly subtitles: readonly string[];
  /** A heading `一、…` right above the header, when the header is repeated under every heading. */
  readonly leadingSection: readonly string[];
  /** Rows inside the ledger that repeat header or title for printed pages. */
  readonly repeatedRows: readonly number[];
  /** The area (or task) stands in the first row of its group only and holds for the blank cells below. */
  readonly fillDown: readonly Field[];
}

/** Why a sheet is no ledger; the text is `columns.skip.<reason>`. */
export type SkipReason =
  'empty' | 'no-header' | 'no-task-column' | 'unit-directory' | 'figures' | 'our-sheet' | 'chart-only';

export interface SheetLedgers {
  readonly ledgers: readonly LedgerLayout[];
  /** Set when there is no ledger. */
  readonly skipped?: SkipReason;
}

/** Layout without its entries as `task-ledger read --json` prints it. */
export interface LayoutJson {
  readonly sheet: string;
  readonly table: string | null;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ColumnMap;
  readonly unmapped: readonly string[];
}

/** The layout in the command line's form; columns stand in the order of the standard fields. */
export function layoutToJson(layout: LedgerLayout): LayoutJson {
  const columns: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const column = layout.columns[field];
    if (column !== undefined) columns[field] = column;
  }
  const { sheet, table, headerRows, firstRow, lastRow, unmapped } = layout;
  return { sheet, table, headerRows, firstRow, lastRow, columns, unmapped };
}
