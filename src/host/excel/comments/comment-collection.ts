import { fail } from '../../protocol/errors';
import { type ValueType, count, optional, text } from '../../protocol/value-types';
import { defineClass, membersOf } from '../../protocol/host-class';
import { contentType } from '../enums';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import { requireAllowed } from '../guards';
import { rangeArgument } from '../targets';
import { type CommentTarget, type MarksTarget, cellOf, commentTarget, commentsOf, guid, timeOf } from './target';

const { method, getter } = membersOf<MarksTarget>();

/** Plain text; mentions are refused. */
export const plainContent: ValueType<string> = {
  kind: 'string',
  parse: (value) => {
    if (typeof value === 'object' && value !== null) return fail('NotImplemented', 'comments with mentions');
    const content = text.parse(value);
    return content === '' ? fail('InvalidArgument', 'empty comment') : content;
  },
};

const find = (marks: MarksTarget, id: string): CommentTarget | null =>
  commentsOf(marks).find(({ comment }) => comment.id === id) ?? null;

export const commentCollection = defineClass<MarksTarget>('CommentCollection', 10, {
  methods: {
    add: getter(
      10,
      'Comment',
      [rangeArgument, plainContent, optional(contentType)],
      (marks, [cell, content, type], session) => {
        if (type === 'Mention') fail('NotImplemented', 'comments with mentions');
        const { sheet, row, column } = cellOf(cell, marks, session);
        requireAllowed(sheet, 'allowEditObjects');
        const isTaken = [...sheet.comments, ...sheet.notes].some((one) => one.row === row && one.column === column);
        if (isTaken) fail('InvalidOperation', 'the cell has a comment or note');
        const comment = {
          id: guid(session),
          row,
          column,
          author: session.options.userName,
          text: content,
          created: timeOf(session),
          resolved: false,
          replies: [],
        };
        sheet.comments.push(comment);
        sheet.dirty.add('comments');
        const args = {
          commentDetails: [{ commentId: comment.id, replyIds: [] }],
          source: 'Local',
          worksheetId: sheet.id,
        };
        for (const target of [sheet.id, WORKBOOK_TARGET]) session.emit(EventType.commentAdded, target, args);
        return commentTarget(sheet, comment);
      },
    ),
    getCount: method(10, [], (marks) => commentsOf(marks).length),
    getItem: getter(10, 'Comment', [text], (marks, [id]) => find(marks, id) ?? fail('ItemNotFound', `comment ${id}`)),
    getItemAt: getter(
      10,
      'Comment',
      [count],
      (marks, [index]) => commentsOf(marks)[index] ?? fail('InvalidArgument', `comment ${index}`),
    ),
    getItemByCell: getter(10, 'Comment', [rangeArgument], (marks, [cell], session) => {
      const { sheet, row, column } = cellOf(cell, marks, session);
      const comment = sheet.comments.find((one) => one.row === row && one.column === column);
      return comment ? commentTarget(sheet, comment) : fail('ItemNotFound', 'no comment on the cell');
    }),
    getItemByReplyId: getter(
      10,
      'Comment',
      [text],
      (marks, [id]) =>
        commentsOf(marks).find(({ comment }) => comment.replies.some((reply) => reply.id === id)) ??
        fail('ItemNotFound', `reply ${id}`),
    ),
    getItemOrNullObject: getter(14, 'Comment', [text], (marks, [id]) => find(marks, id)),
  },
  collection: { item: 'Comment', items: commentsOf, byKey: (marks, key) => find(marks, String(key)) },
  events: {
    onAdded: { api: 12, registers: 'AddedEvent' },
    onChanged: { api: 12, registers: 'ChangedEvent' },
    onDeleted: { api: 12, registers: 'DeletedEvent' },
  },
});
