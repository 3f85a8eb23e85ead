import { columnLetters } from './a1';
import { assignColumns } from './assign-columns';
import { classifyRows, type BodyRow } from './body-rows';
import type { BodyShape } from './row-cells';
import { groupsRows, weighByContent } from './column-content';
import type { Field } from './fields';
import { findHeaders, type OtherHeader } from './find-headers';
import { viewOf, type GridView } from './grid-view';
import { headerBlockAt, headsLedger, headerKind, type HeaderBlock } from './header-block';
import { headerText } from './header-text';
import type { LedgerLayout, SheetLedgers, SkipReason } from './ledger-layout';
import { headingLevel, isRowNumber } from './row-texts';
import type { CellBlock, GridTable, SheetGrid } from './sheet-grid';
import { firstTitleRow, hasNewTitle } from './title-between';
import { titleRowsAbove } from './title-rows';

/**
 * Finds the ledgers of a sheet: Excel Tables first, then plain ranges from top to bottom and left to right. A sheet without one comes
 * with the reason. Pure: the grid is all that is read.
 */
export function findLedgers(grid: SheetGrid): SheetLedgers {
  const view = viewOf(grid);
  if (!grid.values.some((row) => row.some((value) => value !== ''))) return { ledgers: [], skipped: 'empty' };
  const tables = grid.tables.flatMap((table) => tableLedger(view, table) ?? []);
  const blocks = grid.tables.filter(({ name }) => tables.some(({ table }) => table === name)).map(({ block }) => block);
  const { blocks: headers, others } = findHeaders(view, (row, column) =>
    blocks.some((block) => covers(block, row, column)),
  );
  const plain = plainLedgers(view, headers, others, blocks);
  const ledgers = [...tables, ...plain].sort(
    (a, b) => (a.headerRows[0] ?? 0) - (b.headerRows[0] ?? 0) || a.left - b.left,
  );
  return ledgers.length > 0 ? { ledgers } : { ledgers, skipped: reasonOf(view, others) };
}

function covers(block: CellBlock, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

function reasonOf(view: GridView, others: readonly OtherHeader[]): SkipReason {
  const table = view.grid.tables.map(({ block }) => headerBlockAt(view, block.top, block.left, block.right));
  const kinds = [...others.map(({ kind }) => kind), ...table.flatMap((block) => (block ? [headerKind(block)] : []))];
  for (const kind of ['unit-directory', 'figures', 'no-task-column'] as const) if (kinds.includes(kind)) return kind;
  return 'no-header';
}

function tableLedger(view: GridView, table: GridTable): LedgerLayout | null {
  if (!table.hasHeaders) return null;
  const { block } = table;
  const header = headerBlockAt(view, block.top, block.left, block.right);
  if (!header || !headsLedger(header) || header.bottom > block.top) return null;
  const bottom = table.hasTotals ? block.bottom - 1 : block.bottom;
  return buildLayout(view, {
    header,
    after: 0,
    lastRow: bottom,
    endRow: block.bottom,
    table: table.name,
    repeated: [],
    withHeading: false,
  });
}

/** Several headers alike over the same columns are one ledger whose header is printed on every page, unless a new title parts them. */
function plainLedgers(
  view: GridView,
  headers: readonly HeaderBlock[],
  others: readonly OtherHeader[],
  tables: readonly CellBlock[],
): LedgerLayout[] {
  const ledgers: LedgerLayout[] = [];
  const done = new Set<HeaderBlock>();
  for (const header of headers) {
    if (done.has(header)) continue;
    done.add(header);
    const before = ledgers.filter((ledger) => overlaps(ledger, header) && ledger.endRow < header.top);
    const after = Math.max(
      0,
      ...before.map(lastSureRow),
      ...tables.filter((t) => overlaps(t, header) && t.bottom < header.top).map((t) => t.bottom),
    );
    const titles = titleRowsAbove(view, header.top, header.left, header.right, after);
    const repeated: number[] = [];
    let end = view.lastRow;
    for (const below of headers) {
      if (below.top <= header.bottom || done.has(below) || !overlaps(below, header)) continue;
      if (sameHeaders(below, header) && !hasNewTitle(view, below, titles.texts)) {
        done.add(below);
        for (let row = below.top; row <= below.bottom; row++) repeated.push(row);
        continue;
      }
      end = firstTitleRow(view, below) - 1;
      break;
    }
    for (const stop of [...others.map((other) => ({ ...other, top: other.row })), ...tables]) {
      if (stop.top > header.bottom && overlaps(stop, header)) end = Math.min(end, firstTitleRow(view, stop) - 1);
    }
    const lastRow = lastFilledRow(view, header, end);
    ledgers.push(
      buildLayout(view, {
        header,
        after,
        lastRow,
        endRow: lastRow,
        table: null,
        repeated,
        withHeading: before.some(({ leadingSection }) => leadingSection.length > 0),
      }),
    );
  }
  return ledgers;
}

function overlaps(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function lastSureRow(ledger: LedgerLayout): number {
  return Math.max(ledger.lastRow, ledger.endRow);
}

function leafTexts(block: HeaderBlock): Map<number, string> {
  return new Map([...block.paths].map(([column, path]) => [column, headerText(path.join('/')).core]));
}

function sameHeaders(a: HeaderBlock, b: HeaderBlock): boolean {
  const first = leafTexts(a);
  const second = leafTexts(b);
  const same = [...first].filter(([column, text]) => second.get(column) === text).length;
  return same >= 2 && same >= Math.max(first.size, second.size) * 0.8;
}

function lastFilledRow(view: GridView, header: HeaderBlock, end: number): number {
  for (let row = Math.min(end, view.lastRow); row > header.bottom; row--) {
    for (let column = header.left; column <= header.right; column++) if (view.shownText(row, column) !== '') return row;
  }
  return header.bottom;
}

interface LayoutParts {
  readonly header: HeaderBlock;
  /** Last row of what stands above. */
  readonly after: number;
  readonly lastRow: number;
  readonly endRow: number;
  readonly table: string | null;
  readonly repeated: readonly number[];
  /** The ledger above reads the heading over its header as a section; this one does so too. */
  readonly withHeading: boolean;
}

function buildLayout(view: GridView, parts: LayoutParts): LedgerLayout {
  const { header } = parts;
  const firstRow = header.bottom + 1;
  const headers = new Map([...header.paths].map(([column, path]) => [column, path.join(' / ')]));
  const weighed = weighByContent(view, header.candidates, headers, firstRow, parts.lastRow);
  const columns = new Map<Field, number>();
  for (const [field, { column }] of assignColumns(weighed)) columns.set(field, column);
  const numbers = columns.has('number') ? null : unnamedNumbers(view, header, parts);
  if (numbers !== null) columns.set('number', numbers);
  const left = Math.min(header.left, numbers ?? header.left);
  const area = columns.get('area');
  const hasText = (['task', 'measures', 'problem'] as const).some((field) => columns.has(field));
  if (area !== undefined && !hasText) {
    columns.delete('area');
    columns.set('task', area);
  }
  const titles = titleRowsAbove(view, header.top, header.left, header.right, parts.after);
  const shape: BodyShape = {
    columns,
    left,
    right: header.right,
    firstRow,
    lastRow: parts.lastRow,
    repeatedRows: new Set(parts.repeated),
    titles: titles.texts,
  };
  const rows = classifyRows(view, shape);
  const sections = rows.filter(({ kind }) => kind === 'section').map(({ heading }) => headingLevel(heading));
  const leads = titles.heading !== '' && (parts.withHeading || sections.includes(headingLevel(titles.heading)));
  return {
    sheet: view.grid.sheet,
    table: parts.table,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, index) => header.top + index),
    firstRow,
    lastRow: lastEntryRow(rows, firstRow),
    endRow: parts.endRow,
    left,
    right: header.right,
    columns: Object.fromEntries([...columns].map(([field, column]) => [field, columnLetters(column)])),
    unmapped: [...header.paths.keys()].filter((column) => ![...columns.values()].includes(column)).map(columnLetters),
    headers: Object.fromEntries([...headers].map(([column, text]) => [columnLetters(column), text])),
    title: titles.title,
    subtitles: titles.subtitles,
    leadingSection: leads ? [titles.heading] : [],
    repeatedRows: parts.repeated,
    fillDown: fillDownFields(view, columns, rows),
  };
}

/** A column of row numbers without a header text, inside the ledger or right before it. */
function unnamedNumbers(view: GridView, header: HeaderBlock, { lastRow, table }: LayoutParts): number | null {
  const from = table === null ? header.left - 1 : header.left;
  for (let column = Math.max(from, view.firstColumn); column < header.left + 2; column++) {
    if (header.paths.has(column) || view.shownText(header.bottom, column) !== '') continue;
    let numbers = 0;
    let others = 0;
    for (let row = header.bottom + 1; row <= lastRow; row++) {
      const text = view.ownText(row, column);
      if (text !== '' && isRowNumber(text)) numbers += 1;
      else if (text !== '') others += 1;
    }
    if (numbers >= 2 && numbers > others) return column;
  }
  return null;
}

export function lastEntryRow(rows: readonly BodyRow[], firstRow: number): number {
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row?.kind === 'entry') return row.row;
  }
  return firstRow - 1;
}

/** Area and task hold for the blank cells below them when the column groups rows that way; where every row has its own, a blank is a gap. */
export function fillDownFields(view: GridView, columns: ReadonlyMap<Field, number>, rows: readonly BodyRow[]): Field[] {
  const entries = rows.filter(({ kind }) => kind === 'entry').map(({ row }) => row);
  return (['area', 'task'] as const).filter((field) => {
    const column = columns.get(field);
    if (column === undefined || (field === 'task' && !columns.has('measures'))) return false;
    const others = [...columns].filter(([other]) => other !== field && other !== 'number').map(([, other]) => other);
    const texts = entries.map((row) => view.shownText(row, column));
    const repeats = texts.some(
      (text, index) => text !== '' && text === texts[index + 1] && view.ownText(entries[index + 1] ?? 0, column) !== '',
    );
    if (repeats) return false;
    if (field === 'area') return true;
    const number = columns.get('number');
    const isNumbered = (row: number) => number !== undefined && view.ownText(row, number) !== '';
    // A row with a number of its own is a task of its own: its blank title is a gap.
    if (entries.some((row) => view.shownText(row, column) === '' && isNumbered(row))) return false;
    return groupsRows(view, column, others, entries[0] ?? 1, entries[entries.length - 1] ?? 0);
  });
}
