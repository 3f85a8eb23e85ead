import type { LedgerReading } from '../../../actions/read-workbook';
import type { Field } from '../../../ledger/columns/fields';
import type { LedgerEntry } from '../../../ledger/entry';
import { shownText, withChange, draftOf, type Draft } from '../../state/draft';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { reportNotice } from './report-notice';

/** Saves the typed changes of a row. What was skipped stays typed. @returns true when everything was written. */
export function useSaveRow(): (ledger: LedgerReading, entry: LedgerEntry, draft: Draft) => Promise<boolean> {
  const t = useTranslate();
  const { run, notify, setDraft } = useWorkbookContext();
  return async (ledger, entry, draft) => {
    const report = await run(async (actions, options, refresh) => {
      const overFormula = draft.overFormula.length > 0;
      const done = await actions.saveEntry(ledger, entry, draft.changes, options, { overFormula });
      const skipped = new Set(done.skipped.map(({ edit }) => edit.cell));
      setDraft(remaining(draft, entry, skipped));
      await refresh();
      return done;
    });
    if (!report) return false;
    notify(reportNotice(report, t));
    return report.skipped.length === 0;
  };
}

function remaining(draft: Draft, entry: LedgerEntry, skipped: ReadonlySet<string>): Draft | null {
  let left: Draft | null = null;
  for (const [field, text] of Object.entries(draft.changes) as [Field, string][]) {
    if (!skipped.has(entry.cells[field]?.address ?? '')) continue;
    left = withChange(left ?? draftOf(entry), field, text, shownText(entry, field));
  }
  return left;
}
