import type { CellBlock } from '../../ledger/columns/sheet-grid';
import type { ParagraphBlock, PlanBlock, TableBlock } from '../../ledger/plan/plan-input';
import type { UnreadText } from '../../ledger/plan/plan-reading';
import { WorkbookError } from '../../workbook/errors';
import { openDocx } from './docx-package';
import { numberCounter, type NumberCounter } from './numbering';
import { noteTexts, pageTexts } from './docx-asides';
import { paragraphStyles, type ParagraphStyles } from './paragraph-styles';
import { runsText, type TextNotes } from './runs-text';
import {
  attribute,
  child,
  childValue,
  elements,
  isOn,
  nameOf,
  wellFormed,
  type ParseXml,
  type XmlNode,
} from './xml-tree';

export interface DocxReading {
  readonly blocks: readonly PlanBlock[];
  /** Text that stands outside the running text: text boxes, notes, comments, headers and footers of pages. */
  readonly asides: readonly UnreadText[];
  /** Tracked deletions that were left out, and insertions that were kept. */
  readonly deletions: number;
  readonly insertions: number;
}

interface Walk {
  readonly counter: NumberCounter;
  readonly styles: ParagraphStyles;
  readonly notes: TextNotes;
  line: number;
}

/** Tables in tables in content controls: no real document goes deeper. */
const DEEPEST = 40;
/** Elements that only wrap paragraphs and tables. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);
const DROPPED = new Set(['del', 'moveFrom']);

/**
 * Reads a Word document: paragraphs with their automatic numbers written out, heading levels, tables with merged cells. Tracked
 * insertions are kept, deletions dropped. Lines are counted by paragraphs.
 * @throws WorkbookError `plan.refused.*` for a file that is no Word document, is damaged or expands hugely
 */
export function readDocx(bytes: Uint8Array, parseXml: ParseXml): DocxReading {
  const parts = openDocx(bytes);
  const parse = (xml: string | null): XmlNode | null => wellFormed(xml, parseXml);
  const body = child(parse(parts.document), 'body');
  if (!body) throw new WorkbookError('plan.refused.damaged');
  const notes: TextNotes = { textBoxes: [], references: [], deletions: 0, insertions: 0 };
  const walk: Walk = {
    counter: numberCounter(parse(parts.numbering)),
    styles: paragraphStyles(parse(parts.styles)),
    notes,
    line: 0,
  };
  const blocks: PlanBlock[] = [];
  blocksOf(body, walk, blocks, 0);
  const { deletions, insertions, textBoxes } = notes;
  const boxes = textBoxes.map((box) => ({ ...box, reason: 'text-box' as const }));
  const notesTexts = noteTexts(notes.references, {
    footnote: parse(parts.footnotes),
    endnote: parse(parts.endnotes),
    comment: parse(parts.comments),
  });
  const pages = pageTexts(parts.pageTexts.flatMap((xml) => parse(xml) ?? []));
  return { blocks, asides: [...boxes, ...notesTexts, ...pages], deletions, insertions };
}

function blocksOf(parent: XmlNode, walk: Walk, blocks: PlanBlock[], depth: number): void {
  if (depth > DEEPEST) return;
  let open: string | null = null;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const name = nameOf(node);
    if (name === 'p') {
      const paragraph = paragraphOf(node, walk);
      const text: string = (open ?? '') + paragraph.text;
      // The mark between two paragraphs was deleted: they are one.
      open = paragraph.joined ? text : null;
      if (open === null) blocks.push(...lines(text, paragraph.line, paragraph.heading));
    } else if (name === 'tbl') blocks.push(...tableOf(node, walk, depth + 1));
    else if (WRAPPERS.has(name)) blocksOf(node, walk, blocks, depth + 1);
    else if (DROPPED.has(name)) walk.notes.deletions += 1;
    else if (name === 'AlternateContent') {
      const chosen = child(node, 'Choice') ?? child(node, 'Fallback');
      if (chosen) blocksOf(chosen, walk, blocks, depth + 1);
    }
  }
  if (open !== null) blocks.push(...lines(open, walk.line, null));
}

/** A line break inside a paragraph parts lines of the document. */
function lines(text: string, line: number, heading: number | null): ParagraphBlock[] {
  return text.split('\n').map((piece) => ({ kind: 'paragraph', text: piece, line, heading }));
}

function paragraphOf(
  node: XmlNode,
  walk: Walk,
): { text: string; line: number; heading: number | null; joined: boolean } {
  walk.line += 1;
  const { line } = walk;
  const properties = child(node, 'pPr');
  const style = walk.styles.of(childValue(properties, 'pStyle'));
  const own = child(properties, 'numPr');
  const numId = childValue(own, 'numId') ?? style.numId;
  const level = Number(childValue(own, 'ilvl') ?? style.level ?? 0);
  const text = runsText(node, walk.notes, line);
  const label = numId !== null && numId !== '0' && text.trim() !== '' ? walk.counter.next(numId, level) : '';
  const outline = childValue(properties, 'outlineLvl');
  const heading = outline === null ? style.heading : Number(outline) < 9 ? Number(outline) + 1 : null;
  const joined = isOn(child(properties, 'rPr'), 'del');
  const space = label === '' || /[、.．)）。：:]\s*$/.test(label) ? '' : ' ';
  return { text: label + space + text, line, heading, joined };
}

function tableOf(table: XmlNode, walk: Walk, depth: number): PlanBlock[] {
  const rows: string[][] = [];
  const rowLines: number[] = [];
  const merges: CellBlock[] = [];
  const open = new Map<number, { top: number; width: number }>();
  const inner: PlanBlock[] = [];
  const first = walk.line + 1;
  let width = 0;
  for (const row of rowsOf(table, walk, 0)) {
    const properties = child(row, 'trPr');
    rowLines.push(walk.line + 1);
    const cells: string[] = [];
    for (let skipped = Number(childValue(properties, 'gridBefore') ?? 0); skipped > 0 && skipped < 64; skipped--)
      cells.push('');
    for (const cell of cellsOf(row, 0)) {
      const cellProperties = child(cell, 'tcPr');
      const span = Math.min(Math.max(Number(childValue(cellProperties, 'gridSpan') ?? 1) || 1, 1), 64);
      const merge = child(cellProperties, 'vMerge');
      const goesOn = merge !== null && attribute(merge, 'val') !== 'restart';
      const column = cells.length + 1;
      const content: PlanBlock[] = [];
      blocksOf(cell, walk, content, depth + 1);
      inner.push(...content);
      const text = content
        .map((block) => (block.kind === 'paragraph' ? block.text : ''))
        .filter((each) => each.trim() !== '')
        .join('\n');
      const started = open.get(column);
      if (goesOn && started) {
        const at = merges.findIndex(({ top, left }) => top === started.top && left === column);
        const block = { top: started.top, left: column, bottom: rows.length + 1, right: column + started.width - 1 };
        if (at < 0) merges.push(block);
        else merges[at] = block;
      } else open.delete(column);
      if (merge !== null && !goesOn) open.set(column, { top: rows.length + 1, width: span });
      if (span > 1 && !goesOn)
        merges.push({ top: rows.length + 1, left: column, bottom: rows.length + 1, right: column + span - 1 });
      cells.push(goesOn ? '' : text, ...new Array<string>(span - 1).fill(''));
    }
    width = Math.max(width, cells.length);
    rows.push(cells);
  }
  // One cell around the whole text is a frame, no table.
  if (width <= 1) return inner;
  const padded = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
  const block: TableBlock = { kind: 'table', line: first, rows: padded, merges, rowLines };
  return [block];
}

function rowsOf(node: XmlNode, walk: Walk, depth: number): XmlNode[] {
  if (depth > DEEPEST) return [];
  return elements(node).flatMap((each) => {
    const name = nameOf(each);
    if (WRAPPERS.has(name)) return rowsOf(each, walk, depth + 1);
    if (name !== 'tr') return [];
    if (child(child(each, 'trPr'), 'del')) {
      walk.notes.deletions += 1;
      return [];
    }
    return [each];
  });
}

function cellsOf(node: XmlNode, depth: number): XmlNode[] {
  if (depth > DEEPEST) return [];
  return elements(node).flatMap((each) =>
    nameOf(each) === 'tc' ? [each] : WRAPPERS.has(nameOf(each)) ? cellsOf(each, depth + 1) : [],
  );
}
