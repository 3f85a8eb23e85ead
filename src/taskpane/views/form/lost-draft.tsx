import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { EditList } from '../../components/edit-list';
import type { Draft } from '../../state/draft';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { shownChanges } from './shown-changes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
});

/** The edited row went away meanwhile: what was typed is still shown, to be copied, until it is thrown away. */
export function LostDraft({ draft }: { draft: Draft }) {
  const styles = useStyles();
  const t = useTranslate();
  const { setDraft } = useWorkbookContext();
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('pane.form.lost', { row: draft.row ?? '', sheet: draft.sheet })}</MessageBarBody>
      </MessageBar>
      <EditList label={t('pane.form.changes')} edits={shownChanges(draft, t)} />
      <Button onClick={() => setDraft(null)}>{t('pane.form.discard')}</Button>
    </div>
  );
}
