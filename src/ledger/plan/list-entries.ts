import { columnNumber } from '../columns/a1';
import { FIELDS, type Field } from '../columns/fields';
import { findLedgers } from '../columns/find-ledgers';
import { viewOf } from '../columns/grid-view';
import type { LedgerLayout } from '../columns/ledger-layout';
import { headingLevel } from '../columns/row-texts';
import type { SheetGrid } from '../columns/sheet-grid';
import { readLedger } from '../read-ledger';
import type { LedgerEntry } from '../entry';
import { fold } from '../units/fold';
import { readParts } from './entry-parts';
import { markerAt, type Marker } from './outline-markers';
import { numberText } from './outline-tree';
import { withFurtherUnits } from './further-units';
import { guessHeader } from './guess-header';
import { isUnread } from './plan-entry';
import { plainHeaders } from './list-columns';
import type { ListGrid } from './list-grid';
import type { ScheduleContext } from '../schedule/schedule';
import { scheduleOfEntry } from './schedule-of';
import { unreadRows } from './unread-rows';
import { withGroups } from './list-groups';
import { cleanTitle, titleOfText, unbroken, withoutSharedMark } from './title-of';
import { readStatements, statementsOf } from './unit-reading-of';
import type { Doubt, EntrySource, MarkField, PlanEntry, SourceMark, UnreadText } from './plan-reading';

const MARKS: Readonly<Partial<Record<Field, MarkField>>> = {
  number: 'number',
  task: 'task',
  schedule: 'schedule',
  leadUnits: 'units',
  cooperatingUnits: 'units',
  responsiblePersons: 'persons',
  deliverable: 'deliverable',
  problem: 'problem',
  remarks: 'remarks',
};

export interface ListReading {
  /** The title that stands inside the table, '' for none. */
  readonly title: string;
  readonly entries: readonly PlanEntry[];
  /** Rows below the header that are no entry: totals, notes, what was not understood. Headings, alone in their row, are none. */
  readonly unread: readonly UnreadText[];
}

/** Reads the tasks of a table with the columns of a ledger. Null when it has none. */
export function listEntries(list: ListGrid, context: ScheduleContext): ListReading | null {
  return readGrid(list, context, []) ?? withGuessedHeader(list, context);
}

/** A table without a header, its columns told by their content. */
function withGuessedHeader(list: ListGrid, context: ScheduleContext): ListReading | null {
  const header = guessHeader(list.rows, context);
  if (!header) return null;
  const merges = list.merges.map((block) => ({ ...block, top: block.top + 1, bottom: block.bottom + 1 }));
  return readGrid({ rows: [header, ...list.rows], merges, lines: [[], ...list.lines] }, context, ['header-guessed']);
}

function readGrid(list: ListGrid, context: ScheduleContext, known: readonly Doubt[]): ListReading | null {
  const width = list.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const texts = list.rows.map((row) => plainHeaders(Array.from({ length: width }, (_, at) => row[at] ?? '')));
  const grid: SheetGrid = {
    sheet: '',
    firstRow: 1,
    firstColumn: 1,
    values: texts,
    texts,
    formulas: null,
    numberFormats: texts.map((row) => row.map(() => 'General')),
    merges: list.merges,
    hiddenRows: new Set(),
    tables: [],
  };
  const { ledgers } = findLedgers(grid);
  const view = viewOf(grid);
  const read = new Set<number>();
  const entries = ledgers
    .map((layout) => withGroups(view, layout))
    .flatMap((layout) =>
      withFurtherUnits(view, layout, readLedger(grid, layout, context))
        .filter(saysWhat)
        .map((entry): PlanEntry => {
          const row = entry.row!;
          read.add(row);
          return listEntry(
            entry,
            { lines: list.lines[row - 1] ?? [], ...sourceOf(texts[row - 1] ?? [], layout) },
            context,
            known,
          );
        }),
    );
  if (entries.length === 0) return null;
  return {
    title: ledgers[0]?.title ?? '',
    entries: withoutSharedMark(numbered(entries)),
    unread: unreadRows(list, ledgers, entries, read),
  };
}

/** A row with units or a time only goes on with the one above in a way that nothing tells. */
function saysWhat({ task, measures, problem, deliverable }: LedgerEntry): boolean {
  return [task, measures, problem, deliverable].some((text) => text.trim() !== '');
}

/** Rows without a number column: the number that begins each title is the row's where they count through; in the title it is none. */
function numbered(entries: readonly PlanEntry[]): PlanEntry[] {
  const markers = entries.map(({ entry }) => (entry.number === '' ? markerAt(fold(entry.task), 0) : null));
  const counts = markers.every((marker, index) => {
    const before = markers[index - 1];
    const isNext = !before || marker?.value === 1 || marker?.value === before.value + 1;
    return marker !== null && !marker.weak && isNext;
  });
  return entries.map((each, index) => {
    const marker = markers[index];
    if (!marker || marker.weak || marker.end >= each.entry.task.length || holdsNext(each.entry.task, marker))
      return each;
    const printed = each.entry.task.slice(0, marker.markEnd).trim();
    const task = each.entry.task.slice(marker.end);
    return { ...each, entry: { ...each.entry, number: counts ? numberText(marker, printed) : '', task } };
  });
}

/** `1.开学典礼;2.教师大会`: several points are the text of one task. */
function holdsNext(task: string, { style, value, end }: Marker): boolean {
  const folded = fold(task);
  for (let at = end; at < folded.length; at++) {
    if (!/[。;,\s]/.test(folded.charAt(at - 1))) continue;
    const next = markerAt(folded, at);
    if (next?.style === style && next.value === value + 1) return true;
  }
  return false;
}

/**
 * Title and measures of a row. Where no column holds tasks, the problem to be put right is the title, as in running text; a row under a
 * task that spans several names none of its own: its title is the first sentence of its measures.
 */
function textsOf({ task, taskIsDerived, measures, problem }: LedgerEntry): { task: string; measures: string } {
  if (taskIsDerived) return { task: problem.trim() === '' ? cleanTitle(task) : titleOfText(problem).title, measures };
  if (task.trim() === '') {
    const { title, rest } = titleOfText(measures);
    return { task: title, measures: rest };
  }
  const { title, rest } = titleOfText(unbroken(task));
  if (rest !== '' && measures !== '') return { task: cleanTitle(task), measures };
  return { task: title, measures: measures || rest };
}

/**
 * A row as an entry of a plan: the title is the first sentence of the task, what follows are its measures; owners behind a heading hold
 * for rows that name none; a row without a time takes that of its own text.
 */
function listEntry(
  read: LedgerEntry,
  source: EntrySource,
  context: ScheduleContext,
  known: readonly Doubt[],
): PlanEntry {
  const stated = read.section.length === 0 && headingLevel(read.area) !== null ? [read.area] : read.section;
  const section = stated.map((text) => plainArea(text, context).text);
  const entry: LedgerEntry = {
    ...read,
    row: null,
    section,
    area: plainArea(read.area, context).text,
    ...textsOf(read),
    cells: {},
  };
  const doubts: Doubt[] = [...known];
  const owned = withOwners(entry, [...stated].reverse(), context, doubts);
  const timed = owned.schedule.text === '' ? timedByText(owned, context, doubts) : owned;
  if (timed.leadUnits.length + timed.cooperatingUnits.length === 0) doubts.push('no-units');
  if (timed.unitsOpenEnded) doubts.push('open-ended');
  if (timed.schedule.text !== '' && isUnread(timed.schedule)) doubts.push('schedule-unread');
  return { entry: timed, source, doubts };
}

/** A heading without the owners that stand in a bracket behind it: `一、产业发展(牵头领导:赵某;责任单位:县工信局)`. */
function plainArea(text: string, context: ScheduleContext): { text: string; statements: readonly string[] } {
  if (!/[)）\]】〕]\s*$/.test(text)) return { text: text.replace(/[。；;]\s*$/, ''), statements: [] };
  const parts = readParts([{ text, folded: fold(text), lines: [], own: true }], context);
  const owners = parts.parts.filter(
    ({ field, to }) => (field === 'units' || field === 'persons') && to === text.length,
  );
  return owners.length === 0
    ? { text, statements: [] }
    : { text: text.slice(0, owners[0]!.from).trim(), statements: statementsOf({ ...parts, parts: owners }) };
}

function withOwners(
  entry: LedgerEntry,
  headings: readonly string[],
  context: ScheduleContext,
  doubts: Doubt[],
): LedgerEntry {
  if (entry.leadUnits.length + entry.cooperatingUnits.length > 0) return entry;
  for (const heading of headings) {
    const { statements } = plainArea(heading, context);
    if (statements.length === 0) continue;
    const { leadUnits, cooperatingUnits, unitsOpenEnded, unitGroups } = readStatements(statements, false);
    if (leadUnits.length + cooperatingUnits.length === 0) return entry;
    doubts.push('inherited-units');
    return { ...entry, leadUnits, cooperatingUnits, unitsOpenEnded, unitGroups };
  }
  return entry;
}

/** A column of progress that tells what was done; in a plan it says what is to be (`9月底前通水`). */
const DONE = /已|累计|截至|截止/;

function timedByText(entry: LedgerEntry, context: ScheduleContext, doubts: Doubt[]): LedgerEntry {
  const ahead = DONE.test(entry.progressText) ? '' : entry.progressText;
  const prose = [entry.task, entry.measures, entry.deliverable, ahead].filter((text) => text !== '').join('\n');
  const headings = [...entry.section, entry.area];
  const { schedule, milestones, from } = scheduleOfEntry([], prose, headings, context);
  if (from === 'none') return entry;
  if (from === 'plain') doubts.push('schedule-plain');
  if (from === 'heading') doubts.push('schedule-from-heading');
  return { ...entry, schedule, milestones };
}

/** The row's cells, one a line, with what each was understood as. */
function sourceOf(cells: readonly string[], layout: LedgerLayout): { text: string; marks: SourceMark[] } {
  const marks: SourceMark[] = [];
  const fieldAt = new Map(
    FIELDS.flatMap((field) => (layout.columns[field] ? [[columnNumber(layout.columns[field]), field] as const] : [])),
  );
  let text = '';
  cells.forEach((cell, at) => {
    if (cell === '') return;
    if (text !== '') text += '\n';
    const field = fieldAt.get(at + 1);
    const mark = field === undefined ? undefined : MARKS[field];
    if (mark) marks.push({ field: mark, from: text.length, to: text.length + cell.length });
    text += cell;
  });
  return { text, marks };
}
