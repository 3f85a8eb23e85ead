import { columnNumber } from '../columns/a1';
import { groupsRows } from '../columns/column-content';
import { FIELDS, type ColumnMap, type Field } from '../columns/fields';
import type { GridView } from '../columns/grid-view';
import type { LedgerLayout } from '../columns/ledger-layout';

/**
 * A list in which 工作任务 spans several rows that each have their own 具体措施 (and number): the tasks are the rows, and what spans them
 * is their area. Where the number spans them too, the rows are steps of one task and the list stays as it is.
 */
export function withGroups(view: GridView, layout: LedgerLayout): LedgerLayout {
  const { task, measures, area, number, ...rest } = layout.columns;
  if (task === undefined || measures === undefined || area !== undefined) return layout;
  const others = FIELDS.flatMap((field) => {
    const letters = layout.columns[field];
    return letters === undefined || field === 'task' || field === 'number' ? [] : [columnNumber(letters)];
  });
  const spans = (letters: string): boolean =>
    groupsRows(view, columnNumber(letters), others, layout.firstRow, layout.lastRow);
  if (!spans(task) || spans(measures) || (number !== undefined && spans(number))) return layout;
  const columns: ColumnMap = { ...rest, area: task, measures, ...(number === undefined ? {} : { number }) };
  const fillDown: readonly Field[] = ['area'];
  return { ...layout, columns, fillDown };
}
