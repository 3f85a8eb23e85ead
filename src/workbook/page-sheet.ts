import { WorkbookError } from './errors';
import { isOurName, SHEET_MARK, sheetMarkName } from './our-marks';
import type { Page } from './page';

/**
 * The sheet that a page goes on, empty: our own of that name is emptied (deleting a sheet would clear Excel's undo), else a new one is
 * added at the end. A sheet of the user's with that name is left alone.
 * @throws WorkbookError `errors.nameIsUsers`, `errors.structureProtected`, `errors.protectedSheet`
 */
export async function ownSheet(context: Excel.RequestContext, page: Page): Promise<Excel.Worksheet> {
  const found = context.workbook.worksheets.getItemOrNullObject(page.name).load('name');
  const mark = found.customProperties.getItemOrNullObject(SHEET_MARK).load('value');
  const names = found.names.load('items/name');
  const charts = found.charts.load('items/name');
  const sheetProtection = found.protection.load('protected');
  const protection = context.workbook.protection.load('protected');
  await context.sync();
  if (found.isNullObject) {
    if (protection.protected) throw new WorkbookError('errors.structureProtected');
    const added = context.workbook.worksheets.add(page.name);
    markSheet(added, page);
    return added;
  }
  const named = names.items.some(({ name }) => isOurName(name));
  if (mark.isNullObject && !named) throw new WorkbookError('errors.nameIsUsers', { sheet: page.name });
  if (sheetProtection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: page.name });
  charts.items.forEach((chart) => chart.delete());
  if (mark.isNullObject) markSheet(found, page, named);
  found.freezePanes.unfreeze();
  found.horizontalPageBreaks.removePageBreaks();
  const whole = found.getRange();
  whole.unmerge();
  whole.clear();
  whole.conditionalFormats.clearAll();
  return found;
}

/** The mark stands twice: programs other than Excel drop custom properties of sheets when they save, but keep names. */
function markSheet(sheet: Excel.Worksheet, page: Page, named = false): void {
  sheet.customProperties.add(SHEET_MARK, page.kind);
  if (!named) sheet.names.add(sheetMarkName(page.kind), sheet.getRange('A1')).visible = false;
}

/** Deletes every sheet of ours; gives their names. The user's sheets and the ledgers stay. */
export async function removeOurSheets(
  context: Excel.RequestContext,
  ours: readonly Excel.Worksheet[],
): Promise<readonly string[]> {
  const protection = context.workbook.protection.load('protected');
  ours.forEach((sheet) => sheet.load('name'));
  await context.sync();
  if (ours.length > 0 && protection.protected) throw new WorkbookError('errors.structureProtected');
  const names = ours.map(({ name }) => name);
  ours.forEach((sheet) => sheet.delete());
  await context.sync();
  return names;
}
