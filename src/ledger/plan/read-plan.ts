import type { Temporal } from 'temporal-polyfill';
import { withBoxTables } from './box-tables';
import { withGluedTables } from './glued-tables';
import { withBrokenRows, withWholeCells, withWholeRows } from './piped-cells';
import { withLabelTables } from './label-tables';
import { matchLists } from './match-lists';
import { withNarrowCells } from './narrow-cells';
import { hanOrdinal } from './outline-markers';
import { outlineSegments } from './outline-segments';
import { lineAt, type Paragraph } from './paragraph';
import { takeLists } from './take-lists';
import type { PlanBlock, TableBlock } from './plan-input';
import type { PlanDocument, PlanReading, Repair, UnreadText } from './plan-reading';
import { withQuotedCells } from './quoted-cells';
import { readBody, type DocumentState } from './read-body';
import { repairCharacters, withoutCollectionNumber } from './repair-characters';
import { joinPageFragments } from './repair-fragments';
import { joinBrokenLines } from './repair-line-breaks';
import { withoutSiteText } from './site-text';
import { splitDocuments } from './split-documents';

/** A document without line breaks: its headings stand in mid-paragraph. */
const FEW_PARAGRAPHS = 2;
const LONG_PARAGRAPH = 150;

function asOneLine(paragraphs: readonly Paragraph[]): Paragraph[] {
  const few = paragraphs.length <= FEW_PARAGRAPHS;
  return paragraphs.map((paragraph) => {
    const glued = paragraph.text.length >= LONG_PARAGRAPH && (few || holdsHeadings(paragraph.folded));
    return glued ? { ...paragraph, glued } : paragraph;
  });
}

/** A heading or the beginning of the paragraph, and behind a stop the next heading of its style: `一、…二、`, `(五)…(六)`. */
const HEADING = /(?:^|[。.;:)\]\s])(?:([一二三四五六七八九十]{1,3})、|\(([一二三四五六七八九十]{1,3})\))(?=\S)/g;

/** Two items behind a heading. */
const ITEMS = /^[^。]{2,40}[\s。]1\s?[.、](?!\d)[^]{10,2000}?[。)\]\s]2\s?[.、](?!\d)/;

function holdsHeadings(folded: string): boolean {
  let han = 0;
  let bracket = 0;
  for (const match of folded.matchAll(HEADING)) {
    const value = hanOrdinal((match[1] ?? match[2])!) ?? 0;
    const before = match[1] ? han : bracket;
    if (before > 0 && value === before + 1) return true;
    if (match[1] && ITEMS.test(folded.slice(match.index))) return true;
    if (match[1]) han = value;
    else bracket = value;
  }
  return false;
}

export interface PlanOptions {
  /** Day that counts as today, for years that a document does not give. */
  readonly reference: Temporal.PlainDate;
}

/**
 * Reads a plan document: repairs, outline, entries, task lists in tables. Pure and linear in the length of the text; never throws on
 * any text. What is in no entry, heading or title is in `unread`, what was mended in `repairs`.
 */
export function readPlan(input: readonly PlanBlock[], { reference }: PlanOptions): PlanReading {
  const blocks = withLabelTables(withBoxTables(withQuotedCells(input)));
  const repairs: Repair[] = [];
  const unread: UnreadText[] = [];
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  const mended = repairCharacters(
    blocks.filter((block) => block.kind === 'paragraph'),
    repairs,
  );
  const texts = withNarrowCells(mended, { reference }, repairs);
  const fragments = tables.length === 0 ? joinPageFragments(texts, repairs) : null;
  const paragraphs = withoutCollectionNumber(fragments ?? joinBrokenLines(texts, repairs), repairs);
  const own = withoutSiteText(paragraphs, unread).filter(({ text }) => /[^\s|｜]/.test(text));
  const kept = withWholeCells(withBrokenRows(withWholeRows(own)));
  const { lists, rest } = takeLists(asOneLine(withGluedTables(kept)), tables, reference, unread);
  const documents: PlanDocument[] = [...lists];
  const parts = splitDocuments(outlineSegments(rest));
  let before: DocumentState | null = null;
  parts.forEach(({ segments }, index) => {
    segments.forEach(({ restored, paragraph, at, marker }) => {
      if (!restored || !marker) return;
      const before = paragraph.text.slice(at, at + 16);
      const after = `${paragraph.text.slice(at, marker.markEnd)}、${paragraph.text.slice(marker.markEnd, at + 16)}`;
      repairs.push({ kind: 'ordinal-mark', line: lineAt(paragraph, at), before, after });
    });
    const beside = {
      documents: index + 1 < parts.length,
      rows: lists.reduce((sum, { entries }) => sum + entries.length, 0),
    };
    const { document, ...state } = readBody(segments, reference, unread, beside, before);
    before = state;
    if (document) documents.push(document);
  });
  documents.sort((a, b) => a.firstLine - b.firstLine || a.lastLine - b.lastLine);
  return {
    documents,
    matches: matchLists(documents),
    repairs: repairs.sort((a, b) => a.line - b.line),
    unread: unread.sort((a, b) => a.line - b.line),
  };
}
