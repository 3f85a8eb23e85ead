import type { HighlightMode } from '../../../actions/highlight-ledgers';
import type { LedgerReading } from '../../../actions/read-workbook';
import { withLedgers } from '../../state/ledger-scope';
import { useKept } from '../../state/kept-views';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';

/** Marks the ledgers that are looked at, or the given ones, and says how many tasks stand where. */
export function useHighlight(): (mode: HighlightMode, only?: readonly LedgerReading[]) => Promise<void> {
  const t = useTranslate();
  const { ledgers, run, notify } = useWorkbookContext();
  const { reading } = useReading();
  const [, setShownBand] = useKept('shownBand');
  return async (mode, only = ledgers) => {
    // Marks are made a sheet at a time: all ledgers of the sheets that are looked at.
    const sheets = new Set(only.map(({ layout }) => layout.sheet));
    const wanted = reading.ledgers.filter(({ layout }) => sheets.has(layout.sheet));
    const outcome = await run(async (actions, options, refresh) => {
      const done = await actions.highlightLedgers(withLedgers(reading, wanted), options, { mode });
      await refresh();
      return done;
    });
    if (!outcome) return;
    // The columns that were filtered by are new ones.
    setShownBand(null);
    const { overdue, dueSoon, stale } = outcome.bands;
    notify({
      intent: 'success',
      text: t('pane.home.highlighted', { overdue, dueSoon, stale }),
      // Colours of one day are explained on a sheet.
      sheet: mode === 'static' ? t('summary.sheet.legend') : undefined,
    });
  };
}
