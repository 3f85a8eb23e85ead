import { Button, Checkbox, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type Dispatch } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useImportWork } from '../../state/import-work';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import { AllDifferences } from './all-differences';
import { byUrgency, isWorkedOn, type Preview, type PreviewAction } from './import-state';
import { ReadingNotes } from './reading-notes';
import { RowList } from './row-list';
import { WriteDialog } from './write-dialog';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    maxHeight: '45%',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  documents: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  open: { flexBasis: '100%' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly preview: Preview;
  readonly dispatch: Dispatch<PreviewAction>;
  /** Throws the preview away. */
  readonly onDrop: () => void;
}

/** What was read out of the plan, to be looked through and put right before it is written. */
export function ImportReview({ preview, dispatch, onDrop }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { state } = useWorkbookContext();
  const { work, setWork } = useImportWork();
  const { doubtsFirst } = work;
  const [asking, setAsking] = useState<'write' | 'drop' | null>(null);
  const { outcome, rows, chosen } = preview;
  const shown = useMemo(() => rows.filter(({ document }) => chosen.includes(document)), [rows, chosen]);
  const ordered = useMemo(() => (doubtsFirst ? byUrgency(shown) : shown), [shown, doubtsFirst]);
  const taken = shown.filter(({ dropped }) => !dropped);
  const bothTaken = outcome.matches.some(
    ({ bodyDocument, listDocument }) => chosen.includes(bodyDocument) && chosen.includes(listDocument),
  );
  const open = taken.filter(({ key }) => key in work.typed).length;
  const doubts = taken.filter((row) => row.doubts.length > 0).length;

  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <Text weight="semibold" aria-live="polite">
          {t('plan.review.count', { count: taken.length, doubts })}
        </Text>
        <fieldset className={styles.documents} aria-label={t('plan.review.documents')}>
          {outcome.documents.map(({ title, kind, entries }, document) => (
            <Checkbox
              key={document}
              checked={chosen.includes(document)}
              label={t('plan.review.document', {
                kind: t(`plan.kind.${kind}`),
                title: title || t('plan.untitled'),
                count: entries.length,
              })}
              onChange={(_event, { checked }) => dispatch({ type: 'choose', document, taken: checked === true })}
            />
          ))}
        </fieldset>
        {bothTaken && <Text size={200}>{t('plan.review.both')}</Text>}
        <AllDifferences rows={taken} dispatch={dispatch} />
        <ReadingNotes outcome={outcome} chosen={chosen} />
        <Switch
          checked={doubtsFirst}
          label={t('plan.review.doubtsFirst')}
          onChange={(_event, { checked }) => setWork((before) => ({ ...before, doubtsFirst: checked }))}
        />
      </div>
      <RowList rows={ordered} all={rows} dispatch={dispatch} />
      <div className={styles.foot}>
        {open > 0 && (
          <Text size={200} className={styles.open} role="status">
            {t('plan.review.open', { count: open })}
          </Text>
        )}
        <Button
          appearance="primary"
          disabled={state.busy !== null || taken.length === 0 || open > 0}
          onClick={() => setAsking('write')}
        >
          {t('plan.write.button', { count: taken.length })}
        </Button>
        <Button onClick={() => (open > 0 || isWorkedOn(preview) ? setAsking('drop') : onDrop())}>
          {t('plan.review.again')}
        </Button>
      </div>
      {asking === 'write' && (
        <WriteDialog preview={preview} rows={taken} onClose={() => setAsking(null)} onWritten={onDrop} />
      )}
      <ConfirmDialog
        open={asking === 'drop'}
        title={t('plan.review.dropTitle')}
        confirm={t('plan.review.drop')}
        onConfirm={onDrop}
        onCancel={() => setAsking(null)}
      >
        {t('plan.review.dropAsk')}
      </ConfirmDialog>
    </div>
  );
}
