import { Button } from '@fluentui/react-components';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { EyeOff20Regular } from '@fluentui/react-icons/svg/eye-off';
import { withLedgers } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';

/** Hides the columns with due day and alert, say for printing, or shows them again; there only while the sheet has them. */
export function HelperColumnsButton() {
  const t = useTranslate();
  const { state, ledgers, run, notify } = useWorkbookContext();
  const { reading } = useReading();
  const due = ledgers.flatMap(({ helperBlocks = [] }) => helperBlocks).filter(({ key }) => key === 'due');
  if (due.length === 0) return null;
  const shown = due.every(({ hidden }) => hidden);

  const toggle = async (): Promise<void> => {
    const done = await run(async (actions, options, refresh) => {
      const changed = await actions.showHelperColumns(withLedgers(reading, ledgers), { shown }, options);
      await refresh();
      return changed;
    });
    if (done?.columns === 0) notify({ intent: 'info', text: t('pane.home.helpersShared') });
  };
  return (
    <Button
      size="small"
      icon={shown ? <Eye20Regular /> : <EyeOff20Regular />}
      disabled={state.busy !== null}
      onClick={() => void toggle()}
    >
      {t(shown ? 'pane.home.showHelpers' : 'pane.home.hideHelpers')}
    </Button>
  );
}
