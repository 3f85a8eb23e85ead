import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowNext20Regular } from '@fluentui/react-icons/svg/arrow-next';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { TableSettings20Regular } from '@fluentui/react-icons/svg/table-settings';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useKeptPlan } from '../../state/import-work';
import { useKept } from '../../state/kept-views';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { HelperColumnsButton } from './helper-columns-button';
import { NewLedgerDialog } from './new-ledger-dialog';
import { useBands } from './use-bands';
import { useHighlight } from './use-highlight';
import { useStepToBand } from './use-step-to-band';

const useStyles = makeStyles({ tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS } });

/** The smaller tools below the four jobs. */
export function HomeTools() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, go, run, notify } = useWorkbookContext();
  const { counts } = useBands();
  const step = useStepToBand();
  const highlight = useHighlight();
  const kept = useKeptPlan();
  const [, setShownBand] = useKept('shownBand');
  const [asking, setAsking] = useState<'remove' | 'new' | null>(null);
  const busy = state.busy !== null;
  const ours = (state.read?.reading.skipped ?? []).flatMap(({ sheet, reason }) =>
    reason === 'our-sheet' ? [sheet] : [],
  );

  const removeMarks = async (): Promise<void> => {
    setAsking(null);
    const removed = await run(async (actions, options, refresh) => {
      const done = await actions.removeMarks(options);
      await refresh();
      return done;
    });
    if (!removed) return;
    setShownBand(null);
    const { columns, conditions, comments, sheets } = removed;
    const none = columns + conditions + comments + sheets.length === 0;
    notify({
      intent: 'success',
      text: none
        ? t('pane.home.nothingToRemove')
        : t('pane.home.removed', { columns, conditions, comments, sheets: sheets.length }),
    });
  };

  return (
    <div className={styles.tools}>
      {state.draft && (
        <Button
          size="small"
          appearance="primary"
          icon={<Edit20Regular />}
          onClick={() => go('form', state.draft?.row ? { sheet: state.draft.sheet, row: state.draft.row } : undefined)}
        >
          {t('pane.home.unsaved')}
        </Button>
      )}
      <Button
        size="small"
        icon={<ArrowNext20Regular />}
        disabled={busy || counts.overdue === 0}
        onClick={() => void step('overdue')}
      >
        {t('pane.home.nextOverdue')}
      </Button>
      <Button
        size="small"
        icon={<Highlight20Regular />}
        title={t('pane.home.static.about')}
        disabled={busy}
        onClick={() => void highlight('static')}
      >
        {t('pane.home.static')}
      </Button>
      <HelperColumnsButton />
      <Button size="small" icon={<Eraser20Regular />} disabled={busy} onClick={() => setAsking('remove')}>
        {t('pane.home.removeMarks')}
      </Button>
      <Button size="small" icon={<TableSettings20Regular />} disabled={busy} onClick={() => go('mapping')}>
        {t('pane.view.mapping')}
      </Button>
      <Button size="small" icon={<TableAdd20Regular />} disabled={busy} onClick={() => setAsking('new')}>
        {t('pane.new.button')}
      </Button>
      <Button
        size="small"
        appearance={kept ? 'primary' : 'secondary'}
        icon={<DocumentText20Regular />}
        disabled={busy}
        onClick={() => go('import')}
      >
        {kept ?? t('plan.open')}
      </Button>
      <ConfirmDialog
        open={asking === 'remove'}
        title={t('pane.home.removeMarks')}
        confirm={t('pane.home.removeMarks')}
        onConfirm={() => void removeMarks()}
        onCancel={() => setAsking(null)}
      >
        {t('pane.home.removeAsk')}
        {ours.length > 0 && <p>{t('pane.home.removeSheets', { sheets: ours.join(t('schedule.listSeparator')) })}</p>}
      </ConfirmDialog>
      <NewLedgerDialog open={asking === 'new'} onClose={() => setAsking(null)} />
    </div>
  );
}
