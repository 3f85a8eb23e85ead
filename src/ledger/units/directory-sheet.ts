import type { SheetGrid } from '../columns/sheet-grid';
import {
  directoryColumn,
  directoryFromRows,
  type ConfirmedAliases,
  type DirectoryColumn,
  type DirectoryRow,
  type UnitDirectory,
} from './directory';

/** Title rows may stand above the header of a directory sheet. */
const MOST_ROWS_ABOVE = 8;

/** The unit directory on a sheet: one unit a row under a header with a column of names; null where there is no such header. */
export function directoryFromGrid(grid: SheetGrid, confirmed: ConfirmedAliases): UnitDirectory | null {
  for (let at = 0; at < Math.min(grid.texts.length, MOST_ROWS_ABOVE); at += 1) {
    const columns = new Map<DirectoryColumn, number>();
    grid.texts[at]!.forEach((header, column) => {
      const field = directoryColumn(header);
      if (field !== null && !columns.has(field)) columns.set(field, column);
    });
    if (!columns.has('name')) continue;
    const rows = grid.texts.slice(at + 1).flatMap((texts): DirectoryRow[] => {
      const row = Object.fromEntries([...columns].map(([field, column]) => [field, texts[column] ?? '']));
      return (row.name ?? '').trim() === '' ? [] : [row];
    });
    return rows.length > 0 ? directoryFromRows(rows, confirmed) : null;
  }
  return null;
}
