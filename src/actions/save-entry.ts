import type { LedgerEntry } from '../ledger/entry';
import { ledgerContext } from '../ledger/columns/ledger-context';
import { entryEdits, type FieldChanges } from '../ledger/entry-edits';
import type { CellEdit } from '../ledger/edit';
import { applyEdits, type EditReport } from '../workbook/apply-edits';
import { runExcel } from '../workbook/run-excel';
import type { ActionOptions } from './options';
import type { LedgerReading } from './read-workbook';

/** What saving a form would change, to be shown before it is done. */
export function editsOfEntry(
  ledger: LedgerReading,
  entry: LedgerEntry,
  changes: FieldChanges,
  { asOf }: Pick<ActionOptions, 'asOf'>,
  confirmed: { readonly overFormula?: boolean } = {},
): CellEdit[] {
  return entryEdits(entry, changes, ledgerContext(ledger.layout, { reference: asOf }), confirmed);
}

/** Saves the changed fields of one row. What changed on the sheet meanwhile is skipped and reported. */
export async function saveEntry(
  ledger: LedgerReading,
  entry: LedgerEntry,
  changes: FieldChanges,
  options: ActionOptions,
  confirmed: { readonly overFormula?: boolean } = {},
): Promise<EditReport> {
  options.onProgress?.('pane.progress.writing');
  const edits = editsOfEntry(ledger, entry, changes, options, confirmed);
  return runExcel((context) => applyEdits(context, edits));
}
