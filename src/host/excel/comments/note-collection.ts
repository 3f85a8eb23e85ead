import { parseReference } from '../../model/a1';
import { setNote } from '../../model/annotations';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { count, text } from '../../protocol/value-types';
import { requireAllowed } from '../guards';
import type { ExcelSession } from '../session';
import { rangeArgument } from '../targets';
import { type MarksTarget, type NoteTarget, cellOf, notesOf } from './target';

const { method, getter } = membersOf<MarksTarget>();

/** By the address of the cell. */
function find(marks: MarksTarget, key: string, session: ExcelSession): NoteTarget | null {
  if (!parseReference(key)) return null;
  const { sheet, row, column } = cellOf(key, marks, session);
  const note = sheet.notes.find((one) => one.row === row && one.column === column);
  return note ? { sheet, note } : null;
}

export const noteCollection = defineClass<MarksTarget>('NoteCollection', 18, {
  methods: {
    add: getter(18, 'Note', [rangeArgument, text], (marks, [cell, content], session) => {
      const { sheet, row, column } = cellOf(cell, marks, session);
      requireAllowed(sheet, 'allowEditObjects');
      const isTaken = [...sheet.comments, ...sheet.notes].some((one) => one.row === row && one.column === column);
      if (isTaken) fail('InvalidOperation', 'the cell has a comment or note');
      return { sheet, note: setNote(sheet, row, column, content, session.options.userName) };
    }),
    getCount: method(18, [], (marks) => notesOf(marks).length),
    getItem: getter(
      18,
      'Note',
      [text],
      (marks, [key], session) => find(marks, key, session) ?? fail('ItemNotFound', `note ${key}`),
    ),
    getItemAt: getter(
      18,
      'Note',
      [count],
      (marks, [index]) => notesOf(marks)[index] ?? fail('InvalidArgument', `note ${index}`),
    ),
    getItemOrNullObject: getter(18, 'Note', [text], (marks, [key], session) => find(marks, key, session)),
  },
  collection: { item: 'Note', items: notesOf, byKey: (marks, key, session) => find(marks, String(key), session) },
});
