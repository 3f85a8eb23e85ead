import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { findingMessage } from '../../../ledger/rules/finding-json';
import { withdrawAcceptance, type AcceptedFinding } from '../../../ledger/rules/acceptance';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { findingKey } from './list-items';
import { onSeveralSheets } from './several-sheets';
import { useProfile } from './use-profile';

const useStyles = makeStyles({
  details: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
});

/** Accepted findings, with their reasons; each can be made to count again. */
export function AcceptedList({ accepted }: { accepted: readonly AcceptedFinding[] }) {
  const styles = useStyles();
  const t = useTranslate();
  const { state } = useWorkbookContext();
  const { profile, keep } = useProfile();
  if (accepted.length === 0) return null;
  const named = onSeveralSheets(accepted.map(({ finding }) => finding));
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t('pane.findings.accepted', { count: accepted.length })}</summary>
      <ul className={styles.list}>
        {accepted.map(({ finding, reason, record }) => (
          <li key={findingKey(finding)} className={styles.item}>
            <div>{`${named ? `${finding.sheet} ` : ''}${finding.cell} ${findingMessage(finding, t)}`}</div>
            <div>{t('pane.findings.reasonIs', { reason })}</div>
            <Button
              size="small"
              disabled={state.busy !== null}
              onClick={() => void keep(withdrawAcceptance(profile, record))}
            >
              {t('pane.findings.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
