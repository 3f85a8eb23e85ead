import type { UnreadText } from '../../ledger/plan/plan-reading';
import { runsText, type NoteReference, type TextNotes } from './runs-text';
import { attribute, elements, nameOf, type XmlNode } from './xml-tree';

/** Nested deeper than this no document is. */
const DEEPEST = 12;

/** The text of the paragraphs below an element, one after the other. */
function paragraphsText(parent: XmlNode, depth = 0): string {
  if (depth > DEEPEST) return '';
  const notes: TextNotes = { textBoxes: [], references: [], deletions: 0, insertions: 0 };
  return elements(parent)
    .map((node) => (nameOf(node) === 'p' ? runsText(node, notes, 0).trim() : paragraphsText(node, depth + 1)))
    .filter((text) => text !== '')
    .join(' ');
}

/** Footnotes, endnotes and comments that the text refers to, each at the paragraph that refers to it. */
export function noteTexts(
  references: readonly NoteReference[],
  parts: Readonly<Record<NoteReference['kind'], XmlNode | null>>,
): UnreadText[] {
  return references.map(({ kind, id, line }) => {
    const root = parts[kind];
    const note = root && elements(root).find((element) => attribute(element, 'id') === id);
    return { line, text: note ? paragraphsText(note) : '', reason: kind === 'comment' ? 'comment' : 'note' };
  });
}

/** Headers and footers, each text once; page numbers are none. They are told at the first line. */
export function pageTexts(roots: readonly XmlNode[]): UnreadText[] {
  const texts = roots.map((root) => paragraphsText(root)).filter((text) => /[^\s\d\p{P}第页共/]/u.test(text));
  return [...new Set(texts)].map((text) => ({ line: 1, text, reason: 'page-text' }));
}
