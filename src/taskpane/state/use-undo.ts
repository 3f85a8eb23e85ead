import type { CellEdit } from '../../ledger/edit';
import { reportNotice } from '../views/form/report-notice';
import { useTranslate } from './translation';
import { useWorkbookContext } from './workbook-context';

/**
 * Takes back what one click wrote, where the cells still hold it; what somebody changed since stays and is named. Excel's own
 * Ctrl+Z does it too, where the sheet has the focus and this Excel takes an action for one step.
 */
export function useUndo(): (edits: readonly CellEdit[]) => Promise<void> {
  const t = useTranslate();
  const { run, notify } = useWorkbookContext();
  return async (edits) => {
    const report = await run(async (actions, options, refresh) => {
      const done = await actions.applyFixes(edits, options);
      await refresh(done.skipped.length === 0 ? done.applied : undefined);
      return done;
    });
    if (!report) return;
    const { applied, skipped } = report;
    notify(
      skipped.length === 0
        ? { intent: 'success', text: t('pane.undone', { count: applied.length }) }
        : { ...reportNotice(report, t), undo: undefined },
    );
  };
}
