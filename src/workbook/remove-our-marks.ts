import { removeOurComments } from './cell-comments';
import { findOurSheets } from './our-marks';
import { removeHighlight } from './live-columns';
import { removeOurSheets } from './write-page';

/** Removes all that carries our mark from the workbook; see `our-marks.ts`. */
export async function removeOurMarks(context: Excel.RequestContext) {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const ours = await findOurSheets(context, worksheets.items);
  const others = worksheets.items.filter((sheet) => !ours.has(sheet));
  const { columns, conditions } = await removeHighlight(context, others);
  const comments = await removeOurComments(context, others);
  const sheets = await removeOurSheets(context, [...ours.keys()]);
  return { columns, conditions, comments, sheets };
}
