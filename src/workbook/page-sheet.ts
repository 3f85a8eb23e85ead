import { WorkbookError } from './errors';
import { isOurName, SHEET_MARK, sheetMarkName } from './our-marks';
import type { Page } from './page';

/**
 * The sheet that a page goes on, empty: our own of that name is emptied (deleting a sheet would clear Excel's undo), else our own of its
 * name in another language is renamed, else a new one is added at the end. A sheet of the user's with that name is left alone.
 * @throws WorkbookError `errors.nameIsUsers`, `errors.structureProtected`, `errors.protectedSheet`
 */
export async function ownSheet(context: Excel.RequestContext, page: Page): Promise<Excel.Worksheet> {
  const wanted = lookUp(context, page.name);
  const others = (page.otherNames ?? []).map((name) => lookUp(context, name));
  const protection = context.workbook.protection.load('protected');
  await context.sync();
  const found = wanted.sheet.isNullObject ? others.find(isOurs) : wanted;
  // Neither is a sheet added nor renamed.
  if (found !== wanted && protection.protected) throw new WorkbookError('errors.structureProtected');
  if (!found) {
    const added = context.workbook.worksheets.add(page.name);
    markSheet(added, page);
    return added;
  }
  const { sheet, mark, charts } = found;
  if (!isOurs(found)) throw new WorkbookError('errors.nameIsUsers', { sheet: page.name });
  if (found.protection.protected) throw new WorkbookError('errors.protectedSheet', { sheet: sheet.name });
  if (found !== wanted) sheet.name = page.name;
  charts.items.forEach((chart) => chart.delete());
  if (mark.isNullObject) markSheet(sheet, page, hasOurName(found));
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const whole = sheet.getRange();
  whole.unmerge();
  whole.clear();
  whole.conditionalFormats.clearAll();
  return sheet;
}

/** A sheet that may not be there, and what tells whether it is ours. */
function lookUp(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
  return {
    sheet,
    mark: sheet.customProperties.getItemOrNullObject(SHEET_MARK).load('value'),
    names: sheet.names.load('items/name'),
    charts: sheet.charts.load('items/name'),
    protection: sheet.protection.load('protected'),
  };
}
type Found = ReturnType<typeof lookUp>;

function isOurs(found: Found): boolean {
  return !found.sheet.isNullObject && (!found.mark.isNullObject || hasOurName(found));
}

function hasOurName({ names }: Found): boolean {
  return names.items.some(({ name }) => isOurName(name));
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
