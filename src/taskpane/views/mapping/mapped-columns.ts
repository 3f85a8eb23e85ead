import type { LedgerReading } from '../../../actions/read-workbook';
import { columnLetters } from '../../../ledger/columns/a1';
import { FIELDS, type Field } from '../../../ledger/columns/fields';
import type { ColumnChoice } from '../../../ledger/columns/mapping-override';

export interface MappedColumn {
  /** Letters. */
  readonly column: string;
  readonly header: string;
  /** The first text below the header, to know the column by. */
  readonly sample: string;
  readonly field: Field | null;
}

/** Every column of a ledger from left to right, with what it stands for. */
export function columnsOf({ layout, grid }: LedgerReading): readonly MappedColumn[] {
  const fields = new Map<string, Field>();
  for (const field of FIELDS) {
    const letters = layout.columns[field];
    if (letters !== undefined) fields.set(letters, field);
  }
  const columns: MappedColumn[] = [];
  for (let number = layout.left; number <= layout.right; number += 1) {
    const column = columnLetters(number);
    const texts = grid.texts
      .slice(layout.firstRow - grid.firstRow, layout.lastRow - grid.firstRow + 1)
      .map((row) => row[number - grid.firstColumn] ?? '');
    columns.push({
      column,
      header: (layout.headers[column] ?? '').replace(/\s+/g, ' ').trim(),
      sample: texts.find((text) => text.trim() !== '')?.trim() ?? '',
      field: fields.get(column) ?? null,
    });
  }
  return columns.filter(({ header, sample }) => header !== '' || sample !== '');
}

/** The mapping as it is to be remembered; columns without a header cannot be found again and are kept by their letters. */
export function choicesOf(columns: readonly MappedColumn[]): readonly ColumnChoice[] {
  return columns.map(({ field, column, header }) => ({ field, column, header }));
}
