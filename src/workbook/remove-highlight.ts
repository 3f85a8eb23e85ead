import { giveBackFilters } from './band-filter';
import { WorkbookError } from './errors';
import { looksInName } from './given-looks';
import { isOurCondition, isOurName } from './our-marks';

export interface Removed {
  readonly columns: number;
  readonly conditions: number;
}

/**
 * Takes away helper columns and conditional formats of ours on these sheets, and leaves everything else as it is. The cells of
 * the helper columns were empty when they were taken, and are empty again.
 */
export async function removeHighlight(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Removed> {
  await giveBackFilters(context, sheets);
  const found = sheets.map((sheet) => ({
    sheet: sheet.load('name'),
    names: sheet.names.load('items/name'),
    tables: sheet.tables.load('items/name'),
    formats: sheet.getRange().conditionalFormats.load('items/type'),
    protection: sheet.protection.load('protected'),
  }));
  await context.sync();
  const details = found.map(({ sheet, names, tables, formats, protection }) => ({
    sheet,
    protected: protection.protected,
    helpers: names.items
      .filter(({ name }) => isOurName(name))
      .map((name) => ({ name, range: name.getRangeOrNullObject().load('columnIndex,columnCount') })),
    tables: tables.items.map((table) => ({ table, range: table.getRange().load('columnIndex,columnCount') })),
    customs: formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({ format, rule: format.custom.rule.load('formula') })),
  }));
  await context.sync();
  let columns = 0;
  let conditions = 0;
  for (const { sheet, protected: locked, helpers, tables, customs } of details) {
    const ours = customs.filter(({ rule }) => isOurCondition(rule.formula));
    if (locked && ours.length + helpers.length > 0)
      throw new WorkbookError('errors.protectedSheet', { sheet: sheet.name });
    // Before the cells are cleared: clearing takes formats that lie wholly inside along.
    ours.forEach(({ format }) => format.delete());
    const live = helpers.filter(({ range }) => !range.isNullObject);
    shrinkTables(
      tables,
      live.map(({ range }) => range.columnIndex),
    );
    for (const { name, range } of live) {
      range.clear();
      const given = looksInName(name.name);
      if (given === null) continue;
      range.columnHidden = false;
      if (given.width === 'standard') range.format.useStandardWidth = true;
      else range.format.columnWidth = given.width;
      if (given.hidden) range.columnHidden = true;
    }
    helpers.forEach(({ name }) => name.delete());
    columns += live.length;
    conditions += ours.length;
  }
  await context.sync();
  return { columns, conditions };
}

/** A table gives back the helper columns at its right end; what stands further right stays where it is. */
function shrinkTables(
  tables: readonly { table: Excel.Table; range: Pick<Excel.Range, 'columnIndex' | 'columnCount'> }[],
  helpers: readonly number[],
): void {
  for (const { table, range } of tables) {
    const right = range.columnIndex + range.columnCount - 1;
    let own = 0;
    while (helpers.includes(right - own)) own += 1;
    // A filter on a column that goes would leave rows hidden.
    for (let back = 0; back < own; back += 1) table.columns.getItemAt(range.columnCount - 1 - back).filter.clear();
    if (own > 0) table.resize(table.getRange().getResizedRange(0, -own));
  }
}
