import { columnNumber } from '../columns/a1';
import { periodColumns } from '../columns/period-columns';
import { at, gridCell, headerCell, isEmpty } from './cells';
import { defineLedgerRule, type FindingDraft } from './rule';

/** A column whose header names none of the standard fields: it is kept as it is, but neither checked nor counted. */
export const unknownHeader = defineLedgerRule({
  meta: { id: 'unknown-header', severity: 'info', group: 'sheet', fixable: null, scope: 'sheet' },
  check: (context) => {
    // What is planned for each quarter is read as the schedule.
    const read = new Set(periodColumns(context.layout).map(({ column }) => column));
    return context.layout.unmapped.flatMap((letters): FindingDraft[] => {
      if (read.has(columnNumber(letters))) return [];
      const cell = headerCell(letters, context);
      const top = gridCell(context.grid, context.layout.headerRows[0] ?? cell.row, columnNumber(letters));
      const shown = isEmpty(cell) ? top : cell;
      const header = context.layout.headers[letters] ?? shown.text.trim();
      if (header === '') return [];
      return [{ ...at(shown), messageKey: 'rules.unknown-header.message', data: { column: letters, header } }];
    });
  },
});
