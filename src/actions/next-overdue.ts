import type { Band } from '../ledger/progress/band-options';
import { runExcel } from '../workbook/run-excel';
import { judgeLedgers, type JudgedEntry } from './judge-ledgers';
import type { ActionOptions } from './options';
import type { WorkbookReading } from './read-workbook';

/**
 * 下一项逾期: selects the next row of a band after the selected cell, in the ledgers' order and round again from the first; works without
 * the pane. null when no row is in that band.
 */
export async function nextOverdue(
  reading: WorkbookReading,
  options: Pick<ActionOptions, 'asOf'>,
  { band = 'overdue' }: { readonly band?: Band } = {},
): Promise<JudgedEntry | null> {
  const { rows } = judgeLedgers(reading, options);
  const wanted = rows.filter(({ entry, row }) => row.band === band && entry.row !== null);
  if (wanted.length === 0) return null;
  return runExcel(async (context) => {
    const selected = context.workbook.getSelectedRange().load('rowIndex,worksheet/name');
    await context.sync();
    const sheets = [...new Set(rows.map(({ entry }) => entry.sheet))];
    const here = sheets.indexOf(selected.worksheet.name);
    const order = ({ entry }: JudgedEntry): number => sheets.indexOf(entry.sheet);
    const after = wanted.find(
      (one) => order(one) > here || (order(one) === here && one.entry.row! > selected.rowIndex + 1),
    );
    const next = here < 0 ? wanted[0]! : (after ?? wanted[0]!);
    const { sheet, row, cells } = next.entry;
    const cell = cells.task ?? cells.schedule ?? cells.measures ?? cells.problem;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell && !cell.inherited ? cell.address : `A${row}`).select();
    await context.sync();
    return next;
  });
}
