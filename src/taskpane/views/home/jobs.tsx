import { makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import { JobButton } from '../../components/job-button';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { useHighlight } from './use-highlight';

const useStyles = makeStyles({ jobs: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS } });

/** The four jobs. */
export function Jobs() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, go } = useWorkbookContext();
  const highlight = useHighlight();
  const busy = state.busy !== null;

  return (
    <div className={styles.jobs}>
      <JobButton
        icon={<Edit20Regular />}
        title={t('pane.job.form')}
        explanation={t('pane.job.form.about')}
        disabled={busy}
        onClick={() => go('form', state.selected ?? undefined)}
      />
      <JobButton
        icon={<ClipboardTaskListLtr20Regular />}
        title={t('pane.job.check')}
        explanation={t('pane.job.check.about')}
        disabled={busy}
        onClick={() => go('findings')}
      />
      <JobButton
        icon={<Highlight20Regular />}
        title={t('pane.job.highlight')}
        explanation={t('pane.job.highlight.about')}
        disabled={busy}
        onClick={() => void highlight('live')}
      />
      <JobButton
        icon={<DocumentTable20Regular />}
        title={t('pane.job.summary')}
        explanation={t('pane.job.summary.about')}
        disabled={busy}
        onClick={() => go('summary')}
      />
    </div>
  );
}
