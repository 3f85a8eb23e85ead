/** Tables when cells are inserted or deleted: block, columns and new header cells. */
import { MAX_ROW } from './a1';
import { setValue } from './cells';
import { shiftBlock, type StructureChange } from './shift-references';
import type { SheetModel, TableModel, WorkbookModel } from './workbook-model';

/** A table whose cells are all deleted goes; new columns inside it get a name of their own and a header cell. */
export function shiftTables(model: WorkbookModel, sheet: SheetModel, change: StructureChange): void {
  if (sheet.tables.length === 0) return;
  sheet.tables = sheet.tables.flatMap((table) => {
    const [block] = shiftBlock(table.block, change);
    if (!block) return [];
    const columns = change.direction === 'column' ? shiftColumns(table, change) : table.columns;
    const moved: TableModel = { ...table, block, columns };
    if (columns !== table.columns && table.showHeaders && block.top <= MAX_ROW) {
      columns.forEach((column, index) => {
        if (!table.columns.includes(column)) setValue(model, sheet, block.top, block.left + index, column.name);
      });
    }
    return [moved];
  });
  sheet.dirty.add('tables');
}

function shiftColumns(table: TableModel, change: StructureChange): TableModel['columns'] {
  const { block, kind } = change;
  if (kind === 'delete') {
    return table.columns.filter((_, index) => {
      const column = table.block.left + index;
      return column < block.left || column > block.right;
    });
  }
  if (block.left <= table.block.left || block.left > table.block.right) return table.columns;
  const columns = [...table.columns];
  const names = new Set(columns.map((column) => column.name.toLowerCase()));
  let id = Math.max(0, ...columns.map((column) => column.id));
  for (let index = 0; index <= block.right - block.left; index++) {
    const name = freeColumnName(names);
    names.add(name.toLowerCase());
    columns.splice(block.left - table.block.left + index, 0, { id: ++id, name });
  }
  return columns;
}

/** `列1`, `列2` … as Excel in Chinese names new columns. */
export function freeColumnName(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`列${number}`)) number++;
  return `列${number}`;
}
