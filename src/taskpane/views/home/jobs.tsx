import { makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import { JobButton } from '../../components/job-button';
import { withLedgers } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';

const useStyles = makeStyles({ jobs: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS } });

/** The four jobs. */
export function Jobs() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, ledgers, go, run, notify } = useWorkbookContext();
  const { reading } = useReading();
  const busy = state.busy !== null;

  const highlight = async (): Promise<void> => {
    // Marks are made a sheet at a time: all ledgers of the sheets that are looked at.
    const sheets = new Set(ledgers.map(({ layout }) => layout.sheet));
    const wanted = reading.ledgers.filter(({ layout }) => sheets.has(layout.sheet));
    const outcome = await run(async (actions, options, refresh) => {
      const done = await actions.highlightLedgers(withLedgers(reading, wanted), options);
      await refresh();
      return done;
    });
    if (!outcome) return;
    const { overdue, dueSoon, stale } = outcome.bands;
    notify({ intent: 'success', text: t('pane.home.highlighted', { overdue, dueSoon, stale }) });
  };

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
        onClick={() => void highlight()}
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
