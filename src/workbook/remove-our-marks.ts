import { removeOurComments } from './cell-comments';
import { findOurSheets, type OurSheetKind } from './our-marks';
import { removeHighlight } from './remove-highlight';
import { removeOurSheets } from './page-sheet';

/** Sheets that count in the helper columns or explain the colours, and say nothing without them. */
const PART_OF_MARKS: ReadonlySet<OurSheetKind> = new Set(['board', 'legend']);

/**
 * Removes all that carries our mark from the workbook; see `our-marks.ts`. `keepDocuments`: summaries, notices, bulletins and reports,
 * which people may have written in, stay; their names are answered as `kept`.
 */
export async function removeOurMarks(
  context: Excel.RequestContext,
  { keepDocuments = false }: { readonly keepDocuments?: boolean } = {},
) {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const ours = await findOurSheets(context, worksheets.items);
  const others = worksheets.items.filter((sheet) => !ours.has(sheet));
  const { columns, conditions } = await removeHighlight(context, others);
  const comments = await removeOurComments(context, others);
  const goes = ([, kind]: readonly [Excel.Worksheet, OurSheetKind]): boolean =>
    !keepDocuments || PART_OF_MARKS.has(kind);
  const kept = [...ours].filter((one) => !goes(one)).map(([{ name }]) => name);
  const removed = [...ours].filter(goes).map(([sheet]) => sheet);
  const sheets = await removeOurSheets(context, removed);
  return { columns, conditions, comments, sheets, kept };
}
