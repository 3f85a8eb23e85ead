import { columnLetters, columnNumber } from './a1';
import { classifyRows } from './body-rows';
import { FIELDS, type Field } from './fields';
import { fillDownFields, lastEntryRow } from './find-ledgers';
import { joinLines, viewOf } from './grid-view';
import { headerText } from './header-text';
import type { LedgerLayout } from './ledger-layout';
import type { SheetGrid } from './sheet-grid';

/** One column as the user put it right; the header text finds it again when columns were inserted or moved. */
export interface ColumnChoice {
  /** null: the column stands for no field. */
  readonly field: Field | null;
  /** Column letters at the time of the choice. */
  readonly column: string;
  /** Header text at that time, as in `LedgerLayout.headers`. */
  readonly header: string;
}

/** The user's correction of one ledger's mapping, as kept in the workbook. */
export interface MappingOverride {
  readonly sheet: string;
  /** Table name, or null; with the sheet it says which ledger is meant. */
  readonly table: string | null;
  /** 1-based rows that the user took for the header; empty: those found. */
  readonly headerRows: readonly number[];
  readonly choices: readonly ColumnChoice[];
}

/** What did not hold of a kept correction; the text is `columns.mapping.<kind>`. */
export interface MappingProblem {
  readonly kind: 'column-gone' | 'field-twice' | 'not-a-column' | 'no-text-column';
  readonly column: string;
  readonly field: Field | null;
}

export interface MappedLayout {
  readonly layout: LedgerLayout;
  readonly problems: readonly MappingProblem[];
}

/** True when the correction was made for this ledger. */
export function isOverrideFor(override: MappingOverride, layout: LedgerLayout): boolean {
  if (override.sheet !== layout.sheet) return false;
  if (override.table !== null || layout.table !== null) return override.table === layout.table;
  const chosen = override.choices.map(({ header }) => headerText(header).core);
  const present = Object.values(layout.headers).map((text) => headerText(text).core);
  return chosen.length === 0 || chosen.some((header) => present.includes(header));
}

/**
 * Applies a user's correction to a found layout. Columns are found by letters and header text together, else by the text alone; what
 * is gone is left out and reported. The rows are told apart anew, since that depends on the columns.
 */
export function applyMapping(grid: SheetGrid, layout: LedgerLayout, override: MappingOverride): MappedLayout {
  const problems: MappingProblem[] = [];
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const letters = layout.columns[field];
    if (letters !== undefined) columns.set(field, columnNumber(letters));
  }
  const set = new Set<Field>();
  for (const choice of override.choices) {
    const column = placeOf(layout, choice);
    if (column === 'not-a-column' || column === 'column-gone') {
      problems.push({ kind: column, column: choice.column, field: choice.field });
      continue;
    }
    for (const [field, at] of [...columns]) if (at === column && !set.has(field)) columns.delete(field);
    if (choice.field === null) continue;
    if (set.has(choice.field)) {
      problems.push({ kind: 'field-twice', column: choice.column, field: choice.field });
      continue;
    }
    columns.set(choice.field, column);
    set.add(choice.field);
  }
  if (!(['task', 'measures', 'problem', 'area'] as const).some((field) => columns.has(field))) {
    problems.push({ kind: 'no-text-column', column: '', field: null });
    return { layout, problems };
  }
  return { layout: withColumns(grid, layout, columns), problems };
}

function placeOf(layout: LedgerLayout, { column, header }: ColumnChoice): number | 'not-a-column' | 'column-gone' {
  const number = columnNumber(column);
  if (number === 0) return 'not-a-column';
  const wanted = headerText(header).core;
  if (headerText(layout.headers[columnLetters(number)] ?? '').core === wanted && inside(layout, number)) return number;
  const moved = Object.entries(layout.headers).filter(([, text]) => wanted !== '' && headerText(text).core === wanted);
  const [only] = moved;
  return only && moved.length === 1 ? columnNumber(only[0]) : 'column-gone';
}

function inside(layout: LedgerLayout, column: number): boolean {
  return column >= layout.left && column <= layout.right;
}

function withColumns(grid: SheetGrid, layout: LedgerLayout, columns: ReadonlyMap<Field, number>): LedgerLayout {
  const view = viewOf(grid);
  const rows = classifyRows(view, {
    columns,
    left: layout.left,
    right: layout.right,
    firstRow: layout.firstRow,
    lastRow: layout.table === null ? layout.endRow : Math.max(layout.lastRow, layout.firstRow - 1),
    repeatedRows: new Set(layout.repeatedRows),
    titles: new Set([layout.title, ...layout.subtitles].map(joinLines)),
  });
  const used = new Set(columns.values());
  return {
    ...layout,
    lastRow: lastEntryRow(rows, layout.firstRow),
    columns: Object.fromEntries([...columns].map(([field, column]) => [field, columnLetters(column)])),
    unmapped: Object.keys(layout.headers).filter((letters) => !used.has(columnNumber(letters))),
    fillDown: fillDownFields(view, columns, rows),
  };
}
