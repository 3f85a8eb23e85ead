import { columnNumber, parseCell } from './columns/a1';
import { classifyRows } from './columns/body-rows';
import { cellReaders } from './columns/cell-readers';
import { fieldCell } from './columns/cell-reading';
import type { Field } from './columns/fields';
import type { GridView } from './columns/grid-view';
import { ledgerContext } from './columns/ledger-context';
import type { LedgerLayout } from './columns/ledger-layout';
import { periodColumns, periodSchedule } from './columns/period-columns';
import { isChineseOrdinal } from './columns/row-texts';
import type { CellBlock } from './columns/sheet-grid';
import type { FieldCell, LedgerEntry } from './entry';
import { columnNumbers, delayReasonColumn, entryOf, progressInPercent, statusHeader } from './read-ledger';
import type { ScheduleContext } from './schedule/schedule';

/** A task that stands on a sheet. */
type Placed = LedgerEntry & { readonly row: number };

/**
 * A reader of single tasks after their cells changed, which looks at no other rows. What it gives is equal to what `readLedger` gives for
 * the row; null where the change may matter beyond the row: it is hardly a task any more, or a text changed that other rows share.
 * @param old what the tasks were read from
 */
export function rowReader(
  old: GridView,
  view: GridView,
  layout: LedgerLayout,
  reference: ScheduleContext,
): (before: Placed) => LedgerEntry | null {
  const inPercent = progressInPercent(view, layout);
  if (inPercent !== progressInPercent(old, layout)) return () => null;
  const context = ledgerContext(layout, reference);
  const readers = cellReaders(context, inPercent, statusHeader(layout));
  const columns = columnNumbers(layout);
  const periods = periodColumns(layout);
  const reasons = delayReasonColumn(layout);
  return (before) => {
    const { row, section, area, hidden } = before;
    if (!isStillTask(view, layout, row, columns)) return null;
    const cells: Partial<Record<Field, FieldCell>> = {};
    for (const [field, column] of columns) {
      const [was, is] = [old.text(row, column), view.text(row, column)];
      if (was !== is && mattersBeyond(field, was, is, layout, view.merge(row, column))) return null;
      const cell = before.cells[field];
      const from = cell?.inherited === true ? (parseCell(cell.address)?.row ?? null) : null;
      cells[field] = fieldCell(view, row, column, layout.firstRow, from);
    }
    const planned = periodSchedule(view, row, periods, context);
    const entry = entryOf(layout, row, section, area, cells, planned, hidden, context, readers);
    const delayReason = reasons === null ? '' : view.ownText(row, reasons);
    return delayReason === '' ? entry : { ...entry, delayReason };
  };
}

/** An area, a task that is filled down, the top of a merged block speak for other rows; numbers tell tasks from headings. */
function mattersBeyond(
  field: Field,
  was: string,
  is: string,
  layout: LedgerLayout,
  merge: CellBlock | undefined,
): boolean {
  if (field === 'area' || layout.fillDown.some((filled) => filled === field)) return true;
  if (merge !== undefined && merge.bottom > merge.top) return true;
  return field === 'number' && ((was === '') !== (is === '') || isChineseOrdinal(was) !== isChineseOrdinal(is));
}

/** Taken alone the row is a task, and not by a hair: two of its cells say what, when or who. */
function isStillTask(view: GridView, layout: LedgerLayout, row: number, columns: ReadonlyMap<Field, number>): boolean {
  const [alone] = classifyRows(view, {
    columns,
    left: layout.left,
    right: layout.right,
    firstRow: row,
    lastRow: row,
    repeatedRows: new Set(),
    titles: new Set(),
  });
  if (alone?.kind !== 'entry') return false;
  const telling: readonly Field[] = ['task', 'measures', 'problem', 'deliverable', 'schedule', 'leadUnits'];
  const filled = telling.filter((field) => {
    const column = columnNumber(layout.columns[field] ?? '');
    return column > 0 && view.ownText(row, column) !== '';
  });
  return filled.length >= 2;
}
