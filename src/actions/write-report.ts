import { replaceOurComments, type CommentReport } from '../workbook/cell-comments';
import { runExcel } from '../workbook/run-excel';
import { writePage } from '../workbook/write-page';
import type { CheckOutcome } from './check-ledgers';
import type { ActionOptions } from './options';
import { findingComments } from './pages/finding-comments';
import { reportPage } from './pages/report-page';
import type { WorkbookReading } from './read-workbook';

/** What became of the comments on the cells; `left` cells with findings are beyond their number. */
export interface ReportComments extends CommentReport {
  readonly left: number;
}

export interface WrittenReport {
  readonly sheet: string;
  /** null: none were asked for. */
  readonly comments: ReportComments | null;
}

/**
 * Writes the report sheet of a check; a report of ours that is there already is replaced. With `comments` each cell with findings
 * gets one too, joined with what else is wrong there; those of an earlier report are replaced in any case, so that none tells of what
 * was mended since. Never touches a comment of the user's.
 * @throws WorkbookError `errors.nameIsUsers`, `errors.structureProtected`, `errors.protectedSheet`
 */
export async function writeReport(
  reading: WorkbookReading,
  outcome: CheckOutcome,
  options: ActionOptions,
  { comments = false }: { readonly comments?: boolean } = {},
): Promise<WrittenReport> {
  options.onProgress?.('pane.progress.writing');
  const page = reportPage(reading, outcome, options.asOf.toString(), options.t);
  const sheets = [...new Set(reading.ledgers.map(({ layout }) => layout.sheet))];
  const wanted = comments ? findingComments(outcome.findings, options.t) : { comments: [], left: 0 };
  return runExcel(async (context) => {
    await writePage(context, page);
    const report = await replaceOurComments(context, sheets, wanted.comments);
    return { sheet: page.name, comments: comments ? { ...report, left: wanted.left } : null };
  });
}
