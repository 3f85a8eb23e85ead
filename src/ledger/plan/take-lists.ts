import type { Temporal } from 'temporal-polyfill';
import { documentContext } from './document-context';
import { headersAt } from './cell-list';
import { firstBehind, joinTables, lastLineOf, withWholeTasks } from './join-tables';
import { listEntries } from './list-entries';
import { gridOfRows, type ListGrid } from './list-grid';
import { headsList, type FoundList } from './list-columns';
import { listAt, rowCells } from './list-rows';
import { markerAt } from './outline-markers';
import { lineAt, type Paragraph } from './paragraph';
import type { TableBlock } from './plan-input';
import type { PlanDocument, UnreadText } from './plan-reading';
import { isTitle } from './site-text';

const ATTACHMENT = /^附(?:件|表)\s*[一二三四五六七八九十\d]{0,3}\s*[:：]?$/;
/** Paragraphs above a table in which its title is looked for. */
const TITLE_REACH = 4;
const OPENING_LINES = 60;
const LONGEST_HEADING = 40;

/** Takes the task lists out of a document: real tables and tables flattened to text. What is left is the running text. */
export function takeLists(
  paragraphs: readonly Paragraph[],
  tables: readonly TableBlock[],
  reference: Temporal.PlainDate,
  unread: UnreadText[],
): { lists: PlanDocument[]; rest: Paragraph[] } {
  const lists: PlanDocument[] = [];
  const taken = new Set<number>();
  const opening = paragraphs.slice(0, OPENING_LINES).map(({ text }) => text);
  const make = (title: Title, grid: ListGrid, first: number, last: number): boolean => {
    const list = listEntries(grid, documentContext(title.text || (title.sheet ?? ''), opening, [], reference));
    if (list) {
      unread.push(...list.unread);
      lists.push({
        title: title.text || list.title || (title.sheet ?? ''),
        kind: 'list',
        firstLine: first,
        lastLine: last,
        entries: list.entries,
      });
    } else if (title.text !== '') unread.push({ line: title.line, text: title.text, reason: 'table-without-tasks' });
    return list !== null;
  };
  for (const table of joinTables(tables, paragraphs)) {
    const above = titleAbove(paragraphs, firstBehind(paragraphs, table.line), taken);
    const title = { ...above, sheet: table.sheet ?? '' };
    const lines = table.rowLines.map((line) => [line]);
    const last = lastLineOf(table);
    takeNotes(paragraphs, firstBehind(paragraphs, last + 1), taken, unread);
    if (!make(title, withWholeTasks({ rows: table.rows, merges: table.merges, lines }), table.line, last))
      table.rows.forEach((row, at) => {
        const text = row.filter((cell) => cell !== '').join(' | ');
        if (text !== '') unread.push({ line: table.rowLines[at] ?? table.line, text, reason: 'table-without-tasks' });
      });
  }
  const ends = (index: number, start: number): boolean => endsList(paragraphs, index, start);
  const context = { reference };
  for (let index = 0; index < paragraphs.length; index++) {
    if (taken.has(index)) continue;
    const list: FoundList | null = listAt(paragraphs, index, context, ends);
    if (!list) continue;
    const heading = headingAbove(paragraphs, list.first, taken);
    const title = titleAbove(paragraphs, list.first - (heading === '' ? 0 : 1), taken);
    const line = lineAt(paragraphs[list.first]!, 0);
    const grid = gridOfRows(list.columns, list.rows, line, heading);
    const end = paragraphs[list.last]!;
    const made = make(title, grid, line, lineAt(end, end.text.length));
    if (!made && heading !== '') unread.push({ line, text: heading, reason: 'table-without-tasks' });
    for (let at = list.first; at <= list.last; at++) {
      taken.add(at);
      const { text } = paragraphs[at]!;
      if (!made && text.trim() !== '')
        unread.push({ line: lineAt(paragraphs[at]!, 0), text, reason: 'table-without-tasks' });
    }
    takeNotes(paragraphs, list.last + 1, taken, unread);
    index = list.last;
  }
  return { lists, rest: paragraphs.filter((_, index) => !taken.has(index)) };
}

/** The title line above a table, taken with the 附件 line above it; '' when there is none. What stands between stays in the text. */
function titleAbove(paragraphs: readonly Paragraph[], start: number, taken: Set<number>): Title {
  for (let index = start - 1; index >= Math.max(0, start - TITLE_REACH); index--) {
    if (taken.has(index)) break;
    const text = paragraphs[index]!.text.trim();
    if (/。/.test(text) || (isHeading(paragraphs[index]!) && text.length > LONGEST_HEADING)) break;
    if (!isTitle(text) && !(index === start - 1 && namesTable(paragraphs[index]!))) continue;
    taken.add(index);
    const above = paragraphs[index - 1];
    if (above && ATTACHMENT.test(above.text.trim())) taken.add(index - 1);
    return { text: text.replace(/^附(?:件|表)\s*\d{0,2}\s*[:：]\s*/, ''), line: lineAt(paragraphs[index]!, 0) };
  }
  return { text: '', line: 0 };
}

/** `任务清单` right above a table, or any short heading by its style. */
function namesTable({ text, heading }: Paragraph): boolean {
  const plain = text.trim();
  return plain.length <= LONGEST_HEADING && (heading !== null || /(?:清单|台账|台帐|[览工务排解]表|分工)$/.test(plain));
}

const NOTE = /^(?:附?注\s*\d{0,2}|说明|备注|注释)\s*[:：]|^[★☆※▲*＊]/;

/** Notes right below a table: they belong to it, not to the last task of the text. */
function takeNotes(paragraphs: readonly Paragraph[], start: number, taken: Set<number>, unread: UnreadText[]): void {
  for (let index = start; index < paragraphs.length && !taken.has(index); index++) {
    const { text } = paragraphs[index]!;
    if (!NOTE.test(text.trim())) return;
    taken.add(index);
    unread.push({ line: lineAt(paragraphs[index]!, 0), text: text.trim(), reason: 'closing' });
  }
}

interface Title {
  readonly text: string;
  /** Name of the sheet, where nothing else names the table. */
  readonly sheet?: string;
  readonly line: number;
}

function isHeading({ folded }: Paragraph): boolean {
  return markerAt(folded.trim(), 0)?.weak === false;
}

/** A heading right above the header, where every section has a table of its own; taken as the table's first section. */
function headingAbove(paragraphs: readonly Paragraph[], start: number, taken: Set<number>): string {
  const above = paragraphs[start - 1];
  if (!above || taken.has(start - 1) || !isHeading(above) || /[。;]/.test(above.folded)) return '';
  // `1、重点任务分解表` is the title behind the count of its page.
  if (namesTable(above) && markerAt(above.folded.trim(), 0)?.style === 'arabic') return '';
  const text = above.text.trim();
  if (text.length > LONGEST_HEADING) return '';
  taken.add(start - 1);
  return text;
}

/** The header of a table with a row a line. */
function headsRows(paragraph: Paragraph | undefined): boolean {
  return (['pipe', 'tab'] as const).some((separator) => {
    const cells = paragraph ? rowCells(paragraph.text, separator) : null;
    return cells !== null && headsList(cells.filter((cell) => cell !== ''));
  });
}

/** What stands at the foot of the last page of a paper: `某县人民政府办公室` | `2026年3月2日印发`. */
const IMPRINT = /^抄送[:：]|^[(（]此件.{2,10}[)）]$|20\d\d年\d{1,2}月\d{1,2}日印发$/;
const PRINTED_BY = /(?:办公[室厅]|委员会|政府)$/;

/** Another attachment, another table under a title of its own, or another document begins. */
function endsList(paragraphs: readonly Paragraph[], index: number, start: number): boolean {
  const text = paragraphs[index]!.text.trim();
  if (ATTACHMENT.test(text)) return true;
  if (/^(?:附?注|说明|备注)\s*[:：]/.test(text)) return true;
  if (IMPRINT.test(PRINTED_BY.test(text) ? text + (paragraphs[index + 1]?.text.trim() ?? '') : text)) return true;
  if (headsRows(paragraphs[index]) && !headsRows(paragraphs[start])) return true;
  if (!isTitle(text) || text.length < 8) return false;
  const above = paragraphs.slice(Math.max(0, start - TITLE_REACH), start);
  if (headersAt(paragraphs, index + 1).length > 0 || headsRows(paragraphs[index + 1]))
    return above.every((paragraph) => paragraph.text.trim() !== text);
  return paragraphs.slice(index + 1, index + 4).some(({ folded }) => {
    const marker = markerAt(folded.trim(), 0);
    return marker?.style === 'han' && marker.value === 1 && folded.length <= 40;
  });
}
