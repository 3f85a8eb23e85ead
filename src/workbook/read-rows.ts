import type { CellValue, SheetGrid } from '../ledger/columns/sheet-grid';

/** Rows of a sheet to be read again, 1-based, in order. */
export interface RowsOfSheet {
  readonly sheet: string;
  readonly rows: readonly number[];
  /** The columns of the grid that they belong to. */
  readonly grid: Pick<SheetGrid, 'firstColumn' | 'formulas' | 'values' | 'firstRow'>;
}

/** One row as it stands in the sheet now, over the columns of its grid. */
export interface RowReading {
  readonly row: number;
  readonly values: readonly CellValue[];
  readonly texts: readonly string[];
  readonly numberFormats: readonly string[];
  readonly formulas: readonly (string | null)[];
  readonly hidden: boolean;
}

/**
 * Reads single rows of known sheets, in one round trip however many they are. The rows are to be few: together they must stay below
 * Excel's limit of 5 MB an answer.
 * @returns a list for each sheet, or null for a sheet that is gone.
 */
export async function readRows(
  context: Excel.RequestContext,
  wanted: readonly RowsOfSheet[],
): Promise<readonly (readonly RowReading[] | null)[]> {
  const loaded = wanted.map(({ sheet: name, rows, grid }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
    const width = grid.values[0]?.length ?? 0;
    const spans = spansOf(rows).map(({ first, count }) => ({
      first,
      range: sheet
        .getRangeByIndexes(first - 1, grid.firstColumn - 1, count, width)
        .load('values,text,numberFormat,formulas'),
      // Of several rows together it would be null where only some are hidden.
      hidden: Array.from({ length: count }, (_, index) =>
        sheet.getRangeByIndexes(first - 1 + index, grid.firstColumn - 1, 1, 1).load('rowHidden'),
      ),
    }));
    return { sheet, spans };
  });
  await context.sync();
  return loaded.map(({ sheet, spans }) =>
    sheet.isNullObject
      ? null
      : spans.flatMap(({ first, range, hidden }) =>
          hidden.map((cell, index): RowReading => ({
            row: first + index,
            values: range.values[index] as CellValue[],
            texts: range.text[index] as string[],
            numberFormats: range.numberFormat[index] as string[],
            formulas: (range.formulas[index] as unknown[]).map((text) =>
              typeof text === 'string' && text.startsWith('=') ? text : null,
            ),
            hidden: cell.rowHidden,
          })),
        ),
  );
}

/** Neighbouring rows in one piece. */
function spansOf(rows: readonly number[]): { first: number; count: number }[] {
  const spans: { first: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else spans.push({ first: row, count: 1 });
  }
  return spans;
}
