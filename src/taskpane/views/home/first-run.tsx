import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { useState } from 'react';
import { JobButton } from '../../components/job-button';
import { useKeptPlan } from '../../state/import-work';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { NewLedgerDialog } from './new-ledger-dialog';
import { SkippedSheets } from './skipped-sheets';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

/** What a workbook without a ledger shows: what was looked for, and two ways to begin. */
export function FirstRun() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, go, run, notify } = useWorkbookContext();
  const [creating, setCreating] = useState(false);
  const busy = state.busy !== null;
  const kept = useKeptPlan();
  const insert = async (): Promise<void> => {
    const done = await run(async (actions, options, refresh) => {
      await actions.insertSample(options);
      await refresh();
      return true;
    });
    if (done) notify({ intent: 'success', text: t('pane.first.inserted') });
  };
  return (
    <div className={styles.root}>
      <Text as="h2" weight="semibold" size={400} style={{ margin: 0 }}>
        {t('pane.first.title')}
      </Text>
      <Text>{t('pane.first.about')}</Text>
      <JobButton
        primary
        icon={<ClipboardTask20Regular />}
        title={t('pane.first.sample')}
        explanation={t('pane.first.sample.about')}
        disabled={busy}
        onClick={() => void insert()}
      />
      <JobButton
        icon={<TableAdd20Regular />}
        title={t('pane.new.button')}
        explanation={t('pane.new.about')}
        disabled={busy}
        onClick={() => setCreating(true)}
      />
      <JobButton
        icon={<DocumentText20Regular />}
        primary={kept !== null}
        title={kept ?? t('plan.open')}
        explanation={t('plan.open.about')}
        disabled={busy}
        onClick={() => go('import')}
      />
      <SkippedSheets open />
      <NewLedgerDialog open={creating} onClose={() => setCreating(false)} />
    </div>
  );
}
