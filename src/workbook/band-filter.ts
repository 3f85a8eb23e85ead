import { WorkbookError } from './errors';
import type { HighlightPlace } from './highlight-place';
import { NAME_PREFIX } from './our-marks';

/** Custom property of a ledger's sheet: the AutoFilter that was there before ours, as an address; '' for none. */
const FILTER_MARK = 'TaskLedger.filter';

/**
 * Prepares to show only the rows whose band column holds this label: in a table by the table's own filter, else by the sheet's
 * AutoFilter, grown over our columns; criteria that the user set stay. null shows all bands again and gives back the AutoFilter as it
 * was. Nothing is changed before the returned function is called, which queues the change: so several ledgers are filtered all or none.
 * @throws WorkbookError `summary.error.notHighlighted`, `summary.error.otherFilter`, `errors.protectedSheet`
 */
export async function prepareBandFilter(
  context: Excel.RequestContext,
  place: HighlightPlace,
  label: string | null,
): Promise<() => void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const names = sheet.names.load('items/name');
  const protection = sheet.protection.load('protected');
  const present = sheet.autoFilter.getRangeOrNullObject().load('address,rowIndex,columnIndex,columnCount,rowCount');
  const autoFilter = sheet.autoFilter.load('criteria,enabled');
  const mark = sheet.customProperties.getItemOrNullObject(FILTER_MARK).load('value');
  await context.sync();
  if (protection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: place.sheet });
  const helpers = names.items
    .filter(({ name }) => name.replace(/^.*!/, '').startsWith(NAME_PREFIX))
    .map((item) => ({ key: item.name.replace(/^.*!/, '').slice(NAME_PREFIX.length), range: item.getRange() }));
  helpers.forEach(({ range }) => range.load('rowIndex,columnIndex,rowCount'));
  await context.sync();
  const own = helpers.filter(({ range }) => range.rowIndex + 1 === place.headerRow);
  const band = own.find(({ key }) => key.startsWith('band_'));
  if (!band) {
    if (label === null) return () => undefined;
    throw new WorkbookError('summary.error.notHighlighted');
  }
  if (place.table !== null) {
    const table = context.workbook.tables.getItem(place.table);
    const { filter } = table.columns.getItemAt(band.range.columnIndex - (place.left - 1));
    return () => (label === null ? filter.clear() : filter.applyValuesFilter([label]));
  }
  // A sheet has one AutoFilter; the one that is there may be another ledger's.
  const isHere = !present.isNullObject && present.rowIndex + 1 === place.headerRow;
  if (label === null) {
    if (!present.isNullObject && !isHere) return () => undefined;
    return () => {
      if (isHere) giveBack(sheet, mark.isNullObject ? null : mark.value, present, band.range.columnIndex);
      if (!mark.isNullObject) mark.delete();
    };
  }
  const isOurs = !mark.isNullObject;
  const isFree = present.isNullObject || (isOurs && mark.value === '');
  if (!isFree && !(isHere && present.columnIndex + 1 >= place.left))
    throw new WorkbookError('summary.error.otherFilter', { sheet: place.sheet });
  const right = Math.max(...own.map(({ range }) => range.columnIndex));
  const left = isHere ? present.columnIndex : place.left - 1;
  const grown = sheet.getRangeByIndexes(place.headerRow - 1, left, band.range.rowCount, right - left + 1);
  const kept = isHere ? criteriaOf(autoFilter) : [];
  return () => {
    if (!isOurs) sheet.customProperties.add(FILTER_MARK, isHere ? local(present.address) : '');
    if (!present.isNullObject && !isHere) sheet.autoFilter.remove();
    sheet.autoFilter.apply(grown, band.range.columnIndex - left, { filterOn: 'Values', values: [label] });
    for (const { column, criteria } of kept)
      if (left + column !== band.range.columnIndex) sheet.autoFilter.apply(grown, column, criteria);
  };
}

/** Takes our column's criterion away and makes the AutoFilter as large as it was, or away where there was none. */
function giveBack(sheet: Excel.Worksheet, before: string | null, present: Excel.Range, bandColumn: number): void {
  if (before === null) {
    const offset = bandColumn - present.columnIndex;
    if (offset >= 0 && offset < present.columnCount) sheet.autoFilter.clearColumnCriteria(offset);
    return;
  }
  const kept = criteriaOf(sheet.autoFilter).filter(({ column }) => present.columnIndex + column !== bandColumn);
  sheet.autoFilter.remove();
  if (before === '') return;
  const range = sheet.getRange(before);
  sheet.autoFilter.apply(range);
  for (const { column, criteria } of kept) sheet.autoFilter.apply(range, column, criteria);
}

interface ColumnCriteria {
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
}

function criteriaOf({ criteria }: Excel.AutoFilter): readonly ColumnCriteria[] {
  const list = criteria as unknown as readonly (Excel.FilterCriteria | null)[];
  return list.flatMap((one, column) => (one && Object.keys(one).length > 0 ? [{ column, criteria: one }] : []));
}

function local(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Gives back the AutoFilter of each sheet that has one of ours, before its helper columns go. */
export async function giveBackFilters(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  const found = sheets.map((sheet) => ({
    sheet,
    mark: sheet.customProperties.getItemOrNullObject(FILTER_MARK).load('value'),
    present: sheet.autoFilter.getRangeOrNullObject().load('columnIndex,columnCount'),
    names: sheet.names.load('items/name'),
  }));
  found.forEach(({ sheet }) => sheet.autoFilter.load('criteria'));
  await context.sync();
  const marked = found.flatMap(({ sheet, mark, present, names }) => {
    const name = names.items.find((item) => item.name.replace(/^.*!/, '').startsWith(`${NAME_PREFIX}band_`));
    return mark.isNullObject ? [] : [{ sheet, mark, present, band: name?.getRange().load('columnIndex') }];
  });
  if (marked.length === 0) return;
  await context.sync();
  for (const { sheet, mark, present, band } of marked) {
    if (!present.isNullObject) giveBack(sheet, mark.value, present, band ? band.columnIndex : -1);
    mark.delete();
  }
  await context.sync();
}
