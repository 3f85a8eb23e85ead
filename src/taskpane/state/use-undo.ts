import type { AddedEntry } from '../../actions/add-entry';
import type { CellEdit } from '../../ledger/edit';
import { reportNotice } from '../views/form/report-notice';
import type { Notice } from './pane-state';
import { useTranslate } from './translation';
import { useWorkbookContext } from './workbook-context';

/**
 * What takes back what a message tells of, where the cells still hold it; what somebody changed since stays and is named. Excel's own
 * Ctrl+Z does it too, where the sheet has the focus and this Excel takes an action for one step.
 * @returns null for a message of something that cannot be taken back
 */
export function useUndo(): (notice: Notice | null) => (() => Promise<void>) | null {
  const t = useTranslate();
  const { run, notify, showRow } = useWorkbookContext();
  const putBack = async (edits: readonly CellEdit[]): Promise<void> => {
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
  const takeAway = async ({ row, inserted }: AddedEntry): Promise<void> => {
    const done = await run(async (actions, options, refresh) => {
      await actions.takeBackEntry(inserted, options);
      await refresh();
      return true;
    });
    if (!done) return;
    // The row above is the one below which it was added, or the last one.
    showRow({ sheet: inserted.sheet, row: row - 1 });
    notify({ intent: 'success', text: t('pane.form.takenAway', { row }) });
  };
  return (notice) => {
    const { undo, added } = notice ?? {};
    return undo ? () => putBack(undo) : added ? () => takeAway(added) : null;
  };
}
