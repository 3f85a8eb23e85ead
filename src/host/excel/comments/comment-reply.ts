import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, text } from '../../protocol/value-types';
import type { CommentModel } from '../../model/workbook-model';
import { plainContent } from './comment-collection';
import { type ReplyTarget, commentTarget, rangeAt } from './target';

const { property, method, getter } = membersOf<ReplyTarget>();

const replyOf = ({ comment, replyId }: ReplyTarget): CommentModel['replies'][number] =>
  comment.replies.find(({ id }) => id === replyId) ?? fail('ItemNotFound', 'the reply was deleted');

export const commentReply = defineClass<ReplyTarget>('CommentReply', 10, {
  id: ({ replyId }) => replyId,
  properties: {
    authorName: property(10, text, (self) => replyOf(self).author),
    content: property(
      10,
      plainContent,
      (self) => replyOf(self).text,
      (self, content) => {
        replyOf(self).text = content;
        self.sheet.dirty.add('comments');
      },
    ),
    id: property(10, text, ({ replyId }) => replyId),
    resolved: property(11, flag, ({ comment }) => comment.resolved),
  },
  methods: {
    delete: method(10, [], (self) => {
      const reply = replyOf(self);
      self.comment.replies = self.comment.replies.filter((one) => one !== reply);
      self.sheet.dirty.add('comments');
    }),
    getLocation: getter(10, 'Range', [], ({ sheet, comment }) => rangeAt(sheet, comment)),
    getParentComment: getter(10, 'Comment', [], ({ sheet, comment }) => commentTarget(sheet, comment)),
  },
});
