import type { CellBlock, CellValue, GridTable, SheetGrid } from '../../../src/ledger/columns/sheet-grid';
import { parseBlock } from '../../../src/ledger/columns/a1';

export interface GridOptions {
  readonly sheet?: string;
  readonly firstRow?: number;
  readonly firstColumn?: number;
  /** A1 blocks. */
  readonly merges?: readonly string[];
  readonly hidden?: readonly number[];
  readonly tables?: readonly GridTable[];
  /** Number format by A1-less [row, column] index into the literal, `r,c`. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Displayed text where it differs from the value, by `r,c`. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** A grid from literal rows; short rows are filled up with empty cells. */
export function gridOf(
  rows: readonly (readonly (CellValue | null | undefined)[])[],
  options: GridOptions = {},
): SheetGrid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const texts = values.map((row, r) => row.map((value, c) => options.texts?.[`${r},${c}`] ?? String(value)));
  const merges: CellBlock[] = (options.merges ?? []).map((address) => {
    const block = parseBlock(address);
    if (!block) throw new Error(`no block: ${address}`);
    return block;
  });
  return {
    sheet: options.sheet ?? 'S',
    firstRow: options.firstRow ?? 1,
    firstColumn: options.firstColumn ?? 1,
    values,
    texts,
    formulas: null,
    numberFormats: values.map((row, r) => row.map((_, c) => options.formats?.[`${r},${c}`] ?? 'General')),
    merges,
    hiddenRows: new Set(options.hidden ?? []),
    tables: options.tables ?? [],
  };
}
