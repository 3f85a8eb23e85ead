import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, text } from '../../protocol/value-types';
import { contentType } from '../enums';
import { EventType, WORKBOOK_TARGET } from '../events/event-types';
import { requireAllowed } from '../guards';
import type { ExcelSession } from '../session';
import { plainContent } from './comment-collection';
import { type CommentTarget, rangeAt } from './target';

const { property, navigation, method, getter } = membersOf<CommentTarget>();

const required = (self: CommentTarget): CommentTarget => self.comment && self;

function changed(session: ExcelSession, { sheet, comment }: CommentTarget, changeType: string): void {
  sheet.dirty.add('comments');
  const args = {
    changeType,
    commentDetails: [{ commentId: comment.id, replyIds: [] }],
    source: 'Local',
    worksheetId: sheet.id,
  };
  for (const target of [sheet.id, WORKBOOK_TARGET]) session.emit(EventType.commentChanged, target, args);
}

export const comment = defineClass<CommentTarget>('Comment', 10, {
  id: (self) => self.comment.id,
  navigation: { replies: navigation(10, 'CommentReplyCollection', required) },
  properties: {
    authorName: property(10, text, (self) => self.comment.author),
    content: property(
      10,
      plainContent,
      (self) => required(self).comment.text,
      (self, content, session) => {
        required(self).comment.text = content;
        changed(session, self, 'CommentEdited');
      },
    ),
    contentType: property(12, contentType, () => 'Plain'),
    id: property(10, text, (self) => self.comment.id),
    resolved: property(
      11,
      flag,
      (self) => required(self).comment.resolved,
      (self, resolved, session) => {
        required(self).comment.resolved = resolved;
        changed(session, self, resolved ? 'CommentResolved' : 'CommentReopened');
      },
    ),
  },
  methods: {
    delete: method(10, [], (self, _, session) => {
      const { sheet, comment: own } = required(self);
      requireAllowed(sheet, 'allowEditObjects');
      sheet.comments = sheet.comments.filter((one) => one !== own);
      sheet.dirty.add('comments');
      const args = {
        commentDetails: [{ commentId: own.id, replyIds: own.replies.map(({ id }) => id) }],
        source: 'Local',
        worksheetId: sheet.id,
      };
      for (const target of [sheet.id, WORKBOOK_TARGET]) session.emit(EventType.commentDeleted, target, args);
    }),
    getLocation: getter(10, 'Range', [], (self) => rangeAt(self.sheet, required(self).comment)),
  },
});
