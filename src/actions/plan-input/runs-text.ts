import { attribute, child, isOn, nameOf, type XmlNode } from './xml-tree';

/** A reference in the text to what stands elsewhere in the file. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote' | 'comment';
  readonly id: string;
  readonly line: number;
}

/** What was met in the text and does not belong to it. */
export interface TextNotes {
  readonly textBoxes: { readonly line: number; readonly text: string }[];
  readonly references: NoteReference[];
  deletions: number;
  insertions: number;
}

const DEEPEST = 40;

/** The text of a paragraph's runs: insertions kept, deletions, hidden text, field codes and readings above characters left out. */
export function runsText(paragraph: XmlNode, notes: TextNotes, line: number): string {
  const parts: string[] = [];
  collect(paragraph, parts, notes, line, 0);
  return parts.join('');
}

function collect(parent: XmlNode, parts: string[], notes: TextNotes, line: number, depth: number): void {
  if (depth > DEEPEST) return;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    switch (nameOf(node)) {
      case 't':
        parts.push(node.textContent ?? '');
        break;
      case 'tab':
      case 'ptab':
        if (nameOf(parent) === 'r') parts.push(' ');
        break;
      case 'br':
      case 'cr':
        if (!/page|column/.test(attribute(node, 'type') ?? '')) parts.push('\n');
        break;
      case 'noBreakHyphen':
        parts.push('-');
        break;
      case 'sym':
        parts.push(symbol(attribute(node, 'char')));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
      case 'commentReference': {
        const kind = nameOf(node).replace('Reference', '') as NoteReference['kind'];
        notes.references.push({ kind, id: attribute(node, 'id') ?? '', line });
        break;
      }
      case 'del':
      case 'moveFrom':
        notes.deletions += 1;
        break;
      case 'ins':
      case 'moveTo':
        notes.insertions += 1;
        collect(node, parts, notes, line, depth + 1);
        break;
      case 'r':
        if (!isOn(child(node, 'rPr'), 'vanish')) collect(node, parts, notes, line, depth + 1);
        break;
      case 'ruby':
        collect(child(node, 'rubyBase') ?? node, parts, notes, line, depth + 1);
        break;
      case 'AlternateContent': {
        const chosen = child(node, 'Choice') ?? child(node, 'Fallback');
        if (chosen) collect(chosen, parts, notes, line, depth + 1);
        break;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        textBoxes(node, notes, line, depth + 1);
        break;
      case 'pPr':
      case 'rPr':
      case 'instrText':
      case 'delText':
      case 'p':
        break;
      default:
        if (node.nodeType === 1) collect(node, parts, notes, line, depth + 1);
    }
  }
}

function symbol(code: string | null): string {
  const value = parseInt(code ?? '', 16);
  return Number.isFinite(value) && value >= 0x20 && value < 0xe000 ? String.fromCharCode(value) : '';
}

/** The paragraphs of text boxes inside a drawing. */
function textBoxes(node: XmlNode, notes: TextNotes, line: number, depth: number): void {
  if (depth > DEEPEST) return;
  for (let next = node.firstChild; next; next = next.nextSibling) {
    const name = nameOf(next);
    if (name === 'p') {
      const parts: string[] = [];
      collect(next, parts, notes, line, depth + 1);
      const text = parts.join('').trim();
      if (text !== '') notes.textBoxes.push({ line, text });
    } else if (name !== '' && name !== 'Fallback') textBoxes(next, notes, line, depth + 1);
  }
}
