import { removeNote } from '../../model/annotations';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, text } from '../../protocol/value-types';
import { requireAllowed } from '../guards';
import { type NoteTarget, noteAddress, rangeAt } from './target';

const { property, method, getter } = membersOf<NoteTarget>();

const required = (self: NoteTarget): NoteTarget =>
  self.sheet.notes.includes(self.note) ? self : fail('ItemNotFound', 'the note was deleted');

export const note = defineClass<NoteTarget>('Note', 18, {
  id: noteAddress,
  properties: {
    authorName: property(18, text, (self) => self.note.author),
    content: property(
      18,
      text,
      (self) => required(self).note.text,
      (self, content) => {
        required(self).note.text = content;
        self.sheet.dirty.add('notes');
      },
    ),
    visible: property(
      18,
      flag,
      (self) => required(self).note.visible,
      (self, isVisible) => {
        required(self).note.visible = isVisible;
        self.sheet.dirty.add('notes');
      },
    ),
  },
  methods: {
    delete: method(18, [], (self) => {
      requireAllowed(self.sheet, 'allowEditObjects');
      removeNote(self.sheet, required(self).note.row, self.note.column);
    }),
    getLocation: getter(18, 'Range', [], (self) => rangeAt(self.sheet, required(self).note)),
  },
});
