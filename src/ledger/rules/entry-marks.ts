import type { Field } from '../columns/fields';
import type { PlacedEntry } from './rule';

/** Fields that say what a task is, and those that help to tell it from another of the same words. */
export const CONTENT_FIELDS = ['task', 'measures', 'problem', 'deliverable'] as const satisfies readonly Field[];
const OTHER_FIELDS = [
  'number',
  'leadUnits',
  'cooperatingUnits',
  'schedule',
  'responsiblePersons',
] as const satisfies readonly Field[];
export type ContentField = (typeof CONTENT_FIELDS)[number];

/** What a row is known by wherever it stands: fingerprints of its fields and of what the rows above and below are about; empty fields are left out. */
export type EntryMarks = Readonly<Record<string, string>>;

/** The marks of a row between its neighbours. */
export function entryMarks(
  entry: PlacedEntry,
  above: PlacedEntry | undefined,
  below: PlacedEntry | undefined,
): EntryMarks {
  const marks: Record<string, string> = {};
  for (const field of [...CONTENT_FIELDS, ...OTHER_FIELDS]) {
    const mark = fieldMark(entry, field);
    if (mark !== '') marks[field] = mark;
  }
  const around = { above, below };
  for (const [side, neighbour] of Object.entries(around)) {
    const mark = neighbour === undefined ? '' : contentMark(neighbour);
    if (mark !== '') marks[side] = mark;
  }
  return marks;
}

/** Fingerprint of a field's text, blanks and width aside; '' for an empty field. */
export function fieldMark(entry: PlacedEntry, field: Field): string {
  const text = (entry.cells[field]?.text ?? '').normalize('NFKC').replace(/\s/g, '');
  return text === '' ? '' : fingerprint(text);
}

function contentMark(entry: PlacedEntry): string {
  const marks = CONTENT_FIELDS.map((field) => fieldMark(entry, field)).filter((mark) => mark !== '');
  return marks.length === 0 ? '' : fingerprint(marks.join());
}

/** FNV-1a: short enough to keep, so that no cell's content is stored twice. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
