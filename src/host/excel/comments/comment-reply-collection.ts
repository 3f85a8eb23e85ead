import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, optional, text } from '../../protocol/value-types';
import { contentType } from '../enums';
import { plainContent } from './comment-collection';
import { type CommentTarget, type ReplyTarget, guid, replyTarget, timeOf } from './target';

const { method, getter } = membersOf<CommentTarget>();

const repliesOf = (self: CommentTarget): ReplyTarget[] => self.comment.replies.map(({ id }) => replyTarget(self, id));
const find = (self: CommentTarget, id: string): ReplyTarget | null =>
  repliesOf(self).find(({ replyId }) => replyId === id) ?? null;

export const commentReplyCollection = defineClass<CommentTarget>('CommentReplyCollection', 10, {
  methods: {
    add: getter(10, 'CommentReply', [plainContent, optional(contentType)], (self, [content, type], session) => {
      if (type === 'Mention') fail('NotImplemented', 'replies with mentions');
      const reply = {
        id: guid(session),
        author: session.options.userName,
        text: content,
        created: timeOf(session),
      };
      self.comment.replies.push(reply);
      self.sheet.dirty.add('comments');
      return replyTarget(self, reply.id);
    }),
    getCount: method(10, [], (self) => self.comment.replies.length),
    getItem: getter(10, 'CommentReply', [text], (self, [id]) => find(self, id) ?? fail('ItemNotFound', `reply ${id}`)),
    getItemAt: getter(
      10,
      'CommentReply',
      [count],
      (self, [index]) => repliesOf(self)[index] ?? fail('InvalidArgument', `reply ${index}`),
    ),
    getItemOrNullObject: getter(14, 'CommentReply', [text], (self, [id]) => find(self, id)),
  },
  collection: { item: 'CommentReply', items: repliesOf, byKey: (self, key) => find(self, String(key)) },
});
