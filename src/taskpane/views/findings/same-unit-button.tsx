import { Button } from '@fluentui/react-components';
import type { Finding } from '../../../ledger/rules/rule';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';

/** Where two spellings are the same unit: remembers it, without changing the text on the sheet. */
export function SameUnitButton({ finding }: { finding: Finding }) {
  const t = useTranslate();
  const { state, run, notify } = useWorkbookContext();
  const { unit, usual } = finding.data;
  if (finding.ruleId !== 'unit-spelling' || typeof unit !== 'string' || typeof usual !== 'string') return null;
  const confirm = async (): Promise<void> => {
    const done = await run(async (actions, _options, refresh) => {
      await actions.confirmAlias(unit, usual);
      await refresh();
      return true;
    });
    if (done) notify({ intent: 'success', text: t('pane.units.confirmed', { written: unit, name: usual }) });
  };
  return (
    <Button size="small" disabled={state.busy !== null} onClick={() => void confirm()}>
      {t('pane.units.confirm', { name: usual })}
    </Button>
  );
}
