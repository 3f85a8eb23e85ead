/** Threaded comments: who finds them, where they stand. (The pinned client knows no notes.) */
import type { CommentModel, SheetModel, WorkbookModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import type { ExcelSession } from '../session';
import { type RangeArgument, type RangeTarget, blockOf, rangeOf, toRange } from '../targets';
import { activeSheet } from '../selection';

/** Those of one sheet, or of all (`sheet` null). */
export interface MarksTarget {
  workbook: WorkbookModel;
  sheet: SheetModel | null;
}

export interface CommentTarget {
  readonly sheet: SheetModel;
  readonly comment: CommentModel;
}

export interface ReplyTarget extends CommentTarget {
  replyId: string;
}

/** The model replaces a comment's object when cells move, so it is looked up by id each time. */
export function commentTarget(sheet: SheetModel, { id }: CommentModel): CommentTarget {
  return {
    sheet,
    get comment() {
      return sheet.comments.find((one) => one.id === id) ?? fail('ItemNotFound', 'the comment was deleted');
    },
  };
}

export const replyTarget = (target: CommentTarget, replyId: string): ReplyTarget =>
  Object.assign(Object.create(target) as CommentTarget, { replyId });

const sheetsOf = ({ workbook, sheet }: MarksTarget): SheetModel[] => (sheet ? [sheet] : workbook.sheets);

export const commentsOf = (marks: MarksTarget): CommentTarget[] =>
  sheetsOf(marks).flatMap((sheet) => sheet.comments.map((comment) => commentTarget(sheet, comment)));

/** The single cell that an argument names. */
export function cellOf(
  argument: RangeArgument,
  marks: MarksTarget,
  session: ExcelSession,
): { sheet: SheetModel; row: number; column: number } {
  const range = toRange(argument, marks.sheet ?? activeSheet(session), session);
  const block = blockOf(range, session);
  if (block.top !== block.bottom || block.left !== block.right) fail('InvalidArgument', 'one cell expected');
  return { sheet: range.sheet, row: block.top, column: block.left };
}

export const rangeAt = (sheet: SheetModel, { row, column }: { row: number; column: number }): RangeTarget =>
  rangeOf(sheet, { top: row, bottom: row, left: column, right: column });

/** `{00000000-0000-4000-8000-000000000001}`: one that no comment of the workbook has, also none of an earlier session. */
export function guid(session: ExcelSession): string {
  const taken = new Set(
    session.model.sheets.flatMap(({ comments }) =>
      comments.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]),
    ),
  );
  for (;;) {
    const id = `{00000000-0000-4000-8000-${session.nextNumber().toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!taken.has(id)) return id;
  }
}

/** When a comment is written, as files have it: the host's day, at midnight, so that the same work gives the same file. */
export const timeOf = (session: ExcelSession): string => `${session.options.today().toString()}T00:00:00.00`;
