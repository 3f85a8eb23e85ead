import { cellDate } from './columns/cell-date';
import type { Field } from './columns/fields';
import type { CellEdit } from './edit';
import type { FieldCell, LedgerEntry } from './entry';
import { parseProgress } from './progress/progress-value';
import type { ScheduleContext } from './schedule/schedule';
import { dateToSerial } from './schedule/serial';

const DATE_FIELDS: ReadonlySet<Field> = new Set(['startedOn', 'completedOn', 'signedOffOn', 'reportedOn']);
const DATE_FORMAT = 'yyyy-mm-dd';

/** What a person typed into the form, by field; '' empties the cell. */
export type FieldChanges = Readonly<Partial<Record<Field, string>>>;

/**
 * The edits that a changed form makes: only cells whose value differs. Days become real dates, progress a share in the column's own
 * way of writing it, digits in a column of numbers a number; all else stays the text that was typed. A cell that holds a formula
 * is left out unless it was confirmed that a value may take its place; a field whose cell the ledger does not have is left out too.
 */
export function entryEdits(
  entry: Pick<LedgerEntry, 'sheet' | 'cells'>,
  changes: FieldChanges,
  context: ScheduleContext,
  confirmed: { readonly overFormula?: boolean } = {},
): CellEdit[] {
  return (Object.entries(changes) as [Field, string][]).flatMap(([field, text]) => {
    const cell = entry.cells[field];
    if (!cell) return [];
    if (cell.formula !== null && !confirmed.overFormula) return [];
    const input = inputOf(field, text, cell, context);
    if (input.after === cell.value) return [];
    const edit: CellEdit = { sheet: entry.sheet, cell: cell.address, before: cell.value, ...input };
    return [cell.formula === null ? edit : { ...edit, overFormula: true }];
  });
}

/** What a typed text puts into a cell: see `entryEdits`. `cell` is the cell as it is, or the empty one of a new row. */
export function inputOf(
  field: Field,
  typed: string,
  cell: FieldCell,
  context: ScheduleContext,
): Pick<CellEdit, 'after' | 'numberFormat'> {
  const text = typed.trim();
  if (text === '') return { after: '' };
  if (DATE_FIELDS.has(field)) {
    const day = cellDate({ ...cell, value: text, text, formula: null }, context);
    if (day)
      return { after: dateToSerial(day), ...(isDateFormat(cell.numberFormat) ? {} : { numberFormat: DATE_FORMAT }) };
  }
  if (field === 'progress') {
    const share = parseProgress(text);
    if (share !== null && typeof cell.value === 'number' && cell.value > 1)
      return { after: Math.round(share * 1e4) / 100 };
    if (share !== null && (typeof cell.value === 'number' || cell.value === ''))
      return { after: share, ...(cell.numberFormat.includes('%') ? {} : { numberFormat: '0%' }) };
  }
  if (field === 'number' && typeof cell.value !== 'string' && /^\d{1,9}$/.test(text)) return { after: Number(text) };
  if (field === 'number' && cell.value === '' && /^[1-9]\d{0,8}$/.test(text)) return { after: Number(text) };
  return { after: text };
}

function isDateFormat(format: string): boolean {
  return /[ymd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}
