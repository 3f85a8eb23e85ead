import type { LedgerReading } from '../../../actions/read-workbook';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { reportNotice } from './report-notice';

/** Renumbers a ledger and says how it went. */
export function useRenumber(): (ledger: LedgerReading) => Promise<void> {
  const t = useTranslate();
  const { run, notify } = useWorkbookContext();
  return async (ledger) => {
    const report = await run(async (actions, options, refresh) => {
      const done = await actions.renumber(ledger, options);
      await refresh();
      return done;
    });
    if (report) notify(reportNotice(report, t));
  };
}
