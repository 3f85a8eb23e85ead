import { columnLetters } from '../ledger/columns/a1';
import { asWorkbookError, excelErrorCode, WorkbookError } from './errors';
import { isOurComment } from './our-marks';

/** A comment that shall stand on a cell; its text carries our mark. */
export interface WantedComment {
  readonly sheet: string;
  /** A1 address without sheet. */
  readonly cell: string;
  readonly text: string;
}

export interface CommentReport {
  /** Comments of ours that stand now. */
  readonly written: number;
  /** Cells left without ours because they hold a comment, or a thread that somebody has answered; in reading order. */
  readonly taken: readonly { readonly sheet: string; readonly cell: string }[];
  /** Sheets whose protection forbids comments; nothing was changed there. */
  readonly protectedSheets: readonly string[];
}

/** A comment as it stands. */
interface Present {
  readonly comment: Excel.Comment;
  readonly cell: string;
  /** Ours as we left it: unchanged and unanswered. */
  readonly ours: boolean;
}

const COMMENTS_AT_ONCE = 100;
/** Codes with which Excel refuses one cell, for instance one that holds a note, which this API does not show. */
const OF_ONE_CELL = new Set(['InvalidOperation', 'InvalidArgument', 'GeneralException', 'ItemAlreadyExists']);

/**
 * Makes the comments of ours on these sheets those that are wanted: one that stands already with the same text stays, others of ours
 * go, missing ones are added. A comment of the user's, and one of ours that was changed or answered, is left as it is, and its
 * cell gets none.
 */
export async function replaceOurComments(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
  wanted: readonly WantedComment[],
): Promise<CommentReport> {
  const protectedSheets: string[] = [];
  const taken: WantedComment[] = [];
  const toAdd: WantedComment[] = [];
  let written = 0;
  const sheets = sheetNames.map((name) => context.workbook.worksheets.getItem(name));
  const present = await readComments(context, sheets);
  const locked = await commentsLocked(context, sheets);
  for (const [index, name] of sheetNames.entries()) {
    const here = wanted.filter(({ sheet }) => sheet === name);
    const comments = present[index]!;
    if (locked[index]) {
      if (here.length > 0 || comments.some(({ ours }) => ours)) protectedSheets.push(name);
      continue;
    }
    const byCell = new Map(here.map((one) => [one.cell, one]));
    for (const { comment, cell, ours } of comments) {
      const one = byCell.get(cell);
      const stays = ours && one !== undefined && sameText(comment.content, one.text);
      if (ours && !stays) comment.delete();
      else if (one) {
        byCell.delete(cell);
        if (stays) written += 1;
        else taken.push(one);
      }
    }
    toAdd.push(...byCell.values());
  }
  await context.sync();
  for (let from = 0; from < toAdd.length; from += COMMENTS_AT_ONCE) {
    const some = toAdd.slice(from, from + COMMENTS_AT_ONCE);
    const refused = await addComments(context, some);
    taken.push(...refused);
    written += some.length - refused.length;
  }
  const order = new Map(wanted.map((one, index) => [one, index]));
  taken.sort((a, b) => order.get(a)! - order.get(b)!);
  return { written, taken, protectedSheets };
}

/**
 * Takes away every comment of ours on these sheets, but those that were changed or answered; gives their number.
 * @throws WorkbookError `errors.protectedSheet`
 */
export async function removeOurComments(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<number> {
  const present = await readComments(context, sheets);
  const ours = present.flat().filter((each) => each.ours);
  if (ours.length === 0) return 0;
  const names = sheets.map((sheet) => sheet.load('name'));
  const locked = await commentsLocked(context, sheets);
  const closed = sheets.findIndex((_, index) => locked[index] && present[index]!.some((each) => each.ours));
  if (closed >= 0) throw new WorkbookError('errors.protectedSheet', { sheet: names[closed]!.name });
  ours.forEach(({ comment }) => comment.delete());
  await context.sync();
  return ours.length;
}

/** The comments of each sheet with their places; two round trips. */
async function readComments(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Present[][]> {
  const collections = sheets.map((sheet) => sheet.comments.load('items/id,items/content,items/replies/items/id'));
  await context.sync();
  const located = collections.map(({ items }) =>
    items.map((comment) => ({ comment, range: comment.getLocation().load('rowIndex,columnIndex') })),
  );
  if (located.some((some) => some.length > 0)) await context.sync();
  return located.map((some) =>
    some.map(({ comment, range }) => ({
      comment,
      cell: `${columnLetters(range.columnIndex + 1)}${range.rowIndex + 1}`,
      ours: comment.replies.items.length === 0 && isOurComment(comment.content),
    })),
  );
}

async function commentsLocked(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<boolean[]> {
  const protections = sheets.map((sheet) => sheet.protection.load('protected,options'));
  await context.sync();
  return protections.map(({ protected: locked, options }) => locked && options?.allowEditObjects !== true);
}

/** Adds comments in one round trip; when Excel refuses one of them, the others one by one. Gives those that were refused. */
async function addComments(context: Excel.RequestContext, some: readonly WantedComment[]): Promise<WantedComment[]> {
  const add = ({ sheet, cell, text }: WantedComment): void => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.comments.add(worksheet.getRange(cell), text);
  };
  try {
    some.forEach(add);
    await context.sync();
    return [];
  } catch (error) {
    rethrowUnlessOfOneCell(error);
  }
  // Those before the refused one are there; the rest of the batch was not run.
  const names = [...new Set(some.map(({ sheet }) => sheet))];
  const present = await readComments(
    context,
    names.map((name) => context.workbook.worksheets.getItem(name)),
  );
  const there = new Set(
    present.flatMap((comments, index) =>
      comments.filter(({ ours }) => ours).map(({ cell }) => `${names[index]}!${cell}`),
    ),
  );
  const refused: WantedComment[] = [];
  for (const one of some) {
    if (there.has(`${one.sheet}!${one.cell}`)) continue;
    try {
      add(one);
      // Bounded by the size of a block, and only after a refusal.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      rethrowUnlessOfOneCell(error);
      refused.push(one);
    }
  }
  return refused;
}

function rethrowUnlessOfOneCell(error: unknown): void {
  if (!OF_ONE_CELL.has(excelErrorCode(error))) throw asWorkbookError(error);
}

/** Excel may hand line ends as it likes. */
function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, '\n').trimEnd() === b.replace(/\r\n?/g, '\n').trimEnd();
}
