import type { CellEdit } from '../../../ledger/edit';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { reportNotice } from '../form/report-notice';

/** Makes edits that were shown, reads the ledger again and says how it went. */
export function useApplyFixes(): (edits: readonly CellEdit[]) => Promise<void> {
  const t = useTranslate();
  const { run, notify } = useWorkbookContext();
  return async (edits) => {
    const report = await run(async (actions, options, refresh) => {
      const done = await actions.applyFixes(edits, options);
      await refresh(done.skipped.length === 0 ? done.applied : undefined);
      return done;
    });
    if (report) notify(reportNotice(report, t));
  };
}
