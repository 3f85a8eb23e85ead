/** Deletes the first sheet when it is empty and not the only one: the blank sheet that every new workbook comes with. */
export async function dropEmptySheet(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load('items/name');
  const first = context.workbook.worksheets.getFirst(false);
  const used = first.getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  if (!used.isNullObject || sheets.items.length < 2) return;
  first.delete();
  await context.sync();
}
