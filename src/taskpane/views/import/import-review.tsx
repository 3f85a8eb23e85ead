import { Button, Checkbox, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type Dispatch } from 'react';
import { useTranslate } from '../../state/translation';
import { useWorkbookContext } from '../../state/workbook-context';
import type { Preview, PreviewAction } from './import-state';
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
}

/** What was read out of the plan, to be looked through and put right before it is written. */
export function ImportReview({ preview, dispatch }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { state } = useWorkbookContext();
  const [doubtsFirst, setDoubtsFirst] = useState(true);
  const [writing, setWriting] = useState(false);
  const { outcome, rows, chosen } = preview;
  const shown = useMemo(() => rows.filter(({ document }) => chosen.includes(document)), [rows, chosen]);
  const ordered = useMemo(
    () => (doubtsFirst ? [...shown].sort((a, b) => Number(b.doubts.length > 0) - Number(a.doubts.length > 0)) : shown),
    [shown, doubtsFirst],
  );
  const taken = shown.filter(({ dropped }) => !dropped);
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
        <ReadingNotes outcome={outcome} chosen={chosen} />
        <Switch
          checked={doubtsFirst}
          label={t('plan.review.doubtsFirst')}
          onChange={(_event, { checked }) => setDoubtsFirst(checked)}
        />
      </div>
      <RowList rows={ordered} all={rows} dispatch={dispatch} />
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabled={state.busy !== null || taken.length === 0}
          onClick={() => setWriting(true)}
        >
          {t('plan.write.button', { count: taken.length })}
        </Button>
        <Button onClick={() => dispatch({ type: 'leave' })}>{t('plan.review.again')}</Button>
      </div>
      {writing && <WriteDialog preview={preview} rows={taken} onClose={() => setWriting(false)} />}
    </div>
  );
}
