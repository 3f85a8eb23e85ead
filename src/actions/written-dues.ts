import type { CellValue, SheetGrid } from '../ledger/columns/sheet-grid';
import type { WrittenDues } from '../ledger/progress/old-marks';
import type { HelperBlock } from '../workbook/read-sheets';
import type { RowReading } from '../workbook/read-rows';

/** What stands in the due column of ours in these rows; undefined where there is none. @param grid as read, with our columns in it. */
export function writtenDues(
  grid: SheetGrid,
  blocks: readonly HelperBlock[],
  rows: readonly (number | null)[],
): WrittenDues | undefined {
  const column = dueColumn(blocks, rows);
  if (column === null) return undefined;
  const index = column - grid.firstColumn;
  return new Map(
    rows.flatMap((row): [number, CellValue][] => {
      if (row === null) return [];
      const at = row - grid.firstRow;
      return [[row, grid.formulas?.[at]?.[index] ?? grid.values[at]?.[index] ?? '']];
    }),
  );
}

/** The same after some rows were read again. */
export function withReadDues(
  written: WrittenDues | undefined,
  { firstColumn }: Pick<SheetGrid, 'firstColumn'>,
  blocks: readonly HelperBlock[],
  rows: readonly RowReading[],
): WrittenDues | undefined {
  const column = written && dueColumn(blocks, [...written.keys()]);
  if (!column) return written;
  const index = column - firstColumn;
  const read = rows.filter(({ row }) => written.has(row));
  return new Map([
    ...written,
    ...read.map(({ row, formulas, values }): [number, CellValue] => [row, formulas[index] ?? values[index] ?? '']),
  ]);
}

/** 1-based column of the due days beside these rows. */
function dueColumn(blocks: readonly HelperBlock[], rows: readonly (number | null)[]): number | null {
  const due = blocks.find(
    ({ key, top, bottom }) => key === 'due' && rows.some((row) => row !== null && row > top && row <= bottom),
  );
  return due?.left ?? null;
}
