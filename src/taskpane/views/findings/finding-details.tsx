import { Button, Text } from '@fluentui/react-components';
import { EditList } from '../../components/edit-list';
import { textsOf } from '../../../ledger/rules/finding-json';
import type { Finding } from '../../../ledger/rules/rule';
import { useTranslate } from '../../state/translation';
import { entryAt } from '../../state/ledger-scope';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import { shownEdits } from './edit-text';
import { useFindingDialogs } from './finding-dialogs';
import { useLineStyles } from './finding-styles';
import { SameUnitButton } from './same-unit-button';
import { useApplyFixes } from './use-apply-fixes';

/** What to do about a finding: advice, the fix with its preview, suggestions to choose from, or accepting it with a reason. */
export function FindingDetails({ finding }: { finding: Finding }) {
  const lines = useLineStyles();
  const t = useTranslate();
  const { state, go } = useWorkbookContext();
  const { reading } = useReading();
  const apply = useApplyFixes();
  const { askFix, askAccept } = useFindingDialogs();
  const busy = state.busy !== null;
  const { fix, suggestions = [], sheet, row } = finding;
  const place = entryAt(reading, { sheet, row });
  return (
    <div className={lines.details}>
      <Text size={200}>{t(`rules.${finding.ruleId}.advice`, textsOf(finding.data, t))}</Text>
      {place?.entry.hidden && <Text size={200}>{t('pane.findings.hidden')}</Text>}
      {fix && <EditList label={t('pane.findings.preview')} edits={shownEdits(fix.edits, t)} />}
      <div className={lines.buttons}>
        {fix && (
          <Button size="small" appearance="primary" disabled={busy} onClick={() => void apply(fix.edits)}>
            {t('pane.findings.fix')}
          </Button>
        )}
        {suggestions.map(({ labelKey, data, edits }, index) => (
          <Button key={index} size="small" disabled={busy} onClick={() => askFix(t(labelKey, textsOf(data, t)), edits)}>
            {t(labelKey, textsOf(data, t))}
          </Button>
        ))}
        <SameUnitButton finding={finding} />
        {place && (
          <Button size="small" disabled={busy} onClick={() => go('form', { sheet, row })}>
            {t('pane.findings.openForm')}
          </Button>
        )}
        <Button size="small" disabled={busy} onClick={() => askAccept(finding)}>
          {t('pane.findings.accept')}
        </Button>
      </div>
    </div>
  );
}
