/**
 * What reading needs to know of one sheet, as plain data. `workbook/` fills it from Excel; tests and imports write it as literals.
 * All arrays are row-major and of one shape; row 0 / column 0 of the arrays is sheet cell (`firstRow`, `firstColumn`).
 */
export interface SheetGrid {
  readonly sheet: string;
  /** 1-based sheet row of the first array row. */
  readonly firstRow: number;
  /** 1-based sheet column (A = 1) of the first array column. */
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Displayed texts. */
  readonly texts: readonly (readonly string[])[];
  /** `=…` for a formula cell, else null. May be absent when the range holds no formula. */
  readonly formulas: readonly (readonly (string | null)[])[] | null;
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas, 1-based sheet coordinates, inclusive. */
  readonly merges: readonly CellBlock[];
  /** 1-based sheet rows hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Excel Tables on the sheet. */
  readonly tables: readonly GridTable[];
}

/** Excel cell value; '' is empty; a date is a serial number; an error is its text (`#REF!`). */
export type CellValue = string | number | boolean;

/** 1-based, inclusive. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface GridTable {
  readonly name: string;
  /** Whole table with header and totals. */
  readonly block: CellBlock;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}
